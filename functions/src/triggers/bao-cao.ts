import { getFirestore } from 'firebase-admin/firestore';
import { onMessagePublished } from 'firebase-functions/v2/pubsub';
import { onSchedule, type ScheduleOptions } from 'firebase-functions/v2/scheduler';
import { findDue, findMissing } from '../adapters/bao-cao-due.ts';
import { publishBaoCao, TOPIC_BAO_CAO } from '../adapters/bao-cao-publish.ts';
import { createBaoCaoStore } from '../adapters/bao-cao-store.ts';
import { createBaoCaoWorker } from '../adapters/bao-cao-worker.ts';
import { createCatalogue } from '../adapters/catalogue.ts';
import { TUNABLES } from '../adapters/tunables.ts';
import { ngayVN } from '../core/shared/ngay.ts';

const at = (schedule: string): ScheduleOptions => ({
  schedule,
  timeZone: TUNABLES.timeZone,
  region: TUNABLES.region,
  retryCount: 3,
});
const today = ({ scheduleTime }: { scheduleTime: string }) => ngayVN(new Date(scheduleTime));

/** What falls due on the 28th of each month (HN-07, QD-0004). */
export const monthly = onSchedule(at('5 0 28 * *'), async (event) =>
  publishBaoCao(await findDue(getFirestore(), today(event))),
);

/** What falls due on 15/12 (HN-07, QD-0004). */
export const yearly = onSchedule(at('5 0 15 12 *'), async (event) =>
  publishBaoCao(await findDue(getFirestore(), today(event))),
);

/** Everything else (the 25th, 10/12, before 05/6 and 05/12, quarters), and whatever was missed. */
export const daily = onSchedule(at('25 0 * * *'), async (event) =>
  publishBaoCao(await findMissing(getFirestore(), today(event))),
);

let worker: ReturnType<typeof createBaoCaoWorker> | undefined;
const startWorker = () => {
  const db = getFirestore();
  const now = () => new Date();
  return createBaoCaoWorker(db, createBaoCaoStore(db, { planOf: createCatalogue(db, now).keHoach, now }));
};

export const freezeBaoCao = onMessagePublished(
  { topic: TOPIC_BAO_CAO, region: TUNABLES.region, retry: true, maxInstances: 10 },
  async ({ data: { message } }) => {
    worker ??= startWorker();
    await worker(message);
  },
);
