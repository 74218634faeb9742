import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { liveDoiSoat } from '../adapters/doi-soat/live-doi-soat.ts';
import { TUNABLES } from '../adapters/tunables.ts';

/** Compares an extract once all its rows are there, and again after a row was mended. */
export const compareDoiSoat = onDocumentWritten(
  { document: 'nhap/{nhapId}', retry: true, timeoutSeconds: 540, memory: '512MiB', maxInstances: 3 },
  async ({ data, params }) => {
    const { loai, trangThai } = data?.after.data() ?? {};
    if (loai === 'doiSoat' && trangThai === 'xong') await liveDoiSoat().compareRound(params.nhapId);
  },
);

/** Carries out what was decided on a line. */
export const onDongDoiSoatWritten = onDocumentWritten(
  { document: 'doiSoat/{doiSoatId}/dong/{dong}', retry: true, maxInstances: 5 },
  ({ params }) => liveDoiSoat().handleDong(params.doiSoatId, params.dong),
);

/** Counts a round whose figures are older than its decisions. */
export const onDoiSoatWritten = onDocumentWritten(
  { document: 'doiSoat/{doiSoatId}', retry: true, maxInstances: 2 },
  async ({ data, params }) => {
    if (data?.after.get('demCu') === true) await liveDoiSoat().handleVong(params.doiSoatId);
  },
);

/** What events left undone. */
export const sweepDoiSoat = onSchedule(
  { schedule: '11,41 * * * *', timeZone: TUNABLES.timeZone, timeoutSeconds: 540, memory: '512MiB', maxInstances: 1 },
  async () => {
    await liveDoiSoat().sweep();
  },
);
