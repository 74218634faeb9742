import type { DocumentSnapshot, Firestore, Timestamp } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import type { Kho, TruyVan } from '../../core/viec-lam/ung-vien.ts';
import type { Read } from '../read-documents.ts';

export type NguonUngVien<T> = {
  readonly chiMucKia: (id: string) => FirebaseFirestore.DocumentReference;
  readonly tatCaChiMucKia: FirebaseFirestore.CollectionReference;
  readonly docKia: (snapshot: DocumentSnapshot) => Read<T>;
};

/** The index of one side as a question to it: equal words first, then one order. */
export const cauHoi = (
  tatCaChiMuc: FirebaseFirestore.CollectionReference,
  { tuKhoa, theo, nhieuNhat }: TruyVan,
): FirebaseFirestore.Query => {
  const found = tatCaChiMuc.where('tuKhoa', 'array-contains-any', [...tuKhoa]);
  if (theo === 'luc') return found.orderBy('luc', 'desc').limit(nhieuNhat);
  const ahead = theo.tu === undefined ? found : found.where('xao', '>=', theo.tu);
  const behind = theo.truoc === undefined ? ahead : ahead.where('xao', '<', theo.truoc);
  return behind.orderBy('xao').limit(nhieuNhat);
};

/**
 * Candidates out of the index. `docLuc` is the earliest moment an answer shows: what was written later is not in it. An
 * entry that cannot be read is passed over.
 */
export const createKho = <T>(db: Firestore, { chiMucKia, tatCaChiMucKia, docKia }: NguonUngVien<T>) => {
  let docLuc: Timestamp | undefined;
  const note = (at: Timestamp): void => {
    if (docLuc === undefined || at.valueOf() < docLuc.valueOf()) docLuc = at;
  };
  const readAll = (snapshots: readonly DocumentSnapshot[]): T[] =>
    snapshots.flatMap((snapshot) => {
      if (!snapshot.exists) return [];
      const entry = docKia(snapshot);
      if (entry.ok) return [entry.value];
      logger.error('chiMuc.malformed', { id: snapshot.ref.path, issues: entry.viSao });
      return [];
    });
  const kho: Kho<T> = {
    hoi: async (truyVan) => {
      const answer = await cauHoi(tatCaChiMucKia, truyVan).get();
      note(answer.readTime);
      return readAll(answer.docs);
    },
    lay: async (ids) => readAll(await db.getAll(...ids.map(chiMucKia))),
  };
  return { kho, docLuc: (): Timestamp | undefined => docLuc };
};
