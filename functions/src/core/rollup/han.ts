import { addDays, type Ngay } from '../shared/ngay.ts';
import type { OSoLieu } from './rollup.ts';

/** One family of day cells (`han`, `nop`, `nhap`), earliest day first. */
export const byDay = (o: OSoLieu, oDau: string): [Ngay, number][] =>
  Object.entries(o)
    .filter(([cell, count]) => cell.startsWith(`${oDau}:`) && count !== 0)
    .map(([cell, count]): [Ngay, number] => [cell.slice(oDau.length + 1), count])
    .sort(([a], [b]) => (a < b ? -1 : 1));

const sumDays = (days: readonly [Ngay, number][], holds: (ngay: Ngay) => boolean): number =>
  days.reduce((sum, [ngay, count]) => (holds(ngay) ? sum + count : sum), 0);

export type DemHan = { readonly quaHan: number; readonly homNay: number; readonly sapDen: number };

/** Phiếu whose clock runs, by how their due day stands to today: past it, on it, within three days after it. */
export const countHan = (o: OSoLieu, homNay: Ngay): DemHan => {
  const days = byDay(o, 'han');
  const in3Days = addDays(homNay, 3);
  return {
    quaHan: sumDays(days, (ngay) => ngay < homNay),
    homNay: sumDays(days, (ngay) => ngay === homNay),
    sapDen: sumDays(days, (ngay) => ngay > homNay && ngay <= in3Days),
  };
};
