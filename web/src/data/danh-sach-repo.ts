import type { Cap } from '@core/dia-ban/cap.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import { addDays, type Ngay, startOfNgay, type ThoiDiem } from '@core/shared/ngay.ts';
import type { QueryConstraint } from 'firebase/firestore';
import { type DbDoc, signedIn } from './doc-read.ts';
import { type DocTrang, docTrang } from './doc-trang.ts';
import { getDb } from './firestore.ts';
import { defined, type PhieuDoc, readPhieu } from './phieu-docs.ts';

/** Which phiếu of a unit inside the account's area; every condition left out holds for all. */
export type DanhSachQuery = {
  readonly keHoach: string;
  readonly cap: Cap;
  readonly ma: string;
  readonly trangThai?: readonly TrangThai[];
  /** One answer: a field equal to a code, or a field of several ticks that has it. */
  readonly traLoi?: { readonly field: string; readonly code: string; readonly many: boolean };
  readonly han?: { readonly tu?: Ngay; readonly den: Ngay };
  /** Handed in on that day in Viet Nam; then by the time of day. */
  readonly nop?: Ngay;
  /** Rows of a page, where not `DANH_SACH_TRANG`. */
  readonly trang?: number;
  readonly sau?: SauDong;
};
/** The row a page starts after. */
export type SauDong = { readonly hanXuLy: Ngay | null; readonly nopLuc?: ThoiDiem; readonly id: string };
export type DanhSachPage = { readonly items: readonly PhieuDoc[]; readonly sau?: SauDong };

export const DANH_SACH_TRANG = 50;
const NOP = 'moc.daNop';

/**
 * Equalities only, in the order of ids, so that no combination of conditions needs an index of its own; a range of due
 * days, or one day of handing in, is ordered by it.
 */
const dieuKien = ({ fs }: DbDoc, q: DanhSachQuery): QueryConstraint[] => {
  const { uid, claims } = signedIn();
  const conditions: QueryConstraint[] = [
    fs.where('keHoach', '==', q.keHoach),
    fs.where('diaBan.danhMuc', '==', claims.danhMuc),
    fs.where(`diaBan.${claims.cap}`, '==', claims.ma),
  ];
  if (q.cap !== claims.cap) conditions.push(fs.where(`diaBan.${q.cap}`, '==', q.ma));
  if (claims.vaiTro.every((vaiTro) => vaiTro === 'dieuTraVien')) conditions.push(fs.where('boi', '==', uid));
  if (q.trangThai) conditions.push(fs.where('trangThai', 'in', [...q.trangThai]));
  if (q.traLoi) conditions.push(fs.where(q.traLoi.field, q.traLoi.many ? 'array-contains' : '==', q.traLoi.code));
  if (q.han) {
    if (q.han.tu !== undefined) conditions.push(fs.where('hanXuLy', '>=', q.han.tu));
    conditions.push(fs.where('hanXuLy', '<=', q.han.den), fs.orderBy('hanXuLy'));
  }
  if (q.nop !== undefined) {
    const at = (ngay: Ngay) => fs.Timestamp.fromDate(startOfNgay(ngay));
    conditions.push(fs.where(NOP, '>=', at(q.nop)), fs.where(NOP, '<', at(addDays(q.nop, 1))), fs.orderBy(NOP));
  }
  conditions.push(fs.orderBy(fs.documentId()));
  return conditions;
};

/** One page of the phiếu behind a figure: one query of page size + 1. */
export const listDanhSach = async (q: DanhSachQuery): Promise<DanhSachPage> => {
  const { trang = DANH_SACH_TRANG } = q;
  const db = await getDb();
  const { fs } = db;
  const first = q.han ? [q.sau?.hanXuLy] : q.nop !== undefined ? [q.sau?.nopLuc] : [];
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db.db, 'phieu'),
      ...dieuKien(db, q),
      ...(q.sau ? [fs.startAfter(...first, q.sau.id)] : []),
      fs.limit(trang + 1),
    ),
  );
  const items = defined(found.docs.slice(0, trang).map(readPhieu));
  const last = items.at(-1);
  if (found.size <= trang || !last) return { items };
  const { daNop } = last.moc;
  return { items, sau: { hanXuLy: last.hanXuLy, ...(daNop && { nopLuc: daNop }), id: last.id } };
};

/** All of them, for a file. */
export const docDanhSach = (q: DanhSachQuery): DocTrang<PhieuDoc> =>
  docTrang('phieu', (db) => dieuKien(db, q), readPhieu);
