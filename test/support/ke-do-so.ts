/** One equation: the sum of these unknowns is a number that everybody can read. */
export type PhuongTrinh = { readonly cac: readonly string[]; readonly bang: number };

const EPS = 1e-7;

/** Pivots the tableau on (r, c): row r is divided through, and c leaves every other row. */
const pivot = (t: number[][], r: number, c: number): void => {
  const row = t[r] ?? [];
  const by = row[c] ?? 1;
  for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) / by;
  t.forEach((other, i) => {
    const times = other[c] ?? 0;
    if (i === r || Math.abs(times) < EPS) return;
    for (let j = 0; j < other.length; j += 1) other[j] = (other[j] ?? 0) - times * (row[j] ?? 0);
  });
};

/** Lowers the last row to its least (Bland's rule, so that it ends); false where it has none. */
const descend = (t: number[][], basis: number[], columns: number): boolean => {
  const cost = t.at(-1) ?? [];
  for (;;) {
    let c = 0;
    while (c < columns && (cost[c] ?? 0) > -EPS) c += 1;
    if (c === columns) return true;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < basis.length; i += 1) {
      const at = t[i]?.[c] ?? 0;
      const ratio = (t[i]?.at(-1) ?? 0) / at;
      const isFirst = Math.abs(ratio - least) < EPS && (basis[i] ?? 0) < (basis[best] ?? 0);
      if (at > EPS && (ratio < least - EPS || isFirst)) [best, least] = [i, ratio];
    }
    if (best < 0) return false;
    pivot(t, best, c);
    basis[best] = c;
  }
};

/**
 * Who wants a hidden figure and can add: the least and the most one unknown can be, all of them being none below zero, by
 * the simplex method over everything that was published. Undefined where the equations contradict each other.
 */
export const doKhoang = (
  he: readonly PhuongTrinh[],
  an: string,
): { readonly tu: number; readonly den: number } | undefined => {
  const ten = [...new Set([an, ...he.flatMap(({ cac }) => cac)])];
  const n = ten.length;
  const m = he.length;
  const solve = (sign: 1 | -1): number | undefined => {
    const rows = he.map(({ cac, bang }, i) => [
      ...ten.map((each) => cac.filter((one) => one === each).length),
      ...he.map((_, j) => (i === j ? 1 : 0)),
      bang,
    ]);
    const basis = he.map((_, i) => n + i);
    const first = Array.from({ length: n + m + 1 }, (_, j) =>
      j >= n && j < n + m ? 0 : -rows.reduce((sum, row) => sum + (row[j] ?? 0), 0),
    );
    const t = [...rows, first];
    descend(t, basis, n + m);
    if (Math.abs(t.at(-1)?.at(-1) ?? 0) > 1e-6) return undefined;
    for (let i = 0; i < m; i += 1) {
      if ((basis[i] ?? 0) < n) continue;
      const c = ten.findIndex((_, j) => Math.abs(t[i]?.[j] ?? 0) > EPS);
      if (c < 0) continue;
      pivot(t, i, c);
      basis[i] = c;
    }
    const cost = [...ten.map((each) => (each === an ? sign : 0)), ...he.map(() => 0), 0];
    basis.forEach((b, i) => {
      const times = cost[b] ?? 0;
      for (let j = 0; j < cost.length; j += 1) cost[j] = (cost[j] ?? 0) - times * (t[i]?.[j] ?? 0);
    });
    t[m] = cost;
    return descend(t, basis, n) ? -sign * (t.at(-1)?.at(-1) ?? 0) + 0 : sign * Number.NEGATIVE_INFINITY;
  };
  const tu = solve(1);
  const den = solve(-1);
  return tu === undefined || den === undefined ? undefined : { tu, den };
};
