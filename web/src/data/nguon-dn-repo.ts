import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { DemLaoDong } from '@core/nguon-dn/dem-lao-dong.ts';
import { Dkkd } from '@core/nguon-dn/dkkd.ts';
import { LechLaoDong, type LoaiLech, lechId, NhatKyLech, type QuyetDinhLech } from '@core/nguon-dn/lech.ts';
import { VAI_TRO_NHAP_TINH, VAI_TRO_XEM_NHAP_TINH } from '@core/nhap/nhap-tinh.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import type { QueryConstraint } from 'firebase/firestore';
import { type DbDoc, inArea, readAs, signedIn } from './doc-read.ts';
import { type DocTrang, docTrang } from './doc-trang.ts';
import { getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';
import { session } from './session.ts';
import { commitViecLam } from './viec-lam-ghi.ts';
import { oneIfShown, type Sau, type TrangHoSo } from './viec-lam-repo.ts';
import { banMoi } from './viec-lam-writes.ts';

export type LechDoc = LechLaoDong & { readonly id: string };
export type DemLaoDongDoc = DemLaoDong & { readonly id: string };

/** The tỉnh whose sources this account works with or looks at; undefined for everybody else. */
export const tinhNguon = ():
  | { readonly danhMuc: DanhMuc; readonly tinh: string; readonly ghi: boolean }
  | undefined => {
  const current = session.value;
  if (current === null || current === 'dangTai' || current.claims.cap !== 'tinh') return undefined;
  const { danhMuc, ma, vaiTro } = current.claims;
  const ghi = VAI_TRO_NHAP_TINH.some((role) => vaiTro.includes(role));
  return ghi || VAI_TRO_XEM_NHAP_TINH.some((role) => vaiTro.includes(role)) ? { danhMuc, tinh: ma, ghi } : undefined;
};

/** What the business register says of an employer; undefined where it says nothing. */
export const getDkkd = async (nsdld: string) => {
  const { db, fs } = await getDb();
  return readAs(Dkkd, await fs.getDoc(fs.doc(db, 'nsdld', nsdld, 'rieng', 'dkkd')));
};

/** A year of both sources. */
const SO_MOI_NHAT = 24;
export const listDemLaoDong = async (nsdld: string): Promise<readonly DemLaoDongDoc[]> => {
  const sdk = await getDb();
  const { db, fs } = sdk;
  const all = fs.query(fs.collection(db, 'nsdld', nsdld, 'demLaoDong'), ...inArea(sdk), fs.limit(100));
  const found = defined((await fs.getDocs(all)).docs.map((doc) => readAs(DemLaoDong, doc)));
  return found.toSorted((a, b) => b.thang.localeCompare(a.thang)).slice(0, SO_MOI_NHAT);
};

/** That this may be the same household as another record; undefined where nobody suspects it, or somebody has decided. */
export const getTrungHo = async (nsdld: string): Promise<LechDoc | undefined> => {
  const lech = await oneIfShown(LechLaoDong, 'lechLaoDong', lechId(nsdld, 'trungHo'));
  return lech?.trangThai === 'mo' || lech?.trangThai === 'daNhac' ? lech : undefined;
};

export type LocLech = {
  readonly loai: LoaiLech;
  readonly trangThai: LechLaoDong['trangThai'];
  /** What counts from a later day is not due yet. */
  readonly den: Ngay;
};
const LECH_TRANG = 25;

const cuaLech =
  ({ loai, trangThai, den }: LocLech) =>
  (db: DbDoc): QueryConstraint[] => [
    ...inArea(db),
    db.fs.where('loai', '==', loai),
    db.fs.where('trangThai', '==', trangThai),
    db.fs.where('tuNgay', '<=', den),
    db.fs.orderBy('tuNgay', 'desc'),
  ];

/** One page of disagreements, the newest first. */
export const listLech = async (loc: LocLech, sau?: Sau): Promise<TrangHoSo<LechDoc>> => {
  const db = await getDb();
  const { fs } = db;
  const from = sau ? [fs.startAfter(sau)] : [];
  const query = fs.query(fs.collection(db.db, 'lechLaoDong'), ...cuaLech(loc)(db), ...from, fs.limit(LECH_TRANG + 1));
  const found = await fs.getDocs(query);
  const docs = found.docs.slice(0, LECH_TRANG);
  const items = defined(docs.map((doc) => readAs(LechLaoDong, doc)));
  const last = docs.at(-1);
  return found.size > LECH_TRANG && last ? { items, sau: last } : { items };
};

/** All of them, for a file. */
export const docLech = (loc: LocLech): DocTrang<LechDoc> =>
  docTrang('lechLaoDong', cuaLech(loc), (snapshot) => readAs(LechLaoDong, snapshot));

/** Who decided what about a row and why, the newest first; the journal is written within seconds of each version. */
export const listNhatKyLech = async (id: string): Promise<readonly NhatKyLech[]> => {
  const sdk = await getDb();
  const { db, fs } = sdk;
  const journal = fs.collection(db, 'lechLaoDong', id, 'nhatKy');
  const lines = await fs.getDocs(fs.query(journal, ...inArea(sdk), fs.limit(200)));
  return defined(lines.docs.map((line) => readAs(NhatKyLech, line))).toSorted((a, b) => b.v - a.v);
};

/** Decides on a row, with the reason; refused when somebody decided first or the figures have changed. */
export const decideLech = async (lech: LechDoc, trangThai: QuyetDinhLech, lyDo: string): Promise<void> => {
  const { uid } = signedIn();
  await commitViecLam(({ db, fs }, batch) => {
    batch.update(fs.doc(db, 'lechLaoDong', lech.id), {
      trangThai,
      lyDo,
      ...banMoi(lech.v + 1, { uid, now: fs.serverTimestamp() }),
    });
  });
};
