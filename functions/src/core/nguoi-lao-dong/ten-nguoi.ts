import { foldVietnamese, tidyText } from '../shared/van-ban.ts';

/** Optimal string alignment distance: letters put in, left out, changed, or two neighbours swapped. */
export const khoangCachOsa = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (r: number, c: number): number => rows[r]?.[c] ?? Number.POSITIVE_INFINITY;
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
};

/** A word of a name without marks and with i for y: Mỹ, Mĩ and My are written for one another. */
const goc = (word: string): string => foldVietnamese(word).replaceAll('y', 'i');

/** The words of a name, small letters, marks kept; the last one is the given name. */
const chuCuaTen = (hoTen: string): string[] => {
  const tidy = tidyText(hoTen).toLowerCase();
  return tidy === '' ? [] : tidy.split(/[\s-]+/).filter(Boolean);
};

/** The whole name without marks, and the given name, as blocks of likely duplicates are made of them. */
export const tenGop = (hoTen: string): string => chuCuaTen(hoTen).map(goc).join(' ');
export const tenRiengGop = (hoTen: string): string => goc(chuCuaTen(hoTen).at(-1) ?? '');

/** How two words go together: equal, with other marks, one slip of the finger apart, or different words. */
type KhopChu = 'bang' | 'dau' | 'go' | 'khac';
const khopChu = (a: string, b: string): KhopChu => {
  if (a === b) return 'bang';
  const [x, y] = [goc(a), goc(b)];
  if (x === y) return 'dau';
  return Math.max(x.length, y.length) >= 3 && khoangCachOsa(x, y) === 1 ? 'go' : 'khac';
};
const isSame = (khop: KhopChu): boolean => khop === 'bang' || khop === 'dau';

/**
 * How two names go together, given name first. `gan`: same given and family name, a middle name dropped or slipped.
 * `ganTen`: the given name itself differs by a letter, as Lan and Loan do: next to nothing on its own. `ten`: only the
 * given name is shared.
 */
export const KHOP_TEN = ['bang', 'dau', 'gan', 'ganTen', 'ten', 'khac'] as const;
export type KhopTen = (typeof KHOP_TEN)[number];

/** The middle names of one are those of the other, but for words left out and at most one slip. */
const khopDem = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  let slips = 0;
  for (const word of short) {
    const i = long.findIndex((other, k) => k >= from && khopChu(word, other) !== 'khac');
    if (i < 0) slips += 1;
    else {
      if (khopChu(word, long[i] ?? '') === 'go') slips += 1;
      from = i + 1;
    }
  }
  return slips <= 1;
};

export const khopTen = (hoTenA: string, hoTenB: string): KhopTen => {
  const [a, b] = [chuCuaTen(hoTenA), chuCuaTen(hoTenB)];
  const tenKhop = khopChu(a.at(-1) ?? '', b.at(-1) ?? '');
  if (a.length === 0 || b.length === 0 || tenKhop === 'khac') return 'khac';
  if (a.length === b.length) {
    const all = a.map((word, i) => khopChu(word, b[i] ?? ''));
    if (all.every((khop) => khop === 'bang')) return 'bang';
    if (all.every(isSame)) return 'dau';
  }
  const ho = khopChu(a[0] ?? '', b[0] ?? '');
  const dem = khopDem(a.slice(1, -1), b.slice(1, -1));
  if (isSame(tenKhop)) return ho !== 'khac' && dem ? 'gan' : 'ten';
  return isSame(ho) && dem ? 'ganTen' : 'khac';
};
