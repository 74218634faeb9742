import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { type CapThanhToan, ChiTra, ThanhToan, thanhToanId, type Viec } from '@core/thanh-toan/thanh-toan.ts';
import { inArea, readAs, signedIn } from './doc-read.ts';
import { docTatCa, docTrang } from './doc-trang.ts';
import { getDonVi } from './don-vi-repo.ts';
import { UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';

export type ThanhToanDoc = ThanhToan & { readonly id: string };
export type ChiTraDoc = ChiTra & { readonly id: string };

const MOST = 200;

/** Every settlement sheet of the account's area under a plan, since they are summed; latest period first. */
export const listThanhToan = async (keHoach: string): Promise<ThanhToanDoc[]> => {
  const sheets = await docTatCa(
    docTrang(
      'thanhToan',
      (db) => [db.fs.where('keHoach', '==', keHoach), ...inArea(db)],
      (snapshot) => readAs(ThanhToan, snapshot),
    ),
  );
  return sheets.sort((a, b) => (a.den === b.den ? a.ma.localeCompare(b.ma) : a.den < b.den ? 1 : -1));
};

/** Follows one sheet while it is worked out. Returns the way to stop. */
export const watchThanhToan = (
  id: string,
  next: (sheet: ThanhToanDoc | undefined) => void,
  failed: (error: unknown) => void,
): (() => void) => {
  let stopped = false;
  let stop = () => {};
  getDb().then(({ db, fs }) => {
    if (stopped) return;
    stop = fs.onSnapshot(fs.doc(db, 'thanhToan', id), (snapshot) => next(readAs(ThanhToan, snapshot)), failed);
  }, failed);
  return () => {
    stopped = true;
    stop();
  };
};

/** Asks for the sheet of the account's own unit; says its id. A sheet of the same days is the same sheet. */
export const askThanhToan = async (keHoach: string, tu: Ngay, den: Ngay): Promise<string> => {
  const { uid, claims } = signedIn();
  const { danhMuc, cap, ma } = claims;
  const unit = await getDonVi(danhMuc, ma);
  if (!unit) throw new UserError('thanhToan.khongCoDonVi', 'Chưa có tên đơn vị của tài khoản trong danh mục.');
  const { db, fs } = await getDb();
  const sheet = { keHoach, cap: cap as CapThanhToan, danhMuc, ma, tu, den };
  const id = thanhToanId(sheet);
  const ref = fs.doc(db, 'thanhToan', id);
  if ((await fs.getDocFromServer(ref)).exists()) return id;
  const rest = { diaBan: { danhMuc, ...unit.chuoi }, v: 1, boi: uid, trangThai: 'deNghi', luc: fs.serverTimestamp() };
  await fs
    .writeBatch(db)
    .set(ref, { ...sheet, ...rest })
    .commit();
  return id;
};

/** Has a sheet that is not approved worked out anew: work accepted since, prices set since. */
export const askAgain = async ({ id, v }: ThanhToanDoc): Promise<void> => {
  const { db, fs } = await getDb();
  const again = { trangThai: 'deNghi', v: v + 1, boi: signedIn().uid, luc: fs.serverTimestamp() };
  await fs.updateDoc(fs.doc(db, 'thanhToan', id), again);
};

export const approveThanhToan = async ({ id, v }: ThanhToanDoc): Promise<void> => {
  const { db, fs } = await getDb();
  const approved = { trangThai: 'daDuyet', v: v + 1, duyetBoi: signedIn().uid, duyetLuc: fs.serverTimestamp() };
  await fs.updateDoc(fs.doc(db, 'thanhToan', id), approved);
};

/** The pieces of work behind one figure of a sheet, at most 200. */
export const listChiTra = async (thanhToan: string, viec: Viec, nhan: string): Promise<ChiTraDoc[]> => {
  const db = await getDb();
  const { fs } = db;
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db.db, 'chiTra'),
      fs.where('thanhToan', '==', thanhToan),
      fs.where('viec', '==', viec),
      fs.where('nhan', '==', nhan),
      ...inArea(db),
      fs.limit(MOST),
    ),
  );
  return defined(found.docs.map((snapshot) => readAs(ChiTra, snapshot)));
};

/** Sets the unit prices of a plan; for the province. */
export const setDonGia = async (keHoach: string, donGia: KeHoach['donGia']): Promise<void> => {
  const { db, fs } = await getDb();
  await fs.updateDoc(fs.doc(db, 'keHoach', keHoach), { donGia });
};
