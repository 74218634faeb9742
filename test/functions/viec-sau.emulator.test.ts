import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { dumpOf } from '../support/dump.ts';
import { createWorld, type World } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';
import { BAI, handle, KEY } from '../support/nguoi-world.ts';
import { deliver, LINE, linePath, putLine, sweepAll } from '../support/viec-sau-world.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

const notes = async ({ db }: World) => (await db.collection('viecSau').get()).docs;
const endOf = ({ db }: World) =>
  dumpOf(db, [
    'phieu',
    'stamps',
    'nhatKy',
    'nghiTrung',
    'khoi',
    'dinhDanh',
    'nguoi',
    'nguoiLaoDong',
    'lichSu',
    'viecSau',
  ]);

type Scene = {
  readonly arrange: (world: World) => Promise<void>;
  readonly ids: readonly string[];
  readonly end: object;
};

/** Each leaves some phiếu whose events are about to be delivered. */
const SCENES: Readonly<Record<string, Scene>> = {
  'a phiếu is taken that looks like another': {
    arrange: async (world) => {
      await putLine(world);
      await world.put('phieu-0001', 'daNop', { bai: BAI });
      await world.put('phieu-0002', 'daNop', { bai: { ...BAI, hoTen: 'Lò Van Minh', soGiayTo: '123456789' } });
    },
    ids: ['phieu-0001', 'phieu-0002'],
    end: {
      'nghiTrung/phieu-0001_phieu-0002': { nhom: 'canXem' },
      [linePath]: { trangThai: 'daThu', phieu: 'phieu-0001' },
    },
  },
  'the commune approves': {
    arrange: async (world) => {
      await world.put('phieu-0001', 'daNop', { bai: BAI });
      await handle(world, 'phieu-0001');
      await world.move('phieu-0001', 'choBanGiao');
    },
    ids: ['phieu-0001'],
    end: {
      'nguoiLaoDong/so-phieu-0001': { v: 1, phieu: 'phieu-0001' },
      [`dinhDanh/${KEY}`]: { nguoi: 'so-phieu-0001' },
    },
  },
  'one is cancelled for which others wait': {
    arrange: async (world) => {
      await world.put('phieu-0001', 'daNop', { bai: BAI });
      for (const id of ['phieu-0002', 'phieu-0003']) await world.put(id, 'daNop', { bai: BAI });
      await handle(world, 'phieu-0001', 'phieu-0002', 'phieu-0003');
      await world.move('phieu-0001', 'traLai', { lyDo: { ghiChu: 'Sai', truong: [] } });
      await handle(world, 'phieu-0001');
      await world.move('phieu-0001', 'huy', { lyDo: { ghiChu: 'Sai', truong: [] } });
    },
    ids: ['phieu-0001'],
    end: {
      'phieu/phieu-0002': { trangThai: 'choTongHop' },
      [`dinhDanh/${KEY}`]: { phieu: { 'LC-2024': 'phieu-0002' } },
    },
  },
};

describe.each(Object.entries(SCENES))('where %s', { timeout: 240_000 }, (_name, { arrange, ids, end }) => {
  const scenario = async (at: number) => {
    const { plan, hook } = createFault('commit');
    const world = await createWorld('viec-sau', { soXa: 1, soThon: 1, hook });
    await arrange(world);
    Object.assign(plan, { at, when: 'after', calls: 0 });
    await deliver(world, ...ids).catch(() => undefined);
    const { calls } = plan;
    plan.at = Number.POSITIVE_INFINITY;
    await sweepAll(world);
    const reached = await endOf(world);
    await sweepAll(world);
    expect(await endOf(world)).toEqual(reached);
    await world.clear();
    return { calls, reached };
  };

  it('a death after any write, with no event ever again, comes to the end of the event', async () => {
    const clean = await scenario(Number.POSITIVE_INFINITY);
    expect(clean.reached).toMatchObject(end);
    expect(Object.keys(clean.reached).filter((path) => path.startsWith('viecSau/'))).toEqual([]);
    for (const at of range(clean.calls)) {
      expect([at, (await scenario(at + 1)).reached]).toEqual([at, clean.reached]);
    }
  });

  it('an event that never came leads there too', async () => {
    const [told, lost] = [await createWorld('viec-sau-den'), await createWorld('viec-sau-mat')];
    for (const world of [told, lost]) await arrange(world);
    await deliver(told, ...ids);
    for (const world of [told, lost]) await sweepAll(world);
    expect(await endOf(lost)).toEqual(await endOf(told));
  });
});

