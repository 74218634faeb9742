import { foldVietnamese } from '../shared/van-ban.ts';
import type { DonVi } from './dia-ban.ts';
import { khoaTen, khoaTenRieng } from './ten-don-vi.ts';

/** How a name is told, the surest first: as the list has it, without its type word, and last without its marks. */
const CACH = [khoaTen, khoaTenRieng, (ten: string) => foldVietnamese(khoaTenRieng(ten))] as const;

type MucLuc = { readonly ma: ReadonlyMap<string, DonVi>; readonly ten: readonly ReadonlyMap<string, DonVi | null>[] };

/** Units by each key of their names; null where several share one. */
const mucLucOf = (list: readonly DonVi[]): MucLuc => ({
  ma: new Map(list.map((unit) => [unit.ma, unit])),
  ten: CACH.map((keyOf) => {
    const byKey = new Map<string, DonVi | null>();
    for (const unit of list) byKey.set(keyOf(unit.ten), byKey.has(keyOf(unit.ten)) ? null : unit);
    return byKey;
  }),
});

/** A list is asked once for each row of a file: its keys are made once. */
const kept = new WeakMap<readonly DonVi[], MucLuc>();
const mucLuc = (list: readonly DonVi[]): MucLuc => {
  const found = kept.get(list) ?? mucLucOf(list);
  kept.set(list, found);
  return found;
};

const find = (list: readonly DonVi[], text: string, cach: number): DonVi | undefined => {
  const { ten } = mucLuc(list);
  for (const [i, keyOf] of CACH.slice(0, cach).entries()) {
    const found = ten[i]?.get(keyOf(text));
    if (found !== undefined) return found ?? undefined;
  }
  return undefined;
};

/** The one unit of a list that a text names by code or by name with its marks; names that two share answer to none. */
export const donViTheoTen = (cell: string, list: readonly DonVi[]): DonVi | undefined => {
  const text = cell.trim();
  return mucLuc(list).ma.get(text) ?? find(list, text, 2);
};

/** The same of a name that may have lost its marks; for short lists, in which few names are alike without them. */
export const donViTheoTenGap = (cell: string, list: readonly DonVi[]): DonVi | undefined =>
  find(list, cell.trim(), CACH.length);

/** Whether a text is the whole name of a unit of the list, type word and all. */
export const isTenDayDu = (cell: string, list: readonly DonVi[]): boolean =>
  mucLuc(list).ten[0]?.has(khoaTen(cell)) === true;
