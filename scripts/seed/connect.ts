import { initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { findLocalEmulators } from '../local/emulators.ts';

/** The admin SDK on the local emulators. It never reaches a live project: a `demo-` id has none. */
export const connectLocal = async (): Promise<{ db: Firestore; auth: Auth }> => {
  const { projectId, auth, firestore } = await findLocalEmulators();
  if (!projectId.startsWith('demo-'))
    throw new Error(`Chỉ tạo dữ liệu mẫu cho dự án demo-…, không cho "${projectId}".`);
  process.env.FIRESTORE_EMULATOR_HOST = firestore.replace(/^https?:\/\//, '');
  process.env.FIREBASE_AUTH_EMULATOR_HOST = auth.replace(/^https?:\/\//, '');
  const app = initializeApp({ projectId });
  return { db: getFirestore(app), auth: getAuth(app) };
};
