import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { LyDo, NhatKy, PhieuRieng } from '@core/phieu/phieu.ts';
import { type Action, allowedTransitions, type TrangThai, type Transition } from '@core/phieu/workflow.ts';
import type { Query, QuerySnapshot, WriteBatch } from 'firebase/firestore';
import { homNay, lucMay } from './device.ts';
import { errorCode, UserError } from './errors.ts';
import { type Db, getDb } from './firestore.ts';
import { follow } from './follow.ts';
import { defined, type PhieuDoc, readNhatKy, readPhieu, readRieng } from './phieu-docs.ts';
import { movedPhieu } from './phieu-writes.ts';
import { type Session, session } from './session.ts';

export type { PhieuDoc } from './phieu-docs.ts';

const actor = (): Session => {
  const current = session.value;
  if (current === null || current === 'dangTai') throw new UserError('unauthenticated', 'Cần đăng nhập lại.');
  return current;
};

const stampNow = ({ fs }: Db) => ({ uid: actor().uid, homNay: homNay(), lucMay: lucMay(), now: fs.serverTimestamp() });

/** The row of the table this account may take now; a wrong call is told in plain words. */
const rowFor = (phieu: PhieuDoc, action: Action, keHoach: KeHoach): Transition => {
  const row = allowedTransitions(phieu.trangThai, actor().claims.vaiTro, keHoach).find((r) => r.action === action);
  if (!row) throw new UserError('wf.notAllowed', 'Phiếu không còn ở bước này. Tải lại để xem bản mới nhất.');
  return row;
};

export type MoveOptions = { readonly keHoach: KeHoach; readonly lyDo?: LyDo };

/** Takes one transition. Refused by the rules when somebody else was faster (`v`) or the account has no right to it. */
export const movePhieu = async (phieu: PhieuDoc, action: Action, { keHoach, lyDo }: MoveOptions): Promise<void> => {
  const db = await getDb();
  const update = movedPhieu(phieu, rowFor(phieu, action, keHoach), keHoach, lyDo ?? null, stampNow(db));
  await db.fs.updateDoc(db.fs.doc(db.db, 'phieu', phieu.id), update);
};

export type MoveResult = { readonly id: string; readonly error?: unknown };

/** Commits some moves, told which phiếu they are of: for what has to stand or fall with them. */
export type CommitMoves = (put: (batch: WriteBatch) => void, ids: readonly string[]) => Promise<void>;
type BulkOptions = MoveOptions & { readonly commit?: CommitMoves };

const commitAlone =
  ({ db, fs }: Db): CommitMoves =>
  async (put) => {
    const batch = fs.writeBatch(db);
    put(batch);
    await batch.commit();
  };

const BATCH = 50;

/**
 * Takes the same transition for many. A batch stands or falls as a whole, so one that is refused is retried one by
 * one: each phiếu gets its own result. Stops between batches when `signal` says so.
 */
export const bulkMove = async (
  list: readonly PhieuDoc[],
  action: Action,
  options: BulkOptions & { onProgress?: (done: number, total: number) => void; signal?: AbortSignal },
): Promise<MoveResult[]> => {
  const db = await getDb();
  const results: MoveResult[] = [];
  for (let start = 0; start < list.length && !options.signal?.aborted; start += BATCH) {
    results.push(...(await moveTogether(db, list.slice(start, start + BATCH), action, options)));
    options.onProgress?.(results.length, list.length);
  }
  return results;
};

const moveTogether = async (
  db: Db,
  part: readonly PhieuDoc[],
  action: Action,
  options: BulkOptions,
): Promise<MoveResult[]> => {
  const { commit = commitAlone(db) } = options;
  const put = (batch: WriteBatch): void => {
    for (const phieu of part) {
      const row = rowFor(phieu, action, options.keHoach);
      const update = movedPhieu(phieu, row, options.keHoach, options.lyDo ?? null, stampNow(db));
      batch.update(db.fs.doc(db.db, 'phieu', phieu.id), update);
    }
  };
  const ids = part.map(({ id }) => id);
  try {
    await commit(put, ids);
    return ids.map((id) => ({ id }));
  } catch (error) {
    if (part.length === 1 || errorCode(error) === 'unavailable') return ids.map((id) => ({ id, error }));
    const results: MoveResult[] = [];
    for (const phieu of part) results.push(...(await moveTogether(db, [phieu], action, options)));
    return results;
  }
};

