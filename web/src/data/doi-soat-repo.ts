import {
  type BienBanDoiSoat,
  DoiSoat,
  DongDoiSoat,
  type KetQuaDoiSoat,
  LichSuDoiSoat,
} from '@core/doi-soat/doi-soat.ts';
import { byPlan } from '@core/doi-soat/quyet-dinh.ts';
import type { TruongDoiSoat } from '@core/doi-soat/truong.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { DocumentSnapshot, QueryConstraint } from 'firebase/firestore';
import { decidedDong } from './doi-soat-writes.ts';
import { errorCode, UserError } from './errors.ts';
import { type Db, getDb } from './firestore.ts';
import { follow } from './follow.ts';
import { defined } from './phieu-docs.ts';
import { type Session, session } from './session.ts';

export type VongDoc = DoiSoat & { readonly id: string };
export type DongDoc = DongDoiSoat & { readonly id: string };

const actor = (): Session => {
  const current = session.value;
  if (current === null || current === 'dangTai') throw new UserError('unauthenticated', 'Cần đăng nhập lại.');
  return current;
};

type Schema<T> = { safeParse(data: unknown): { success: boolean; data?: T; error?: { issues: unknown } } };
const read = <T>(schema: Schema<T>, snapshot: DocumentSnapshot): (T & { readonly id: string }) | undefined => {
  if (!snapshot.exists()) return undefined;
  const { data, error } = schema.safeParse(snapshot.data({ serverTimestamps: 'estimate' }));
  if (data !== undefined) return { ...data, id: snapshot.id };
  console.error('doiSoat.malformed', snapshot.ref.path, error?.issues);
  return undefined;
};

/** Rules are not filters: every list names the xã of the account. */
const ofXa = ({ fs }: Db): QueryConstraint[] => {
  const { claims } = actor();
  return [fs.where('diaBan.danhMuc', '==', claims.danhMuc), fs.where('diaBan.xa', '==', claims.ma)];
};

/** Newest rounds shown. */
const VONG_TRANG = 50;

