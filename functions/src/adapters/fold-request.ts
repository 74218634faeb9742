import { PubSub } from '@google-cloud/pubsub';
import { logger } from 'firebase-functions';
import { TOPIC_FOLD } from './paths.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

/** Publishes to the fold topic; the client finds the emulator by PUBSUB_EMULATOR_HOST. */
export const createFoldPublisher = (projectId?: string): (() => Promise<void>) => {
  const topic = new PubSub(projectId ? { projectId } : {}).topic(TOPIC_FOLD, { batching: { maxMessages: 1 } });
  return async () => {
    await topic.publishMessage({ json: {} });
  };
};

/**
 * Asks for a fold, at most once in `foldRequestMs` per instance. A request that fails is logged, not thrown: the figures
 * are safe in their segment, and the next request or the sweep folds them.
 */
export const createFoldRequest = (
  publish: () => Promise<void>,
  now: () => Date,
  tunables: Tunables = TUNABLES,
): (() => Promise<void>) => {
  let last = 0;
  return async () => {
    const at = now().getTime();
    if (at - last < tunables.foldRequestMs) return;
    last = at;
    try {
      await publish();
    } catch (error) {
      last = 0;
      logger.error('fold.requestFailed', { code: (error as { code?: unknown }).code });
    }
  };
};
