import type { BaiLam, DiaChi, TruongBaiLam } from '../phieu/phieu.ts';
import { tidyText } from '../shared/van-ban.ts';

/** What is asked anew at every interview and says nothing of the person. */
const KHONG_SO: readonly TruongBaiLam[] = ['ngayPhongVan', 'nguoiCungCap'];

const isDiaChi = (value: unknown): value is DiaChi => typeof value === 'object' && value !== null && 'chiTiet' in value;

/** Codes are compared within one list of units only: the same place has another code in the next list. */
const sameDiaChi = (a: DiaChi, b: DiaChi): boolean =>
  tidyText(a.chiTiet) === tidyText(b.chiTiet) && (a.danhMuc !== b.danhMuc || (a.tinh === b.tinh && a.xa === b.xa));

/** Whether two answers say the same, however they are spaced or ordered. */
export const isSameAnswer = (a: unknown, b: unknown): boolean => {
  if (isDiaChi(a) && isDiaChi(b)) return sameDiaChi(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
  if (typeof a === 'string' && typeof b === 'string') return tidyText(a) === tidyText(b);
  return a === b;
};

/** The answers that are not what they were, in the order of the later one and then those that are gone (LC-02, LC-10). */
export const truongThayDoi = (truoc: BaiLam, nay: BaiLam): TruongBaiLam[] =>
  [...new Set([...Object.keys(nay), ...Object.keys(truoc)] as TruongBaiLam[])].filter(
    (truong) => !KHONG_SO.includes(truong) && !isSameAnswer(truoc[truong], nay[truong]),
  );
