import { contributionOf } from '@core/rollup/contribution.ts';
import { deltaOf, sumCells, sumDeltas } from '@core/rollup/delta.ts';
import { expandDelta, headline, parseKhoa, withCorrections } from '@core/rollup/fold.ts';
import { corrections, disagreeing, type Standing } from '@core/rollup/recount.ts';
import { cellsOfLevel } from '@core/rollup/rollup.ts';
import { nhomTuoiOf, retirementMonths, tuoiLaoDongOf } from '@core/rollup/working-age.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phieuHistories } from '../support/phieu-arbitrary.ts';

const huyen = () => 'huyen' as const;
const recount = (histories: Parameters<typeof contributionOf>[0][][]) =>
  sumDeltas(
    histories.flatMap((versions) => {
      const last = versions.at(-1);
      return last ? [deltaOf(undefined, contributionOf(last))] : [];
    }),
  );
const allDeltas = (histories: Parameters<typeof contributionOf>[0][][]) =>
  histories.flatMap((versions) =>
    versions.map((phieu, i) => {
      const before = versions[i - 1];
      return deltaOf(before && contributionOf(before), contributionOf(phieu));
    }),
  );

describe('deltas', () => {
  it('sum to a recount of the last versions, in any order and grouping', () =>
    fc.assert(
      fc.property(phieuHistories, fc.integer({ min: 1, max: 5 }), (histories, size) => {
        const deltas = allDeltas(histories).reverse();
        const groups = deltas.flatMap((_, i) => (i % size === 0 ? [sumDeltas(deltas.slice(i, i + size))] : []));
        expect(sumDeltas(groups)).toEqual(recount(histories));
      }),
    ));

  it('carry no zeros, and nothing at all for a version that counts the same', () =>
    fc.assert(
      fc.property(phieuHistories, (histories) => {
        for (const delta of allDeltas(histories)) {
          for (const cells of Object.values(delta)) expect(Object.values(cells)).not.toContain(0);
        }
        for (const phieu of histories.flat()) {
          expect(deltaOf(contributionOf(phieu), contributionOf(phieu))).toEqual({});
        }
      }),
    ));
});

describe('a fold', () => {
  it('gives every unit up to the root of the plan the sum of the lowest units in it', () =>
    fc.assert(
      fc.property(phieuHistories, (histories) => {
        const delta = recount(histories);
        const changes = expandDelta(delta, huyen);
        expect(changes.has('LC-2024:dvhc2024:12')).toBe(false);
        const all = cellsOfLevel('huyen', sumCells(Object.values(delta)));
        expect(changes.get('LC-2024:dvhc2024:105')?.o ?? {}).toEqual(all);
        for (const [id, { unit, con, o }] of changes) {
          const inUnit = Object.entries(delta).filter(([khoa]) => parseKhoa(khoa)?.ma.includes(unit?.ma ?? ''));
          const sum = cellsOfLevel(unit?.cap ?? 'thon', sumCells(inUnit.map(([, cells]) => cells)));
          expect([id, o]).toEqual([id, sum]);
          for (const [ma, cells] of Object.entries(con)) {
            expect(cells).toEqual(headline(changes.get(`LC-2024:dvhc2024:${ma}`)?.o ?? {}));
          }
        }
      }),
    ));

  it('ignores a key that no list of units could have made', () => {
    expect(expandDelta({ 'LC-2024|dvhc2024|12': { tong: 1 }, 'x|y': { tong: 1 } }, huyen).size).toBe(0);
  });
});

describe('a recount', () => {
  const standingOf = (histories: Parameters<typeof recount>[0]): Standing[] =>
    [...expandDelta(recount(histories), huyen).values()].flatMap(({ unit, ...counters }) =>
      unit ? [{ ...unit, ...counters }] : [],
    );
  const drift = (standing: readonly Standing[], which: number): Standing[] =>
    standing.map((unit, i) => (i === which % standing.length ? { ...unit, o: sumCells([unit.o, { tong: 3 }]) } : unit));

  it('finds nothing where nothing is wrong', () =>
    fc.assert(
      fc.property(phieuHistories, (histories) => {
        expect(corrections(standingOf(histories), new Map())).toEqual({});
        expect(disagreeing(standingOf(histories))).toEqual([]);
      }),
    ));

  it('puts one wrong rollup right whatever its level, and touches no other', () =>
    fc.assert(
      fc.property(phieuHistories, fc.nat(), (histories, which) => {
        const right = standingOf(histories);
        fc.pre(right.length > 0);
        const wrong = drift(right, which);
        const suspects = disagreeing(wrong);
        const truth = new Map(
          right.filter(({ ma }) => suspects.some((s) => s.ma === ma)).map((u) => [`LC-2024:dvhc2024:${u.ma}`, u.o]),
        );
        const chinh = corrections(wrong, truth);
        const drifted = right[which % right.length];
        expect(chinh).toEqual({ [`LC-2024:dvhc2024:${drifted?.ma}`]: { o: { tong: -3 }, con: {} } });
        expect([...withCorrections(new Map(), [chinh])]).toEqual(Object.entries(chinh));
      }),
    ));
});

describe('working age (NĐ 135/2020/NĐ-CP, Điều 4)', () => {
  it.each([
    ['1', 2021, 60, 3],
    ['1', 2024, 61, 0],
    ['1', 2028, 62, 0],
    ['1', 2040, 62, 0],
    ['2', 2021, 55, 4],
    ['2', 2024, 56, 4],
    ['2', 2035, 60, 0],
    ['2', 2040, 60, 0],
  ] as const)('sex %s retires in %i at %i years %i months', (gioiTinh, nam, years, months) => {
    expect(retirementMonths(gioiTinh, nam)).toBe(years * 12 + months);
  });

  it.each([
    ['1', '1963-08', '2024-08', 'trong'],
    ['1', '1963-07', '2024-08', 'tren'],
    ['2', '1968-04', '2024-08', 'trong'],
    ['2', '1968-03', '2024-08', 'tren'],
    ['1', '2009-08', '2024-08', 'trong'],
    ['1', '2009-09', '2024-08', undefined],
  ] as const)('sex %s born %s is in %s %s', (gioiTinh, thangSinh, thang, expected) => {
    expect(tuoiLaoDongOf(gioiTinh, thangSinh, thang)).toBe(expected);
  });

  it('puts ages into the groups of the boards', () => {
    expect([14, 15, 24, 25, 44, 45, 54, 55, 59, 60, 99].map(nhomTuoiOf)).toEqual([
      undefined,
      '15-24',
      '15-24',
      '25-34',
      '35-44',
      '45-54',
      '45-54',
      '55-59',
      '55-59',
      '60+',
      '60+',
    ]);
  });
});
