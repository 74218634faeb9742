import { Rollup } from '@core/rollup/rollup.ts';
import { createBaoCaoStore } from '../../functions/src/adapters/bao-cao-store.ts';
import { openKeHoach } from '../../functions/src/adapters/open-ke-hoach.ts';
import { createWorld, phieuAsWritten, thonAt } from '../support/engine-world.ts';
import { costOf } from '../support/op-counter.ts';
import { type BenchRow, range } from './bench.ts';
import { putMany } from './burst.ts';

const SO_XA = 150;
const PAGE = 50;

export const reads: BenchRow = {
  name: 'reads',
  emulators: 'firestore',
  how: `A plan with ${SO_XA} xã: the board of each level, one page of ${PAGE} of a queue (by unit and state, ordered by due day), and the monthly report of every xã, counted on the wire.`,
  bars: { 'board.reads': '1', 'list.reads_over_page': '1', 'snapshot.reads_per_unit': '≤ 2' },
  run: async ({ record, progress }) => {
    const world = await createWorld('bench-reads', { soXa: SO_XA, soThon: 2 });
    await openKeHoach(world.db, world.keHoach);
    const engine = world.newEngine();
    const ids = range(600).map((i) => `phieu-${10_000 + i}`);
    const snapshots = await putMany(world, ids, (_id, i) =>
      phieuAsWritten('daNop', { diaBan: thonAt(1 + (i % 3), 1) }),
    );
    await Promise.all(snapshots.map((snapshot) => engine.handler.handle({ snapshot })));
    await engine.foldAll();
    progress('reads: boards, lists, reports');

    const boards = ['105', '90001', '90001-001'];
    const board = await costOf(world.ops, async () => {
      for (const ma of boards) Rollup.parse((await world.db.doc(`rollups/LC-2024:dvhc2024:${ma}`).get()).data());
    });
    record('board.reads', board.reads / boards.length, 'reads');

    const list = await costOf(world.ops, () =>
      world.db
        .collection('phieu')
        .where('diaBan.danhMuc', '==', 'dvhc2024')
        .where('diaBan.xa', '==', '90001')
        .where('trangThai', '==', 'choTongHop')
        .orderBy('hanXuLy')
        .limit(PAGE + 1)
        .get(),
    );
    record('list.reads_over_page', list.reads - PAGE, 'reads');

    const store = createBaoCaoStore(world.db, { planOf: async () => world.keHoach, now: () => new Date() });
    const snapshot = await costOf(world.ops, async () => {
      for (const i of range(SO_XA)) {
        const { xa: ma } = thonAt(i + 1, 1);
        const chuoi = { tinh: '12', huyen: '105', xa: ma };
        const ten = `Xã ${ma}`;
        const lapBuTu = '2024-10-01';
        await store.freeze({
          keHoach: 'LC-2024',
          loaiCoQuan: 'ubndXa',
          cap: 'xa',
          ma,
          ky: '2024-09',
          ten,
          chuoi,
          lapBuTu,
        });
      }
    });
    record('snapshot.reads_per_unit', snapshot.reads / SO_XA, 'reads');
  },
};
