import type { BaiLam } from '@core/phieu/phieu.ts';
import type { Random } from './random.ts';

/** Slips that interviewers really make, one each; the machine must send such a phiếu back pinned to the field. */
const LOI_GHI: readonly ((random: Random, bai: BaiLam) => BaiLam)[] = [
  (_, { soGiayTo: _bo, ...bai }) => bai,
  (random, bai) => ({ ...bai, soGiayTo: (bai.soGiayTo ?? '').slice(0, 11) + (random.chance(0.5) ? '' : 'O') }),
  (_, { hdkt: _bo, ...bai }) => bai,
  (_, { ngaySinh: _bo, ...bai }) => bai,
  (_, bai) => ({
    ...bai,
    hdkt: '3',
    lyDoKhongThamGia: '5',
    congViec: bai.congViec ?? 'Làm thuê',
    viThe: bai.viThe ?? '4',
  }),
  (_, bai) => ({
    ...bai,
    hdkt: '2',
    thatNghiep: '2',
    thoiGianThatNghiep: '1',
    noiLamViec: bai.noiLamViec ?? 'Công ty cũ',
  }),
];

export const addLoiGhi = (random: Random, bai: BaiLam): BaiLam => random.pick(LOI_GHI)(random, bai);
