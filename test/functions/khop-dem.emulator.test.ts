import { describe, expect, it } from 'vitest';
import { TUNABLES } from '../../functions/src/adapters/tunables.ts';
import { cauHoi } from '../../functions/src/adapters/viec-lam/ung-vien.ts';
import { createKhoTrongBoNho } from '../support/kho-khop.ts';
import { createKhopWorld, type KhopWorld } from '../support/khop-world.ts';
import { costOf } from '../support/op-counter.ts';

const DAY_MS = 24 * 3_600_000;
const small = { ...TUNABLES, khopDemTrang: 2, khopDemTinh: 3 };
const nextNight = (world: KhopWorld, days = 1): void => {
  world.clock.now = new Date(world.clock.now.getTime() + days * DAY_MS);
};
/** Runs until the night's round is through. */
const wholeNight = async (world: KhopWorld) => {
  let tinh = 0;
  for (let runs = 1; runs <= 20; runs += 1) {
    const done = await world.newDem().run();
    tinh += done.tinh;
    if (done.xong) return { runs, tinh };
  }
  throw new Error('the round does not end');
};

describe('the nightly round of matching', () => {
  it('tells each side of what came to the other since, and lets the rest be', async () => {
    const world = createKhopWorld('dem-moi');
    const khop = world.newKhop();
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001'));
    await khop.nguoi.handle(await world.putNguoi('nguoi-0002', { tenCongViec: 'Lái xe tải' }));
    expect(await wholeNight(world)).toMatchObject({ tinh: 0 });
    await khop.viec.handle(await world.putViec('viec-0001'));
    nextNight(world);
    await wholeNight(world);
    expect(await world.idsNguoi('nguoi-0001')).toEqual(['viec-0001']);
    expect(await world.goiYNguoi('nguoi-0001')).toMatchObject({ ngay: '2026-11-26' });
    expect(await world.goiYNguoi('nguoi-0002')).toMatchObject({ ngay: '2026-11-25' });
  });

  it('rids lists of what has closed, filled or run out', async () => {
    const world = createKhopWorld('dem-dong');
    const khop = world.newKhop();
    for (const id of ['viec-0001', 'viec-0002', 'viec-0003', 'viec-0004'])
      await khop.viec.handle(await world.putViec(id, id === 'viec-0003' ? { hanTuyen: '2026-11-25' } : {}));
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001'));
    expect(await world.idsNguoi('nguoi-0001')).toHaveLength(4);
    await khop.viec.handle(await world.putViec('viec-0001', { trangThai: 'dong' }));
    await khop.viec.handle(await world.putViec('viec-0002', { daTuyen: 5 }));
    nextNight(world);
    await wholeNight(world);
    expect(await world.idsNguoi('nguoi-0001')).toEqual(['viec-0004']);
    expect(await world.exists('chiMucViec/viec-0003')).toBe(false);
    expect(await world.goiYViec('viec-0003')).toMatchObject({ conTim: false });
  });

  it('makes good what events lost: a new record, a change, one that closed, one that is gone', async () => {
    const world = createKhopWorld('dem-mat');
    const khop = world.newKhop();
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001'));
    for (const id of ['viec-0001', 'viec-0002', 'viec-0003']) await khop.viec.handle(await world.putViec(id));
    await world.putViec('viec-0001', { tenCongViec: 'Thợ may' });
    await world.putViec('viec-0002', { trangThai: 'dong' });
    await world.db.doc('viecTimNguoi/viec-0003').delete();
    await world.putViec('viec-0004');
    await world.db.doc('chiMucNguoi/nguoi-0001').delete();
    await wholeNight(world);
    expect(await world.goiYViec('viec-0001')).toMatchObject({ v: 2 });
    expect((await world.db.doc('chiMucViec/viec-0001').get()).get('tenCongViec')).toBe('Thợ may');
    const entries = (await world.db.collection('chiMucViec').get()).docs.map(({ id }) => id);
    expect(entries).toEqual(['viec-0001', 'viec-0004']);
    expect(await world.exists('goiYViec/viec-0003')).toBe(false);
    expect(await world.exists('chiMucNguoi/nguoi-0001')).toBe(true);
    expect((await world.idsNguoi('nguoi-0001'))?.toSorted()).toEqual(['viec-0001', 'viec-0004']);
  });

  it('goes on where it stopped, does no more than it may at once, and begins once a night', async () => {
    const world = createKhopWorld('dem-tiep', undefined, small);
    for (let i = 1; i <= 7; i += 1) await world.putViec(`viec-000${i}`);
    const first = await world.newDem().run();
    expect(first).toEqual({ xem: 4, tinh: 4, xong: false });
    const second = await world.newDem().run();
    expect(second).toMatchObject({ tinh: 3, xong: false });
    expect(await wholeNight(world)).toEqual({ runs: 1, tinh: 0 });
    expect((await world.db.collection('chiMucViec').count().get()).data().count).toBe(7);
    const idle = await costOf(world.ops, () => world.newDem().run());
    expect(idle).toEqual({ reads: 1, writes: 0, deletes: 0 });
  });

  it('is not held up by a record that cannot be read', async () => {
    const world = createKhopWorld('dem-hong', undefined, small);
    await world.putViec('viec-0001', { luong: 'nhiều' as never });
    await world.putViec('viec-0002');
    await wholeNight(world);
    expect(await world.exists('cachLy/viecTimNguoi:viec-0001')).toBe(true);
    expect(await world.exists('chiMucViec/viec-0002')).toBe(true);
    nextNight(world);
    await wholeNight(world);
    expect((await world.db.doc('cachLy/viecTimNguoi:viec-0001').get()).get('soLan')).toBe(1);
  });

  it('refreshes a list that has grown old', async () => {
    const world = createKhopWorld('dem-cu');
    await world.newKhop().nguoi.handle(await world.putNguoi('nguoi-0001'));
    nextNight(world, 8);
    expect(await wholeNight(world)).toMatchObject({ tinh: 1 });
    expect(await world.goiYNguoi('nguoi-0001')).toMatchObject({ ngay: '2026-12-03', ngayDang: '2026-11-25' });
  });
});

describe('the index of matching', () => {
  it('answers as the one in memory does, which stands for it where registers are large', async () => {
    const world = createKhopWorld('muc-nhu-nhau');
    const words = ['12|a', '12|b', '01|a', '*|c'];
    const entries = Array.from({ length: 40 }, (_, i) => ({
      id: `muc-${String(i).padStart(3, '0')}`,
      tuKhoa: words.filter((_word, j) => (i >> j) % 2 === 1),
      xao: (i * 7_919) % 97,
      luc: (i * 104_729) % 89,
    }));
    const index = world.db.collection('chiMucViec');
    const batch = world.db.batch();
    for (const { id, ...entry } of entries) batch.set(index.doc(id), entry);
    await batch.commit();
    const { ask } = createKhoTrongBoNho(entries, ({ luc }) => luc);
    for (const tuKhoa of [['12|a'], ['12|b', '*|c'], words, ['none']])
      for (const theo of ['luc', { tu: 40 }, { truoc: 40 }] as const)
        for (const nhieuNhat of [1, 7, 30]) {
          const answer = await cauHoi(index, { tuKhoa, theo, nhieuNhat }).get();
          expect(answer.docs.map(({ id }) => id)).toEqual(ask({ tuKhoa, theo, nhieuNhat }).map(({ id }) => id));
        }
  });
});
