import type { Auth } from 'firebase-admin/auth';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import * as z from 'zod';
import { uidCua } from '../../core/nguoi-lao-dong/tai-khoan-nld.ts';
import { MatKhau } from '../../core/tai-khoan/dang-nhap.ts';
import { ClaimsNld, TaiKhoan } from '../../core/tai-khoan/tai-khoan.ts';
import { isCurrentToken } from '../current-token.ts';
import { paths } from '../paths.ts';
import { applyTaiKhoan } from '../tai-khoan.ts';

export const DatMatKhau = z.strictObject({ matKhau: MatKhau });

export type KetQuaMatKhau =
  | { readonly ok: true }
  | { readonly ok: false; readonly ma: 'khongCoQuyen' | 'saiYeuCau' | 'matKhauCu' };

const claimsOf = ({ vaiTro, nld, the, matKhauTam }: Record<string, unknown>): ClaimsNld | undefined =>
  ClaimsNld.safeParse({ vaiTro, nld, the, ...(matKhauTam !== undefined && { matKhauTam }) }).data;

/**
 * A worker puts a password of his own in the place of the one on paper, which the officer who printed it knows. The
 * generation rises: whoever signed in with the one on paper is out.
 */
export const createDatMatKhau = (db: Firestore, auth: Auth) => {
  const at = paths(db);
  return async (uid: string, token: Record<string, unknown>, input: unknown): Promise<KetQuaMatKhau> => {
    const claims = claimsOf(token);
    if (!claims || uid !== uidCua(claims.nld) || !(await isCurrentToken(db, uid, claims.the))) {
      return { ok: false, ma: 'khongCoQuyen' };
    }
    const { success, data } = DatMatKhau.safeParse(input);
    if (!success) return { ok: false, ma: 'saiYeuCau' };
    const snapshot = await at.taiKhoan(uid).get();
    const account = TaiKhoan.parse(snapshot.data());
    if (!account.matKhauTam || account.the !== claims.the) return { ok: false, ma: 'matKhauCu' };
    await auth.updateUser(uid, { password: data.matKhau });
    await snapshot.ref.update(
      { matKhauTam: FieldValue.delete(), the: account.the + 1 },
      snapshot.updateTime ? { lastUpdateTime: snapshot.updateTime } : {},
    );
    await applyTaiKhoan(db, auth, uid);
    return { ok: true };
  };
};
