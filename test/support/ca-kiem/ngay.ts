import { KH_2023, SM_2024 } from '@core/ke-hoach/index.ts';
import { aContext } from '../bai-lam.ts';
import { type Case, KHANH_HOA, thatNghiep, trong, viecLam } from './ca.ts';

/** Days: of the interview, of birth, of the contract. */
export const NGAY: readonly Case[] = [
  viecLam(
    'born tomorrow',
    'câu 2',
    { ngaySinh: '2024-10-01', soGiayTo: '012224123456' },
    'NG01@ngaySinh',
    'NG07@ngayHdld?',
  ),
  viecLam('born before 1900', 'câu 2', { ngaySinh: '1899-12-31' }, 'CCCD06@ngaySinh?', 'NG02@ngaySinh'),
  viecLam('dated tomorrow', 'phần ký', { ngayPhongVan: '2024-10-01' }, 'NG03@ngayPhongVan'),
  trong(aContext(), viecLam('dated before the round', 'LC-11', { ngayPhongVan: '2024-07-31' }, 'NG04@ngayPhongVan')),
  trong(aContext(), viecLam('dated on its first day', 'LC-11', { ngayPhongVan: '2024-08-01' })),
  trong(
    aContext({ homNay: '2024-10-02' }),
    viecLam('dated after it', 'LC-11', { ngayPhongVan: '2024-10-01' }, 'NG04@ngayPhongVan'),
  ),
  trong(
    aContext({ keHoach: SM_2024, diaBan: undefined }),
    viecLam('any day of the year', 'SM-01', { ngayPhongVan: '2024-02-29' }),
  ),
  viecLam(
    'born after the interview',
    'câu 2',
    { ngaySinh: '2024-09-01', soGiayTo: '012224123456' },
    'NG05@ngaySinh',
    'NG07@ngayHdld?',
  ),
  trong(
    { ...KHANH_HOA, homNay: '2024-12-31', keHoach: SM_2024 },
    viecLam('CMND on its last day', 'Y26-04', { soGiayTo: '045123456', ngayPhongVan: '2024-12-31' }),
  ),
  trong(
    { ...KHANH_HOA, homNay: '2025-08-01', keHoach: { ...KH_2023, cuaSo: { tu: '2025-01-01', den: '2025-12-31' } } },
    viecLam('personal number as insurance code on the first day', 'Y26-04', {
      soBhxh: '012090123456',
      ngayPhongVan: '2025-08-01',
    }),
  ),
  viecLam('born on the first day of 1900', 'câu 2', { ngaySinh: '1900-01-01', soGiayTo: '012000123456' }),
  thatNghiep(
    'born and interviewed today',
    'câu 2',
    { ngaySinh: '2024-09-30', ngayPhongVan: '2024-09-30', soGiayTo: '012224123456' },
    'DT01@ngaySinh',
  ),
  thatNghiep(
    'born today, interviewed before',
    'câu 2',
    { ngaySinh: '2024-09-30', soGiayTo: '012224123456' },
    'NG05@ngaySinh',
  ),
  trong(aContext(), viecLam('dated on the last day of the round', 'LC-11', { ngayPhongVan: '2024-09-30' })),
  trong(
    aContext({ homNay: '2024-10-02' }),
    viecLam('dated today, after the round', 'LC-11', { ngayPhongVan: '2024-10-02' }, 'NG04@ngayPhongVan'),
  ),
  thatNghiep('out of work for two months at fifteen', 'câu 13.1', { ngaySinh: '2009-01-01', soGiayTo: '012209123456' }),
  viecLam('contract from tomorrow', 'câu 12.2.b', { ngayHdld: '2024-08-16' }, 'NG06@ngayHdld'),
  viecLam('contract from today', 'câu 12.2.b', { ngayHdld: '2024-08-15' }),
  viecLam('contract at fourteen', 'câu 12.2.b', { ngayHdld: '2005-02-27' }, 'NG07@ngayHdld?'),
  viecLam('contract on the 15th birthday', 'câu 12.2.b', { ngayHdld: '2005-02-28' }),
];
