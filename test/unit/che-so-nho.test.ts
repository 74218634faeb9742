import { cheSoNho, NGUONG_CONG_BO, type SoDaChe, type SoPhan } from '@core/viec-lam/che-so-nho.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doKhoang, type PhuongTrinh } from '../support/ke-do-so.ts';

const phanOf = (so: readonly number[], dau = ''): SoPhan[] => so.map((each, i) => ({ ma: `${dau}${i}`, so: each }));
const tongOf = (so: readonly number[]): number => so.reduce((a, b) => a + b, 0);
const che = (so: readonly number[], cheTruoc: readonly string[] = []) => cheSoNho(tongOf(so), phanOf(so), cheTruoc);
const hiddenOf = ({ phan }: SoDaChe): string[] => phan.filter(({ so }) => so === null).map(({ ma }) => ma);
/** What the readers of one column can write down. */
const heOf = ({ tong, phan }: SoDaChe): PhuongTrinh[] => {
  const cac = phan.filter(({ so }) => so === null).map(({ ma }) => ma);
  if (cac.length === 0 || tong === null) return [];
  return [{ cac, bang: tong - phan.reduce((sum, { so }) => sum + (so ?? 0), 0) }];
};

/** Small registers are where it matters: many small figures, some large ones. */
const so = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }) },
);
const cot = fc.array(so, { minLength: 2, maxLength: 11 });

