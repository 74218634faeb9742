import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { openKeHoach } from '../adapters/open-ke-hoach.ts';
import { KeHoach } from '../core/ke-hoach/ke-hoach.ts';

/** Lays out the boards of a plan, all zero, as soon as the plan is written. */
export const onKeHoachWritten = onDocumentWritten(
  { document: 'keHoach/{keHoachId}', retry: true, timeoutSeconds: 540, memory: '512MiB' },
  async ({ data, params }) => {
    if (!data?.after.exists) return;
    const plan = KeHoach.safeParse(data.after.data());
    if (plan.success) await openKeHoach(getFirestore(), plan.data);
    else logger.error('keHoach.malformed', { id: params.keHoachId });
  },
);
