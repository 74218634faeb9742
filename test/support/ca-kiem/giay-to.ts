import { KH_2023, LC_2026 } from '@core/ke-hoach/index.ts';
import { aContext } from '../bai-lam.ts';
import { type Case, KHANH_HOA, trong, viecLam } from './ca.ts';

/** Numbers and names of a person. */
export const GIAY_TO: readonly Case[] = [
  viecLam('eleven digits', 'forms §4', { soGiayTo: '01209012345' }, 'CCCD02@soGiayTo'),
  viecLam('letters', 'forms §4', { soGiayTo: '0120901234AB' }, 'CCCD02@soGiayTo'),
  viecLam('spaces between', 'forms §4', { soGiayTo: '012 090 123 456' }, 'CCCD02@soGiayTo'),
  viecLam('CMND while it was valid', 'Y26-04', { soGiayTo: '045123456' }),
  trong(
    { ...KHANH_HOA, homNay: '2025-06-01', keHoach: { ...KH_2023, cuaSo: { tu: '2024-01-01', den: '2025-12-31' } } },
    viecLam(
      'CMND after 31/12/2024',
      'Y26-04',
      { soGiayTo: '045123456', ngayPhongVan: '2025-01-01' },
      'CCCD03@soGiayTo?',
    ),
  ),
  viecLam('born abroad', 'forms §4', { soGiayTo: '999090123456' }, 'CCCD04@soGiayTo?'),
  viecLam('number of a woman', 'forms §4', { soGiayTo: '012190123456' }, 'CCCD05@gioiTinh?'),
  viecLam('number of another year', 'forms §4', { soGiayTo: '012091123456' }, 'CCCD06@ngaySinh?'),
  viecLam('number of another century', 'forms §4', { soGiayTo: '012290123456' }, 'CCCD06@ngaySinh?'),
  viecLam('registered in another province than he lives in', 'forms §4', { soGiayTo: '096090123456' }),
  viecLam('insurance code of nine digits', 'câu 5', { soBhxh: '123456789' }, 'BHXH01@soBhxh'),
  viecLam('no insurance code', 'câu 5', { soBhxh: undefined }),
  viecLam('personal number as insurance code too early', 'Y26-04', { soBhxh: '012090123456' }, 'BHXH03@soBhxh?'),
  trong(
    aContext({ keHoach: LC_2026, homNay: '2026-11-01', diaBan: undefined }),
    viecLam(
      'personal number as insurance code since 01/8/2025; not another one',
      'Y26-04',
      { soBhxh: '012090999999', ngayPhongVan: '2026-10-15' },
      'BHXH02@soBhxh',
    ),
  ),
  trong(
    aContext({ keHoach: LC_2026, homNay: '2026-11-01', diaBan: undefined }),
    viecLam('personal number as insurance code since 01/8/2025', 'Y26-04', {
      soBhxh: '012090123456',
      ngayPhongVan: '2026-10-15',
    }),
  ),
  viecLam('a digit in the name', 'câu 1', { hoTen: 'Lò Văn M1nh' }, 'TEN01@hoTen'),
  viecLam('a digit in the name of the informant', 'phần ký', { nguoiCungCap: 'Lò 2' }, 'TEN01@nguoiCungCap'),
  viecLam('one word', 'câu 1', { hoTen: 'Minh' }, 'TEN02@hoTen?'),
  viecLam('a sign', 'câu 1', { hoTen: 'Lò Văn @Minh' }, 'TEN03@hoTen?'),
  viecLam('names of the highlands', 'câu 1', { hoTen: "H'Nhung Y-Bia Niê" }),
  viecLam('decomposed letters', 'câu 1', { hoTen: 'Lò Thị Hạnh'.normalize('NFD') }),
];
