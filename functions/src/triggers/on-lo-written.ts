import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { createBoXuLy } from '../adapters/nhap/bo-xu-ly.ts';
import { createMayNhap } from '../adapters/nhap/may-nhap.ts';
import { TUNABLES } from '../adapters/tunables.ts';

/** Takes in one chunk of a file, or sums the file up once the chunk has its result. */
export const onLoWritten = onDocumentWritten(
  { document: 'nhap/{nhapId}/lo/{loId}', retry: true, timeoutSeconds: 300, memory: '512MiB', maxInstances: 5 },
  async ({ params }) => {
    await createMayNhap(getFirestore(), createBoXuLy()).handleLo(params.nhapId, params.loId);
  },
);

/** Takes in the chunks whose event was lost. */
export const sweepNhap = onSchedule(
  { schedule: '7,37 * * * *', timeZone: TUNABLES.timeZone, timeoutSeconds: 540, memory: '512MiB', maxInstances: 1 },
  async () => {
    await createMayNhap(getFirestore(), createBoXuLy()).sweep();
  },
);