/** Follows the rounds of the account's xã under a plan, newest first. Returns the way to stop. */
export const watchCacVong = (
  keHoach: string,
  next: (list: readonly VongDoc[]) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  follow((db) => {
    const { fs } = db;
    const query = fs.query(
      fs.collection(db.db, 'doiSoat'),
      fs.where('keHoach', '==', keHoach),
      ...ofXa(db),
      fs.orderBy('luc', 'desc'),
      fs.limit(VONG_TRANG),
    );
    return fs.onSnapshot(query, (s) => next(defined(s.docs.map((doc) => read(DoiSoat, doc)))), fail);
  }, fail);

/** Follows one round; `next(undefined)` while there is none yet. Returns the way to stop. */
export const watchVong = (
  id: string,
  next: (vong: VongDoc | undefined) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  follow(({ db, fs }) => fs.onSnapshot(fs.doc(db, 'doiSoat', id), (s) => next(read(DoiSoat, s)), fail), fail);

/** Lines of one result, or those on which one field is open. */
export type LocDong = { readonly ketQua: KetQuaDoiSoat } | { readonly truong: TruongDoiSoat };
export type TrangDong = { readonly items: readonly DongDoc[]; readonly sau?: string };

export const DONG_TRANG = 50;

const linesOf = (db: Db, vongId: string, loc: LocDong, most: number, sau?: string) => {
  const { fs } = db;
  return fs.query(
    fs.collection(db.db, 'doiSoat', vongId, 'dong'),
    ...ofXa(db),
    'ketQua' in loc ? fs.where('ketQua', '==', loc.ketQua) : fs.where('conMo', 'array-contains', loc.truong),
    fs.orderBy(fs.documentId()),
    ...(sau === undefined ? [] : [fs.startAfter(sau)]),
    fs.limit(most),
  );
};

/** One page of lines: equalities only, in the order of ids. */
export const listDong = async (vongId: string, loc: LocDong, sau?: string): Promise<TrangDong> => {
  const db = await getDb();
  const found = await db.fs.getDocs(linesOf(db, vongId, loc, DONG_TRANG + 1, sau));
  const docs = found.docs.slice(0, DONG_TRANG);
  const items = defined(docs.map((doc) => read(DongDoiSoat, doc)));
  const last = docs.at(-1);
  return found.size > DONG_TRANG && last ? { items, sau: last.id } : { items };
};

export const watchDong = (
  vongId: string,
  id: string,
  next: (dong: DongDoc | undefined) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  follow(
    ({ db, fs }) => fs.onSnapshot(fs.doc(db, 'doiSoat', vongId, 'dong', id), (s) => next(read(DongDoiSoat, s)), fail),
    fail,
  );

/** The decisions on a line, oldest first. */
export const listLichSu = async (vongId: string, id: string): Promise<LichSuDoiSoat[]> => {
  const db = await getDb();
  const { fs } = db;
  const history = fs.collection(db.db, 'doiSoat', vongId, 'dong', id, 'lichSu');
  const found = await fs.getDocs(fs.query(history, ...ofXa(db), fs.limit(100)));
  return defined(found.docs.map((doc) => read(LichSuDoiSoat, doc))).sort((a, b) => a.v - b.v);
};

type Decision = { readonly dong: DongDoc; readonly quyetDinh: DongDoiSoat['quyetDinh'] };

const commitDecisions = async (vongId: string, list: readonly Decision[], theoKeHoach: boolean): Promise<void> => {
  const db = await getDb();
  const { fs } = db;
  const batch = fs.writeBatch(db.db);
  for (const { dong, quyetDinh } of list) {
    const ref = fs.doc(db.db, 'doiSoat', vongId, 'dong', dong.id);
    const { patch, lichSu } = decidedDong(dong, quyetDinh, theoKeHoach, {
      uid: actor().uid,
      now: fs.serverTimestamp(),
    });
    batch.update(ref, patch);
    batch.set(fs.doc(ref, 'lichSu', String(patch.v)), lichSu);
  }
  await batch.commit();
};

/** Decides on one line; refused when somebody else decided on it first or the round was closed. */
export const decideDong = (vongId: string, dong: DongDoc, quyetDinh: DongDoiSoat['quyetDinh']): Promise<void> =>
  commitDecisions(vongId, [{ dong, quyetDinh }], false);

/** Lines of one commit: a rule may look at 20 documents for all writes of a batch. */
const BATCH = 8;
const PAGE = 80;

export type KetQuaHangLoat = { readonly xong: number; readonly hong: number };

/**
 * Decides one field by the plan's rule on every line where it is open. A commit that is refused is tried line by line;
 * lines refused alone are counted and left. Stops between commits when `signal` says so.
 */
export const decideByPlan = async (
  vongId: string,
  truong: TruongDoiSoat,
  keHoach: KeHoach,
  options: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
): Promise<KetQuaHangLoat> => {
  const db = await getDb();
  let xong = 0;
  let hong = 0;
  let sau: string | undefined;
  const tryAll = async (list: readonly Decision[]): Promise<void> => {
    try {
      await commitDecisions(vongId, list, true);
      xong += list.length;
    } catch (error) {
      if (errorCode(error) === 'unavailable') throw error;
      if (list.length === 1) hong += 1;
      else for (const one of list) await tryAll([one]);
    }
    options.onProgress(xong);
  };
  for (;;) {
    const found = await db.fs.getDocs(linesOf(db, vongId, { truong }, PAGE, sau));
    const list = defined(found.docs.map((doc) => read(DongDoiSoat, doc))).flatMap((dong): Decision[] => {
      const quyet = dong.buoc === 'mo' ? byPlan(keHoach, dong, truong) : undefined;
      return quyet === undefined ? [] : [{ dong, quyetDinh: { [truong]: quyet } }];
    });
    for (let i = 0; i < list.length; i += BATCH) {
      if (options.signal.aborted) return { xong, hong };
      await tryAll(list.slice(i, i + BATCH));
    }
    sau = found.docs.at(-1)?.id;
    if (found.size < PAGE) return { xong, hong };
  }
};

/** Closes a round for good; the figures of the record are counted once more by the function. */
export const closeVong = async (vong: VongDoc, bienBan: BienBanDoiSoat): Promise<void> => {
  const { db, fs } = await getDb();
  await fs.updateDoc(fs.doc(db, 'doiSoat', vong.id), {
    trangThai: 'daKhoa',
    bienBan,
    demCu: true,
    suaBoi: actor().uid,
    v: vong.v + 1,
  });
};
