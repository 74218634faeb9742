import { addDays, type Ngay } from '../shared/ngay.ts';

/**
 * How far ahead a last day may lie, in months as people say it and in days as it is reckoned (docs/decisions/0019). No form and
 * no plan prints a bound. Pay and need of a vacancy are not known a year ahead; a registration that runs longer keeps and
 * shows what somebody consented to years ago. Both may be renewed as often as one likes.
 */
export const HAN_XA_NHAT = {
  hanTuyen: { thang: 12, ngay: 366 },
  hanHoSo: { thang: 24, ngay: 731 },
} as const;
export type TruongHan = keyof typeof HAN_XA_NHAT;

export const hanXaNhat = (truong: TruongHan, homNay: Ngay): Ngay => addDays(homNay, HAN_XA_NHAT[truong].ngay);

const QUA_XA = { hanTuyen: 'VL27', hanHoSo: 'VL28' } as const;

/** What is wrong with a last day written on that day; undefined where nothing is. */
export const loiHan = (truong: TruongHan, han: Ngay, homNay: Ngay): 'VL22' | 'VL27' | 'VL28' | undefined => {
  if (han < homNay) return 'VL22';
  return han > hanXaNhat(truong, homNay) ? QUA_XA[truong] : undefined;
};
