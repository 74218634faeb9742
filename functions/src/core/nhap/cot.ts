import { foldVietnamese } from '../shared/van-ban.ts';

/** A column that a kind of file may have. */
export type Cot = {
  readonly key: string;
  /** As the template prints it; also how a message names it. */
  readonly nhan: string;
  /** Other headings under which offices write it. */
  readonly goi: readonly string[];
  /** Without it the file cannot be taken in. */
  readonly can?: true;
  /** Read as a day: a bare number in it is a day as Excel stores it. */
  readonly ngay?: true;
};

/** A recognised file: which column of the sheet is which, and where its rows begin. */
export type NhanCot = {
  /** Sheet column index by column key. */
  readonly viTri: Readonly<Record<string, number>>;
  /** The heading each was recognised by. */
  readonly cot: Readonly<Record<string, string>>;
  /** Index of the first row of data. */
  readonly tuDong: number;
  /** Headings nobody knows, the running number apart: shown, so that nothing is left out unseen. */
  readonly la: readonly string[];
};

/** Headings differ in marks, case, signs and remarks in brackets; what is left is compared. */
export const foldNhan = (nhan: string): string =>
  foldVietnamese(nhan.replace(/\([^)]*\)?/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const DONG_DAU_TRANG = 20;
const SO_THU_TU = ['stt', 'tt', 'so tt', 'so thu tu'];

const rank = (nhan: string, cot: Cot): number => {
  const text = foldNhan(nhan);
  if (text === '') return 0;
  const names = [cot.nhan, ...cot.goi].map(foldNhan);
  if (names.includes(text)) return 1000;
  return Math.max(0, ...names.map((name) => (name.length >= 4 && ` ${text} `.includes(` ${name} `) ? name.length : 0)));
};

/** Gives each column to the heading that names it best, the surest first; no heading serves two columns. */
const matchRow = (
  headings: readonly string[],
  cots: readonly Cot[],
): { viTri: Record<string, number>; sure: number } => {
  const pairs = cots
    .flatMap((cot) => headings.map((nhan, i) => ({ key: cot.key, i, rank: rank(nhan, cot) })))
    .filter((pair) => pair.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.i - b.i);
  const viTri: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { key, i } of pairs) {
    if (Object.hasOwn(viTri, key) || taken.has(i)) continue;
    viTri[key] = i;
    taken.add(i);
  }
  return { viTri, sure: pairs.filter(({ rank: r, key, i }) => r === 1000 && viTri[key] === i).length };
};

/** A heading over two rows: the upper cell, which a merge leaves empty in all columns but its first, and the one below. */
const joinRows = (upper: readonly string[], lower: readonly string[]): string[] => {
  let last = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const above = upper[i] ?? '';
    const below = lower[i] ?? '';
    if (above !== '') last = above;
    return below === '' ? above : `${above === '' ? last : above} ${below}`.trim();
  });
};

/** The row under a heading that numbers the columns: (1) (2) (3). */
const isNumbering = (row: readonly string[]): boolean => {
  const filled = row.filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell, i) => Number(cell.replace(/[^\d]/g, '')) === i + 1);
};

/**
 * Finds the heading among the first rows (titles of merged cells come before it) and tells the columns by their labels,
 * never by their place. Undefined where no row names at least two columns or one that must be there is missing.
 */
export const recogniseCot = (rows: readonly (readonly string[])[], cots: readonly Cot[]): NhanCot | undefined => {
  const candidates = rows.slice(0, DONG_DAU_TRANG).flatMap((row, r) => {
    const below = rows[r + 1];
    const two = below && !isNumbering(below) ? [{ headings: joinRows(row, below), rows: 2 }] : [];
    return [{ headings: [...row], rows: 1 }, ...two].map((each) => ({ ...each, r, ...matchRow(each.headings, cots) }));
  });
  const size = ({ viTri }: { viTri: object }) => Object.keys(viTri).length;
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (top, each) => (!top || size(each) > size(top) || (size(each) === size(top) && each.sure > top.sure) ? each : top),
    undefined,
  );
  if (!best || size(best) < 2) return undefined;
  if (cots.some(({ key, can }) => can && !Object.hasOwn(best.viTri, key))) return undefined;
  const used = new Set(Object.values(best.viTri));
  const next = best.r + best.rows;
  return {
    viTri: best.viTri,
    cot: Object.fromEntries(Object.entries(best.viTri).map(([key, i]) => [key, best.headings[i] ?? ''])),
    tuDong: rows[next] && isNumbering(rows[next]) ? next + 1 : next,
    la: best.headings.filter((nhan, i) => nhan !== '' && !used.has(i) && !SO_THU_TU.includes(foldNhan(nhan))),
  };
};

/** Columns that must be there and that no heading of the first rows names. */
export const missingCot = (rows: readonly (readonly string[])[], cots: readonly Cot[]): Cot[] => {
  const all = new Set(rows.slice(0, DONG_DAU_TRANG).flatMap((row) => Object.keys(matchRow(row, cots).viTri)));
  return cots.filter(({ key, can }) => can && !all.has(key));
};

/** The cells of the recognised columns of one row; empty ones are left out. */
export const cellsOf = (row: readonly string[], viTri: NhanCot['viTri']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(viTri).flatMap(([key, i]) => {
      const cell = (row[i] ?? '').normalize('NFC').trim();
      return cell === '' ? [] : [[key, cell] as const];
    }),
  );
