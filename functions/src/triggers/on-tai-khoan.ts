import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { applyTaiKhoan } from '../adapters/tai-khoan.ts';

/** Turns an account into claims, or takes them away. Reads the account anew, so late and repeated events do no harm. */
export const onTaiKhoanWritten = onDocumentWritten({ document: 'taiKhoan/{uid}', retry: true }, ({ params }) =>
  applyTaiKhoan({ auth: getAuth(), db: getFirestore() }, params.uid),
);
