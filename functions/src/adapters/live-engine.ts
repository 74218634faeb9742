import { setTimeout as sleep } from 'node:timers/promises';
import { getFirestore } from 'firebase-admin/firestore';
import { createEngine, type Engine } from './engine.ts';
import { createFoldPublisher } from './fold-request.ts';
import { createKhoa, KHOA_DINH_DANH } from './khoa-dinh-danh.ts';

let engine: Engine | undefined;

/** The engine of this instance, with the real clock; made at the first event. Its functions name the secret in their options. */
export const liveEngine = (): Engine => {
  engine ??= createEngine({
    db: getFirestore(),
    now: () => new Date(),
    sleep: async (ms) => {
      await sleep(ms);
    },
    publishFold: createFoldPublisher(),
    khoa: createKhoa(KHOA_DINH_DANH.value()),
  });
  return engine;
};
