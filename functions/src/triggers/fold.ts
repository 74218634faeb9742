import { onMessagePublished } from 'firebase-functions/v2/pubsub';
import { liveEngine } from '../adapters/live-engine.ts';
import { TOPIC_FOLD } from '../adapters/paths.ts';

/** Folds soon, or leaves it to the fold already planned. */
export const foldRollups = onMessagePublished(
  { topic: TOPIC_FOLD, retry: true, maxInstances: 2, timeoutSeconds: 300, memory: '512MiB' },
  async () => {
    await liveEngine().schedule.onRequest();
  },
);
