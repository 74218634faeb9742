import { TIME_ZONE } from '@core/shared/ngay.ts';
import { once } from '@core/shared/once.ts';

// Each costs a slow phone some 15 ms, and the page that opens needs none of them.
const so = once(() => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }));
const phanTram = once(() => new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 }));
const luc = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: TIME_ZONE,
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

/** `1.234.567,8`. */
export const formatSo = (n: number): string => so().format(n);

/** Share as percent, one decimal: `62,5%`; `–` where there is nothing to divide by. */
export const formatPhanTram = (tu: number, mau: number): string => (mau > 0 ? phanTram().format(tu / mau) : '–');

/** `08:15 22/11/2024` in Viet Nam. */
export const formatLuc = (at: Date): string => {
  const p = Object.fromEntries(
    luc()
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${p.hour}:${p.minute} ${p.day}/${p.month}/${p.year}`;
};

/** `08:15` for a moment of today, else with its day. */
export const formatGio = (at: Date, now: Date): string => {
  const [gio = '', ngay] = formatLuc(at).split(' ');
  return ngay === formatLuc(now).split(' ')[1] ? gio : `${gio} ${ngay}`;
};

const MB = 1024 * 1024;
/** `12,5 MB`, `9,8 GB`. */
export const formatDungLuong = (bytes: number): string =>
  bytes < 1024 * MB
    ? `${so().format(Math.round((bytes / MB) * 10) / 10)} MB`
    : `${so().format(Math.round(bytes / MB / 102.4) / 10)} GB`;

const DAY_MS = 86_400_000;

/** `08:15 hôm nay`, `14:05 hôm qua`, else with its day. */
export const formatLucGan = (at: Date, now: Date): string => {
  const [gio = '', ngay = ''] = formatLuc(at).split(' ');
  const dayOf = (moment: Date) => formatLuc(moment).split(' ')[1];
  if (ngay === dayOf(now)) return `${gio} hôm nay`;
  return ngay === dayOf(new Date(now.getTime() - DAY_MS)) ? `${gio} hôm qua` : `${gio} ${ngay}`;
};

/** How long something has waited, in its largest whole unit: `dưới 1 phút`, `5 phút`, `2 giờ`, `3 ngày`. */
export const formatKhoang = (ms: number): string => {
  const phut = Math.floor(ms / 60_000);
  if (phut < 1) return 'dưới 1 phút';
  if (phut < 60) return `${phut} phút`;
  return phut < 24 * 60 ? `${Math.floor(phut / 60)} giờ` : `${Math.floor(phut / (24 * 60))} ngày`;
};
