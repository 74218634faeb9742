import { setTimeout as sleep } from 'node:timers/promises';
import { LC_2024 } from '@core/ke-hoach/index.ts';
import { initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { phieuAsWritten, putUnits, thonAt } from '../support/engine-world.ts';
import { type BenchRow, medianOf, range } from './bench.ts';

const WRITES = 12;
/** Apart by no multiple of the fold's own rhythm, so that the writes meet it at every phase. */
const APART_MS = 2_300;

/** Seconds from a phiếu's write until the board of the plan's root counts it as collected, one after the other. */
const measureStaleness = async (db: Firestore): Promise<number[]> => {
  const waits: number[] = [];
  const board = db.doc('rollups/LC-2024:dvhc2024:105');
  for (const i of range(WRITES)) {
    const { phieu, rieng } = phieuAsWritten('daNop', { diaBan: thonAt(1, 1) });
    const ref = db.doc(`phieu/do-tuoi-${1000 + i}`);
    const seen = new Promise<void>((resolve, reject) => {
      const stop = board.onSnapshot((snapshot) => {
        if ((snapshot.get('o')?.daThu ?? 0) < i + 1) return;
        stop();
        resolve();
      }, reject);
    });
    const start = performance.now();
    await db.batch().create(ref, phieu).create(ref.collection('rieng').doc('dinhDanh'), rieng).commit();
    await seen;
    waits.push((performance.now() - start) / 1000);
    await sleep(APART_MS);
  }
  return waits;
};

export const freshness: BenchRow = {
  name: 'freshness',
  emulators: 'auth,firestore,functions,pubsub',
  how: `Staleness: ${WRITES} phiếu handed in ${APART_MS / 1000} s apart, from the write until the live board of the plan's root counts each, judge and fold included.`,
  bars: { 'board.staleness_s_max': '≤ 7', 'board.staleness_s_median': '' },
  run: async ({ record }) => {
    const db = initializeFirestore(initializeApp({ projectId: process.env.GCLOUD_PROJECT ?? '' }));
    await putUnits(db, 4, 3);
    await db.doc('keHoach/LC-2024').set(LC_2024);
    const board = db.doc('rollups/LC-2024:dvhc2024:105');
    while (!(await board.get()).exists) await sleep(200);
    const waits = await measureStaleness(db);
    record('board.staleness_s_max', Math.max(...waits), 's');
    record('board.staleness_s_median', medianOf(waits), 's');
  },
};
