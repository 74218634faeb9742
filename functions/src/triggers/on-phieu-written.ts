import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { liveEngine } from '../adapters/live-engine.ts';
import { TUNABLES } from '../adapters/tunables.ts';

/** Judges, journals and counts each version of a phiếu. Few instances that take crowds: that is what makes groups large. */
export const onPhieuWritten = onDocumentWritten(
  {
    document: 'phieu/{phieuId}',
    secrets: [KHOA_DINH_DANH],
    retry: true,
    memory: '512MiB',
    maxInstances: TUNABLES.phieuInstances,
    concurrency: TUNABLES.phieuConcurrency,
  },
  async ({ data }) => {
    if (data) await liveEngine().handler.handle({ snapshot: data.after });
  },
);
