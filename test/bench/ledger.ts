import type { TrangThai } from '@core/phieu/workflow.ts';
import { openKeHoach } from '../../functions/src/adapters/open-ke-hoach.ts';
import { createWorld, phieuAsWritten, thonAt } from '../support/engine-world.ts';
import { type BenchRow, chunksOf, range } from './bench.ts';
import { latestMany, moveMany, putMany } from './burst.ts';

const SO_PHIEU = 1_200;
const GROUP = 120;
/** Stage by stage from draft to entered; `client` is what the person's own write costs, `daNop` is judged on the way. */
const STAGES: readonly { readonly stage: string; readonly to: TrangThai }[] = [
  { stage: 'nhap', to: 'nhap' },
  { stage: 'nop', to: 'daNop' },
  { stage: 'xaNhan', to: 'choKiemTra' },
  { stage: 'duyet', to: 'choBanGiao' },
  { stage: 'congAnNhan', to: 'choNhapTin' },
  { stage: 'nhapTin', to: 'daNhapTin' },
];
/** `exists(thuHoi/{uid})` in the rules of each client write is billed as a read. */
const RULES_READS = 1;

export const ledger: BenchRow = {
  name: 'ledger',
  emulators: 'firestore',
  how: `${SO_PHIEU} phiếu go together through every stage in groups of ${GROUP}, folded once per stage. Per phiếu: what the functions read, write and delete (counted on the wire) plus the client's own write (2 documents for the draft with its identity, else 1) and the one look-up of the rules. Invocations: the event of the client's version, and the echo of the judge's own.`,
  prefix: 'ledger.',
  bars: {},
  run: async ({ record, progress }) => {
    const world = await createWorld('bench-ledger', { soXa: 20, soThon: 6 });
    await openKeHoach(world.db, world.keHoach);
    const engine = world.newEngine();
    const ids = range(SO_PHIEU).map((i) => `phieu-${10_000 + i}`);
    const total = { reads: 0, writes: 0, deletes: 0, invocations: 0 };
    for (const { stage, to } of STAGES) {
      const make = (_id: string, i: number) =>
        phieuAsWritten('nhap', { diaBan: thonAt(1 + (i % 20), 1 + (Math.floor(i / 20) % 6)) });
      const snapshots = to === 'nhap' ? await putMany(world, ids, make) : await moveMany(world, ids, to);
      const before = { reads: world.ops.reads, writes: world.ops.writes, deletes: world.ops.deletes };
      let invocations = 0;
      for (const part of chunksOf(snapshots, GROUP)) {
        await Promise.all(part.map((snapshot) => engine.handler.handle({ snapshot })));
        invocations += part.length;
      }
      await engine.foldAll();
      invocations += 1;
      const server = { ...world.ops };
      if (to === 'daNop') {
        const echoes = await latestMany(world, ids);
        const atEchoes = { ...world.ops };
        await Promise.all(echoes.map((snapshot) => engine.handler.handle({ snapshot })));
        server.reads += world.ops.reads - atEchoes.reads;
        invocations += echoes.length;
      }
      const each = {
        reads: (server.reads - before.reads) / SO_PHIEU + RULES_READS,
        writes: (server.writes - before.writes) / SO_PHIEU + (to === 'nhap' ? 2 : 1),
        deletes: (server.deletes - before.deletes) / SO_PHIEU,
        invocations: invocations / SO_PHIEU,
      };
      for (const kind of ['reads', 'writes', 'deletes', 'invocations'] as const) {
        record(`ledger.${stage}.${kind}`, each[kind], kind);
        total[kind] += each[kind];
      }
      progress(`ledger: ${stage}`);
    }
    for (const kind of ['reads', 'writes', 'deletes', 'invocations'] as const) {
      record(`ledger.total.${kind}`, total[kind], kind);
    }
  },
};
