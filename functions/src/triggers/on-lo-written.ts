import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { liveMayNhap } from '../adapters/nhap/live-may-nhap.ts';
import { TUNABLES } from '../adapters/tunables.ts';

const OPTIONS = { secrets: [KHOA_DINH_DANH], memory: '512MiB' as const };

/** Takes in one chunk of a file, or sums the file up once the chunk has its result. */
export const onLoWritten = onDocumentWritten(
  { ...OPTIONS, document: 'nhap/{nhapId}/lo/{loId}', retry: true, timeoutSeconds: 300, maxInstances: 5 },
  async ({ params }) => {
    await liveMayNhap().handleLo(params.nhapId, params.loId);
  },
);

/** Takes in the chunks whose event was lost, and takes away the cells of files of registrations that grew old. */
export const sweepNhap = onSchedule(
  { ...OPTIONS, schedule: '7,37 * * * *', timeZone: TUNABLES.timeZone, timeoutSeconds: 540, maxInstances: 1 },
  async () => {
    const may = liveMayNhap();
    await may.sweep();
    await may.expire();
  },
);
