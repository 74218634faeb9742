import { getFirestore } from 'firebase-admin/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { createCatalogue } from '../adapters/catalogue.ts';
import { createKhoa, KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { createLocTrung } from '../adapters/loc-trung.ts';
import { TUNABLES } from '../adapters/tunables.ts';

/** Before anybody sets out: the people of each commune's round go into the filter that phones ask at the door. */
export const dungLocTrung = onSchedule(
  {
    secrets: [KHOA_DINH_DANH],
    schedule: '40 3 * * *',
    timeZone: TUNABLES.timeZone,
    timeoutSeconds: 1800,
    memory: '1GiB',
    maxInstances: 1,
    retryCount: 3,
  },
  async () => {
    const db = getFirestore();
    const now = () => new Date();
    await createLocTrung({
      db,
      khoa: createKhoa(KHOA_DINH_DANH.value()),
      catalogue: createCatalogue(db, now),
      now,
    }).run();
  },
);
