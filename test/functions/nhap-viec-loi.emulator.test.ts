import { GrpcStatus } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createFault } from '../support/fault.ts';
import { aNguoiTep, aViecTep } from '../support/nhap-viec.ts';
import { createNhapViecWorld } from '../support/nhap-viec-world.ts';
import { createNhapWorld } from '../support/nhap-world.ts';
import type { Hook } from '../support/op-counter.ts';

describe('a function that dies', () => {
  it.each(['before', 'after'] as const)('%s any call to the database leaves each record once', async (when) => {
    const fault = createFault();
    const hook: Hook = (method, call) =>
      fault.hook(method, call).catch((error: unknown) => {
        throw error instanceof Error && error.message === 'killed'
          ? Object.assign(error, { code: GrpcStatus.UNAVAILABLE })
          : error;
      });
    const world = await createNhapViecWorld(`killed-${when}`, hook);
    await world.putNsdld('nsdld-0001');
    let killed = 0;
    for (let at = 1; ; at += 1) {
      const rows = [10 * at, 10 * at + 1, 10 * at + 2];
      const files = {
        viecTimNguoi: rows.map((n) => aViecTep(n)),
        nguoiTimViec: [...rows.map((n) => aNguoiTep(n)), aNguoiTep(10 * at + 3, { dongYLuuTru: 'Không' })],
      };
      let cut = false;
      for (const loai of ['viecTimNguoi', 'nguoiTimViec'] as const) {
        const { id } = await world.upload(files[loai], world.about(loai));
        // Another instance, which remembers nothing.
        const first = createNhapWorld(world.db, () => world.clock.now);
        Object.assign(fault.plan, { at, when, calls: 0 });
        const died = await first.deliver(id, '0000').then(
          () => false,
          () => true,
        );
        cut ||= died;
        fault.plan.at = Number.POSITIVE_INFINITY;
        await world.deliver(id, '0000');
        await world.deliver(id, '0000');
        const bad = loai === 'nguoiTimViec' ? 1 : 0;
        expect(await world.nhap(id), `${loai} ${at}`).toMatchObject({
          trangThai: 'xong',
          dem: { dat: 3, loi: bad, trung: 0 },
        });
      }
      killed += cut ? 1 : 0;
      for (const register of ['viecTimNguoi', 'nguoiTimViec'] as const) {
        const records = await world.all(register);
        expect(records).toHaveLength(3 * at);
        expect(records.filter(({ v }) => v !== 1)).toEqual([]);
      }
      if (!cut) break;
    }
    expect(killed).toBeGreaterThan(8);
  });

  it('chunks that come twice at once make one record of each row', async () => {
    const world = await createNhapViecWorld('at-once');
    await world.putNsdld('nsdld-0001');
    for (const loai of ['viecTimNguoi', 'nguoiTimViec'] as const) {
      const rows = Array.from({ length: 12 }, (_, n) => (loai === 'viecTimNguoi' ? aViecTep(n) : aNguoiTep(n)));
      const { id, los } = await world.upload(rows, world.about(loai), 4);
      await Promise.all([...los, ...los].map((lo) => world.deliver(id, lo)));
      for (const lo of los) await world.deliver(id, lo);
      expect(await world.nhap(id)).toMatchObject({ dem: { dat: 12, loi: 0, trung: 0 } });
      expect((await world.all(loai)).map(({ v }) => v)).toEqual(Array.from({ length: 12 }, () => 1));
    }
  });
});
