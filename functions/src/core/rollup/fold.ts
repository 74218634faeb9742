import { type Cap, CHUOI_CAP, DanhMuc } from '../dia-ban/cap.ts';
import type { ChuoiDiaBan } from '../dia-ban/dia-ban.ts';
import { O_CHINH } from './contribution.ts';
import { addCells, type Delta } from './delta.ts';
import { cellsOfLevel, type OSoLieu, rollupId } from './rollup.ts';

/** Counters of one rollup: its own cells, and the headline cells of the units right below it. */
export type Counters = { readonly o: OSoLieu; readonly con: Record<string, OSoLieu> };

/** Which unit a rollup is of. */
export type RollupUnit = {
  readonly keHoach: string;
  readonly danhMuc: DanhMuc;
  readonly cap: Cap;
  readonly ma: string;
  readonly diaBan: ChuoiDiaBan;
};

/** What a fold adds to one rollup. A correction names no unit: the rollup it corrects exists. */
export type RollupChange = Counters & { readonly unit?: RollupUnit };

type Chain = { readonly keHoach: string; readonly danhMuc: DanhMuc; readonly ma: readonly string[] };

/** A chain key taken apart, down to a thôn or, of the labour market, a xã; undefined for one that no list of units could have made. */
export const parseKhoa = (khoa: string): Chain | undefined => {
  const [keHoach, list, ...ma] = khoa.split('|');
  const danhMuc = DanhMuc.safeParse(list).data;
  const levels = danhMuc ? CHUOI_CAP[danhMuc].length : 0;
  const isWhole = ma.length === levels || ma.length === levels - 1;
  return keHoach && danhMuc && isWhole ? { keHoach, danhMuc, ma } : undefined;
};

export const headline = (cells: OSoLieu): OSoLieu =>
  Object.fromEntries(O_CHINH.filter((cell) => cells[cell]).map((cell) => [cell, cells[cell] ?? 0]));

const changeAt = (changes: Map<string, RollupChange>, { keHoach, danhMuc, ma }: Chain, level: number): RollupChange => {
  const caps = CHUOI_CAP[danhMuc];
  const unit = ma[level] ?? '';
  const id = rollupId(keHoach, danhMuc, unit);
  const diaBan = { danhMuc, ...Object.fromEntries(ma.slice(0, level + 1).map((code, i) => [caps[i], code])) };
  const change = changes.get(id) ?? {
    unit: { keHoach, danhMuc, cap: caps[level] ?? 'thon', ma: unit, diaBan },
    o: {},
    con: {},
  };
  changes.set(id, change);
  return change;
};

/**
 * Spreads changes of lowest units over every rollup from the thôn up to the unit the plan covers, each written once
 * however many phiếu changed below it.
 */
export const expandDelta = (
  delta: Delta,
  gocOf: (keHoach: string) => Cap | undefined,
): ReadonlyMap<string, RollupChange> => {
  const changes = new Map<string, RollupChange>();
  for (const [khoa, cells] of Object.entries(delta)) {
    const chain = parseKhoa(khoa);
    if (!chain) continue;
    const caps = CHUOI_CAP[chain.danhMuc];
    const top = Math.max(0, caps.indexOf(gocOf(chain.keHoach) ?? 'tinh'));
    for (let level = top; level < chain.ma.length; level += 1) {
      const change = changeAt(changes, chain, level);
      addCells(change.o, cellsOfLevel(caps[level] ?? 'thon', cells));
      const below = chain.ma[level + 1];
      if (below === undefined) continue;
      change.con[below] ??= {};
      addCells(change.con[below], headline(cells));
    }
  }
  return changes;
};

/** Adds corrections of single rollups, which spread to no other, to the changes of a fold. */
export const withCorrections = (
  changes: ReadonlyMap<string, RollupChange>,
  corrections: Iterable<Readonly<Record<string, Counters>>>,
): ReadonlyMap<string, RollupChange> => {
  const all = new Map(changes);
  for (const [id, { o, con }] of [...corrections].flatMap((each) => Object.entries(each))) {
    const change = all.get(id) ?? { o: {}, con: {} };
    all.set(id, change);
    addCells(change.o, o);
    for (const [ma, cells] of Object.entries(con)) {
      change.con[ma] ??= {};
      addCells(change.con[ma], cells);
    }
  }
  return all;
};
