import { BienBan, BienBanLo, RUT_DUOC } from '@core/bien-ban/bien-ban.ts';
import type { Cap } from '@core/dia-ban/cap.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import type { DocumentSnapshot, Query, QueryConstraint } from 'firebase/firestore';
import { confirmedBienBan, type MoiBienBan, newBienBan, withdrawnBienBan, type XacNhan } from './bien-ban-writes.ts';
import { readAs, signedIn } from './doc-read.ts';
import { errorCode, UserError } from './errors.ts';
import { type Db, getDb } from './firestore.ts';
import { getLite, type Lite } from './firestore-lite.ts';
import { follow } from './follow.ts';
import { inTime } from './in-time.ts';
import { defined, type PhieuDoc, readPhieu } from './phieu-docs.ts';

export type BienBanDoc = BienBan & { readonly id: string };

const signedBy = ({ fs }: Db | Lite) => ({ uid: signedIn().uid, ten: signedIn().ten, now: fs.serverTimestamp() });

const readBienBan = (snapshot: DocumentSnapshot): BienBanDoc | undefined => readAs(BienBan, snapshot);

/**
 * Proposes a record with its whole list in one commit, by a plain request that has arrived or has not. The id is made by
 * the device, so that a retry cannot make two.
 */
export const createBienBan = async (id: string, moi: MoiBienBan): Promise<void> => {
  const db = await getLite();
  const { bienBan, lo } = newBienBan(moi, signedBy(db));
  const ref = db.fs.doc(db.db, 'bienBan', id);
  const batch = db.fs.writeBatch(db.db).set(ref, bienBan);
  for (const [n, part] of lo.entries()) batch.set(db.fs.doc(ref, 'lo', String(n)), part);
  await inTime(batch.commit());
};

/** Whether a record of that id is on the server, sent by this account. */
export const isBienBanThere = async (id: string): Promise<boolean> => {
  const { db, fs } = await getLite();
  try {
    return (await inTime(fs.getDoc(fs.doc(db, 'bienBan', id)))).get('giao.uid') === signedIn().uid;
  } catch (error) {
    // The rules answer alike for a record that is not there and for one that may not be seen.
    if (errorCode(error) === 'permission-denied') return false;
    throw error;
  }
};

/**
 * Confirms the version on the screen; refused when somebody confirmed or withdrew it meanwhile. By a plain request: one
 * that waited for the network would look like a confirmation, and could still be refused.
 */
export const confirmBienBan = async (bienBan: BienBanDoc, xacNhan: XacNhan): Promise<void> => {
  const db = await getLite();
  const confirmed = confirmedBienBan(bienBan, xacNhan, signedBy(db));
  await inTime(
    db.fs
      .writeBatch(db.db)
      .update(db.fs.doc(db.db, 'bienBan', bienBan.id), confirmed)
      .commit(),
  );
};

/** Withdraws a record: from the version that now stands, since the machine may have numbered it in between. */
export const withdrawBienBan = async (id: string): Promise<void> => {
  const { db, fs } = await getDb();
  const now = readBienBan(await fs.getDocFromServer(fs.doc(db, 'bienBan', id)));
  if (!now || !(RUT_DUOC as readonly string[]).includes(now.trangThai))
    throw new UserError('bienBan.daNhan', 'Biên bản đã được xác nhận hoặc đã rút, không rút được nữa.');
  const lite = await getLite();
  const withdrawn = withdrawnBienBan(now, lite.fs.serverTimestamp());
  await inTime(
    lite.fs
      .writeBatch(lite.db)
      .update(lite.fs.doc(lite.db, 'bienBan', id), withdrawn)
      .commit(),
  );
};

