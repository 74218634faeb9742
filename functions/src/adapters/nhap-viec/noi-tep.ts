import type { DiaBanTinh } from '../../core/nhap/nhap-tinh.ts';
import type { CanCuDoc } from '../../core/nhap-viec/doc-dong.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import type { DonViCua } from '../nguon-dn/xa-cua-tinh.ts';

/** What the rows of a centre's file are read by; undefined where the list has no communes of its tỉnh. */
export type CanCuCua = (noi: DiaBanTinh) => Promise<CanCuDoc | undefined>;

export const createNoiTep =
  (xaCuaTinh: DonViCua, cacTinh: DonViCua, now: () => Date): CanCuCua =>
  async (noi) => {
    const [xa, tinh] = await Promise.all([xaCuaTinh(noi), cacTinh(noi)]);
    if (xa.length === 0) return undefined;
    return { noi: { ...noi, xa, cacTinh: tinh }, homNay: ngayVN(now()) };
  };
