/**
 * What is used of firebase/firestore/lite, in a module of its own: one request and one answer each, without cache, queue or
 * stream (docs/decisions/0011-hang-gui.md); a seventh of the whole, so that a new device reads its area with it.
 */
export {
  collection,
  connectFirestoreEmulator,
  deleteField,
  doc,
  documentId,
  getDoc,
  getDocs,
  initializeFirestore,
  limit,
  orderBy,
  query,
  serverTimestamp,
  startAfter,
  startAt,
  Timestamp,
  where,
  writeBatch,
} from 'firebase/firestore/lite';
