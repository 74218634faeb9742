import { openKeHoach } from '../../functions/src/adapters/open-ke-hoach.ts';
import { createWorld, phieuAsWritten, thonAt, type World } from '../support/engine-world.ts';
import { type BenchRow, chunksOf, range } from './bench.ts';
import { putMany } from './burst.ts';

const EVENTS = 960;
const GROUP = 120;
const diaBanOf = (i: number) => thonAt(1 + (i % 20), 1 + (Math.floor(i / 20) % 6));

/** Operations of one phiếu handed in, judged, counted and folded. */
const costPerPhieu = async (world: World, prefix: string): Promise<number> => {
  const ids = range(EVENTS).map((i) => `${prefix}-${10_000 + i}`);
  const engine = world.newEngine();
  const snapshots = await putMany(world, ids, (_id, i) => phieuAsWritten('daNop', { diaBan: diaBanOf(i) }));
  const before = { ...world.ops };
  for (const part of chunksOf(snapshots, GROUP)) {
    await Promise.all(part.map((snapshot) => engine.handler.handle({ snapshot })));
  }
  await engine.foldAll();
  const { reads, writes, deletes } = world.ops;
  return (reads + writes + deletes - before.reads - before.writes - before.deletes) / EVENTS;
};

export const growth: BenchRow = {
  name: 'growth',
  prefix: 'growth.',
  emulators: 'firestore',
  how: `Operations of one phiếu (judged, counted, folded; ${EVENTS} of them) with 1,000 phiếu and their stamps in the database, and with 100,000.`,
  bars: { 'growth.ratio_100k_1k': '≤ 1.05' },
  run: async ({ record, progress }) => {
    const world = await createWorld('bench-growth', { soXa: 20, soThon: 6 });
    await openKeHoach(world.db, world.keHoach);
    const fill = async (from: number, to: number): Promise<void> => {
      for (const part of chunksOf(range(to - from), 250)) {
        const batch = world.db.batch();
        for (const i of part) {
          const { phieu } = phieuAsWritten('nhap', { diaBan: diaBanOf(i) });
          const id = `dan-${1_000_000 + from + i}`;
          batch.set(world.db.doc(`phieu/${id}`), phieu);
          batch.set(world.db.doc(`stamps/${id}`), { v: 1, luc: phieu.luc, khoa: null, o: {}, han: {} });
        }
        await batch.commit();
      }
    };
    await fill(0, 1_000);
    const small = await costPerPhieu(world, 'it');
    progress('growth: filling up to 100,000');
    await fill(1_000, 100_000);
    const large = await costPerPhieu(world, 'nhieu');
    record('growth.operations_at_1k', small, 'operations');
    record('growth.operations_at_100k', large, 'operations');
    record('growth.ratio_100k_1k', large / small, '×');
  },
};
