import { KH_2023 } from '@core/ke-hoach/index.ts';
import { openKeHoach } from '../../functions/src/adapters/open-ke-hoach.ts';
import { createWorld, phieuAsWritten, THON, thonAt } from '../support/engine-world.ts';
import { type BenchRow, chunksOf, ROLLUP_COLLECTIONS, range } from './bench.ts';
import { createBenchClock, moveMany, putMany } from './burst.ts';

const TINH = { ...THON, tinh: '56', huyen: '568' };
const SO_PHIEU = 2_500;
const STATES = ['choTongHop', 'choXacNhan', 'choKiemTra', 'choBanGiao'] as const;
/** What arrives at 500 events/s while a group lingers (200 ms) and commits (taken as 240 ms). */
const GROUP = 220;
const GROUP_MS = 440;

/** 10,000 events of 2,500 phiếu in 20 xã × 6 thôn of one tỉnh, at 500 a second of the bench's clock. */
export const rollup: BenchRow = {
  name: 'rollup',
  emulators: 'firestore',
  how: '10,000 events (2,500 phiếu × 4 versions, after as many first versions to get under way) of one tỉnh, 20 xã × 6 thôn, at 500/s of a simulated clock into one instance: groups of 220, what comes while a group lingers (200 ms) and commits (taken as 240 ms); folds asked for and paced by the real schedule on that clock. Operations counted on the wire over those 20 s; stamps, segments, rollups, foldState and viecSau are the rollup, judging and journal are in `ledger`.',
  bars: {
    'rollup.reads_per_event': '≤ 1.01',
    'rollup.writes_per_event': '≤ 1.07',
    'rollup.deletes_per_event': '≤ 0.01',
    'rollup.province_writes_per_s_at_500': '≤ 0.2',
  },
  run: async ({ record, progress }) => {
    const clock = createBenchClock();
    const world = await createWorld('bench-rollup', { soXa: 20, soThon: 6, keHoach: KH_2023, base: TINH });
    await openKeHoach(world.db, KH_2023);
    const folds = new Set<Promise<unknown>>();
    const engine = world.newEngine({
      now: clock.now,
      sleep: clock.sleep,
      publishFold: async () => {
        const fold = engine.schedule.onRequest().finally(() => folds.delete(fold));
        folds.add(fold);
      },
    });
    const ids = range(SO_PHIEU).map((i) => `phieu-${10_000 + i}`);
    const diaBanOf = (i: number) => thonAt(1 + (i % 20), 1 + (Math.floor(i / 20) % 6), TINH);
    const root = 'rollups/KH-2023:dvhc2024:56';
    let simulatedMs = 0;
    let events = 0;
    const deliver = async (snapshots: Awaited<ReturnType<typeof putMany>>): Promise<void> => {
      for (const part of chunksOf(snapshots, GROUP)) {
        await Promise.all(part.map((snapshot) => engine.handler.handle({ snapshot })));
        events += part.length;
        simulatedMs += (GROUP_MS * part.length) / GROUP;
        if (clock.advance((GROUP_MS * part.length) / GROUP)) await new Promise((done) => setTimeout(done, 300));
      }
      progress(`rollup: ${events} events`);
    };
    await deliver(
      await putMany(world, ids, (_id, i) => phieuAsWritten('nhap', { diaBan: diaBanOf(i), keHoach: KH_2023 })),
    );
    const before = { ...world.ops.of(...ROLLUP_COLLECTIONS), root: world.ops.writesTo(root) };
    events = 0;
    simulatedMs = 0;
    for (const state of STATES) await deliver(await moveMany(world, ids, state));
    const after = { ...world.ops.of(...ROLLUP_COLLECTIONS), root: world.ops.writesTo(root) };
    while (folds.size > 0) {
      clock.advance(1000);
      await new Promise((done) => setTimeout(done, 100));
    }
    const cells = await world.cells('56');
    if (cells.tong !== SO_PHIEU || cells['tt:choBanGiao'] !== SO_PHIEU) throw new Error('rollup: miscounted');
    for (const kind of ['reads', 'writes', 'deletes'] as const) {
      record(`rollup.${kind}_per_event`, (after[kind] - before[kind]) / events, kind);
    }
    record('rollup.province_writes_per_s_at_500', (after.root - before.root) / (simulatedMs / 1000), 'writes/s');
  },
};
