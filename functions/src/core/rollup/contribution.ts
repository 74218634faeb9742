import type { DiaBan } from '../dia-ban/dia-ban.ts';
import type { Phieu } from '../phieu/phieu.ts';
import { DA_THU, TRANG_THAI, type TrangThai } from '../phieu/workflow.ts';
import { ngayVN } from '../shared/ngay.ts';
import type { OSoLieu } from './rollup.ts';
import { ageInMonth, nhomTuoiOf, tuoiLaoDongOf } from './working-age.ts';

/** What one phiếu adds: to which lowest unit, and which cells by how much. */
export type Contribution = { readonly khoa: string; readonly o: OSoLieu };

/** The key of a chain of units under one plan: `LC-2024|dvhc2024|12|105|03145|03145-001`. */
export const khoaOf = (keHoach: string, diaBan: DiaBan): string =>
  [keHoach, diaBan.danhMuc, diaBan.tinh, diaBan.huyen, diaBan.xa, diaBan.thon].filter(Boolean).join('|');

/** States that count for themselves only: nobody's live phiếu, or nothing newly collected (LC-02). */
const CHET: readonly TrangThai[] = ['trung', 'khongDoi', 'thayThe', 'huy'];

/** The cell of registered numbers of phiếu (LC-11): counted like phiếu, from `chiTieu/{id}` instead. */
export const O_CHI_TIEU = 'chiTieu';

/** The cells of a list of a unit above that also appear beside the name of each unit below. */
export const O_CHINH: readonly string[] = [
  'tong',
  'daThu',
  'tra',
  O_CHI_TIEU,
  ...TRANG_THAI.map((t) => `tt:${t}`),
  ...['nsdld', 'cau', 'cung', 'gioiThieu', 'nhan'],
];

/** Answers counted one cell per code, cell prefix → field of `traLoi`. */
const O_TRA_LOI = {
  hdkt: 'hdkt',
  lyDo: 'lyDoKhongThamGia',
  gdpt: 'gdpt',
  cmkt: 'cmkt',
  viThe: 'viThe',
  nghe: 'nhomNghe',
  loaiHinh: 'loaiHinh',
  bhxh: 'thamGiaBhxh',
  hdld: 'hdld',
  tn: 'thatNghiep',
  tgtn: 'thoiGianThatNghiep',
} as const;

const collectedCells = ({ gioiTinh, thangSinh, traLoi, ngayPhongVan, moc }: Phieu): string[] => {
  const cells = ['daThu'];
  const thang = ngayPhongVan.slice(0, 7);
  if (gioiTinh) cells.push(`gt:${gioiTinh}`);
  for (const [prefix, field] of Object.entries(O_TRA_LOI)) {
    if (traLoi[field] !== undefined) cells.push(`${prefix}:${traLoi[field]}`);
  }
  if (traLoi.hdkt && gioiTinh) cells.push(`hdkt:${traLoi.hdkt}:gt:${gioiTinh}`);
  for (const code of new Set(traLoi.uuTien)) cells.push(`ut:${code}`);
  const nhomTuoi = thangSinh && nhomTuoiOf(ageInMonth(thangSinh, thang));
  if (nhomTuoi) cells.push(`tuoi:${nhomTuoi}`);
  const tuoiLd = thangSinh && gioiTinh && tuoiLaoDongOf(gioiTinh, thangSinh, thang);
  if (tuoiLd) cells.push(`tuoiLd:${tuoiLd}`);
  if (moc.daNop) cells.push(`nop:${ngayVN(moc.daNop)}`);
  if (moc.daNhapTin) cells.push(`nhap:${ngayVN(moc.daNhapTin)}`);
  return cells;
};

/**
 * Returns so far, all and by reason, and what each person did: who collected it, who entered it, how often it came back to its
 * collector. Cells `ng:` name a uid and stay at thôn and xã (LC-12, KH-08).
 */
const workCells = ({ trangThai, boi, nhapBoi, tra = [] }: Phieu): OSoLieu => {
  const cells: OSoLieu = {};
  for (const ma of tra) cells[`tra:${ma}`] = (cells[`tra:${ma}`] ?? 0) + 1;
  if (tra.length > 0) {
    cells.tra = tra.length;
    cells[`ng:${boi}:tra`] = tra.length;
  }
  if (!DA_THU.includes(trangThai)) return cells;
  cells[`ng:${boi}:ghi`] = 1;
  if (nhapBoi) cells[`ng:${nhapBoi}:nhap`] = 1;
  return cells;
};

/** What this version of a phiếu counts for; a function of the document alone, so that order and repetition do not matter. */
export const contributionOf = (phieu: Phieu): Contribution => {
  const cells = [`tt:${phieu.trangThai}`];
  if (!CHET.includes(phieu.trangThai)) {
    cells.push('tong');
    if (phieu.hanXuLy) cells.push(`han:${phieu.hanXuLy}`);
  }
  if (DA_THU.includes(phieu.trangThai)) cells.push(...collectedCells(phieu));
  if (phieu.trangThai === 'traLai') for (const ma of new Set(phieu.loi.map((l) => l.ma))) cells.push(`loi:${ma}`);
  const o = { ...Object.fromEntries(cells.map((cell) => [cell, 1])), ...workCells(phieu) };
  return { khoa: khoaOf(phieu.keHoach, phieu.diaBan), o };
};
