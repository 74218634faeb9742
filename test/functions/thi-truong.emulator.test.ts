import { Rollup } from '@core/rollup/rollup.ts';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createFold } from '../../functions/src/adapters/fold-store.ts';
import { createThiTruong } from '../../functions/src/adapters/viec-lam/thi-truong.ts';
import { createFault } from '../support/fault.ts';
import { CENTRE, createHoSoWorld, type HoSoWorld } from '../support/ho-so-world.ts';

const TINH = 'rollups/VL-0000:dvhc2025:12';
const XA = 'rollups/VL-0000:dvhc2025:03386';
const nothing = async () => {};
const engine = ({ db, clock }: HoSoWorld) => ({
  thiTruong: createThiTruong(db, nothing),
  fold: createFold(
    db,
    createCatalogue(db, () => clock.now),
  ).foldAll,
});
const aMarket = async (name: string, hook?: Parameters<typeof createHoSoWorld>[1]) => {
  const world = await createHoSoWorld(name, hook);
  await world.db.doc('diaBan/dvhc2025:12').set({
    danhMuc: 'dvhc2025',
    ma: '12',
    cap: 'tinh',
    ten: 'Tỉnh Lai Châu',
    tenGap: 'tinh lai chau',
    chuoi: { tinh: '12' },
  });
  return world;
};
const cells = async ({ read }: HoSoWorld, path = TINH): Promise<Record<string, number>> => {
  const o = ((await read(path))?.o ?? {}) as Record<string, number>;
  return Object.fromEntries(Object.entries(o).filter(([cell, n]) => n !== 0 && !cell.includes(':moi:')));
};

describe('the board of the labour market (HP-08)', () => {
  it('counts open places, people who look, referrals and placements, in one read at each level', async () => {
    const world = await aMarket('tt-dem');
    const { thiTruong, fold } = engine(world);
    await world.putViec('viec-0001', { soLuong: 3 });
    await world.putNguoi('nguoi-0001');
    await world.putNguoi('nguoi-0002', { trangThai: 'choDuyet' });
    await world.putKetNoi('viec-0001', 'nguoi-0001', 'gioiThieu');
    const all = async () => {
      await thiTruong.handle('viec', 'viec-0001');
      for (const id of ['nguoi-0001', 'nguoi-0002']) await thiTruong.handle('nguoi', id);
      await thiTruong.handle('ketNoi', 'viec-0001:nguoi-0001');
      await fold();
    };
    await all();
    const board = Rollup.parse(await world.read(TINH));
    expect(board).toMatchObject({
      ten: 'Tỉnh Lai Châu',
      con: { '03386': { ten: 'Phường Đoàn Kết', o: { cau: 3, cung: 1, gioiThieu: 1 } } },
    });
    expect(await cells(world)).toMatchObject({
      cau: 3,
      'cau:nghe:8': 3,
      cung: 1,
      'cung:nghe:8': 1,
      'nguoi:tt:choDuyet': 1,
      'kn:tt:gioiThieu': 1,
    });
    expect(await cells(world, XA)).toEqual(await cells(world));
    Rollup.parse(await world.read(XA));
    await world.nhanViec('tt', CENTRE, {
      viec: 'nhanViec',
      ketNoi: 'viec-0001:nguoi-0001',
      v: 1,
      ngayVao: '2026-11-30',
      luongThang: 8_000_000,
    });
    await all();
    const after = await cells(world);
    expect(after).toMatchObject({
      cau: 2,
      nhan: 1,
      'nhan:2026-11': 1,
      'nhan:nghe:8': 1,
      'nhan:luong:tu5': 1,
      'nguoi:tt:coViec': 1,
      'kn:tt:nhanViec': 1,
    });
    expect(after).not.toHaveProperty('cung');
    await all();
    expect(await cells(world)).toEqual(after);
  });

  it('ends in the same figures whatever is delivered twice, late or beside another', async () => {
    const world = await aMarket('tt-lap');
    const { thiTruong, fold } = engine(world);
    await world.putViec('viec-0001', { soLuong: 3 });
    await Promise.all([1, 2, 3].map(() => engine(world).thiTruong.handle('viec', 'viec-0001')));
    await world.putViec('viec-0001', { soLuong: 4 });
    expect(await thiTruong.handle('viec', 'viec-0001')).toBe('applied');
    expect(await thiTruong.handle('viec', 'viec-0001')).toBe('stale');
    await fold();
    expect(await cells(world)).toMatchObject({ cau: 4, 'viec:tt:dangTuyen': 1 });
    await world.db.doc('viecTimNguoi/viec-0001').delete();
    await thiTruong.handle('viec', 'viec-0001');
    await fold();
    expect(await cells(world)).toEqual({});
  });

  it.each(['before', 'after'] as const)('cut off %s any commit is right after the next delivery', async (when) => {
    const { plan, hook } = createFault('commit');
    const world = await aMarket(`tt-cat-${when}`, hook);
    await world.putNguoi('nguoi-0001');
    Object.assign(plan, { at: 2, when, calls: 0 });
    await engine(world)
      .thiTruong.handle('nguoi', 'nguoi-0001')
      .catch(() => undefined);
    plan.at = Number.POSITIVE_INFINITY;
    const { thiTruong, fold } = engine(world);
    await thiTruong.handle('nguoi', 'nguoi-0001');
    await fold();
    expect(await cells(world)).toMatchObject({ cung: 1, 'nguoi:tt:dangTim': 1 });
  });

  it('finds at night what lost events left out, and counts nothing of a record that cannot be read', async () => {
    const world = await aMarket('tt-mat');
    const { thiTruong, fold } = engine(world);
    await world.putNguoi('nguoi-0001');
    await world.putViec('viec-0001', { soLuong: 2 });
    await thiTruong.handle('viec', 'viec-0001');
    await world.putViec('viec-0001', { soLuong: 5 });
    await world.putViec('viec-0002', { luong: 'nhiều' as never });
    expect((await thiTruong.catchUp()).late).toBe(2);
    expect((await thiTruong.catchUp()).late).toBe(0);
    await fold();
    expect(await cells(world)).toMatchObject({ cau: 5, cung: 1, 'viec:tt:dangTuyen': 1 });
  });
});
