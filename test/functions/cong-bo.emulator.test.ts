import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createCongBo } from '../../functions/src/adapters/viec-lam/cong-bo.ts';
import { createFault } from '../support/fault.ts';
import { createHoSoWorld, type HoSoWorld } from '../support/ho-so-world.ts';

const ID = 'congBo/dvhc2025:12';
const putBoard = async ({ db }: HoSoWorld, o: Record<string, number>, ma = '12') =>
  db.doc(`rollups/VL-0000:dvhc2025:${ma}`).set({
    keHoach: 'VL-0000',
    danhMuc: 'dvhc2025',
    cap: 'tinh',
    ma,
    ten: `Tỉnh ${ma}`,
    diaBan: { danhMuc: 'dvhc2025', tinh: ma },
    o,
    con: { '03386': { ten: 'Phường Đoàn Kết', o: { cung: o.cung ?? 0, cau: o.cau ?? 0 } } },
    asOf: Timestamp.fromDate(new Date('2026-12-01T00:30:00+07:00')),
  });
const O = { cung: 40, 'cung:nghe:8': 37, 'cung:nghe:7': 3, cau: 6, 'cau:nghe:5': 6, 'nguoi:moi:2026-11': 8 };

describe('figures for everybody (HN-12)', () => {
  it('are published once for a month: a second run, a late one, and two at once change nothing', async () => {
    const world = await createHoSoWorld('cb-mot-lan');
    await putBoard(world, O);
    const { run } = createCongBo(world.db);
    const both = await Promise.all([run('2026-12-01'), createCongBo(world.db).run('2026-12-01')]);
    expect(both[0] + both[1]).toBe(1);
    const first = await world.db.doc(`${ID}:2026-11`).get();
    expect(first.data()).toMatchObject({ ten: 'Tỉnh 12', chung: { cung: 40, cau: 6, nguoiMoi: 8, nhan: null } });
    await putBoard(world, { ...O, cung: 41, 'cung:nghe:8': 38 });
    expect(await run('2026-12-01')).toBe(0);
    expect(await run('2026-12-31')).toBe(0);
    const later = await world.db.doc(`${ID}:2026-11`).get();
    expect(later.updateTime?.isEqual(first.updateTime ?? Timestamp.now())).toBe(true);
  });

  it('go on from the publication before, also over a month that was missed', async () => {
    const world = await createHoSoWorld('cb-noi');
    const { run } = createCongBo(world.db);
    await putBoard(world, O);
    await run('2026-12-01');
    // Now nobody of nghề 7 and 8 is few, and somebody of nghề 1 and 2 is.
    await putBoard(world, {
      cung: 80,
      'cung:nghe:8': 37,
      'cung:nghe:7': 30,
      'cung:nghe:1': 13,
      cau: 6,
      'cau:nghe:5': 6,
      'nguoi:moi:2026-11': 8,
    });
    expect(await run('2027-02-10')).toBe(1);
    const { bang } = (await world.read(`${ID}:2027-01`)) as {
      bang: { id: string; dong: { ma: string; cung: unknown }[] }[];
    };
    const nghe = new Map(bang.find(({ id }) => id === 'nghe')?.dong.map(({ ma, cung }) => [ma, cung]));
    expect([nghe.get('7'), nghe.get('8'), nghe.get('1')]).toEqual([null, null, null]);
    expect(await world.read(`${ID}:2026-12`)).toBeUndefined();
  });

  it('are of no month before the register began, and begin with that one', async () => {
    const world = await createHoSoWorld('cb-bat-dau');
    const { run } = createCongBo(world.db);
    await putBoard(world, { cung: 3000, 'nguoi:moi:2026-11': 3000, 'nguoi:moi:2026-10': 0, 'nsdld:moi:2026-10': 9 });
    await putBoard(world, { cau: 40, 'cau:moi:2026-11': 40 }, '14');
    expect(await run('2026-11-11')).toBe(0);
    expect((await world.db.collection('congBo').get()).size).toBe(0);
    expect(await run('2026-12-01')).toBe(2);
    expect(await world.read(`${ID}:2026-11`)).toMatchObject({ chung: { cung: 3000, nguoiMoi: 3000 } });
    expect(await world.read('congBo/dvhc2025:14:2026-11')).toMatchObject({ chung: { cau: 40, choMoi: 40 } });
  });

  it('of one tỉnh do not wait for another whose board or last publication cannot be read', async () => {
    const world = await createHoSoWorld('cb-hong');
    await putBoard(world, O);
    await putBoard(world, O, '14');
    await putBoard(world, O, '15');
    await world.db.doc('rollups/VL-0000:dvhc2025:14').update({ o: { cung: 'nhiều' } });
    await world.db.doc('congBo/dvhc2025:15:2026-10').set({ ten: 'hỏng' });
    await expect(createCongBo(world.db).run('2026-12-01')).rejects.toThrow('congBo.failed 2');
    expect(await world.read(`${ID}:2026-11`)).toBeDefined();
    expect(await world.read('congBo/dvhc2025:14:2026-11')).toBeUndefined();
    expect(await world.read('congBo/dvhc2025:15:2026-11')).toBeUndefined();
  });

  it.each(['before', 'after'] as const)('cut off %s the commit are there after the next run', async (when) => {
    const { plan, hook } = createFault('commit');
    const world = await createHoSoWorld(`cb-cat-${when}`, hook);
    await putBoard(world, O);
    Object.assign(plan, { at: 1, when, calls: 0 });
    await createCongBo(world.db)
      .run('2026-12-01')
      .catch(() => undefined);
    plan.at = Number.POSITIVE_INFINITY;
    await createCongBo(world.db).run('2026-12-01');
    expect(await world.read(`${ID}:2026-11`)).toMatchObject({ chung: { cung: 40 } });
  });
});
