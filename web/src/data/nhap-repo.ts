import { type Dong, Lo, type LoaiNhap, loId, Nhap, nhapIdOf } from '@core/nhap/nhap.ts';
import { type LoaiNhapTinh, NhapTinh } from '@core/nhap/nhap-tinh.ts';
import { type LoaiNhapViec, NhapViec } from '@core/nhap/nhap-viec.ts';
import { TepNhap } from '@core/nhap/tep-nhap.ts';
import { TuTep } from '@core/nhap-viec/tu-tep.ts';
import { inArea, readAs, signedIn } from './doc-read.ts';
import { errorCode } from './errors.ts';
import { type Db, getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';

export type NhapDoc = Nhap & { readonly id: string };
export type NhapTinhDoc = NhapTinh & { readonly id: string };
export type NhapViecDoc = NhapViec & { readonly id: string };
export type TepDoc = NhapDoc | NhapTinhDoc | NhapViecDoc;
/** A chunk as the screen needs it: its rows are as sent, hence well formed. */
export type LoDoc = Omit<Lo, 'dong'> & { readonly id: string; readonly dong: readonly Dong[] };
type CuaMay = 'trangThai' | 'boi' | 'luc' | 'dem' | 'bam' | 'soLo';
export type NewNhap = Omit<Nhap, CuaMay>;
export type NewNhapTinh = Omit<NhapTinh, CuaMay>;
export type NewNhapViec = Omit<NhapViec, CuaMay>;
type NewTep = NewNhap | NewNhapTinh | NewNhapViec;

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What a file is known by: its bytes, and what it is for. The same file for the same place is the same, whatever its name. */
export const bamOf = async (
  bytes: ArrayBuffer,
  tep:
    | Pick<NewNhap, 'loai' | 'keHoach' | 'diaBan'>
    | Pick<NewNhapTinh, 'loai' | 'ky' | 'diaBan'>
    | Pick<NewNhapViec, 'loai' | 'diaBan'>,
): Promise<string> => {
  const { loai, diaBan } = tep;
  const about = 'ky' in tep ? tep.ky : 'keHoach' in tep ? tep.keHoach : '';
  const ma = 'xa' in diaBan ? (diaBan.thon ?? diaBan.xa) : diaBan.tinh;
  const place = `\n${loai}\n${about}\n${diaBan.danhMuc}:${ma}`;
  return hex(await crypto.subtle.digest('SHA-256', await new Blob([bytes, place]).arrayBuffer()));
};

const loRef = ({ db, fs }: Db, id: string, lo: string) => fs.doc(db, 'nhap', id, 'lo', lo);

const getNhap = async (id: string): Promise<TepDoc | undefined> => {
  const { db, fs } = await getDb();
  return readAs(TepNhap, await fs.getDocFromServer(fs.doc(db, 'nhap', id)));
};

/** Opens a file, or finds it where it was brought in before. */
export const openNhap = async (input: NewTep, bam: string, soLo: number): Promise<{ nhap: TepDoc; daCo: boolean }> => {
  const id = nhapIdOf(bam);
  const known = await getNhap(id);
  if (known) return { nhap: known, daCo: true };
  const { db, fs } = await getDb();
  const data = { ...input, bam, soLo, trangThai: 'dangTai', boi: signedIn().uid, luc: fs.serverTimestamp() };
  await fs
    .writeBatch(db)
    .set(fs.doc(db, 'nhap', id), data)
    .commit();
  const opened = await getNhap(id);
  if (!opened) throw new Error('nhap.lost');
  return { nhap: opened, daCo: false };
};

export type SendOptions = {
  /** The file was begun before: chunks already there are left alone. */
  readonly tiep: boolean;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
};

/** Sends the chunks one after the other; stops between two when `signal` says so, and goes on from there another time. */
export const sendLo = async (
  id: string,
  chunks: readonly (readonly Dong[])[],
  { tiep, onProgress, signal }: SendOptions,
): Promise<void> => {
  const sdk = await getDb();
  const { fs } = sdk;
  for (const [n, dong] of chunks.entries()) {
    if (signal.aborted) return;
    const ref = loRef(sdk, id, loId(n));
    const there = tiep && (await fs.getDocFromServer(ref)).exists();
    if (!there) {
      const data = { dong, trangThai: 'cho', lan: 1, boi: signedIn().uid, luc: fs.serverTimestamp() };
      await fs
        .writeBatch(sdk.db)
        .set(ref, data)
        .commit()
        .catch(async (error: unknown) => {
          // Another tab, or a commit whose answer was lost, may have been first.
          if (errorCode(error) !== 'permission-denied' || !(await fs.getDocFromServer(ref)).exists()) throw error;
        });
    }
    onProgress(n + 1, chunks.length);
  }
};

/** Follows a file; `next(undefined)` where there is none. Returns the way to stop. */
export const watchNhap = (
  id: string,
  next: (nhap: TepDoc | undefined) => void,
  fail: (error: unknown) => void,
): (() => void) => {
  let stopped = false;
  let stop = () => {};
  getDb().then(({ db, fs }) => {
    if (!stopped) stop = fs.onSnapshot(fs.doc(db, 'nhap', id), (snapshot) => next(readAs(TepNhap, snapshot)), fail);
  }, fail);
  return () => {
    stopped = true;
    stop();
  };
};

const LO_TOI_DA = 500;

/** How many chunks have their result; one read. */
export const countLoXong = async (id: string): Promise<number> => {
  const { db, fs } = await getDb();
  const done = fs.query(fs.collection(db, 'nhap', id, 'lo'), fs.where('trangThai', '==', 'xong'), fs.limit(LO_TOI_DA));
  return (await fs.getCountFromServer(done)).data().count;
};

/** Most chunks with faulty rows that one page shows; the next ones come up as these are mended. */
const LO_CO_LOI = 10;

/** Chunks with faulty rows. */
export const listLoLoi = async (id: string): Promise<LoDoc[]> => {
  const { db, fs } = await getDb();
  const lo = fs.collection(db, 'nhap', id, 'lo');
  const found = await fs.getDocsFromServer(
    fs.query(lo, fs.where('ketQua.loi', '>', 0), fs.orderBy('ketQua.loi'), fs.limit(LO_CO_LOI)),
  );
  return defined(found.docs.map((snapshot) => readAs(Lo, snapshot)) as (LoDoc | undefined)[]).sort((a, b) =>
    a.id.localeCompare(b.id),
  );
};

/** One chunk, with its remarks. */
export const getLo = async (id: string, n: number): Promise<LoDoc | undefined> => {
  const sdk = await getDb();
  return readAs(Lo, await sdk.fs.getDoc(loRef(sdk, id, loId(n)))) as LoDoc | undefined;
};

/** Sends mended rows: the chunk is handled again whole, and what was taken in before stays as it is. */
export const mendLo = async (nhapId: string, lo: LoDoc, sua: ReadonlyMap<number, Dong>): Promise<void> => {
  const sdk = await getDb();
  const { fs } = sdk;
  const luc = fs.serverTimestamp();
  const dong = lo.dong.map((row) => sua.get(row.so) ?? row);
  await fs
    .writeBatch(sdk.db)
    .update(loRef(sdk, nhapId, lo.id), { dong, trangThai: 'cho', lan: lo.lan + 1, boi: signedIn().uid, luc })
    .update(fs.doc(sdk.db, 'nhap', nhapId), { trangThai: 'dangXuLy', luc })
    .commit();
};

/** The files of one kind that this office's xã has brought in under a plan, newest first. */
export const listNhap = async (keHoach: string, loai: LoaiNhap): Promise<NhapDoc[]> => {
  const sdk = await getDb();
  const { db, fs } = sdk;
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db, 'nhap'),
      fs.where('keHoach', '==', keHoach),
      ...inArea(sdk),
      fs.where('loai', '==', loai),
      fs.orderBy('luc', 'desc'),
      fs.limit(50),
    ),
  );
  return defined(found.docs.map((snapshot) => readAs(Nhap, snapshot)));
};

