import { KH_2023 } from '@core/ke-hoach/index.ts';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { dumpOf } from '../support/dump.ts';
import { createWorld, THON, thonAt, type World } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';
import { BAI, handle, KEY, stateOf } from '../support/nguoi-world.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const { thon: _thon, ...XA } = THON;
const LINE = { bangKe: `LC-2024_dvhc2024_${XA.xa}`, line: 'dong-1' };
const linePath = `bangKe/${LINE.bangKe}/nguoi/${LINE.line}`;

const notes = async ({ db }: World) => (await db.collection('viecSau').get()).docs;
const deliver = async (world: World, ...ids: string[]): Promise<void> => {
  const { handler } = world.newEngine();
  const snapshots = await Promise.all(ids.map((id) => world.latest(id)));
  await Promise.all(snapshots.map((snapshot) => handler.handle({ snapshot })));
};
/** The schedules, as often as it takes for what one brings to be found by the next. */
const sweepAll = async (world: World): Promise<void> => {
  for (const _ of range(3)) {
    const { sweep, sweepViec } = world.newEngine();
    await sweep.run();
    await sweepViec.run(0);
  }
};
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

/** The person's line on the roster of his xã, not collected yet. */
const putLine = async ({ db }: World): Promise<void> => {
  await db.doc(`dinhDanh/${KEY}`).set({ phieu: {}, bangKe: { [LINE.bangKe]: LINE.line } });
  await db.doc(linePath).set({
    keHoach: 'LC-2024',
    diaBan: THON,
    hoTen: BAI.hoTen,
    ngaySinh: BAI.ngaySinh,
    soGiayTo: BAI.soGiayTo,
    thuTu: 0,
    sapXep: '1',
    trangThai: 'chuaThu',
    lanDen: [],
    duTuoiTu: '2005-02-28',
    nguon: { nhap: 'tep', so: 1 },
    v: 1,
    suaBoi: 'he-thong',
    luc: Timestamp.now(),
  });
};

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

describe('the roster', () => {
  const lineOf = async ({ db }: World) => {
    const line = await db.doc(linePath).get();
    return [line.get('trangThai'), line.get('phieu')];
  };
  const reject = (world: World) => world.move('phieu-0001', 'traLai', { lyDo: { ghiChu: 'Sai số', truong: [] } });

  it.each(['told', 'lost'])(
    'asks again for who bears a number that was written on another’s phiếu by mistake (%s)',
    async (events) => {
      const world = await createWorld('bang-ke-sai-so');
      await putLine(world);
      await world.put('phieu-0001', 'daNop', { bai: BAI });
      await handle(world, 'phieu-0001');
      expect(await lineOf(world)).toEqual(['daThu', 'phieu-0001']);
      await reject(world);
      await handle(world, 'phieu-0001');
      await world.db.doc('phieu/phieu-0001/rieng/dinhDanh').update({ soGiayTo: '012090654321' });
      await world.move('phieu-0001', 'daNop', { lyDo: null });
      if (events === 'told') await handle(world, 'phieu-0001');
      else await sweepAll(world);
      expect(await stateOf(world, 'phieu-0001')).toMatchObject({ trangThai: 'choTongHop' });
      expect(await lineOf(world)).toEqual(['chuaThu', undefined]);
    },
  );

  it('keeps the line of a phiếu that comes back with the same number', async () => {
    const world = await createWorld('bang-ke-dung-so');
    await putLine(world);
    await world.put('phieu-0001', 'daNop', { bai: BAI });
    await handle(world, 'phieu-0001');
    await reject(world);
    await world.move('phieu-0001', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0001');
    expect(await lineOf(world)).toEqual(['daThu', 'phieu-0001']);
  });

  it('asks again for a person without a number whose phiếu, named by hand, was cancelled', async () => {
    const world = await createWorld('bang-ke-khong-so');
    await putLine(world);
    const khongSo = { soGiayTo: FieldValue.delete() };
    await world.put('phieu-0001', 'daNop', { bai: { ...BAI, soGiayTo: '123456789' } });
    await handle(world, 'phieu-0001');
    await world.db.doc(linePath).update({ ...khongSo, trangThai: 'daThu', phieu: 'phieu-0001', v: 2 });
    await reject(world);
    await handle(world, 'phieu-0001');
    await world.move('phieu-0001', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0001');
    expect(await lineOf(world)).toEqual(['daThu', 'phieu-0001']);
    await reject(world);
    await world.move('phieu-0001', 'huy', { lyDo: { ghiChu: 'Sai', truong: [] } });
    await handle(world, 'phieu-0001');
    expect(await lineOf(world)).toEqual(['chuaThu', undefined]);
  });
});

describe('what a lost version would have brought comes with the next one', () => {
  it('the labour book, when the approval was lost', async () => {
    const world = await createWorld('bo-sot-so');
    await world.put('phieu-0001', 'daNop', { bai: BAI });
    await deliver(world, 'phieu-0001');
    await world.move('phieu-0001', 'choBanGiao');
    await world.move('phieu-0001', 'choNhapTin');
    await deliver(world, 'phieu-0001');
    const books = await world.db.collection('nguoiLaoDong').get();
    expect(books.docs.map((doc) => doc.get('phieu'))).toEqual(['phieu-0001']);
  });

  it('the search, when a phiếu was kept as somebody else’s', async () => {
    const world = await createWorld('bo-sot-trung');
    for (const id of ['phieu-0001', 'phieu-0002']) await world.put(id, 'daNop', { bai: BAI });
    await handle(world, 'phieu-0001', 'phieu-0002');
    expect((await stateOf(world, 'phieu-0002')).trangThai).toBe('trung');
    await deliver(world, 'phieu-0002');
    await world.move('phieu-0002', 'choTongHop');
    await world.move('phieu-0002', 'choKiemTra');
    await deliver(world, 'phieu-0002');
    const blocks = await world.db.collection('khoi').get();
    expect(blocks.docs.every((doc) => 'phieu-0002' in doc.get('muc'))).toBe(true);
  });
});

it('a phiếu closed as unchanged is in the labour book though its own event is lost', async () => {
  const diaBan = thonAt(1, 1, { ...THON, tinh: '56', huyen: '568' });
  const world = await createWorld('khong-doi-so', { keHoach: KH_2023, base: diaBan });
  const put = async (id: string, ngayPhongVan: string, over: object = {}) => {
    await world.put(id, 'daNop', { bai: { ...BAI, ngayPhongVan }, diaBan });
    await world.db.doc(`phieu/${id}`).update({ ngayPhongVan, ...over });
    await handle(world, id);
  };
  await put('phieu-0001', '2024-02-01');
  await world.move('phieu-0001', 'choBanGiao');
  await handle(world, 'phieu-0001');
  await put('phieu-0002', '2024-08-01', { bienDong: { loai: 'khongDoi', tu: 'phieu-0001' } });
  expect((await stateOf(world, 'phieu-0002')).trangThai).toBe('khongDoi');
  const [book] = (await world.db.collection('nguoiLaoDong').get()).docs;
  expect(book?.data()).toMatchObject({ phieu: 'phieu-0002', v: 2, ngay: '2024-08-01' });
});
