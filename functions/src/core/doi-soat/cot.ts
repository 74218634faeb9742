import { MAU_03 } from '../forms/mau-03-cau-hoi.ts';
import type { Cot } from '../nhap/cot.ts';
import { GiaTri, READERS, readSoGiayTo } from './gia-tri.ts';
import { TRUONG_DOI_SOAT, type TruongDoiSoat } from './truong.ts';

/** Headings met on extracts besides those of the form. */
const GOI: Readonly<Record<TruongDoiSoat, readonly string[]>> = {
  hoTen: ['Họ và tên', 'Họ tên', 'Họ, chữ đệm và tên', 'Họ tên khai sinh', 'Họ và tên khai sinh'],
  ngaySinh: ['Ngày sinh', 'Ngày tháng năm sinh', 'Sinh ngày'],
  gioiTinh: ['Giới'],
  soGiayTo: [
    'Số định danh cá nhân',
    'Số định danh',
    'Số ĐDCN',
    'Mã định danh',
    'Số căn cước công dân',
    'Số căn cước',
    'Số CCCD',
    'CCCD',
    'Số giấy tờ',
  ],
  soBhxh: ['Số BHXH', 'Mã BHXH', 'Số sổ BHXH'],
  thuongTru: ['Nơi thường trú', 'Địa chỉ thường trú', 'Thường trú', 'HKTT'],
  noiO: ['Nơi ở hiện nay', 'Địa chỉ hiện tại', 'Nơi tạm trú', 'Chỗ ở hiện nay'],
  danToc: ['Dân tộc', 'Tên dân tộc'],
};

/** The columns of an extract, in the order of the form. */
export const COT_DOI_SOAT: readonly Cot[] = TRUONG_DOI_SOAT.map((key) => ({
  key,
  nhan: key === 'danToc' ? 'Dân tộc' : MAU_03[key].nhan,
  goi: GOI[key],
  ...(key === 'soGiayTo' && { can: true as const }),
  ...(key === 'ngaySinh' && { ngay: true as const }),
}));

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
  const so = readSoGiayTo(written);
  if (so?.so.length !== 12) return { giaTri, loi: [{ ma: 'DS01', truong: 'soGiayTo' }], luuY };
  if (so.themSo) luuY.push({ ma: 'NT06', truong: 'soGiayTo' });
  return { giaTri, loi: [], luuY };
};
