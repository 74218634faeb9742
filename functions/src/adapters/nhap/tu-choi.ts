import { type KetQuaLo, sumKetQua } from '../../core/nhap/nhap.ts';
import type { LoDoc } from './xu-ly-lo.ts';

/** Every row of a chunk faulty for the same reason, which lies with the file. */
export const refuseAll = (lo: LoDoc, ma: string): KetQuaLo =>
  sumKetQua(lo.dong.map(({ so }) => ({ ketQua: 'loi', loiDong: [{ so, ma, truong: 'tep' }] })));
