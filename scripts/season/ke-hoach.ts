import { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { ngayVN } from '@core/shared/ngay.ts';

/** The plan with its windows kept open until the end of this year: a season is played today. */
export const keepOpen = (plan: KeHoach): KeHoach => {
  const den = `${ngayVN(new Date()).slice(0, 4)}-12-31`;
  return KeHoach.parse({
    ...plan,
    hieuLuc: { ...plan.hieuLuc, den },
    cuaSo: { ...plan.cuaSo, den },
    ...(plan.cuaSoNhapTin && { cuaSoNhapTin: { ...plan.cuaSoNhapTin, den } }),
  });
};
