import type { Firestore } from 'firebase-admin/firestore';
import { createEngine } from '../../functions/src/adapters/engine.ts';
import { createKhoa } from '../../functions/src/adapters/khoa-dinh-danh.ts';
import { KHOA_DINH_DANH_LOCAL } from '../emulators/secrets.mjs';
import type { Settle } from './san.ts';
import { stillPending } from './yen.ts';

const MOST_ROUNDS = 50;

/** Calls the handlers as if every event had been lost: the sweeps find all that is to be done, again until all is still. */
export const settleInProcess = (db: Firestore): Settle => {
  const engine = createEngine({
    db,
    now: () => new Date(),
    sleep: async () => {},
    publishFold: async () => {},
    khoa: createKhoa(KHOA_DINH_DANH_LOCAL),
  });
  return async () => {
    let pending: string | undefined = '';
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await engine.sweep.run();
      await engine.foldAll();
      pending = await stillPending(db);
      if (pending === undefined) return;
    }
    throw new Error(`Còn việc sau ${MOST_ROUNDS} lượt quét: ${pending}`);
  };
};
