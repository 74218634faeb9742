import { foldVietnamese, tidyText } from '../shared/van-ban.ts';
import type { NhomNghe } from './viec-thuong-gap.ts';

/** A job to suggest at câu 12.2, and the major group it proposes. */
export type GoiYViec = { readonly ten: string; readonly nhomNghe?: NhomNghe | undefined };

/** Words a collector has used on this device; `lan`: how often. */
export type ViecDaGhi = GoiYViec & { readonly lan: number };

/** What two spellings of the same work have in common. */
export const khoaViec = (ten: string): string =>
  foldVietnamese(ten)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const NHIEU_NHAT = 150;

/** The words used, with one use more; the least used give way. */
export const themViecDaGhi = (daGhi: readonly ViecDaGhi[], { ten, nhomNghe }: GoiYViec): readonly ViecDaGhi[] => {
  const tidy = tidyText(ten);
  if (tidy === '') return daGhi;
  const isSame = (each: ViecDaGhi) => khoaViec(each.ten) === khoaViec(tidy);
  const lan = (daGhi.find(isSame)?.lan ?? 0) + 1;
  const rest = daGhi.filter((each) => !isSame(each)).toSorted((a, b) => b.lan - a.lan);
  return [{ ten: tidy, ...(nhomNghe && { nhomNghe }), lan }, ...rest.slice(0, NHIEU_NHAT - 1)];
};
