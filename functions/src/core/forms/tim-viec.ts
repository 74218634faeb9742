import { tidyText } from '../shared/van-ban.ts';
import { type GoiYViec, khoaViec, type ViecDaGhi } from './viec-da-ghi.ts';
import { NHOM_NGHE_CAP_2, type NhomNghe, VIEC_THUONG_GAP } from './viec-thuong-gap.ts';

type Muc = GoiYViec & { readonly gap: string; readonly tu: readonly string[] };

const mucCua = (goiY: GoiYViec): Muc => {
  const gap = khoaViec(goiY.ten);
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
  const gap = khoaViec(query);
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
  const gap = khoaViec(congViec);
  return [...daGhi.map(mucCua), ...DANH_SACH].find((muc) => muc.gap === gap)?.nhomNghe;
};
