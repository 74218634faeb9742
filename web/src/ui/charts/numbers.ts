import { once } from '@core/shared/once.ts';
import { formatPhanTram, formatSo } from '../format.ts';

const signed = once(() => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0, signDisplay: 'exceptZero' }));

/** `+12`, `-3`, `0` */
export const formatSigned = (value: number): string => signed().format(value);

/**
 * A part of a whole in percent, `12,3%`. Something that exists is never shown as 0 %, something unfinished never as
 * 100 %: `<0,1%` and `>99,9%` instead.
 */
export const formatShare = (part: number, whole: number): string => {
  if (whole > 0 && part > 0 && part / whole < 0.001) return '<0,1%';
  if (part < whole && part / whole >= 0.9995) return '>99,9%';
  return formatPhanTram(part, whole);
};

export { formatSo };
