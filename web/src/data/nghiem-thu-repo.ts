import { ChuoiDonVi } from '@core/bien-ban/bien-ban.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { NghiemThu } from '@core/nghiem-thu/nghiem-thu.ts';
import type { DocumentSnapshot, WriteBatch } from 'firebase/firestore';
import { homNay } from './device.ts';
import { readAs, signedIn } from './doc-read.ts';
import { errorCode, UserError } from './errors.ts';
import { type Db, getDb } from './firestore.ts';
import { follow } from './follow.ts';
import { defined } from './phieu-docs.ts';

export type NghiemThuDoc = NghiemThu & { readonly id: string };
/** What the people of a meeting write; the rest is the machine's. */
export type NoiDung = Omit<NghiemThu, 'keHoach' | 'cap' | 'ma' | 'diaBan' | 'boi' | 'suaBoi' | 'v' | 'luc'>;

const read = (snapshot: DocumentSnapshot): NghiemThuDoc | undefined => readAs(NghiemThu, snapshot);

/** Something more of the same commit. */
type Kem = (batch: WriteBatch) => void;

/** The minutes and the copy of this version, in one commit. */
const write = async ({ db, fs }: Db, id: string, minutes: Omit<NghiemThu, 'luc'>, kem?: Kem): Promise<void> => {
  const ref = fs.doc(db, 'nghiemThu', id);
  const data = { ...minutes, luc: fs.serverTimestamp() };
  const batch = fs.writeBatch(db);
  kem?.(batch);
  await batch
    .set(ref, data)
    .set(fs.doc(ref, 'ban', String(minutes.v)), data)
    .commit();
};

/** Opens a meeting for a unit; again after an answer that was lost, it is open already. */
export const openNghiemThu = async (id: string, keHoach: string, donVi: DonVi): Promise<void> => {
  const { uid } = signedIn();
  const opening = write(await getDb(), id, {
    keHoach,
    cap: donVi.cap,
    ma: donVi.ma,
    diaBan: ChuoiDonVi.parse({ danhMuc: donVi.danhMuc, ...donVi.chuoi }),
    ngay: homNay(),
    noiHop: '',
    chuTri: '',
    thuKy: '',
    thanhPhan: [],
    chuongTrinh: {},
    soPhieu: 0,
    dat: 0,
    traLai: {},
    ketLuan: '',
    trangThai: 'dangHop',
    boi: uid,
    suaBoi: uid,
    v: 1,
  });
  await opening.catch(async (error: unknown) => {
    if (errorCode(error) !== 'permission-denied' || !(await getNghiemThu(id))) throw error;
  });
};

/** How often a colleague may be faster. */
const ATTEMPTS = 5;

/**
 * Writes the next version on top of the one that stands on the server, with `kem` in the same commit; taken up anew where a
 * colleague was faster. Refused though nobody was, it is refused for good.
 */
export const changeNghiemThu = async (
  id: string,
  change: (now: NghiemThuDoc) => Partial<NoiDung>,
  kem?: Kem,
): Promise<void> => {
  const db = await getDb();
  let refused: { readonly v: number; readonly error: unknown } | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const now = read(await db.fs.getDocFromServer(db.fs.doc(db.db, 'nghiemThu', id)));
    if (!now) throw new UserError('not-found', 'Không tìm thấy cuộc họp này.');
    if (refused && (refused.v === now.v || attempt > ATTEMPTS)) throw refused.error;
    const { id: _id, luc: _luc, ...minutes } = now;
    try {
      return await write(db, id, { ...minutes, ...change(now), suaBoi: signedIn().uid, v: now.v + 1 }, kem);
    } catch (error) {
      if (errorCode(error) !== 'permission-denied') throw error;
      refused = { v: now.v, error };
    }
  }
};

export const getNghiemThu = async (id: string): Promise<NghiemThuDoc | undefined> => {
  const { db, fs } = await getDb();
  return read(await fs.getDoc(fs.doc(db, 'nghiemThu', id)));
};

export const watchNghiemThu = (
  id: string,
  next: (nghiemThu: NghiemThuDoc | undefined) => void,
  fail: (error: unknown) => void,
): (() => void) => follow(({ db, fs }) => fs.onSnapshot(fs.doc(db, 'nghiemThu', id), (s) => next(read(s)), fail), fail);

/** Meetings shown, newest first. */
const TRANG = 50;

export const listNghiemThu = async (keHoach: string): Promise<readonly NghiemThuDoc[]> => {
  const { db, fs } = await getDb();
  const { claims } = signedIn();
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db, 'nghiemThu'),
      fs.where('keHoach', '==', keHoach),
      fs.where('diaBan.danhMuc', '==', claims.danhMuc),
      fs.where(`diaBan.${claims.cap}`, '==', claims.ma),
      fs.orderBy('ngay', 'desc'),
      fs.limit(TRANG),
    ),
  );
  return defined(found.docs.map(read));
};

/** Every version of the minutes, newest first. */
export const listBanNghiemThu = async (id: string, diaBan: NghiemThu['diaBan']): Promise<readonly NghiemThuDoc[]> => {
  const { db, fs } = await getDb();
  const { claims } = signedIn();
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db, 'nghiemThu', id, 'ban'),
      fs.where('diaBan.danhMuc', '==', diaBan.danhMuc),
      fs.where(`diaBan.${claims.cap}`, '==', claims.ma),
      fs.limit(200),
    ),
  );
  return defined(found.docs.map(read)).sort((a, b) => b.v - a.v);
};
