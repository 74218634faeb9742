import { Thu } from '@core/nhac-viec/thu.ts';
import { chuaDoc, NHIEU_NHAT } from './chua-doc.ts';
import { readAs } from './doc-read.ts';
import { UserError } from './errors.ts';
import { type Db, getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';
import { uidHienTai } from './session.ts';

export type ThuDoc = Thu & { readonly id: string };

const inbox = ({ db, fs }: Db) => {
  const uid = uidHienTai();
  if (uid === undefined) throw new UserError('unauthenticated', 'Cần đăng nhập lại.');
  return fs.collection(db, 'hopThu', uid, 'thu');
};

/** Counts unread letters: one read however many there are. Offline the last count stays. */
export const countChuaDoc = async (): Promise<void> => {
  const db = await getDb();
  const unread = db.fs.query(inbox(db), db.fs.where('docLuc', '==', null), db.fs.limit(NHIEU_NHAT));
  chuaDoc.value = (await db.fs.getCountFromServer(unread)).data().count;
};

/** The latest letters, newest day first. */
export const listThu = async (): Promise<ThuDoc[]> => {
  const db = await getDb();
  const latest = db.fs.query(inbox(db), db.fs.orderBy('ngay', 'desc'), db.fs.limit(NHIEU_NHAT));
  return defined((await db.fs.getDocs(latest)).docs.map((snapshot) => readAs(Thu, snapshot)));
};

/** Marks letters as read. */
export const markDaDoc = async (ids: readonly string[]): Promise<void> => {
  const db = await getDb();
  const batch = db.fs.writeBatch(db.db);
  for (const id of ids) batch.update(db.fs.doc(inbox(db), id), { docLuc: db.fs.serverTimestamp() });
  await batch.commit();
  await countChuaDoc();
};
