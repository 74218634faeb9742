import * as z from 'zod';

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Calendar day in Viet Nam, `YYYY-MM-DD`, no time and no zone. Compare as strings. Rejects days that do not exist. */
export const Ngay = z.iso.date();
export type Ngay = z.infer<typeof Ngay>;

/** Month in Viet Nam, `YYYY-MM`. */
export const Thang = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** An instant as either Firestore SDK gives it (admin or web `Timestamp`). */
export const ThoiDiem = z.custom<{ toMillis(): number }>(
  (value) => typeof (value as { toMillis?: unknown } | null)?.toMillis === 'function',
);
export type ThoiDiem = z.infer<typeof ThoiDiem>;

const VN_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The calendar day in Viet Nam at that instant. Viet Nam has kept UTC+7 without summer time since 1975. */
export const ngayVN = (at: Date | ThoiDiem): Ngay =>
  new Date((at instanceof Date ? at.getTime() : at.toMillis()) + VN_OFFSET_MS).toISOString().slice(0, 10);

/** 00:00 of that day in Viet Nam, as an instant. */
export const startOfNgay = (ngay: Ngay): Date => new Date(Date.parse(`${ngay}T00:00:00Z`) - VN_OFFSET_MS);

/** Calendar days later (or earlier, for a negative number). */
export const addDays = (ngay: Ngay, days: number): Ngay =>
  new Date(Date.parse(`${ngay}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day of a later month, or that month's last where it has no such day. */
export const addMonths = (ngay: Ngay, months: number): Ngay => {
  const [nam = 0, thang = 1, day = 1] = ngay.split('-').map(Number);
  const last = new Date(Date.UTC(nam, thang - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
};

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Ngay, to: Ngay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Full years of age on a day. Someone born on 29/02 turns a year older on 01/03 of common years. */
export const ageOn = (ngaySinh: Ngay, on: Ngay): number =>
  Number(on.slice(0, 4)) - Number(ngaySinh.slice(0, 4)) - (on.slice(5) < ngaySinh.slice(5) ? 1 : 0);

/** `dd/mm/yyyy`, the way the forms print a day. */
export const formatNgay = (ngay: Ngay): string => ngay.split('-').reverse().join('/');
