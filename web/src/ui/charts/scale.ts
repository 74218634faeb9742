import { addDays, daysBetween, type Ngay } from '@core/shared/ngay.ts';

export type LinearScale = (value: number) => number;

export const linearScale =
  (from: readonly [number, number], to: readonly [number, number]): LinearScale =>
  (value) =>
    from[1] === from[0] ? to[0] : to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);

/** Round values from 0 to at least `max`, about `wanted` steps apart by 1, 2 or 5 × 10ⁿ; counts have no half steps. */
export const countTicks = (max: number, wanted = 4): readonly number[] => {
  const raw = Math.max(max, 1) / wanted;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, ([1, 2, 5, 10].find((m) => m * magnitude >= raw) ?? 10) * magnitude);
  const count = Math.ceil(Math.max(max, 1) / step);
  return Array.from({ length: count + 1 }, (_, i) => i * step);
};

const firstOfNextMonth = (ngay: Ngay): Ngay => {
  const [year = 0, month = 0] = ngay.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
};

/** Days to label on a time axis: weeks for a short range, otherwise firsts of months, thinned to at most `most`. */
export const dayTicks = (from: Ngay, to: Ngay, most = 6): readonly Ngay[] => {
  const days: Ngay[] = [];
  if (daysBetween(from, to) <= 45) {
    for (let day = from; day <= to; day = addDays(day, 7)) days.push(day);
  } else {
    for (let day = from.endsWith('-01') ? from : firstOfNextMonth(from); day <= to; day = firstOfNextMonth(day))
      days.push(day);
  }
  const every = Math.max(1, Math.ceil(days.length / most));
  return days.filter((_, i) => i % every === 0);
};
