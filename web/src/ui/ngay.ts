import { formatNgay, Ngay } from '@core/shared/ngay.ts';

/** `dd/mm/yyyy` while it is being typed: slashes come by themselves after digits, and never fight a deletion. */
export const spaceNgay = (text: string, before: string): string => {
  if (text.length < before.length) return text;
  const slashed = text.replace(/[.\-\s/]+/g, '/');
  const [day = '', month, ...rest] = slashed.split('/');
  if (month !== undefined) {
    const year = rest.join('');
    if (rest.length === 0 && month.length > 2) return `${day}/${month.slice(0, 2)}/${month.slice(2, 6)}`;
    return rest.length === 0
      ? month.length === 2
        ? `${day}/${month}/`
        : slashed
      : `${day}/${month}/${year.slice(0, 4)}`;
  }
  if (day.length < 2) return day;
  return day.length <= 4
    ? `${day.slice(0, 2)}/${day.slice(2)}${day.length === 4 ? '/' : ''}`
    : `${day.slice(0, 2)}/${day.slice(2, 4)}/${day.slice(4, 8)}`;
};

/** The day that `d/m/yyyy` names; undefined while it is not finished or does not exist. */
export const parseNgay = (text: string): Ngay | undefined => {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (!parts) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  return Ngay.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
};

export const textOfNgay = (ngay: Ngay | undefined): string => (ngay === undefined ? '' : formatNgay(ngay));

const THU = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** "Thứ Bảy, 05/12/2026": people plan by the day of the week. */
export const ngayCoThu = (ngay: Ngay): string =>
  `${THU[new Date(`${ngay}T00:00:00Z`).getUTCDay()]}, ${formatNgay(ngay)}`;
