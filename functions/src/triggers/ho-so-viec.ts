import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { HttpsError, onCall } from 'firebase-functions/v2/https';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { createKhoa, KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { liveEngine } from '../adapters/live-engine.ts';
import { createSoSanh } from '../adapters/nguon-dn/so-sanh.ts';
import { TUNABLES } from '../adapters/tunables.ts';
import { createDangKy } from '../adapters/viec-lam/dang-ky.ts';
import { createHetHan } from '../adapters/viec-lam/het-han.ts';
import { createNhanViec } from '../adapters/viec-lam/nhan-viec.ts';
import { writeNhatKy } from '../adapters/viec-lam/nhat-ky-ho-so.ts';
import { createTheoHoSo } from '../adapters/viec-lam/theo-ho-so.ts';
import { createTheoKetNoi } from '../adapters/viec-lam/theo-ket-noi.ts';
import { createTheoNsdld } from '../adapters/viec-lam/theo-nsdld.ts';
import { ngayVN } from '../core/shared/ngay.ts';

const now = () => new Date();
const khoa = () => createKhoa(KHOA_DINH_DANH.value());
const theoHoSo = () => createTheoHoSo(getFirestore(), khoa(), now);

const WITH_KEY = { secrets: [KHOA_DINH_DANH], retry: true, maxInstances: 5 };

/** An employer's account, the declaration it owes next and its open vacancies follow its record (HP-02…HP-05). */
export const onNsdldWritten = onDocumentWritten(
  { document: 'nsdld/{nsdldId}', ...WITH_KEY },
  async ({ data, params }) => {
    if (data) await writeNhatKy(data.before, data.after);
    const { thiTruong } = liveEngine();
    await createTheoNsdld({ db: getFirestore(), khoa: khoa(), now, thiTruong })(params.nsdldId);
  },
);
export const onKhaiBaoWritten = onDocumentWritten(
  { document: 'nsdld/{nsdldId}/khaiBao/{ky}', ...WITH_KEY },
  async ({ params }) => {
    await theoHoSo().nsdld(params.nsdldId);
    await createSoSanh(getFirestore(), khoa())(params.nsdldId);
  },
);

/** Each decision on a disagreement between an employer's word and the others' leaves its line (HN-11). */
export const onLechLaoDongWritten = onDocumentWritten(
  { document: 'lechLaoDong/{lechId}', retry: true, maxInstances: 5 },
  async ({ data }) => {
    if (data) await writeNhatKy(data.before, data.after);
  },
);

/** A seeker's account follows his record, and one person is registered once (HN-08). */
export const onNguoiTimViecWritten = onDocumentWritten(
  { document: 'nguoiTimViec/{ntvId}', ...WITH_KEY },
  async ({ data, params }) => {
    if (data) await writeNhatKy(data.before, data.after);
    await theoHoSo().nguoi(params.ntvId);
    await liveEngine().thiTruong.handle('nguoi', params.ntvId);
  },
);

export const onViecTimNguoiWritten = onDocumentWritten(
  { document: 'viecTimNguoi/{viecId}', ...WITH_KEY },
  async ({ data, params }) => {
    if (data) await writeNhatKy(data.before, data.after);
    await liveEngine().thiTruong.handle('viec', params.viecId);
  },
);

/** A referral has its score, and a placement reaches the labour book (HP-07, HN-10). */
export const onKetNoiWritten = onDocumentWritten(
  { document: 'ketNoi/{ketNoiId}', ...WITH_KEY },
  async ({ data, params }) => {
    if (data) await writeNhatKy(data.before, data.after);
    await createTheoKetNoi(getFirestore(), khoa(), now)(params.ketNoiId);
    await liveEngine().thiTruong.handle('ketNoi', params.ketNoiId);
  },
);

/** Employers and seekers register themselves and wait for the centre (HP-02, HN-08). */
export const dangKyNsdld = onCall(async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'Cần đăng nhập.');
  return createDangKy(getFirestore(), now).nsdld(auth.uid, auth.token, data);
});
export const dangKyTimViec = onCall(async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'Cần đăng nhập.');
  return createDangKy(getFirestore(), now).nguoi(auth.uid, auth.token, data);
});

/** A placement, and what became of it after one, two and three months (HN-10). */
export const ghiNhanViec = onCall(async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'Cần đăng nhập.');
  return createNhanViec(getFirestore(), now)(auth.uid, auth.token, data);
});

/** Vacancies, registrations and proposals whose last day has passed; the day is the schedule's, not the machine's. */
export const viecHetHan = onSchedule(
  { schedule: '15 0 * * *', timeZone: TUNABLES.timeZone, timeoutSeconds: 1800, maxInstances: 1, retryCount: 3 },
  async ({ scheduleTime }) => {
    await createHetHan(getFirestore()).run(ngayVN(new Date(scheduleTime)));
  },
);
