import { readFileSync } from 'node:fs';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { initializeApp } from 'firebase-admin/app';
import { initializeFirestore } from 'firebase-admin/firestore';
import { firestoreRest } from '../../test/support/firestore-rest.ts';
import { createSan, type San } from './san.ts';
import { mayTaiCho } from './su-kien.ts';
import { createDrive } from './tai-cho.ts';
import { mayCuaBoMoPhong } from './yen.ts';

/**
 * The project the triggers listen to, or one of its own beside it where the handlers are called in this process: no
 * trigger fires there, and the rules are loaded by hand.
 */
export const openSan = async (
  plan: KeHoach,
  { taiCho, boLuat }: { readonly taiCho: boolean; readonly boLuat: boolean },
): Promise<San> => {
  const live = process.env.GCLOUD_PROJECT;
  if (!live?.startsWith('demo-')) throw new Error('Chạy bằng: npm run season (cần bộ mô phỏng).');
  const projectId = taiCho ? `${live}-${plan.id.toLowerCase()}` : live;
  const rest = firestoreRest(projectId);
  if (taiCho) await rest.useRules(readFileSync('firestore.rules', 'utf8'));
  await rest.clear();
  const db = initializeFirestore(initializeApp({ projectId }, `season-${projectId}`));
  db.settings({ ignoreUndefinedProperties: false });
  return createSan(db, projectId, plan, taiCho ? mayTaiCho(db) : mayCuaBoMoPhong(db, createDrive(db)), !boLuat);
};
