import { onSchedule } from 'firebase-functions/v2/scheduler';
import { liveEngine } from '../adapters/live-engine.ts';
import { TUNABLES } from '../adapters/tunables.ts';

export const recountRollups = onSchedule(
  { schedule: '0 2 * * *', timeZone: TUNABLES.timeZone, timeoutSeconds: 1800, memory: '1GiB', maxInstances: 1 },
  async () => {
    await liveEngine().recount.run();
  },
);
