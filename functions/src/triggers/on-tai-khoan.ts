import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { applyTaiKhoan } from '../adapters/tai-khoan.ts';

/** An account becomes what the rules read: claims in the token, and a revocation that works at once. */
export const onTaiKhoanWritten = onDocumentWritten({ document: 'taiKhoan/{uid}', retry: true }, async ({ params }) => {
  const ketQua = await applyTaiKhoan(getFirestore(), getAuth(), params.uid);
  if (ketQua === 'hong' || ketQua === 'khongCoNguoiDung') logger.error(`taiKhoan.${ketQua}`, { uid: params.uid });
});