/** The newest files of one kind that the tỉnh of this account got. */
const TEP_TINH = 25;
const docsCuaTinh = async (loai: LoaiNhapTinh | LoaiNhapViec) => {
  const sdk = await getDb();
  const { db, fs } = sdk;
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db, 'nhap'),
      ...inArea(sdk),
      fs.where('loai', '==', loai),
      fs.orderBy('luc', 'desc'),
      fs.limit(TEP_TINH),
    ),
  );
  return found.docs;
};
export const listNhapTinh = async (loai: LoaiNhapTinh): Promise<NhapTinhDoc[]> =>
  defined((await docsCuaTinh(loai)).map((snapshot) => readAs(NhapTinh, snapshot)));
export const listNhapViec = async (loai: LoaiNhapViec): Promise<NhapViecDoc[]> =>
  defined((await docsCuaTinh(loai)).map((snapshot) => readAs(NhapViec, snapshot)));

/** Of these periods the ones a file has come for and been worked through, at most one page of files. */
const TEP_CUA_KY = 100;
export const kyDaNhan = async (loai: LoaiNhapTinh, cacKy: readonly string[]): Promise<ReadonlySet<string>> => {
  const sdk = await getDb();
  const { db, fs } = sdk;
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db, 'nhap'),
      ...inArea(sdk),
      fs.where('loai', '==', loai),
      fs.where('ky', 'in', cacKy),
      fs.limit(TEP_CUA_KY),
    ),
  );
  const files = defined(found.docs.map((snapshot) => readAs(NhapTinh, snapshot)));
  return new Set(files.flatMap(({ ky, trangThai }) => (trangThai === 'xong' ? [ky] : [])));
};

/** Which row of which file a record was last taken from; undefined where it came otherwise. */
export const getTuTep = async (cua: LoaiNhapViec, id: string): Promise<TuTep | undefined> => {
  const { db, fs } = await getDb();
  return readAs(TuTep, await fs.getDoc(fs.doc(db, cua, id, 'rieng', 'tep')));
};
