import * as z from 'zod';
import { findDanToc } from '../forms/dan-toc.ts';
import { GIOI_TINH } from '../forms/danh-muc-m03.ts';
import { isCmnd, parseCccd } from '../shared/giay-to.ts';
import { Ngay } from '../shared/ngay.ts';
import { foldVietnamese, tidyText } from '../shared/van-ban.ts';
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

/** Day 0 of the serial numbers that a spreadsheet shows when a date was typed as a number (1900 system, its leap year error included). */
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);
const isDay = (text: string): boolean => Ngay.safeParse(text).success;

/** `12/3/1985`, `12-03-1985`, `1985-03-12`, `19850312` or a spreadsheet's serial number as `YYYY-MM-DD`; undefined for anything else. */
export const readNgay = (text: string): string | undefined => {
  const tidy = tidyText(text).replace(/ 00:00(:00)?(\.0+)?$|T00:00.*$/, '');
  const [, ngay = '', thang = '', nam = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(tidy) ?? [];
  const [, y = '', m = '', d = ''] = /^(\d{4})[/.-]?(\d{2})[/.-]?(\d{2})$/.exec(tidy) ?? [];
  const serial = /^\d{5}$/.test(tidy) ? new Date(EXCEL_DAY_0 + Number(tidy) * 86_400_000).toISOString() : '';
  const found = nam
    ? `${nam}-${thang.padStart(2, '0')}-${ngay.padStart(2, '0')}`
    : y
      ? `${y}-${m}-${d}`
      : serial.slice(0, 10);
  return isDay(found) && found >= '1900-01-01' ? found : undefined;
};

const GIOI_TINH_KHAC: Readonly<Record<string, string>> = { nam: '1', nu: '2', male: '1', female: '2', m: '1', f: '2' };

/** The code of a sex written in words. A bare code is not believed: systems number the sexes differently. */
export const readGioiTinh = (text: string): string | undefined =>
  GIOI_TINH.options.find(([, nhan]) => foldVietnamese(nhan) === foldVietnamese(text))?.[0] ??
  GIOI_TINH_KHAC[foldVietnamese(text)];

/**
 * A number of 12 digits as written or as a spreadsheet left it: blanks and dots between groups, an apostrophe before it,
 * `.0` after it, leading zeros gone (personal numbers begin with 0 in most provinces). Nine digits are an old CMND and stay.
 */
export const readSoGiayTo = (text: string): string | undefined => {
  const digits = tidyText(text)
    .replace(/^['’]/, '')
    .replace(/\.0+$/, '')
    .replace(/[\s.-]/g, '');
  if (digits.length === 10 || digits.length === 11) return readSoGiayTo(digits.padStart(12, '0'));
  return isCmnd(digits) || parseCccd(digits) ? digits : undefined;
};

/** How a cell of the extract is read, by field; undefined where it says nothing that can be compared. */
export const READERS: Readonly<Record<TruongDoiSoat, (text: string) => string | undefined>> = {
  hoTen: tidyText,
  ngaySinh: readNgay,
  gioiTinh: readGioiTinh,
  soGiayTo: readSoGiayTo,
  soBhxh: (text) => tidyText(text).replace(/\D/g, '') || undefined,
  thuongTru: tidyText,
  noiO: tidyText,
  danToc: (text) => findDanToc(text) ?? tidyText(text),
};
