import { Rollup } from '@core/rollup/rollup.ts';
import { describe, expect, it } from 'vitest';
import { openKeHoach } from '../../functions/src/adapters/open-ke-hoach.ts';
import { TUNABLES } from '../../functions/src/adapters/tunables.ts';
import { readBalance } from '../support/conservation.ts';
import { createWorld, THON, thonAt } from '../support/engine-world.ts';
import { costOf } from '../support/op-counter.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const NO_COST = { reads: 0, writes: 0, deletes: 0 };

describe('one phiếu', () => {
  it('counts at every unit up to the root of its plan, wherever it stands', async () => {
    const world = await createWorld('one');
    const { handler, foldAll } = world.newEngine();
    await handler.handle({ snapshot: await world.put('phieu-0001', 'nhap') });
    await foldAll();
    expect(await world.cells('105')).toEqual({ tong: 1, 'tt:nhap': 1, 'han:2024-08-31': 1 });
    await handler.handle({ snapshot: await world.move('phieu-0001', 'daNop') });
    await handler.handle({ snapshot: await world.move('phieu-0001', 'choXacNhan') });
    await handler.handle({ snapshot: await world.move('phieu-0001', 'choKiemTra') });
    await foldAll();
    for (const ma of ['90001-001', '90001', '105']) {
      const cells = await world.cells(ma);
      expect(cells).toMatchObject({ tong: 1, daThu: 1, 'tt:choKiemTra': 1, 'gt:1': 1, 'hdkt:1:gt:1': 1 });
      expect(Object.values(cells).every((n) => n === 1)).toBe(true);
    }
    expect((await world.db.doc('rollups/LC-2024:dvhc2024:12').get()).exists).toBe(false);
  });

  it('leaves a journal line for each version, the judged one too', async () => {
    const world = await createWorld('journal');
    const { handler } = world.newEngine();
    await handler.handle({ snapshot: await world.put('phieu-0001', 'nhap') });
    await handler.handle({ snapshot: await world.move('phieu-0001', 'daNop') });
    const { docs } = await world.db.collection('phieu/phieu-0001/nhatKy').orderBy('v').get();
    expect(docs.map((doc) => [doc.id, doc.get('tu'), doc.get('den'), doc.get('boi')])).toEqual([
      ['1', null, 'nhap', 'dtv'],
      ['2', 'nhap', 'daNop', 'nguoi-khac'],
      ['3', 'daNop', 'choTongHop', 'he-thong'],
    ]);
  });

  it('brings late journal lines when its versions arrive in the wrong order', async () => {
    const world = await createWorld('disorder');
    const { handler, foldAll } = world.newEngine();
    const first = await world.put('phieu-0001', 'nhap');
    const second = await world.move('phieu-0001', 'daNop');
    const third = await world.move('phieu-0001', 'traLai', { loi: [] });
    for (const snapshot of [third, first, second, first]) await handler.handle({ snapshot });
    const { docs } = await world.db.collection('phieu/phieu-0001/nhatKy').orderBy('v').get();
    expect(docs.map((doc) => doc.get('den'))).toEqual(['nhap', 'daNop', 'traLai']);
    await foldAll();
    expect(await world.cells('105')).toMatchObject({ tong: 1, 'tt:traLai': 1 });
    expect((await world.db.doc('stamps/phieu-0001').get()).get('thieu')).toBeUndefined();
  });

  it('costs one read when delivered again, or when written again unchanged, and none when it is an echo', async () => {
    const world = await createWorld('again');
    const { handler } = world.newEngine();
    const draft = await world.put('phieu-0001', 'nhap');
    await handler.handle({ snapshot: draft });
    expect(await costOf(world.ops, () => handler.handle({ snapshot: draft }))).toEqual({ ...NO_COST, reads: 1 });

    await draft.ref.update({ lucMay: 'again' });
    const touched = await world.latest('phieu-0001');
    expect(await costOf(world.ops, () => handler.handle({ snapshot: touched }))).toEqual({ ...NO_COST, reads: 1 });

    await handler.handle({ snapshot: await world.move('phieu-0001', 'daNop') });
    const echo = await world.latest('phieu-0001');
    expect(await costOf(world.ops, () => handler.handle({ snapshot: echo }))).toEqual(NO_COST);
    const elsewhere = world.newEngine().handler;
    expect(await elsewhere.handle({ snapshot: echo })).toBe('stale');
  });

  it('counts no more once it is gone, and its old events do not bring it back', async () => {
    const world = await createWorld('gone');
    const { handler, foldAll } = world.newEngine();
    const draft = await world.put('phieu-0001', 'nhap');
    await handler.handle({ snapshot: draft });
    await draft.ref.delete();
    await handler.handle({ snapshot: await world.latest('phieu-0001') });
    await handler.handle({ snapshot: draft });
    await foldAll();
    expect(await world.cells('105')).toEqual({});
  });
});

