import { Rollup } from '@core/rollup/rollup.ts';
import { FieldPath, FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../functions/src/adapters/engine.ts';
import { TUNABLES, type Tunables } from '../../functions/src/adapters/tunables.ts';
import { createHoSoWorld, DIA_BAN, KHOA } from '../support/ho-so-world.ts';

const VL = 'VL-0000';
const TINH = 'rollups/VL-0000:dvhc2025:12';
const XA = 'rollups/VL-0000:dvhc2025:03386';
const XA_KHAC = 'rollups/VL-0000:dvhc2025:03408';
const O_XA_KHAC = { ...DIA_BAN, xa: '03408' };

/** Two xã with people who look, places and a referral, all counted. */
const aCountedMarket = async (name: string, over: Partial<Tunables> = {}) => {
  const world = await createHoSoWorld(`dl-${name}`);
  const { db, clock } = world;
  const unit = (ma: string, cap: string, chuoi: object) => ({
    ...{ danhMuc: 'dvhc2025', ma, cap, ten: `Đơn vị ${ma}`, tenGap: `don vi ${ma}`, chuoi },
  });
  await db.doc('diaBan/dvhc2025:12').set(unit('12', 'tinh', { tinh: '12' }));
  await db.doc('diaBan/dvhc2025:03408').set({ ...unit('03408', 'xa', { tinh: '12', xa: '03408' }), cha: '12' });
  const tunables = { ...TUNABLES, ...over };
  const engine = createEngine({
    ...{ db, khoa: KHOA, tunables },
    now: () => clock.now,
    sleep: async () => {},
    publishFold: async () => {},
  });
  await world.putViec('viec-0001', { soLuong: 3 });
  await world.putViec('viec-0002', { diaBan: O_XA_KHAC });
  for (const n of [1, 2, 3]) await world.putNguoi(`nguoi-000${n}`);
  await world.putNguoi('nguoi-0004', { diaBan: O_XA_KHAC });
  await world.putKetNoi('viec-0001', 'nguoi-0001', 'deXuat');
  await engine.thiTruong.catchUp();
  await engine.foldAll();
  const board = async (path: string) => Rollup.parse(await world.read(path));
  const lech = async () => Promise.all([TINH, XA, XA_KHAC].map(async (path) => (await board(path)).kiem?.lech));
  const figures = async () =>
    Promise.all([TINH, XA, XA_KHAC].map(async (path) => [(await board(path)).o, (await board(path)).con]));
  const drift = (path: string, field: string[], by: number) =>
    db.doc(path).update(new FieldPath(...field), FieldValue.increment(by));
  return { ...world, engine, board, lech, figures, drift, recount: () => engine.recount.run() };
};

describe('the nightly recount of the labour market (HP-08)', () => {
  it('finds nothing where nothing is wrong, writes no figure and says so on every board', async () => {
    const world = await aCountedMarket('sach');
    const before = await world.figures();
    expect(await world.recount()).toEqual({ [VL]: 0 });
    expect(await world.lech()).toEqual([0, 0, 0]);
    expect(await world.figures()).toEqual(before);
  });

  it('shows and mends what lost events left out: written, changed, moved and deleted', async () => {
    const world = await aCountedMarket('mat');
    await world.putNguoi('nguoi-0005');
    await world.putViec('viec-0001', { soLuong: 7 });
    await world.putNguoi('nguoi-0002', { diaBan: O_XA_KHAC, nhomNghe: '5' });
    await world.db.doc('nguoiTimViec/nguoi-0004').delete();
    const wrong = await world.recount();
    expect(wrong[VL]).toBeGreaterThanOrEqual(4);
    const shown = await world.lech();
    for (const each of shown) expect(each).toBeGreaterThan(0);
    expect((await world.board(TINH)).o).toMatchObject({ cau: 12, 'cau:nghe:8': 12, cung: 4, 'nguoi:tt:dangTim': 4 });
    expect((await world.board(TINH)).con['03408']?.o).toMatchObject({ cung: 1, cau: 5 });
    expect(await world.recount()).toEqual({ [VL]: 0 });
    expect(await world.lech()).toEqual([0, 0, 0]);
  });

  it.each<[what: string, drift: [path: string, field: string[], by: number][]]>([
    ['of one xã', [[XA, ['o', 'cung:nghe:8'], 2]]],
    ['of the tỉnh alone', [[TINH, ['o', 'cung'], -1]]],
    ['of a unit below, as the tỉnh shows it', [[TINH, ['con', '03408', 'o', 'cau'], 4]]],
    [
      'of every level alike',
      [
        [TINH, ['o', 'cung:cmkt:chuaQuaDaoTao'], 6],
        [XA, ['o', 'cung:cmkt:chuaQuaDaoTao'], 6],
      ],
    ],
  ])('repairs a figure %s that drifted', async (_what, drift) => {
    const world = await aCountedMarket(
      `troi-${drift.length}-${drift[0]?.[1].join('-').replaceAll(':', '') ?? ''}`.toLowerCase(),
    );
    const before = await world.figures();
    for (const [path, field, by] of drift) await world.drift(path, field, by);
    expect(await world.recount()).toEqual({ [VL]: drift.length });
    expect(await world.figures()).toEqual(before);
    expect((await world.board(drift[0]?.[0] ?? '')).kiem?.lech).toBe(1);
    expect(await world.recount()).toEqual({ [VL]: 0 });
  });

  it('believes the record, where its stamp has the right version and the wrong content', async () => {
    const world = await aCountedMarket('tem');
    const before = await world.figures();
    await world.db.doc('stampsViecLam/nguoi:nguoi-0003').update(new FieldPath('o', 'cung:nghe:8'), 5);
    for (const path of [TINH, XA]) await world.drift(path, ['o', 'cung:nghe:8'], 4);
    expect(await world.recount()).toEqual({ [VL]: 1 });
    expect(await world.lech()).toEqual([1, 1, 0]);
    expect(await world.figures()).toEqual(before);
  });

  it('reads so many records a night and goes on from there, round after round', async () => {
    const world = await aCountedMarket('nhieu-dem', { recountThiTruong: 1, recountPage: 2 });
    const before = await world.figures();
    const both = async (xa: string) => {
      for (const path of [TINH, xa]) await world.drift(path, ['o', 'cung:gt:2'], 3);
    };
    await both(XA_KHAC);
    expect(await world.recount()).toEqual({ [VL]: 0 });
    expect(await world.recount()).toEqual({ [VL]: 2 });
    expect(await world.figures()).toEqual(before);
    await both(XA_KHAC);
    expect(await world.recount()).toEqual({ [VL]: 0 });
    expect(await world.recount()).toEqual({ [VL]: 2 });
    expect(await world.figures()).toEqual(before);
  });

  it('finds at once, wherever it is, a record no rollup knows of in its state', async () => {
    const world = await aCountedMarket('trang-thai', { recountThiTruong: 0 });
    const before = await world.figures();
    for (const path of [TINH, XA]) {
      await world.drift(path, ['o', 'nguoi:tt:dangTim'], -1);
      await world.drift(path, ['o', 'cung'], -1);
    }
    await world.drift(TINH, ['con', '03386', 'o', 'cung'], -1);
    expect(await world.recount()).toEqual({ [VL]: 5 });
    expect(await world.lech()).toEqual([3, 2, 0]);
    expect(await world.figures()).toEqual(before);
  });
});