/** Follows one record. Returns the way to stop. */
export const watchBienBan = (
  id: string,
  next: (bienBan: BienBanDoc | undefined, tuCache: boolean) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  follow(
    ({ db, fs }) =>
      fs.onSnapshot(
        fs.doc(db, 'bienBan', id),
        { includeMetadataChanges: true },
        (s) => next(readBienBan(s), s.metadata.fromCache),
        fail,
      ),
    fail,
  );

export const getBienBan = async (id: string): Promise<BienBanDoc | undefined> => {
  const { db, fs } = await getDb();
  return readBienBan(await fs.getDoc(fs.doc(db, 'bienBan', id)));
};

/** The ids of a record in the order of its list. */
export const listPhieuCua = async (id: string): Promise<string[]> => {
  const { db, fs } = await getDb();
  const { docs } = await fs.getDocs(fs.query(fs.collection(db, 'bienBan', id, 'lo'), fs.limit(20)));
  return docs
    .map((doc) => ({ n: Number(doc.id), lo: BienBanLo.safeParse(doc.data()).data }))
    .sort((a, b) => a.n - b.n)
    .flatMap(({ lo }) => lo?.phieu ?? []);
};

const inArea = ({ fs }: Db, keHoach: string): QueryConstraint[] => {
  const { claims } = signedIn();
  return [
    fs.where('keHoach', '==', keHoach),
    fs.where('diaBan.danhMuc', '==', claims.danhMuc),
    fs.where(`diaBan.${claims.cap}`, '==', claims.ma),
  ];
};
const isOnlyCollector = (): boolean => signedIn().claims.vaiTro.every((role) => role === 'dieuTraVien');

/** Newest records shown. */
export const BIEN_BAN_TRANG = 100;

/** Records of the account's area, a collector's own; no more than a page shows. */
const cuaToi = (db: Db, keHoach: string, ...them: readonly QueryConstraint[]): Query => {
  const { fs } = db;
  const own = isOnlyCollector() ? [fs.where('giao.uid', '==', signedIn().uid)] : [];
  return fs.query(fs.collection(db.db, 'bienBan'), ...inArea(db, keHoach), ...own, ...them, fs.limit(BIEN_BAN_TRANG));
};

/** Follows the newest records. Returns the way to stop. */
export const watchCacBienBan = (
  keHoach: string,
  next: (list: readonly BienBanDoc[], tuCache: boolean) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  follow(
    (db) =>
      db.fs.onSnapshot(
        cuaToi(db, keHoach, db.fs.orderBy('luc', 'desc')),
        { includeMetadataChanges: true },
        (s) => next(defined(s.docs.map(readBienBan)), s.metadata.fromCache),
        fail,
      ),
    fail,
  );

/** Follows the records that wait for a receiver. Returns the way to stop. */
export const watchChoNhan = (
  keHoach: string,
  next: (list: readonly BienBanDoc[]) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  follow(
    (db) =>
      db.fs.onSnapshot(
        cuaToi(db, keHoach, db.fs.where('trangThai', '==', 'choNhan')),
        (s) => next(defined(s.docs.map(readBienBan))),
        fail,
      ),
    fail,
  );

export type DonViGiao = { readonly keHoach: string; readonly cap: Cap; readonly ma: string };

const PAGE = 200;

export type PhieuCho = {
  readonly items: readonly PhieuDoc[];
  /** There are more. */
  readonly con: boolean;
  /** This device answered from memory. */
  readonly tuCache: boolean;
};

/**
 * Every phiếu of a unit that stands in one of some states, up to `most`, in pages of one query each. Equalities only, so
 * that a unit below the account's own needs no index. `giu`: which of a page count; `mayChu`: only what the server says now.
 */
export const listPhieuCho = async (
  unit: DonViGiao,
  trangThai: readonly TrangThai[],
  options: {
    readonly most: number;
    readonly cuaToi?: boolean;
    readonly mayChu?: boolean;
    readonly giu?: (page: readonly PhieuDoc[]) => Promise<readonly PhieuDoc[]>;
  },
): Promise<PhieuCho> => {
  const db = await getDb();
  const { fs } = db;
  const { claims, uid } = signedIn();
  const read = options.mayChu ? fs.getDocsFromServer : fs.getDocs;
  const items: PhieuDoc[] = [];
  let tuCache = false;
  let after: string | undefined;
  while (items.length < options.most) {
    const page = await read(
      fs.query(
        fs.collection(db.db, 'phieu'),
        ...inArea(db, unit.keHoach),
        ...(unit.cap === claims.cap ? [] : [fs.where(`diaBan.${unit.cap}`, '==', unit.ma)]),
        ...(options.cuaToi || isOnlyCollector() ? [fs.where('boi', '==', uid)] : []),
        fs.where('trangThai', 'in', [...trangThai]),
        fs.orderBy(fs.documentId()),
        ...(after === undefined ? [] : [fs.startAfter(after)]),
        fs.limit(PAGE),
      ),
    );
    const found = defined(page.docs.map(readPhieu));
    items.push(...(options.giu ? await options.giu(found) : found));
    after = page.docs.at(-1)?.id;
    tuCache ||= page.metadata.fromCache;
    if (page.size < PAGE) return { items, con: false, tuCache };
  }
  return { items: items.slice(0, options.most), con: true, tuCache };
};
