import { ChiTieu, chiTieuId, PhanCong, phanCongId } from '@core/chi-tieu/chi-tieu.ts';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { inArea, readAs, signedIn } from './doc-read.ts';
import { getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';

export type ChiTieuDoc = ChiTieu & { readonly id: string };
export type PhanCongDoc = PhanCong & { readonly id: string };

const MOST = 200;

/** Registered numbers of the thôn of a commune. */
export const listChiTieu = async (keHoach: string, xa: string): Promise<ChiTieuDoc[]> => {
  const db = await getDb();
  const { fs } = db;
  const conditions = [fs.where('keHoach', '==', keHoach), ...inArea(db, { cap: 'xa', ma: xa }), fs.limit(MOST)];
  const found = await fs.getDocs(fs.query(fs.collection(db.db, 'chiTieu'), ...conditions));
  return defined(found.docs.map((snapshot) => readAs(ChiTieu, snapshot)));
};

/** Every version of one number, newest first. */
export const listLichSu = async (id: string): Promise<ChiTieuDoc[]> => {
  const db = await getDb();
  const { fs } = db;
  const found = await fs.getDocs(
    fs.query(fs.collection(db.db, 'chiTieu', id, 'lichSu'), ...inArea(db), fs.limit(MOST)),
  );
  return defined(found.docs.map((snapshot) => readAs(ChiTieu, snapshot))).sort((a, b) => b.v - a.v);
};

/** Registers a number, or the next version of one; refused where somebody changed it meanwhile. */
export const putChiTieu = async (
  moi: { readonly keHoach: string; readonly diaBan: DiaBan; readonly so: number; readonly lyDo?: string },
  truoc: ChiTieuDoc | undefined,
): Promise<void> => {
  const { db, fs } = await getDb();
  const { keHoach, diaBan, so, lyDo } = moi;
  const v = (truoc?.v ?? 0) + 1;
  const luc = fs.serverTimestamp();
  const data = { keHoach, diaBan, so, v, boi: signedIn().uid, ...(lyDo !== undefined && { lyDo }), luc };
  const ref = fs.doc(db, 'chiTieu', chiTieuId(keHoach, diaBan));
  await fs
    .writeBatch(db)
    .set(ref, data)
    .set(fs.doc(ref, 'lichSu', String(v)), data)
    .commit();
};

/** Assignments in a commune, those taken back included. */
export const listPhanCong = async (keHoach: string, xa: string): Promise<PhanCongDoc[]> => {
  const db = await getDb();
  const { fs } = db;
  const conditions = [fs.where('keHoach', '==', keHoach), ...inArea(db, { cap: 'xa', ma: xa }), fs.limit(MOST)];
  const found = await fs.getDocs(fs.query(fs.collection(db.db, 'phanCong'), ...conditions));
  return defined(found.docs.map((snapshot) => readAs(PhanCong, snapshot)));
};

/** What the signed-in collector was given under a plan. */
export const listPhanCongCuaToi = async (keHoach: string): Promise<PhanCongDoc[]> => {
  const { db, fs } = await getDb();
  const mine = [fs.where('nguoi', '==', signedIn().uid), fs.where('keHoach', '==', keHoach)];
  const found = await fs.getDocs(fs.query(fs.collection(db, 'phanCong'), ...mine, fs.limit(50)));
  return defined(found.docs.map((snapshot) => readAs(PhanCong, snapshot))).filter(({ rut }) => !rut);
};

export type PhanCongMoi = {
  readonly keHoach: string;
  readonly diaBan: DiaBan;
  readonly nguoi: string;
  readonly ten: string;
  readonly so: number;
  readonly han: Ngay;
  readonly nhanDanh: string;
  readonly rut: boolean;
};

/** Gives work, changes it or takes it back: always the next version of the same document. */
export const putPhanCong = async (moi: PhanCongMoi, truoc: PhanCongDoc | undefined): Promise<void> => {
  const { db, fs } = await getDb();
  const { keHoach, diaBan, nguoi, ten, so, han, nhanDanh, rut } = moi;
  const v = (truoc?.v ?? 0) + 1;
  const data = { keHoach, diaBan, nguoi, ten, so, han, nhanDanh, rut, giaoBoi: signedIn().uid, v };
  const ref = fs.doc(db, 'phanCong', phanCongId(keHoach, diaBan, nguoi));
  await fs
    .writeBatch(db)
    .set(ref, { ...data, luc: fs.serverTimestamp() })
    .commit();
};
