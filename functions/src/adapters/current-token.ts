import type { Firestore } from 'firebase-admin/firestore';

/** As `isCurrent()` of the rules: a closed account, or a token older than its last change of scope, counts no more. */
export const isCurrentToken = async (db: Firestore, uid: string, the: number): Promise<boolean> => {
  const thuHoi = await db.doc(`thuHoi/${uid}`).get();
  return !thuHoi.exists || (thuHoi.get('the') ?? Number.POSITIVE_INFINITY) <= the;
};