describe('what a commit notes as owed', () => {
  it('is one document for a group, struck off with the next commit, or at once in a lull', async () => {
    let time = Date.now();
    const world = await createWorld('viec-sau-gia', { now: () => new Date(time) });
    const { handler } = world.newEngine();
    const takeTen = async (mark: string) => {
      const before = { ...world.ops.of('viecSau') };
      const snapshots = await Promise.all(range(10).map((i) => world.put(`${mark}-phieu-${i}`, 'daNop')));
      await Promise.all(snapshots.map((snapshot) => handler.handle({ snapshot })));
      const { reads, writes, deletes } = world.ops.of('viecSau');
      return [reads - before.reads, writes - before.writes, deletes - before.deletes];
    };
    expect(await takeTen('dau')).toEqual([0, 1, 1]);
    expect(await takeTen('don')).toEqual([0, 1, 0]);
    expect((await notes(world)).length).toBe(1);
    expect(await takeTen('tiep')).toEqual([0, 1, 1]);
    time += 60_000;
    expect(await takeTen('lang')).toEqual([0, 1, 2]);
    expect(await notes(world)).toEqual([]);
  });

  it('is nothing where nothing follows', async () => {
    const world = await createWorld('viec-sau-khong');
    const { handler } = world.newEngine();
    await handler.handle({ snapshot: await world.put('phieu-0001', 'nhap') });
    await handler.handle({ snapshot: await world.move('phieu-0001', 'daNop') });
    for (const to of ['choXacNhan', 'choKiemTra'] as const) {
      const before = world.ops.of('viecSau').writes;
      await handler.handle({ snapshot: await world.move('phieu-0001', to) });
      expect(world.ops.of('viecSau').writes).toBe(before);
    }
  });

  it('waits for its own event first, and names phiếu only', async () => {
    const { plan, hook } = createFault('commit');
    const world = await createWorld('viec-sau-cho', { hook });
    await world.put('phieu-0001', 'daNop', { bai: BAI });
    Object.assign(plan, { at: 1, when: 'after', calls: 0 });
    await expect(deliver(world, 'phieu-0001')).rejects.toThrow('killed');
    const [note] = await notes(world);
    expect(note?.data()).toEqual({ luc: expect.any(Timestamp), phieu: ['phieu-0001'] });
    expect(await world.newEngine().sweepViec.run()).toEqual({});
    expect((await notes(world)).length).toBe(1);
  });

  it('of a phiếu that cannot be done holds up no other, and stays until it can', async () => {
    const world = await createWorld('viec-sau-hong');
    await putLine(world);
    await world.put('phieu-0001', 'daNop', { bai: BAI });
    await world.put('phieu-0002', 'daNop');
    await world.db.doc(`dinhDanh/${KEY}`).update({ bangKe: { [LINE.bangKe]: '' } });
    await expect(deliver(world, 'phieu-0001', 'phieu-0002')).rejects.toThrow();
    await world.newEngine().sweepViec.run(0);
    expect((await notes(world)).map((note) => note.get('phieu'))).toEqual([['phieu-0001']]);
    await world.db.doc(`dinhDanh/${KEY}`).update({ bangKe: { [LINE.bangKe]: LINE.line } });
    await world.newEngine().sweepViec.run(0);
    expect(await notes(world)).toEqual([]);
    expect((await world.db.doc(linePath).get()).data()).toMatchObject({ trangThai: 'daThu', phieu: 'phieu-0001' });
  });
});
