import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { HttpsError, onCall } from 'firebase-functions/v2/https';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { TUNABLES } from '../adapters/tunables.ts';
import { createCongBo } from '../adapters/viec-lam/cong-bo.ts';
import { createKhop } from '../adapters/viec-lam/khop.ts';
import { createKhopDem } from '../adapters/viec-lam/khop-dem.ts';
import { createTinhGoiY } from '../adapters/viec-lam/tinh-goi-y.ts';
import { ngayVN } from '../core/shared/ngay.ts';

const now = () => new Date();

/** Whom to propose for a vacancy, worked out with each version of it (HP-07). */
export const khopViec = onDocumentWritten(
  { document: 'viecTimNguoi/{viecId}', retry: true, memory: '512MiB', maxInstances: 5 },
  async ({ data }) => {
    if (data) await createKhop(getFirestore(), now).viec.handle(data.after);
  },
);

/** What to propose to a seeker, worked out with each version of his record (HP-07). */
export const khopNguoi = onDocumentWritten(
  { document: 'nguoiTimViec/{nguoiId}', retry: true, memory: '512MiB', maxInstances: 5 },
  async ({ data }) => {
    if (data) await createKhop(getFirestore(), now).nguoi.handle(data.after);
  },
);

/** The same for whoever looks at a list now. */
export const tinhGoiY = onCall(async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'Cần đăng nhập.');
  return createTinhGoiY(getFirestore(), now)(auth.uid, auth.token, data);
});

/** Refreshes lists from the other side, and what lost events left; begins once a night and goes on until it is through. */
export const khopDem = onSchedule(
  {
    schedule: '*/20 22-23,0-5 * * *',
    timeZone: TUNABLES.timeZone,
    timeoutSeconds: 540,
    memory: '512MiB',
    maxInstances: 1,
  },
  async () => {
    await createKhopDem(getFirestore(), now).run();
  },
);

/** Last month's figures for everybody (HN-12): on the first of a month, and on a later day what was missed. */
export const congBoThiTruong = onSchedule(
  { schedule: '40 0 * * *', timeZone: TUNABLES.timeZone, timeoutSeconds: 540, maxInstances: 1, retryCount: 3 },
  async ({ scheduleTime }) => {
    await createCongBo(getFirestore()).run(ngayVN(new Date(scheduleTime)));
  },
);
