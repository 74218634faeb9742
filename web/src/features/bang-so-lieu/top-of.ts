import { CHUOI_CAP } from '@core/dia-ban/cap.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Claims } from '@core/tai-khoan/tai-khoan.ts';
import type { Nac } from './so-lieu.ts';

/** The highest unit this account sees figures of: its own, or the one the plan covers where that lies below. */
export const topOf = (claims: Claims, plan: KeHoach): Nac => {
  const caps = CHUOI_CAP[plan.danhMuc];
  return caps.indexOf(plan.goc.cap) > caps.indexOf(claims.cap) ? plan.goc : { cap: claims.cap, ma: claims.ma };
};
