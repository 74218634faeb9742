import type { Ngay } from '../shared/ngay.ts';
import type { KeHoach } from './ke-hoach.ts';

export type Vong = { readonly tu: Ngay; readonly den: Ngay };

/** The round a day falls in: one with its own dates, or the yearly one; undefined between rounds (KH-04, KH-05). */
export const roundOn = (plan: Pick<KeHoach, 'vong' | 'vongHangNam'>, ngay: Ngay): Vong | undefined => {
  const own = plan.vong?.find(({ tu, den }) => tu <= ngay && ngay <= den);
  if (own) return { tu: own.tu, den: own.den };
  const yearly = plan.vongHangNam;
  const nam = ngay.slice(0, 4);
  if (!yearly || Number(nam) < yearly.tuNam) return undefined;
  const vong = { tu: `${nam}-${yearly.tu}`, den: `${nam}-${yearly.den}` };
  return vong.tu <= ngay && ngay <= vong.den ? vong : undefined;
};