describe('what a public column shows (HN-12)', () => {
  it('is everything, where nothing is small', () => {
    expect(che([5, 60, 7, 100])).toEqual({
      tong: 172,
      phan: phanOf([5, 60, 7, 100]),
      cheRieng: [],
    });
  });

  it('is neither a small figure nor its neighbour, and the rest', () => {
    const { tong, phan, cheRieng } = che([30, 2, 40, 50, 60]);
    expect(tong).toBe(182);
    expect(phan.map((each) => each.so)).toEqual([null, null, 40, 50, 60]);
    expect(cheRieng).toEqual(['0', '1']);
    expect(che([40, 50, 60, 30, 2]).phan.map((each) => each.so)).toEqual([40, 50, null, null, null]);
  });

  it('hides a further group where the hidden ones would add up to next to nothing', () => {
    expect(che([0, 0, 40, 50, 60, 70]).phan.map((each) => each.so)).toEqual([null, null, null, null, 60, 70]);
    expect(che([60, 70, 40, 50, 1, 2]).phan.map((each) => each.so)).toEqual([null, null, 40, 50, null, null]);
    expect(che([0, 4, 40, 50]).phan.map((each) => each.so)).toEqual([null, null, 40, 50]);
  });

  it('is nothing of a register of less than five, or of parts that are not the whole', () => {
    expect(che([1, 2, 0])).toMatchObject({ tong: null, phan: [{ so: null }, { so: null }, { so: null }] });
    expect(cheSoNho(50, phanOf([20, 20])).phan.map((each) => each.so)).toEqual([null, null]);
    expect(cheSoNho(20, phanOf([30, -10])).phan.map((each) => each.so)).toEqual([null, null]);
    expect(cheSoNho(0, [])).toEqual({ tong: null, phan: [], cheRieng: [] });
  });

  it('keeps one month longer what was hidden the month before, beside what is small now; then shows it', () => {
    const truoc = che([30, 2, 40, 50, 60, 70]);
    const nay = che([30, 9, 40, 50, 1, 70], truoc.cheRieng);
    expect(nay.phan.map((each) => each.so)).toEqual([null, null, 40, 50, null, null]);
    expect(che([30, 9, 40, 50, 1, 70], nay.cheRieng).phan.map((each) => each.so)).toEqual([30, 9, 40, 50, null, null]);
    const khongNho = che([30, 9, 40, 50, 60, 70], truoc.cheRieng);
    expect(khongNho.phan.map((each) => each.so)).toEqual([null, null, 40, 50, 60, 70]);
    expect(che([30, 9, 40, 50, 60, 70], khongNho.cheRieng).phan.every((each) => each.so !== null)).toBe(true);
  });

  it('never shows beside a small figure of last month what would tell it, where the small one alone has grown', () => {
    fc.assert(
      fc.property(cot, fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 11, maxLength: 11 }), (cac, them) => {
        const truoc = che(cac);
        const nay = che(
          cac.map((so, i) => (so < NGUONG_CONG_BO ? so + (them[i] ?? 0) : so)),
          truoc.cheRieng,
        );
        const shown = nay.phan.filter(({ ma, so }) => so !== null && truoc.cheRieng.includes(ma));
        expect(shown).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('never is a figure below five', () => {
    fc.assert(
      fc.property(cot, fc.array(fc.integer({ min: 0, max: 10 }).map(String)), (cac, cheTruoc) => {
        const { tong, phan } = che(cac, cheTruoc);
        const shown = [tong, ...phan.map((each) => each.so)].filter((each) => each !== null);
        expect(shown.every((each) => each >= NGUONG_CONG_BO)).toBe(true);
        for (const [i, each] of phan.entries()) if (each.so !== null) expect(each.so).toBe(cac[i]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('who adds and subtracts', () => {
  it('the test’s own attacker finds what can be found', () => {
    const he = [
      { cac: ['a', 'b'], bang: 3 },
      { cac: ['b', 'c'], bang: 10 },
      { cac: ['d'], bang: 7 },
    ];
    expect(doKhoang(he, 'a')).toEqual({ tu: 0, den: 3 });
    expect(doKhoang(he, 'c')).toEqual({ tu: 7, den: 10 });
    expect(doKhoang(he, 'd')).toEqual({ tu: 7, den: 7 });
    expect(doKhoang([...he, { cac: ['a', 'c'], bang: 9 }], 'b')).toEqual({ tu: 2, den: 2 });
    expect(doKhoang(he, 'e')).toEqual({ tu: 0, den: Number.POSITIVE_INFINITY });
    expect(doKhoang([...he, { cac: ['d'], bang: 8 }], 'a')).toBeUndefined();
  });

  const holds = (he: readonly PhuongTrinh[], ma: string): void => {
    const khoang = doKhoang(he, ma);
    expect({ ma, he, tu: khoang?.tu }).toEqual({ ma, he, tu: 0 });
    expect(khoang?.den ?? 0).toBeGreaterThanOrEqual(NGUONG_CONG_BO - 1);
  };

  it('cannot tell any number from 0 to 4 from another, from a table with its total and other tables of that total', () => {
    const splitOf = (tong: number, weights: readonly number[]): number[] => {
      const all = tongOf(weights) || 1;
      const parts = weights.map((w) => Math.floor((tong * w) / all));
      return parts.map((part, i) => (i === 0 ? part + tong - tongOf(parts) : part));
    };
    fc.assert(
      fc.property(cot, cot, cot, (one, b, c) => {
        const tong = tongOf(one);
        const tables = [one, splitOf(tong, b), splitOf(tong, c)].map((cac, i) => cheSoNho(tong, phanOf(cac, `${i}.`)));
        const [first] = tables;
        const shown = tables.flatMap(heOf);
        // A total that is not shown is one more unknown, that every table adds up to.
        const he = first?.tong === null ? [] : shown;
        for (const table of tables) for (const ma of hiddenOf(table)) holds(he, ma);
        expect(new Set(tables.map((table) => table.tong)).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it('learns nothing from two months in which nothing moved, whatever was hidden before them', () => {
    fc.assert(
      fc.property(cot, fc.array(fc.integer({ min: 0, max: 10 }).map(String)), (cac, xua) => {
        const truoc = che(cac, xua);
        const nay = che(cac, truoc.cheRieng);
        // Unknowns of both months are the same; what one month shows fills the other's gaps.
        const shown = new Map([...truoc.phan, ...nay.phan].flatMap(({ ma, so }) => (so === null ? [] : [[ma, so]])));
        const he = [truoc, nay].flatMap(heOf).map(({ cac: an, bang }) => ({
          cac: an.filter((ma) => !shown.has(ma)),
          bang: bang - an.reduce((sum, ma) => sum + (shown.get(ma) ?? 0), 0),
        }));
        for (const ma of hiddenOf(nay)) if (!shown.has(ma)) holds(he, ma);
        for (const ma of nay.cheRieng) expect(shown.has(ma)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  /** Every table of so many parts whose figures add up to no more than that. */
  const tablesOf = (parts: number, most: number): number[][] =>
    parts === 0
      ? [[]]
      : Array.from({ length: most + 1 }, (_, first) =>
          tablesOf(parts - 1, most - first).map((r) => [first, ...r]),
        ).flat();

  it.each([
    ['2 parts', 2, 24, []],
    ['3 parts', 3, 18, []],
    ['4 parts', 4, 16, []],
    ['5 parts', 5, 12, []],
    ['4 parts, the last two hidden the month before', 4, 22, ['2']],
  ] as const)('knows the rule itself, and still has all of 0 to 4 before him: %s', (_, parts, most, cheTruoc) => {
    const same = new Map<string, Set<number>[]>();
    for (const table of tablesOf(parts, most)) {
      const shown = JSON.stringify(che(table, cheTruoc));
      const values = same.get(shown) ?? table.map(() => new Set());
      table.forEach((so, i) => void values[i]?.add(so));
      same.set(shown, values);
    }
    for (const [shown, values] of same) {
      const { cheRieng } = JSON.parse(shown) as SoDaChe;
      for (const ma of cheRieng) {
        const possible = values[Number(ma)] ?? new Set();
        expect({ shown, ma, possible: [0, 1, 2, 3, 4].filter((n) => possible.has(n)) }).toEqual({
          shown,
          ma,
          possible: [0, 1, 2, 3, 4],
        });
      }
    }
  });
});
