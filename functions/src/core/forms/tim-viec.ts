import { foldVietnamese, tidyText } from '../shared/van-ban.ts';
import { NHOM_NGHE_CAP_2, type NhomNghe, VIEC_THUONG_GAP } from './viec-thuong-gap.ts';

/** A job to suggest at câu 12.2, and the major group it proposes. */
export type GoiYViec = { readonly ten: string; readonly nhomNghe?: NhomNghe | undefined };

/** Words a collector has used on this device; `lan`: how often. */
export type ViecDaGhi = GoiYViec & { readonly lan: number };

type Muc = GoiYViec & { readonly gap: string; readonly tu: readonly string[] };

const khoaCua = (ten: string): string =>
  foldVietnamese(ten)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const mucCua = (goiY: GoiYViec): Muc => {
  const gap = khoaCua(goiY.ten);
  return { ten: goiY.ten, nhomNghe: goiY.nhomNghe, gap, tu: gap.split(' ') };
};
const tuBang = (bang: Readonly<Record<NhomNghe, readonly string[]>>): Muc[] =>
  (Object.entries(bang) as [NhomNghe, readonly string[]][]).flatMap(([nhomNghe, viec]) =>
    viec.map((ten) => mucCua({ ten, nhomNghe })),
  );

/** Jobs first, since câu 12.2 asks for the work itself; names of groups help where none fits. */
const DANH_SACH: readonly Muc[] = [...tuBang(VIEC_THUONG_GAP), ...tuBang(NHOM_NGHE_CAP_2)];

/** How well it answers, best first: begins so, has the words in a row, has words that begin so. */
const hangCua = ({ gap, tu }: Muc, query: string, words: readonly string[]): number | undefined => {
  if (gap.startsWith(query)) return 0;
  if (` ${gap}`.includes(` ${query}`)) return 1;
  return words.every((word) => tu.some((each) => each.startsWith(word))) ? 2 : undefined;
};

const SO_GOI_Y = 8;

/**
 * Suggestions for what has been typed, with or without marks, words unfinished: what this collector has used before first,
 * most used of all first. Without a query only those. Marks that were typed put names with the same marks first.
 */
export const timViec = (query: string, daGhi: readonly ViecDaGhi[]): readonly GoiYViec[] => {
  const own = daGhi.toSorted((a, b) => b.lan - a.lan).map(mucCua);
  const gap = khoaCua(query);
  const words = gap.split(' ');
  const typed = tidyText(query).toLocaleLowerCase('vi');
  const found = (list: readonly Muc[]): readonly Muc[] =>
    list
      .flatMap((muc) => {
        const hang = hangCua(muc, gap, words);
        const marks = muc.ten.toLocaleLowerCase('vi').includes(typed) ? 0 : 1;
        return hang === undefined ? [] : [{ muc, hang: hang * 2 + marks }];
      })
      .toSorted((a, b) => a.hang - b.hang)
      .map(({ muc }) => muc);
  const all = gap === '' ? own : [...found(own), ...found(DANH_SACH)];
  const isFirst = ({ gap: key }: Muc, i: number): boolean => all.findIndex((other) => other.gap === key) === i;
  return all
    .filter(isFirst)
    .slice(0, SO_GOI_Y)
    .map(({ ten, nhomNghe }) => ({ ten, nhomNghe }));
};

/** The group the words propose, where they are those of a known job. */
export const nhomNgheCua = (congViec: string, daGhi: readonly ViecDaGhi[]): NhomNghe | undefined => {
  const gap = khoaCua(congViec);
  return [...daGhi.map(mucCua), ...DANH_SACH].find((muc) => muc.gap === gap)?.nhomNghe;
};

const NHIEU_NHAT = 150;

/** The words used, with one use more; the least used give way. */
export const themViecDaGhi = (daGhi: readonly ViecDaGhi[], { ten, nhomNghe }: GoiYViec): readonly ViecDaGhi[] => {
  const tidy = tidyText(ten);
  if (tidy === '') return daGhi;
  const isSame = (each: ViecDaGhi) => khoaCua(each.ten) === khoaCua(tidy);
  const lan = (daGhi.find(isSame)?.lan ?? 0) + 1;
  const rest = daGhi.filter((each) => !isSame(each)).toSorted((a, b) => b.lan - a.lan);
  return [{ ten: tidy, ...(nhomNghe && { nhomNghe }), lan }, ...rest.slice(0, NHIEU_NHAT - 1)];
};
