import { type Cap, capBelow } from '../dia-ban/cap.ts';
import { subtractCells, sumCells } from './delta.ts';
import { type Counters, headline, type RollupUnit } from './fold.ts';
import { cellsOfLevel, type OSoLieu, rollupId } from './rollup.ts';

/** A rollup as it stands, changes not yet folded included. */
export type Standing = RollupUnit & Counters;

const idOf = ({ keHoach, danhMuc, ma }: RollupUnit): string => rollupId(keHoach, danhMuc, ma);

/** The rollups right below each rollup, by its id. */
export const childrenOf = (standing: readonly Standing[]): ReadonlyMap<string, readonly Standing[]> => {
  const below = new Map<string, Standing[]>();
  for (const unit of standing) {
    const caps = Object.keys(unit.diaBan).filter((key): key is Cap => key !== 'danhMuc');
    const parent = caps.find((cap) => capBelow(unit.danhMuc, cap) === unit.cap);
    const ma = parent && unit.diaBan[parent];
    if (!ma) continue;
    const id = rollupId(unit.keHoach, unit.danhMuc, ma);
    below.set(id, [...(below.get(id) ?? []), unit]);
  }
  return below;
};

const isEmpty = (cells: OSoLieu): boolean => Object.keys(cells).length === 0;

/** What a rollup must say given what the rollups below it say. */
const impliedBy = (cap: Cap, children: readonly { readonly ma: string; readonly o: OSoLieu }[]): Counters => ({
  o: cellsOfLevel(cap, sumCells(children.map(({ o }) => o))),
  con: Object.fromEntries(children.map(({ ma, o }) => [ma, headline(o)])),
});

const difference = (right: Counters, standing: Counters): Counters => {
  const codes = new Set([...Object.keys(right.con), ...Object.keys(standing.con)]);
  const con = [...codes].map((ma) => [ma, subtractCells(right.con[ma] ?? {}, standing.con[ma] ?? {})] as const);
  return {
    o: subtractCells(right.o, standing.o),
    con: Object.fromEntries(con.filter(([, cells]) => !isEmpty(cells))),
  };
};

export const differs = ({ o, con }: Counters): boolean => !isEmpty(o) || Object.keys(con).length > 0;

export const countCells = ({ o, con }: Counters): number =>
  Object.keys(o).length + Object.values(con).reduce((sum, cells) => sum + Object.keys(cells).length, 0);

/** The lowest units (thôn, or xã on the board of the labour market) whose figures and those right above them do not agree, so that one of the two is wrong. */
export const disagreeing = (standing: readonly Standing[], thapNhat: Cap = 'thon'): readonly Standing[] => {
  const below = childrenOf(standing);
  return standing.flatMap((unit) => {
    const children = below.get(idOf(unit)) ?? [];
    const areLowest = children.some(({ cap }) => cap === thapNhat);
    return areLowest && differs(difference(impliedBy(unit.cap, children), unit)) ? children : [];
  });
};

/**
 * What has to be added to each rollup so that every lowest unit says `truth` (where it was counted anew) and every unit
 * above says the sum of what is below it.
 */
export const corrections = (
  standing: readonly Standing[],
  truth: ReadonlyMap<string, OSoLieu>,
): Readonly<Record<string, Counters>> => {
  const below = childrenOf(standing);
  const right = new Map<string, Counters>();
  const settle = (unit: Standing): Counters => {
    const done = right.get(idOf(unit));
    if (done) return done;
    const children = below.get(idOf(unit));
    const counters = children
      ? impliedBy(
          unit.cap,
          children.map((child) => ({ ma: child.ma, o: settle(child).o })),
        )
      : { o: truth.get(idOf(unit)) ?? unit.o, con: {} };
    right.set(idOf(unit), counters);
    return counters;
  };
  const wrong = standing.map((unit) => [idOf(unit), difference(settle(unit), unit)] as const);
  return Object.fromEntries(wrong.filter(([, change]) => differs(change)));
};