/** One phiếu; undefined where it does not exist or cannot be read by its schema. */
export const getPhieu = async (id: string): Promise<PhieuDoc | undefined> => {
  const { db, fs } = await getDb();
  return readPhieu(await fs.getDoc(fs.doc(db, 'phieu', id)));
};

/** Who the person is: only thôn, xã and police of the xã may read it. */
export const getDinhDanh = async (id: string): Promise<PhieuRieng | undefined> => {
  const { db, fs } = await getDb();
  return readRieng(await fs.getDoc(fs.doc(db, 'phieu', id, 'rieng', 'dinhDanh')));
};

/** Follows one phiếu; `next(undefined)` where it does not exist. Returns the way to stop. */
export const watchPhieu = (
  id: string,
  next: (phieu: PhieuDoc | undefined) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  follow(({ db, fs }) => fs.onSnapshot(fs.doc(db, 'phieu', id), (snapshot) => next(readPhieu(snapshot)), fail), fail);

/** The journal of a phiếu, oldest version first. */
export const listNhatKy = async (id: string): Promise<NhatKy[]> => {
  const { db, fs } = await getDb();
  const journal = fs.collection(db, 'phieu', id, 'nhatKy');
  const lines = await fs.getDocs(fs.query(journal, fs.orderBy('v'), fs.limit(200)));
  return defined(lines.docs.map(readNhatKy));
};

export type ListQuery = {
  readonly keHoach: string;
  readonly trangThai: TrangThai | readonly TrangThai[];
  /** Only phiếu this account wrote itself; implied for a collector-only account. */
  readonly cuaToi?: boolean;
  /** `han`: soonest due first (default); `moiNhat`: last changed first; `tuTep`: only those from files, file by file. */
  readonly thuTu?: keyof typeof THU_TU;
  readonly pageSize?: number;
  readonly cursor?: Cursor;
};
export type Cursor = readonly [order: unknown, id: string];
/** `tuCache`: only what this device remembers, the server has not answered. */
export type Page = { readonly items: PhieuDoc[]; readonly next?: Cursor; readonly tuCache?: true };

const THU_TU = { han: 'hanXuLy', moiNhat: 'luc', tuTep: 'tuTep' } as const;
const PAGE = 50;

/** Rules are not filters: every list names its plan, its area and, for a collector, its owner. */
const listQuery = ({ db, fs }: Db, q: ListQuery): Query => {
  const { uid, claims } = actor();
  const states = typeof q.trangThai === 'string' ? [q.trangThai] : [...q.trangThai];
  const own = q.cuaToi || claims.vaiTro.every((vaiTro) => vaiTro === 'dieuTraVien');
  const direction = q.thuTu === 'moiNhat' ? 'desc' : 'asc';
  return fs.query(
    fs.collection(db, 'phieu'),
    fs.where('keHoach', '==', q.keHoach),
    fs.where('diaBan.danhMuc', '==', claims.danhMuc),
    fs.where(`diaBan.${claims.cap}`, '==', claims.ma),
    ...(own ? [fs.where('boi', '==', uid)] : []),
    states.length === 1 ? fs.where('trangThai', '==', states[0]) : fs.where('trangThai', 'in', states),
    fs.orderBy(THU_TU[q.thuTu ?? 'han'], direction),
    fs.orderBy(fs.documentId(), direction),
    ...(q.cursor ? [fs.startAfter(...q.cursor)] : []),
    fs.limit((q.pageSize ?? PAGE) + 1),
  );
};

/** One page of phiếu in the account's area: one query, page size + 1 reads; `next` opens the following page. */
export const listPhieu = async (q: ListQuery): Promise<Page> => {
  const db = await getDb();
  return pageOf(await db.fs.getDocs(listQuery(db, q)), q);
};

/** Follows the first page of a list. Returns the way to stop. */
export const watchList = (
  q: Omit<ListQuery, 'cursor'>,
  next: (page: Page) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  follow(
    (db) => db.fs.onSnapshot(listQuery(db, q), { includeMetadataChanges: true }, (s) => next(pageOf(s, q)), fail),
    fail,
  );

const pageOf = ({ docs, metadata }: QuerySnapshot, q: ListQuery): Page => {
  const size = q.pageSize ?? PAGE;
  const rows = docs.map(readPhieu);
  const tuCache = metadata.fromCache && { tuCache: true as const };
  const items = defined(rows.slice(0, size));
  const last = items.at(-1);
  if (rows.length <= size || !last) return { items, ...tuCache };
  return { items, ...tuCache, next: [last[THU_TU[q.thuTu ?? 'han']], last.id] };
};
