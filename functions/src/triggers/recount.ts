import { onSchedule } from 'firebase-functions/v2/scheduler';
import { KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { liveEngine } from '../adapters/live-engine.ts';
import { TUNABLES } from '../adapters/tunables.ts';

export const recountRollups = onSchedule(
  {
    secrets: [KHOA_DINH_DANH],
    schedule: '0 2 * * *',
    timeZone: TUNABLES.timeZone,
    timeoutSeconds: 1800,
    memory: '1GiB',
    maxInstances: 1,
  },
  async () => {
    await liveEngine().recount.run();
  },
);
