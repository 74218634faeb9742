import { CHO_MAY } from '@core/bien-ban/bien-ban.ts';
import type { Firestore } from 'firebase-admin/firestore';
import { createBanGiao } from '../../functions/src/adapters/bien-ban/ban-giao.ts';
import { createEngine } from '../../functions/src/adapters/engine.ts';
import { createKhoa } from '../../functions/src/adapters/khoa-dinh-danh.ts';
import { KHOA_DINH_DANH_LOCAL } from '../emulators/secrets.mjs';
import type { Settle } from './san.ts';
import { stillPending } from './yen.ts';

const MOST_ROUNDS = 50;

/** Calls the handlers as if every event had been lost: the sweeps find all that is to be done, again until all is still. */
export const settleInProcess = (db: Firestore): Settle => {
  const now = () => new Date();
  const engine = createEngine({
    db,
    now,
    sleep: async () => {},
    publishFold: async () => {},
    khoa: createKhoa(KHOA_DINH_DANH_LOCAL),
  });
  const banGiao = createBanGiao(db, now);
  /** Records one by one: the sweep itself leaves the fresh ones to their own events. */
  const driveRecords = async (): Promise<void> => {
    const { docs } = await db
      .collection('bienBan')
      .where('trangThai', 'in', [...CHO_MAY])
      .get();
    for (const { id } of docs) await banGiao.drive(id);
  };
  return async () => {
    let pending: string | undefined = '';
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await driveRecords();
      await engine.sweep.run();
      await engine.foldAll();
      pending = await stillPending(db);
      if (pending === undefined) return;
    }
    throw new Error(`Còn việc sau ${MOST_ROUNDS} lượt quét: ${pending}`);
  };
};
