import { foldVietnamese } from '../shared/van-ban.ts';
import { TEN_NGHE, TEN_YEU } from './tu-dien-nghe.ts';

/** Words that say nothing of the work. */
const TU_CHUNG =
  'nhân viên công nhân thợ lao động việc làm làm thêm và các cho tại tuyển cần tìm người có biết hàng kỹ thuật viên kỹ sư chuyên viên nam nữ ca tổ trưởng nhóm trưởng phòng phụ trách quản lý'.split(
    ' ',
  );

const THANH = /[\u0300\u0301\u0303\u0309\u0323]/;

/** A word with its tone at the end, so that "hoà" and "hòa" are one. */
const keyOf = (word: string): string => {
  const letters = [...word.normalize('NFD')];
  const tone = letters.filter((letter) => THANH.test(letter)).join('');
  return letters.filter((letter) => !THANH.test(letter)).join('') + tone;
};

type Chu = { readonly co: string; readonly khong: string };

const lowerOf = (text: string): string => text.normalize('NFC').toLowerCase();
/** Typed without any marks: each word may mean any that it could be marked as. */
const isTypedBare = (text: string): boolean => foldVietnamese(text) === lowerOf(text).replace(/\s+/g, ' ').trim();

const wordsOf = (text: string, isBare: boolean): Chu[] =>
  lowerOf(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => ({ co: isBare ? '' : keyOf(word), khong: foldVietnamese(word) }));

const isSame = (a: Chu, b: Chu): boolean => (a.co !== '' && b.co !== '' ? a.co === b.co : a.khong === b.khong);

const CHUNG_CO = new Set(TU_CHUNG.map(keyOf));
const CHUNG_KHONG = new Set(TU_CHUNG.map(foldVietnamese));
const isChung = ({ co, khong }: Chu): boolean => (co === '' ? CHUNG_KHONG.has(khong) : CHUNG_CO.has(co));

type Cum = { readonly nghe: string; readonly tu: readonly Chu[] };

/** Names by their first word without marks, longest first. */
const CUM: ReadonlyMap<string, readonly Cum[]> = (() => {
  const byFirst = new Map<string, Cum[]>();
  for (const [nghe, names] of Object.entries(TEN_NGHE)) {
    for (const name of names.split(', ')) {
      const tu = name.split(' ').map((word) => ({ co: keyOf(word), khong: foldVietnamese(word) }));
      const first = tu[0]?.khong ?? '';
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), { nghe, tu }].toSorted((a, b) => b.tu.length - a.tu.length),
      );
    }
  }
  return byFirst;
})();

/** Occupations named in some words, in their order. */
const namedIn = (words: readonly Chu[]): string[] => {
  const found: string[] = [];
  for (let i = 0; i < words.length; ) {
    const here = words[i];
    const cum = (CUM.get(here?.khong ?? '') ?? []).find(({ tu }) =>
      tu.every((word, j) => {
        const other = words[i + j];
        return other !== undefined && isSame(word, other);
      }),
    );
    if (cum) found.push(cum.nghe);
    i += cum?.tu.length ?? 1;
  }
  return found;
};

export type PhanTen = {
  /** What the work is: a path of `TEN_NGHE`. */
  readonly chinh: string | undefined;
  /** Other occupations named beside it: for whom, in what. */
  readonly phu: readonly string[];
};

const isUnder = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

/** The first name is the work; one further down the same branch tells it more closely ("lái xe bằng B2"). */
const phanOf = (words: readonly Chu[]): PhanTen => {
  const named = namedIn(words);
  const strong = named.filter((nghe) => !TEN_YEU.includes(nghe));
  const [first = named[0], ...rest] = strong;
  if (first === undefined) return { chinh: undefined, phu: [] };
  const closer = rest.find((nghe) => isUnder(nghe, first));
  const chinh = closer ?? first;
  return { chinh, phu: named.filter((nghe) => nghe !== chinh && nghe !== first) };
};

export type TenNghe = {
  readonly phan: readonly PhanTen[];
  /** Words that tell the work; all of them where every word is a common one. */
  readonly tu: readonly { readonly co: string; readonly khong: string }[];
};

/** "Công nhân", "lao động": any work will do. */
const BAT_KY: PhanTen = { chinh: 'phoThong', phu: [] };

/** Several kinds of work in one title are looked at one by one. */
const CACH = /[,;/&+:()|–-]| và | hoặc | kiêm /iu;

const unique = (words: readonly Chu[]): Chu[] => [
  ...new Map(words.map((word) => [word.co || word.khong, word])).values(),
];

const doc = (text: string): TenNghe => {
  const isBare = isTypedBare(text);
  const all = wordsOf(text, isBare);
  const telling = all.filter((word) => !isChung(word) && word.khong.length > 1);
  const phan = text
    .split(CACH)
    .map((part) => phanOf(wordsOf(part, isBare)))
    .filter(({ chinh }) => chinh !== undefined);
  return {
    phan: phan.length === 0 && all.length > 0 && all.every(isChung) ? [BAT_KY] : phan,
    tu: unique(telling.length > 0 ? telling : all),
  };
};

/** Titles repeat, and one is held against hundreds: what was read is remembered, up to so many. */
const NHO = 5_000;
const daDoc = new Map<string, TenNghe>();

export const docTenNghe = (text: string): TenNghe => {
  const known = daDoc.get(text);
  if (known) return known;
  if (daDoc.size >= NHO) daDoc.clear();
  const read = doc(text);
  daDoc.set(text, read);
  return read;
};

/** Shared words over those of the shorter text, less where the longer one says much more. */
export const giongTu = (a: TenNghe['tu'], b: TenNghe['tu']): number => {
  const inBoth = (x: TenNghe['tu'], y: TenNghe['tu']) => x.filter((word) => y.some((other) => isSame(word, other)));
  const shared = Math.min(inBoth(a, b).length, inBoth(b, a).length);
  const [least, most] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return shared === 0 ? 0 : Math.min(1, (0.8 * shared) / least + (0.2 * shared) / most);
};
