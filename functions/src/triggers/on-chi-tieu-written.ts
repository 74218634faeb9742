import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { liveEngine } from '../adapters/live-engine.ts';

/** A registered number goes into the figures of its thôn and every unit above (LC-11). */
export const onChiTieuWritten = onDocumentWritten(
  { document: 'chiTieu/{chiTieuId}', secrets: [KHOA_DINH_DANH], retry: true, maxInstances: 2 },
  async ({ params }) => {
    await liveEngine().chiTieu.handle(params.chiTieuId);
  },
);