describe('many phiếu', () => {
  it('arriving at 60 instances at once, twice each, all succeed and count once', async () => {
    const world = await createWorld('sixty', { soXa: 3, soThon: 4 });
    const snapshots = await Promise.all(
      range(60).map((i) => world.put(`phieu-${1000 + i}`, 'daNop', { diaBan: thonAt(1 + (i % 3), 1 + (i % 4)) })),
    );
    const results = await Promise.allSettled(
      snapshots.flatMap((snapshot) =>
        [world.newEngine(), world.newEngine()].map(({ handler }) => handler.handle({ snapshot })),
      ),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    await world.newEngine().foldAll();
    expect(await world.cells('105')).toMatchObject({ tong: 60, daThu: 60, 'tt:choTongHop': 60 });
  });

  it('share one commit, one segment and one read each', async () => {
    const world = await createWorld('group');
    const { handler } = world.newEngine();
    const snapshots = await Promise.all(range(100).map((i) => world.put(`phieu-${1000 + i}`, 'nhap')));
    await handler.handle({ snapshot: await world.put('phieu-0000', 'nhap') });
    const cost = await costOf(world.ops, () => Promise.all(snapshots.map((snapshot) => handler.handle({ snapshot }))));
    expect(cost).toEqual({ reads: 100, writes: 201, deletes: 0 });
  });

  it('keep stamps equal to rollups and segments at every instant of a burst', async () => {
    const world = await createWorld('balance', { soXa: 3, soThon: 3 });
    const engines = [world.newEngine(), world.newEngine(), world.newEngine()];
    const life = async (i: number): Promise<void> => {
      const id = `phieu-${1000 + i}`;
      const deliver = async (snapshot: Awaited<ReturnType<typeof world.latest>>) =>
        Promise.all(engines.slice(0, 1 + (i % 2)).map(({ handler }) => handler.handle({ snapshot })));
      await deliver(await world.put(id, 'nhap', { diaBan: thonAt(1 + (i % 3), 1 + (i % 2)) }));
      await deliver(await world.move(id, 'daNop'));
      await deliver(await world.move(id, 'choXacNhan'));
    };
    let isOver = false;
    const burst = Promise.all(range(40).map(life)).finally(() => {
      isOver = true;
    });
    let instants = 0;
    while (!isOver || instants < 3) {
      const { stamped, counted, levels } = await readBalance(world.db);
      expect(counted).toEqual(stamped);
      expect([levels[1], levels[2]]).toEqual([levels[0], levels[0]]);
      instants += 1;
      await Promise.all([engines[0]?.foldAll(), engines[1]?.foldAll()]);
    }
    await burst;
    await engines[0]?.foldAll();
    const end = await readBalance(world.db);
    expect([end.segments, end.counted]).toEqual([0, end.stamped]);
    expect(await world.cells('105')).toMatchObject({ tong: 40, 'tt:choXacNhan': 40 });
  });

  it('fold right through sums where one rollup changes in more cells than a commit may transform', async () => {
    const world = await createWorld('sums', { soXa: 3, soThon: 2, tunables: { ...TUNABLES, foldTransforms: 3 } });
    await openKeHoach(world.db, world.keHoach);
    const { handler, foldAll } = world.newEngine();
    for (const round of range(2)) {
      const ids = range(6).map((i) => `phieu-${round}-${i}`);
      const written = ids.map((id, i) => world.put(id, 'nhap', { diaBan: thonAt(1 + (i % 3), 1 + (i % 2)) }));
      await Promise.all((await Promise.all(written)).map((snapshot) => handler.handle({ snapshot })));
      await foldAll();
    }
    expect(await world.cells('105')).toMatchObject({ tong: 12, 'tt:nhap': 12 });
    const root = Rollup.parse((await world.db.doc('rollups/LC-2024:dvhc2024:105').get()).data());
    expect(Object.values(root.con).map(({ ten, o }) => [ten, o.tong])).toEqual([
      ['xa 90001', 4],
      ['xa 90002', 4],
      ['xa 90003', 4],
    ]);
  });
});

describe('the opening of a plan', () => {
  it('gives every unit a board of zeros with the names below it, once', async () => {
    const world = await createWorld('open');
    expect(await openKeHoach(world.db, world.keHoach)).toBe(7);
    expect(await openKeHoach(world.db, world.keHoach)).toBe(0);
    const { docs } = await world.db.collection('rollups').get();
    const boards = docs.map((doc) => Rollup.parse(doc.data()));
    const root = boards.find(({ ma }) => ma === '105');
    expect(root?.con).toEqual({
      '90001': { ten: 'xa 90001', o: { tong: 0 } },
      '90002': { ten: 'xa 90002', o: { tong: 0 } },
    });
    expect(boards.map(({ ma }) => ma)).not.toContain('12');
  });

  it('takes nothing away from figures that are there', async () => {
    const world = await createWorld('reopen');
    const { handler, foldAll } = world.newEngine();
    await handler.handle({ snapshot: await world.put('phieu-0001', 'daNop') });
    await foldAll();
    await openKeHoach(world.db, world.keHoach);
    const root = Rollup.parse((await world.db.doc('rollups/LC-2024:dvhc2024:105').get()).data());
    expect([root.o.tong, root.con['90001']?.o.tong, root.ten]).toEqual([1, 1, 'huyen 105']);
  });
});

describe('the pace of folds', () => {
  it('is one in five seconds however often it is asked for, and no request goes unheard', async () => {
    const folds: number[] = [];
    let clock = 1_000_000_000;
    const sleeping: { until: number; wake: () => void }[] = [];
    const sleep = (ms: number) => new Promise<void>((wake) => sleeping.push({ until: clock + ms, wake }));
    const world = await createWorld('pace', { now: () => new Date(clock), sleep });
    const asked: Promise<unknown>[] = [];
    for (const _ of range(40)) {
      const { schedule } = world.newEngine();
      const before = sleeping.length;
      const outcome = schedule.onRequest();
      asked.push(outcome);
      const isPlanned = await Promise.race([
        outcome.then(() => true),
        expect
          .poll(() => sleeping.length > before)
          .toBe(true)
          .then(() => false),
      ]);
      if (!isPlanned) folds.push(sleeping.at(-1)?.until ?? 0);
      clock += 500;
      for (const { until, wake } of sleeping) if (until <= clock) wake();
    }
    for (const { wake } of sleeping) wake();
    await Promise.all(asked);
    const gaps = folds.slice(1).map((at, i) => at - (folds[i] ?? 0));
    expect(gaps.every((gap) => gap >= TUNABLES.foldEveryMs)).toBe(true);
    for (const i of range(40)) {
      const request = 1_000_000_000 + i * 500;
      const next = folds.find((at) => at >= request + TUNABLES.foldLeadMs) ?? Number.POSITIVE_INFINITY;
      expect(next - request).toBeLessThanOrEqual(TUNABLES.foldEveryMs + TUNABLES.foldLeadMs);
    }
  });
});

it('puts phiếu of two lists apart although their codes look alike', async () => {
  const world = await createWorld('lists');
  const { handler, foldAll } = world.newEngine();
  const { huyen: _, ...twoTier } = THON;
  const diaBan = { ...twoTier, danhMuc: 'dvhc2025' as const };
  await handler.handle({ snapshot: await world.put('phieu-0001', 'daNop', { diaBan }) });
  await handler.handle({ snapshot: await world.put('phieu-0002', 'daNop') });
  await foldAll();
  expect(await world.cells('90001')).toMatchObject({ tong: 1, daThu: 1 });
  expect((await world.latest('phieu-0001')).get('trangThai')).toBe('traLai');
  expect((await world.db.doc('cachLy/phieu-0001').get()).get('viSao')).toEqual(['diaBan:outsidePlan']);
});
