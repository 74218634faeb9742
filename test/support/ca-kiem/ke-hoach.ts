import { LC_2026 } from '@core/ke-hoach/index.ts';
import { aContext } from '../bai-lam.ts';
import { type Case, khongThamGia, thatNghiep, trong, viecLam } from './ca.ts';

const ngoaiDiaBan = { danhMuc: 'dvhc2024', tinh: '31', huyen: '303', xa: '11296', thon: '11296-001' } as const;

/** Who and what the plan asks for, and where. */
export const KE_HOACH: readonly Case[] = [
  trong(
    aContext(),
    thatNghiep('fourteen on the day', 'LC-01', { ngaySinh: '2009-08-16', soGiayTo: '012209123456' }, 'DT01@ngaySinh'),
  ),
  trong(aContext(), khongThamGia('not economically active', 'LC-02', {}, 'DT02@hdkt')),
  trong(aContext({ namTruoc: 'khongDoi' }), viecLam('unchanged since last year', 'LC-02', {}, 'DT03@namTruoc')),
  trong(aContext(), viecLam('armed forces', 'LC-02', { nhomNghe: 'LLVT', maNghe: undefined }, 'DT04@nhomNghe')),
  trong(aContext({ keHoach: undefined }), viecLam('no such plan', 'kế hoạch', {}, 'DB01@keHoach')),
  trong(
    aContext({ keHoach: LC_2026, homNay: '2026-11-01' }),
    viecLam('place of another list', 'Y26-01', { ngayPhongVan: '2026-10-15' }, 'DB02@diaBan'),
  ),
  trong(aContext({ diaBan: ngoaiDiaBan }), viecLam('place outside the plan', 'HN-06', {}, 'DB03@diaBan')),
  trong(aContext({ donVi: 'khong' }), viecLam('place unknown', 'Y26-01', {}, 'DB04@diaBan')),
];
