import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { addressesFrom } from '../adapters/dia-chi-thu.ts';
import { createNhacViec } from '../adapters/nhac-viec.ts';
import { TUNABLES } from '../adapters/tunables.ts';
import { ngayVN } from '../core/shared/ngay.ts';

/** What waits for each person, at 07:00 in Viet Nam; the day is the schedule's, not the machine's. */
export const nhacViec = onSchedule(
  {
    schedule: '0 7 * * *',
    timeZone: TUNABLES.timeZone,
    timeoutSeconds: 1800,
    memory: '512MiB',
    maxInstances: 1,
    retryCount: 3,
  },
  async ({ scheduleTime }) => {
    await createNhacViec({ db: getFirestore(), addressesOf: addressesFrom(getAuth()) }).run(
      ngayVN(new Date(scheduleTime)),
    );
  },
);
