import { foldVietnamese } from '../shared/van-ban.ts';
import { CAP, type Cap, capOfMa } from './cap.ts';
import { type ChiMuc, indexDonVi } from './cay.ts';
import { compareDonVi } from './danh-muc.ts';
import type { DonVi } from './dia-ban.ts';
import { khoaTenRieng, splitLoai, syllablesOf } from './ten-don-vi.ts';

/** Short forms people type for type words, valid only before another word: a lone "h" may begin "Hà Nội". */
const VIET_TAT: Readonly<Record<string, string>> = {
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'thi tran',
  tdp: 'to dan pho',
  kdc: 'khu dan cu',
  dk: 'dac khu',
  p: 'phuong',
  q: 'quan',
  h: 'huyen',
  x: 'xa',
  t: 'tinh',
};

/** How well a name answers, best first. */
const HANG = { trung: 0, tronTu: 1, dauTen: 2, trongTen: 3, tenVaTren: 4, nhieuTu: 5, lienChu: 6, chuDau: 7 } as const;
const LOAI_KHAC = 1;

const wordsOf = (gap: string): string[] => gap.split(/[^a-z0-9']+/).filter((word) => word !== '');

interface CauHoi {
  readonly loai: string | undefined;
  readonly words: readonly string[];
}

/** The query as typed, and with its type word set apart: "bản bo" is Xã Bản Bo as well as a bản named Bo. */
const readingsOf = (query: string): CauHoi[] => {
  const typed = wordsOf(foldVietnamese(query).replace(/\b([pq])\.?(\d+)\b/g, '$1 $2'));
  const [first = '', ...rest] = typed;
  const full = rest.length > 0 && VIET_TAT[first] ? wordsOf(`${VIET_TAT[first]} ${rest.join(' ')}`) : typed;
  const { loai, rieng } = splitLoai(full.join(' '));
  return loai
    ? [
        { loai: undefined, words: typed },
        { loai, words: wordsOf(rieng) },
      ]
    : [{ loai, words: typed }];
};

/** Whether the words are consecutive words of the name from there on, the last one perhaps unfinished. */
const runsFrom = (name: readonly string[], start: number, words: readonly string[]): boolean =>
  words.every((word, i) => (i < words.length - 1 ? name[start + i] === word : name[start + i]?.startsWith(word)));

const initialsOf = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join('');

const hasAllWords = (name: readonly string[], words: readonly string[]): boolean => {
  const left = [...name];
  return words.every((word) => {
    const at = left.findIndex((candidate) => candidate.startsWith(word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
};

/** "san thang lai chau": the whole own name first, then words of units above. */
const namesThenAbove = (name: readonly string[], above: () => string[], words: readonly string[]): boolean =>
  words.length > name.length &&
  name.every((word, i) => word === words[i]) &&
  hasAllWords(above(), words.slice(name.length));

const rankName = (gap: string, above: () => string[], { loai, words }: CauHoi): number | undefined => {
  const own = splitLoai(gap);
  const name = wordsOf(own.rieng);
  const full = wordsOf(gap);
  const rank = (): number | undefined => {
    if (words.length === 0 || runsFrom(name, 0, words)) {
      if (words.length === 0 || name[words.length - 1] !== words.at(-1)) return HANG.dauTen;
      return words.length === name.length ? HANG.trung : HANG.tronTu;
    }
    if (name.some((_, start) => runsFrom(name, start, words)) || runsFrom(full, 0, words)) return HANG.trongTen;
    if (namesThenAbove(name, above, words)) return HANG.tenVaTren;
    if (words.length > 1 && hasAllWords(full, words)) return HANG.nhieuTu;
    const [only = '', ...others] = words;
    if (others.length > 0) return undefined;
    if (only.length > 3 && name.join('').startsWith(only)) return HANG.lienChu;
    return only.length > 1 && [initialsOf(name), initialsOf(full)].includes(only) ? HANG.chuDau : undefined;
  };
  const found = rank();
  return found === undefined ? undefined : found * 2 + (loai !== undefined && loai !== own.loai ? LOAI_KHAC : 0);
};

/** Whether marks that were typed are the marks of the name, type word apart; what was typed without marks asks for none. */
const marksAgree = (ten: string, query: string): boolean => {
  const name = syllablesOf(ten);
  return syllablesOf(khoaTenRieng(query)).every(
    (typed) =>
      typed.khoa === foldVietnamese(typed.khoa) ||
      name.some(({ goc, dau }) => goc.startsWith(typed.goc) && (typed.dau === '' || typed.dau === dau)),
  );
};

export interface TimDonVi {
  /** Only units of this level. */
  readonly cap?: Cap;
  /** Only the unit with this code and those below it. */
  readonly within?: string;
  readonly limit?: number;
}

interface KetQua {
  readonly unit: DonVi;
  readonly rank: number;
  readonly marks: number;
}

const bestOf = (unit: DonVi, query: string, readings: readonly CauHoi[], chiMuc: ChiMuc): KetQua | undefined => {
  const above = (): string[] =>
    Object.values(unit.chuoi).flatMap((ma) => (ma === unit.ma ? [] : wordsOf(chiMuc.get(ma)?.tenGap ?? '')));
  const earlier = (unit.tenTruoc ?? []).map(({ ten }) => ({ ten, gap: foldVietnamese(ten) }));
  const found = [{ ten: unit.ten, gap: unit.tenGap }, ...earlier].flatMap(({ ten, gap }) =>
    readings.flatMap((reading) => {
      const rank = rankName(gap, above, reading);
      return rank === undefined ? [] : [{ unit, rank, marks: marksAgree(ten, query) ? 0 : 1 }];
    }),
  );
  return found.sort((a, b) => a.marks - b.marks || a.rank - b.rank)[0];
};

/**
 * Units whose name, or earlier name, answers the query: words may be unfinished, without marks, without the type word
 * or with its short form, and may go on with the names of units above. Best first, then higher levels, then by name.
 */
export const searchDonVi = (
  units: readonly DonVi[],
  query: string,
  { cap, within, limit = 20 }: TimDonVi = {},
): DonVi[] => {
  const capWithin = within === undefined ? undefined : capOfMa(within);
  const inside = (unit: DonVi): boolean => capWithin !== undefined && unit.chuoi[capWithin] === within;
  const readings = readingsOf(query);
  const chiMuc = indexDonVi(units);
  return units
    .filter((unit) => (cap === undefined || unit.cap === cap) && (within === undefined || inside(unit)))
    .flatMap((unit) => bestOf(unit, query, readings, chiMuc) ?? [])
    .sort(
      (a, b) =>
        a.marks - b.marks ||
        a.rank - b.rank ||
        CAP.indexOf(a.unit.cap) - CAP.indexOf(b.unit.cap) ||
        compareDonVi(a.unit, b.unit),
    )
    .slice(0, limit)
    .map((found) => found.unit);
};
