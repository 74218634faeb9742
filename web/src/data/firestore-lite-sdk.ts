/**
 * What the outbox uses of firebase/firestore/lite, in a module of its own: one request and one answer each, without cache,
 * queue or stream (docs/decisions/0011-hang-gui.md).
 */
export {
  collection,
  connectFirestoreEmulator,
  deleteField,
  doc,
  getDoc,
  getDocs,
  initializeFirestore,
  limit,
  orderBy,
  query,
  serverTimestamp,
  startAt,
  writeBatch,
} from 'firebase/firestore/lite';
