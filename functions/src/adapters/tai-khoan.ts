import type { Auth } from 'firebase-admin/auth';
import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { type Claims, type ClaimsRieng, claimsOf, TaiKhoan } from '../core/tai-khoan/tai-khoan.ts';

export type KetQua = 'daCap' | 'daThuHoi' | 'hong' | 'khongCoNguoiDung';

/** More rounds than an administrator can type; the next event goes on from there. */
const MOST_ROUNDS = 5;

/** What an account grants: its claims, and the lowest generation of a token that still counts (`all`: none does). */
type Grant = {
  readonly ketQua: KetQua;
  readonly claims: Claims | ClaimsRieng | Record<string, never>;
  readonly tu: number | 'all';
};

const grantOf = (snapshot: DocumentSnapshot): Grant => {
  const { success, data } = TaiKhoan.safeParse(snapshot.data());
  if (!success) return { ketQua: 'hong', claims: {}, tu: 'all' };
  if (data.khoa) return { ketQua: 'daThuHoi', claims: {}, tu: data.the + 1 };
  return { ketQua: 'daCap', claims: claimsOf(data), tu: data.the };
};

/**
 * `thuHoi/{uid}` is what the rules look at: tokens below its generation count no more, without waiting for them to
 * expire. An account that never had another scope needs none.
 */
const putThuHoi = async (db: Firestore, uid: string, { tu }: Grant): Promise<void> => {
  const ref = db.doc(`thuHoi/${uid}`);
  if (tu === 1) await ref.delete();
  else await ref.set({ luc: FieldValue.serverTimestamp(), ...(tu !== 'all' && { the: tu }) });
};

const isNoUser = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'auth/user-not-found';

const putClaims = async (auth: Auth, uid: string, { ketQua, claims }: Grant): Promise<KetQua> => {
  try {
    await auth.setCustomUserClaims(uid, claims);
    if (ketQua !== 'daCap') await auth.revokeRefreshTokens(uid);
    return ketQua;
  } catch (error) {
    if (isNoUser(error)) return 'khongCoNguoiDung';
    throw error;
  }
};

/**
 * Brings claims and revocation in line with the account as it is now. Reads again after it wrote: when two events run
 * side by side, the one that read the older account sees that and follows the newer one, whatever their order.
 */
export const applyTaiKhoan = async (db: Firestore, auth: Auth, uid: string): Promise<KetQua> => {
  const ref = db.doc(`taiKhoan/${uid}`);
  let snapshot = await ref.get();
  let ketQua: KetQua = 'hong';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const grant = grantOf(snapshot);
    await putThuHoi(db, uid, grant);
    ketQua = await putClaims(auth, uid, grant);
    const now = await ref.get();
    if (now.exists === snapshot.exists && now.updateTime?.valueOf() === snapshot.updateTime?.valueOf()) break;
    snapshot = now;
  }
  return ketQua;
};
