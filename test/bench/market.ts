import { HN_2024 } from '@core/ke-hoach/hn-2024.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { Rollup, rollupId } from '@core/rollup/rollup.ts';
import { type LoaiDem, THI_TRUONG } from '@core/viec-lam/thi-truong.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { createBaoCaoStore } from '../../functions/src/adapters/bao-cao-store.ts';
import { createEngine } from '../../functions/src/adapters/engine.ts';
import { TUNABLES } from '../../functions/src/adapters/tunables.ts';
import { temIdOf } from '../../functions/src/adapters/viec-lam/thi-truong.ts';
import { putDanhMuc, unitsOfPlan } from '../../scripts/dia-ban/put-danh-muc.ts';
import { createHoSoWorld, KHOA } from '../support/ho-so-world.ts';
import { costOf } from '../support/op-counter.ts';
import { type BenchContext, type BenchRow, chunksOf } from './bench.ts';
import { lapLai, makeSoDangKy, type SoDangKy } from './matching-register.ts';

const SO_NGUOI = 20_000;
const SO_VIEC = 5_000;
/** So many times the register, so that 100,000 records are there. */
const LON = 4;
const EVENTS = 960;
const GROUP = 120;
const NOI = { danhMuc: 'dvhc2025', goc: { cap: 'tinh', ma: '31' } } as const;
/** The only plan in which an employment centre reports, as if it were of this tỉnh. */
const KE_HOACH: KeHoach = { ...HN_2024, ...NOI };

type Hang = {
  readonly loai: LoaiDem;
  readonly id: string;
  readonly path: string;
  readonly ban: object;
  readonly xa: string;
};
const hangOf = ({ viec, nguoi }: SoDangKy): Hang[] => [
  ...viec.map(({ id, ban }): Hang => ({ loai: 'viec', id, ban, xa: ban.diaBan.xa, path: `viecTimNguoi/${id}` })),
  ...nguoi.map(({ id, ban }): Hang => ({ loai: 'nguoi', id, ban, xa: ban.diaBan.xa, path: `nguoiTimViec/${id}` })),
];

/** A tỉnh with its xã and the engine as one function instance would run it, which takes a whole register a night. */
const createMarketWorld = async () => {
  const world = await createHoSoWorld('bench-market');
  await putDanhMuc(world.db, await unitsOfPlan(NOI));
  const engine = createEngine({
    db: world.db,
    khoa: KHOA,
    tunables: { ...TUNABLES, recountThiTruong: Number.MAX_SAFE_INTEGER, recountThiTruongMs: 3_600_000 },
    now: () => new Date(),
    sleep: async () => {},
    publishFold: async () => {},
  });
  /** Writes records, and stamps beside them where they are to be there as counted. */
  const put = async (hang: readonly Hang[], tem: boolean): Promise<void> => {
    const writer = world.db.bulkWriter({ throttling: false });
    const luc = FieldValue.serverTimestamp();
    const written = hang.flatMap(({ loai, id, path, ban }) => [
      writer.set(world.db.doc(path), { ...ban, luc }),
      ...(tem
        ? [writer.set(world.db.doc(`stampsViecLam/${temIdOf(loai, id)}`), { loai, v: 1, khoa: null, o: {} })]
        : []),
    ]);
    await Promise.all([...written, writer.close()]);
  };
  return { ...world, engine, put };
};
type MarketWorld = Awaited<ReturnType<typeof createMarketWorld>>;

/** Operations of one new record: counted, and folded with the others. */
const costPerRecord = async ({ engine, ops, put }: MarketWorld, hang: readonly Hang[]): Promise<number> => {
  await put(hang, false);
  const { reads, writes, deletes } = await costOf(ops, async () => {
    for (const part of chunksOf([...hang], GROUP))
      await Promise.all(part.map(({ loai, id }) => engine.thiTruong.handle(loai, id)));
    await engine.foldAll();
  });
  return (reads + writes + deletes) / hang.length;
};

/** What opening the board of the tỉnh and of a xã costs, and the centre's report of the 28th; both against the records. */
const readBoards = async ({ db, ops }: MarketWorld, hang: readonly Hang[], { record }: BenchContext): Promise<void> => {
  const maXa = hang.at(0)?.xa ?? '';
  let wrong = 0;
  const board = await costOf(ops, async () => {
    for (const ma of [NOI.goc.ma, maXa]) {
      const { o } = Rollup.parse((await db.doc(`rollups/${rollupId(THI_TRUONG, NOI.danhMuc, ma)}`).get()).data());
      const seekers = hang.filter(({ loai, xa }) => loai === 'nguoi' && (ma === NOI.goc.ma || xa === ma));
      if (o.cung !== seekers.length) wrong += 1;
    }
  });
  record('market.board_reads', board.reads / 2, 'reads');
  const store = createBaoCaoStore(db, { planOf: async () => KE_HOACH, now: () => new Date() });
  const report = await costOf(ops, () =>
    store.freeze({
      ...{ keHoach: KE_HOACH.id, loaiCoQuan: 'ttdvvl', cap: 'tinh', ma: NOI.goc.ma, ky: '2024-09', ten: 'Trung tâm' },
      ...{ chuoi: { tinh: NOI.goc.ma }, lapBuTu: '2024-10-01' },
    }),
  );
  record('market.report_reads', report.reads, 'reads');
  record('market.boards_unlike_records', wrong, 'boards');
};

export const market: BenchRow = {
  name: 'market',
  prefix: 'market.',
  emulators: 'firestore',
  heap: '4g',
  how: `${SO_NGUOI.toLocaleString('en-US')} made-up seekers and ${SO_VIEC.toLocaleString('en-US')} vacancies of one tỉnh, those that are open, counted by the real handler and fold: the board of the tỉnh and of a xã, and the centre's report of the 28th, counted on the wire; then the nightly proof reads every record (\`wrong_figures\`). Operations of one new record, counted and folded with ${EVENTS} others, with that register and with ${LON} times as many records and stamps beside it.`,
  bars: {
    'market.board_reads': '1',
    'market.report_reads': '≤ 2',
    'market.boards_unlike_records': '0',
    'market.wrong_figures': '0',
    'market.ratio_100k_25k': '≤ 1.05',
  },
  run: async (context) => {
    const { record, progress } = context;
    const world = await createMarketWorld();
    const { engine, put } = world;
    const so = await makeSoDangKy(SO_NGUOI, SO_VIEC);
    const hang = hangOf(so);
    await put(hang, false);
    progress(`market: ${hang.length} records written`);
    await engine.thiTruong.catchUp();
    await engine.foldAll();
    record('market.records', hang.length, 'records');
    await readBoards(world, hang, context);
    progress('market: proving every figure');
    const lech = await engine.recount.run();
    record('market.wrong_figures', lech[THI_TRUONG] ?? 0, 'figures');

    const copies = hangOf(lapLai(so, LON));
    const [small, large, rest] = [copies.slice(0, EVENTS), copies.slice(EVENTS, 2 * EVENTS), copies.slice(2 * EVENTS)];
    const at25k = await costPerRecord(world, small);
    await put(rest, true);
    progress(`market: ${rest.length} more records and stamps`);
    const at100k = await costPerRecord(world, large);
    record('market.operations_at_25k', at25k, 'operations');
    record('market.operations_at_100k', at100k, 'operations');
    record('market.ratio_100k_25k', at100k / at25k, '×');
  },
};
