import type { Phieu } from '@core/phieu/phieu.ts';
import { contributionOf } from '@core/rollup/contribution.ts';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { createWorld, phieuAsWritten, thonAt } from '../support/engine-world.ts';
import { type BenchRow, range } from './bench.ts';
import { putMany } from './burst.ts';

const SERIAL = 300;
const GROUPED = 4_800;
const AT_ONCE = 60;

/** The obvious way: one transaction per event that reads and raises the counters of the three units above. */
const countNaively = (db: Firestore, phieu: Phieu): Promise<void> =>
  db.runTransaction(async (tx) => {
    const refs = [phieu.diaBan.thon, phieu.diaBan.xa, phieu.diaBan.huyen ?? ''].map((ma) => db.doc(`naive/${ma}`));
    await tx.getAll(...refs);
    const cells = Object.entries(contributionOf(phieu).o).map(([cell, by]) => [cell, FieldValue.increment(by)]);
    for (const ref of refs) tx.set(ref, { o: Object.fromEntries(cells) }, { merge: true });
  });

export const naive: BenchRow = {
  name: 'naive',
  emulators: 'firestore',
  how: `Same machine, same run: ${SERIAL} naive transactions one after another against ${GROUPED} events through the handler (stamp, journal, segment) and the fold; then ${AT_ONCE} function instances with one event each at once, and ${AT_ONCE} naive transactions at once.`,
  bars: {
    'rollup.speedup_vs_naive': '≥ 20',
    'rollup.failures_at_60': '0',
    'rollup.naive_events_per_s': '',
    'rollup.grouped_events_per_s': '',
    'rollup.naive_failures_at_60': '',
  },
  run: async ({ record, progress }) => {
    const world = await createWorld('bench-naive', { soXa: 20, soThon: 6 });
    const diaBanOf = (i: number) => thonAt(1 + (i % 20), 1 + (Math.floor(i / 20) % 6));
    const put = (prefix: string, count: number) =>
      putMany(
        world,
        range(count).map((i) => `${prefix}-${10_000 + i}`),
        (_id, i) => phieuAsWritten('nhap', { diaBan: diaBanOf(i) }),
      );
    const warmUp = world.newEngine();
    await Promise.all((await put('warm', 480)).map((snapshot) => warmUp.handler.handle({ snapshot })));
    await warmUp.foldAll();

    const serial = await put('serial', SERIAL);
    const serialStart = performance.now();
    for (const snapshot of serial) await countNaively(world.db, snapshot.data() as Phieu);
    const naivePerS = (SERIAL / (performance.now() - serialStart)) * 1000;
    progress(`naive: ${naivePerS.toFixed(0)} events/s one after another`);

    const grouped = await put('group', GROUPED);
    const engine = world.newEngine();
    const groupStart = performance.now();
    await Promise.all(grouped.map((snapshot) => engine.handler.handle({ snapshot })));
    await engine.foldAll();
    const groupPerS = (GROUPED / (performance.now() - groupStart)) * 1000;
    record('rollup.naive_events_per_s', naivePerS, 'events/s');
    record('rollup.grouped_events_per_s', groupPerS, 'events/s');
    record('rollup.speedup_vs_naive', groupPerS / naivePerS, '×');

    const burst = await put('sixty', AT_ONCE);
    const ours = await Promise.allSettled(burst.map((snapshot) => world.newEngine().handler.handle({ snapshot })));
    record('rollup.failures_at_60', ours.filter(({ status }) => status === 'rejected').length, 'failures');
    progress('naive: 60 transactions at once, which takes a while');
    const theirs = await Promise.allSettled(burst.map((snapshot) => countNaively(world.db, snapshot.data() as Phieu)));
    record('rollup.naive_failures_at_60', theirs.filter(({ status }) => status === 'rejected').length, 'failures');
  },
};
