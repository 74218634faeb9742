import { isCmnd, isTinhKhaiSinh, parseCccd } from '../shared/giay-to.ts';
import { addDays, Ngay } from '../shared/ngay.ts';
import { foldVietnamese } from '../shared/van-ban.ts';

/** A day as far as a cell gives it. */
export type NgayDoc =
  | { readonly loai: 'ngay'; readonly ngay: Ngay }
  /** Only a month or a year: no day can be made of it. */
  | { readonly loai: 'thieu' }
  | { readonly loai: 'sai' };

const SAI: NgayDoc = { loai: 'sai' };
const THIEU: NgayDoc = { loai: 'thieu' };

const dayOf = (nam: string, thang: string, ngay: string): NgayDoc => {
  const text = `${nam}-${thang.padStart(2, '0')}-${ngay.padStart(2, '0')}`;
  return Ngay.safeParse(text).success ? { loai: 'ngay', ngay: text } : SAI;
};

/** Days as Excel counts them from 1900; 25569 is 01/01/1970. Earlier ones are off by a day, and nobody was born then. */
const serialDay = (text: string): NgayDoc => {
  const day = Math.floor(Number(text));
  return day > 60 && day < 80_000 ? { loai: 'ngay', ngay: addDays('1970-01-01', day - 25_569) } : SAI;
};

/**
 * A cell that should hold a day: 05/03/1985 with any separator, "ngày 5 tháng 3 năm 1985", 1985-03-05, or the number
 * Excel keeps. Day comes before month, as everywhere in Viet Nam; years of two digits are not guessed.
 */
export const parseNgay = (cell: string): NgayDoc => {
  const text = foldVietnamese(cell)
    .replace(/\b(ngay|thang|nam)\b/g, ' ')
    .replace(/[.,/\-\s]+/g, '/')
    .replace(/^\/|\/$/g, '');
  const iso = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:t.*|\/\d.*)?$/.exec(text);
  if (iso) return dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  if (/^(?:0{1,2}|_+|\?+|x+)\/(?:0{1,2}|_+|\?+|x+|\d{1,2})\/\d{4}$/.test(text)) return THIEU;
  const vn = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\/.*)?$/.exec(text);
  if (vn) return dayOf(vn[3] ?? '', vn[2] ?? '', vn[1] ?? '');
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (run) return dayOf(run[3] ?? '', run[2] ?? '', run[1] ?? '');
  if (/^(19|20)\d{2}$/.test(text) || /^\d{1,2}\/(19|20)\d{2}$/.test(text)) return THIEU;
  return /^\d{5}$/.test(text) || /^\d{5}\/\d+$/.test(text) ? serialDay(text.split('/')[0] ?? '') : SAI;
};

export type GiayToDoc = { readonly so: string; readonly themSo: boolean } | undefined;

/**
 * A number of an identity paper as cells hold it: with spaces, dots, a leading apostrophe. Excel drops the zeros that a
 * personal number begins with; they are put back where the result is a number of a province of Viet Nam. Undefined for
 * anything that is neither 12 digits nor an old CMND of 9.
 */
export const parseSoGiayTo = (cell: string): GiayToDoc => {
  const so = cell.replace(/[\s.,'’`-]/g, '');
  if (parseCccd(so) || isCmnd(so)) return { so, themSo: false };
  if (!/^\d{10,11}$/.test(so)) return undefined;
  const padded = so.padStart(12, '0');
  const cccd = parseCccd(padded);
  return cccd && isTinhKhaiSinh(cccd.maTinh) ? { so: padded, themSo: true } : undefined;
};

/** Sex by its word, never by a code: systems swap codes. */
export const parseGioiTinh = (cell: string): '1' | '2' | undefined => {
  const text = foldVietnamese(cell).replace(/[^a-z]/g, '');
  if (['nam', 'trai', 'male', 'gioitinhnam'].includes(text)) return '1';
  return ['nu', 'gai', 'female', 'gioitinhnu'].includes(text) ? '2' : undefined;
};

/** A number as offices type it: 1.250 and 1 250 are one thousand two hundred and fifty. */
export const parseSoNguyen = (cell: string): number | undefined => {
  const text = cell.trim();
  return /^\d{1,3}([. ]?\d{3})*$|^\d+$/.test(text) ? Number(text.replace(/[. ]/g, '')) : undefined;
};

/** A telephone number as cells hold it; Excel drops the zero it begins with, which is put back. Judged elsewhere. */
export const parseDienThoai = (cell: string): { readonly so: string; readonly themSo: boolean } => {
  const so = cell.replace(/[\s.,'’`()-]/g, '').replace(/^(?:\+?84)(?=\d{9,10}$)/, '0');
  return /^[1-9]\d{8,9}$/.test(so) ? { so: `0${so}`, themSo: true } : { so, themSo: false };
};

/** Yes or no by its word or a cross; never by a code. */
export const parseCoKhong = (cell: string): boolean | undefined => {
  const text = foldVietnamese(cell)
    .replace(/[^a-z ]/g, '')
    .trim();
  if (['co', 'x', 'dong y', 'co dong y', 'true'].includes(text)) return true;
  return ['khong', 'khong dong y', 'chua', 'chua dong y', 'false'].includes(text) ? false : undefined;
};
