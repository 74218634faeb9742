import { type Auth, FirebaseAuthError } from 'firebase-admin/auth';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { claimsOf, TaiKhoan } from '../core/tai-khoan/tai-khoan.ts';
import { issuesOf } from './read-documents.ts';

export type TaiKhoanStores = { readonly auth: Auth; readonly db: Firestore };

/** What the account says now; a missing or malformed one is a closed one. */
const readTaiKhoan = async (db: Firestore, uid: string): Promise<TaiKhoan | undefined> => {
  const snapshot = await db.doc(`taiKhoan/${uid}`).get();
  if (!snapshot.exists) return undefined;
  const parsed = TaiKhoan.safeParse(snapshot.data());
  if (!parsed.success) logger.error('taiKhoan.malformed', { uid, issues: issuesOf(parsed.error) });
  return parsed.data;
};

const isNoUser = (error: unknown): boolean =>
  error instanceof FirebaseAuthError && error.code === 'auth/user-not-found';

/**
 * Makes the claims of an account what its document says at this moment, whichever event asked. `thuHoi/{uid}` is written
 * first: tokens of an earlier generation, or all of them once the account is closed, stop before the claims change.
 */
export const applyTaiKhoan = async ({ auth, db }: TaiKhoanStores, uid: string): Promise<void> => {
  const taiKhoan = await readTaiKhoan(db, uid);
  const isOpen = taiKhoan !== undefined && !taiKhoan.khoa;
  await db.doc(`thuHoi/${uid}`).set({ luc: FieldValue.serverTimestamp(), ...(isOpen && { the: taiKhoan.the }) });
  try {
    await auth.setCustomUserClaims(uid, taiKhoan ? claimsOf(taiKhoan) : {});
    if (!isOpen) await auth.revokeRefreshTokens(uid);
  } catch (error) {
    if (!isNoUser(error)) throw error;
    logger.error('taiKhoan.noUser', { uid });
  }
};
