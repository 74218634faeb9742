import { onMessagePublished } from 'firebase-functions/v2/pubsub';
import { KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { liveEngine } from '../adapters/live-engine.ts';
import { TOPIC_FOLD } from '../adapters/paths.ts';

/** Folds soon, or leaves it to the fold already planned. */
export const foldRollups = onMessagePublished(
  { secrets: [KHOA_DINH_DANH], topic: TOPIC_FOLD, retry: true, maxInstances: 2, timeoutSeconds: 300, memory: '512MiB' },
  async () => {
    await liveEngine().schedule.onRequest();
  },
);
