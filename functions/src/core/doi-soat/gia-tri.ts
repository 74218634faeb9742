import * as z from 'zod';
import { findDanToc } from '../forms/dan-toc.ts';
import { parseGioiTinh, parseNgay, parseSoGiayTo } from '../nhap/o.ts';
import { tidyText } from '../shared/van-ban.ts';
import type { TruongDoiSoat } from './truong.ts';

/** The values of one person, one text per field, no longer than the phiếu takes; an absent field was not given. */
export const GiaTri = z.strictObject({
  hoTen: z.string().max(100).optional(),
  ngaySinh: z.string().max(10).optional(),
  gioiTinh: z.string().max(1).optional(),
  soGiayTo: z.string().max(20).optional(),
  soBhxh: z.string().max(20).optional(),
  thuongTru: z.string().max(300).optional(),
  noiO: z.string().max(300).optional(),
  danToc: z.string().max(50).optional(),
});
export type GiaTri = z.infer<typeof GiaTri>;

/** A day is compared only where the cell gives it whole. */
const readNgay = (text: string): string | undefined => {
  const read = parseNgay(text);
  return read.loai === 'ngay' ? read.ngay : undefined;
};

/** A number that went through a spreadsheet as a number may end in `.0`. */
export const readSoGiayTo = (text: string) => parseSoGiayTo(text.trim().replace(/\.0+$/, ''));

/** Databases print names in capitals; the form writes them as names. */
const readHoTen = (text: string): string => {
  const tidy = tidyText(text);
  if (tidy !== tidy.toLocaleUpperCase('vi')) return tidy;
  return tidy
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before, letter) => before + letter.toLocaleUpperCase('vi'));
};

/** How a cell of the extract is read, by field; undefined where it says nothing that can be compared. */
export const READERS: Readonly<Record<TruongDoiSoat, (text: string) => string | undefined>> = {
  hoTen: readHoTen,
  ngaySinh: readNgay,
  gioiTinh: parseGioiTinh,
  soGiayTo: (text) => readSoGiayTo(text)?.so,
  soBhxh: (text) => tidyText(text).replace(/\D/g, '') || undefined,
  thuongTru: tidyText,
  noiO: tidyText,
  danToc: (text) => findDanToc(text) ?? tidyText(text),
};
