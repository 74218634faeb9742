import type { Contribution } from './contribution.ts';
import type { OSoLieu } from './rollup.ts';

/** Changes of counters by key (a chain, or a rollup id), without zeros. */
export type Delta = Readonly<Record<string, OSoLieu>>;

/** Adds in place; a cell that comes to zero is dropped. */
export const addCells = (into: OSoLieu, cells: OSoLieu, sign: 1 | -1 = 1): void => {
  for (const [cell, by] of Object.entries(cells)) {
    const sum = (into[cell] ?? 0) + sign * by;
    if (sum === 0) delete into[cell];
    else into[cell] = sum;
  }
};

export const sumCells = (parts: Iterable<OSoLieu>): OSoLieu => {
  const sum: OSoLieu = {};
  for (const part of parts) addCells(sum, part);
  return sum;
};

export const subtractCells = (a: OSoLieu, b: OSoLieu): OSoLieu => {
  const rest = sumCells([a]);
  addCells(rest, b, -1);
  return rest;
};

/** Sums deltas key by key and drops what cancels out. */
export const sumDeltas = (deltas: Iterable<Delta>): Delta => {
  const sum: Record<string, OSoLieu> = {};
  for (const delta of deltas) {
    for (const [key, cells] of Object.entries(delta)) {
      const into = sum[key] ?? {};
      addCells(into, cells);
      if (Object.keys(into).length === 0) delete sum[key];
      else sum[key] = into;
    }
  }
  return sum;
};

/** What changes when a phiếu that counted as `before` now counts as `after`; either may be nothing. */
export const deltaOf = (before: Contribution | undefined, after: Contribution | undefined): Delta =>
  sumDeltas([
    ...(after ? [{ [after.khoa]: after.o }] : []),
    ...(before ? [{ [before.khoa]: subtractCells({}, before.o) }] : []),
  ]);
