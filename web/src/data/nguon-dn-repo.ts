import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { DemLaoDong } from '@core/nguon-dn/dem-lao-dong.ts';
import { Dkkd } from '@core/nguon-dn/dkkd.ts';
import { LechLaoDong, type LoaiLech, NhatKyLech, type QuyetDinhLech } from '@core/nguon-dn/lech.ts';
import { VAI_TRO_NHAP_TINH, VAI_TRO_XEM_NHAP_TINH } from '@core/nhap/nhap-tinh.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import type { DocumentSnapshot } from 'firebase/firestore';
import { inArea, readAs, signedIn } from './doc-read.ts';
import { type Db, getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';
import { session } from './session.ts';
import { commitViecLam } from './viec-lam-ghi.ts';
import type { Sau, TrangHoSo } from './viec-lam-repo.ts';
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

export type LocLech = {
  readonly loai: LoaiLech;
  readonly trangThai: LechLaoDong['trangThai'];
  /** What counts from a later day is not due yet. */
  readonly den: Ngay;
};
export const LECH_TRANG = 25;

const lechQuery = (sdk: Db, { loai, trangThai, den }: LocLech, most: number, sau: DocumentSnapshot | undefined) => {
  const { db, fs } = sdk;
  return fs.query(
    fs.collection(db, 'lechLaoDong'),
    ...inArea(sdk),
    fs.where('loai', '==', loai),
    fs.where('trangThai', '==', trangThai),
    fs.where('tuNgay', '<=', den),
    fs.orderBy('tuNgay', 'desc'),
    ...(sau ? [fs.startAfter(sau)] : []),
    fs.limit(most),
  );
};

/** One page of disagreements, the newest first. */
export const listLech = async (loc: LocLech, sau?: Sau, trang = LECH_TRANG): Promise<TrangHoSo<LechDoc>> => {
  const sdk = await getDb();
  const found = await sdk.fs.getDocs(lechQuery(sdk, loc, trang + 1, sau));
  const docs = found.docs.slice(0, trang);
  const items = defined(docs.map((doc) => readAs(LechLaoDong, doc)));
  const last = docs.at(-1);
  return found.size > trang && last ? { items, sau: last } : { items };
};

const XUAT_TRANG = 199;
const XUAT_NHIEU_NHAT = 2000;
/** Every row of a list for a file, up to a bound; `con`: there are more. */
export const listLechDeXuat = async (loc: LocLech): Promise<{ items: readonly LechDoc[]; con: boolean }> => {
  let items: readonly LechDoc[] = [];
  let sau: Sau | undefined;
  do {
    const page = await listLech(loc, sau, XUAT_TRANG);
    items = [...items, ...page.items];
    sau = page.sau;
  } while (sau && items.length < XUAT_NHIEU_NHAT);
  return { items, con: sau !== undefined };
};

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
