import { MAU_03 } from '../forms/mau-03-cau-hoi.ts';
import { foldVietnamese } from '../shared/van-ban.ts';
import { GiaTri, READERS } from './gia-tri.ts';
import { TRUONG_DOI_SOAT, type TruongDoiSoat } from './truong.ts';

const keyOf = (text: string): string =>
  foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Headings met on extracts besides those of the form, folded. Recognised by label, never by position. */
const TEN_COT_KHAC: Readonly<Record<TruongDoiSoat, readonly string[]>> = {
  hoTen: ['ho va ten', 'ho ten', 'ho chu dem va ten', 'ho ten khai sinh', 'ho va ten khai sinh'],
  ngaySinh: ['ngay sinh', 'ngay thang nam sinh', 'nam sinh', 'sinh ngay'],
  gioiTinh: ['gioi tinh', 'gioi'],
  soGiayTo: [
    'so dinh danh',
    'so dinh danh ca nhan',
    'so ddcn',
    'so cccd',
    'cccd',
    'so cccd cmnd',
    'so can cuoc',
    'so can cuoc cong dan',
    'so giay to',
    'ma dinh danh',
  ],
  soBhxh: ['ma so bhxh', 'so bhxh', 'ma bhxh', 'so so bhxh'],
  thuongTru: ['noi thuong tru', 'noi dang ky thuong tru', 'dia chi thuong tru', 'thuong tru', 'hktt'],
  noiO: ['noi o hien tai', 'noi o hien nay', 'dia chi hien tai', 'noi tam tru', 'cho o hien nay'],
  danToc: ['dan toc', 'ten dan toc'],
};

/** The field a heading names; undefined for a column that is not compared. */
export const truongOfCot = (tieuDe: string): TruongDoiSoat | undefined => {
  const key = keyOf(tieuDe);
  return TRUONG_DOI_SOAT.find((truong) => keyOf(MAU_03[truong].nhan) === key || TEN_COT_KHAC[truong].includes(key));
};

/** Which column holds which field, by the headings of a row; undefined where it has no number column: not a heading row. */
export const readCot = (row: readonly string[]): Partial<Record<TruongDoiSoat, number>> | undefined => {
  const cot: Partial<Record<TruongDoiSoat, number>> = {};
  row.forEach((cell, i) => {
    const truong = truongOfCot(cell);
    if (truong !== undefined && cot[truong] === undefined) cot[truong] = i;
  });
  return cot.soGiayTo === undefined ? undefined : cot;
};

export type PhatHien = { readonly ma: string; readonly truong: TruongDoiSoat };

/** Findings by field: a day, a sex that cannot be read. */
const KHONG_DOC_DUOC: Readonly<Partial<Record<TruongDoiSoat, string>>> = { ngaySinh: 'NT04', gioiTinh: 'NT10' };

/**
 * The values of one row by field. Without a number a row belongs to nobody (`loi`); any other cell that cannot be read
 * leaves its field out of the comparison and says so (`luuY`), as does a number that had lost its leading zeros.
 */
export const readDongTep = (
  cells: Readonly<Record<string, string | undefined>>,
): { giaTri: GiaTri; loi: PhatHien[]; luuY: PhatHien[] } => {
  const giaTri: GiaTri = {};
  const luuY: PhatHien[] = [];
  for (const truong of TRUONG_DOI_SOAT) {
    const text = cells[truong]?.trim() ?? '';
    if (text === '') continue;
    const read = GiaTri.shape[truong].safeParse(READERS[truong](text)).data;
    if (read !== undefined && read !== '') giaTri[truong] = read;
    else if (truong !== 'soGiayTo') luuY.push({ ma: KHONG_DOC_DUOC[truong] ?? 'DS02', truong });
  }
  const written = cells.soGiayTo?.trim() ?? '';
  if (written === '') return { giaTri, loi: [{ ma: 'NT03', truong: 'soGiayTo' }], luuY };
  const so = giaTri.soGiayTo;
  if (so === undefined || so.length !== 12) return { giaTri, loi: [{ ma: 'DS01', truong: 'soGiayTo' }], luuY };
  if (written.replace(/\.0+$/, '').replace(/\D/g, '').length < 12) luuY.push({ ma: 'NT06', truong: 'soGiayTo' });
  return { giaTri, loi: [], luuY };
};
