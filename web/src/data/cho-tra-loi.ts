import { errorCode } from './errors.ts';
import { getDb } from './firestore.ts';

/** Whether this device has written to a document and the server has not answered yet. */
export const choTraLoi = async (path: string): Promise<boolean> => {
  const { db, fs } = await getDb();
  try {
    return (await fs.getDoc(fs.doc(db, path))).metadata.hasPendingWrites;
  } catch (error) {
    if (errorCode(error) === 'permission-denied') return false;
    throw error;
  }
};
