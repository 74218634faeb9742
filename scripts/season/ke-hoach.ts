import { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { giuMo } from '../seed/giu-mo.ts';

const namNay = (): number => Number(ngayVN(new Date()).slice(0, 4));

/**
 * The plan with its windows kept open until the end of this year: a season is played today. A yearly round does not
 * begin before the next: this is the first collection.
 */
export const keepOpen = (plan: KeHoach): KeHoach => {
  const open = giuMo(plan);
  return open.vongHangNam
    ? KeHoach.parse({ ...open, vongHangNam: { ...open.vongHangNam, tuNam: namNay() + 1 } })
    : open;
};

/**
 * The same plan with a year gone by: what is dated today counts in a yearly round (KH-04), what was dated before in the
 * collection before it. Undefined where the plan has no yearly round.
 */
export const aYearLater = (plan: KeHoach): KeHoach | undefined =>
  plan.vongHangNam &&
  KeHoach.parse({
    ...plan,
    vongHangNam: { ...plan.vongHangNam, tu: ngayVN(new Date()).slice(5), den: '12-31', tuNam: namNay() },
  });
