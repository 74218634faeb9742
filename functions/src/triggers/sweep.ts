import { onSchedule } from 'firebase-functions/v2/scheduler';
import { KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { liveEngine } from '../adapters/live-engine.ts';
import { TUNABLES } from '../adapters/tunables.ts';

/** Applies what lost events left out. Goes by the server's time of the phiếu, hence by the real clock, not by the schedule's. */
export const sweepRollups = onSchedule(
  {
    secrets: [KHOA_DINH_DANH],
    schedule: '*/15 * * * *',
    timeZone: TUNABLES.timeZone,
    timeoutSeconds: 540,
    memory: '512MiB',
    maxInstances: 1,
  },
  async () => {
    await liveEngine().sweep.run();
  },
);

/** Takes up documents that wait for the machine since their event was lost or their function died. */
export const sweepViec = onSchedule(
  {
    secrets: [KHOA_DINH_DANH],
    schedule: '4,19,34,49 * * * *',
    timeZone: TUNABLES.timeZone,
    timeoutSeconds: 1800,
    memory: '1GiB',
    maxInstances: 1,
  },
  async () => {
    await liveEngine().sweepViec.run();
  },
);
