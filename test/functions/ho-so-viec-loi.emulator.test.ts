import { describe, expect, it } from 'vitest';
import { MAIL, seeker } from '../support/dang-ky-mau.ts';
import { dumpOf } from '../support/dump.ts';
import { createFault } from '../support/fault.ts';
import { aNsdld, CENTRE, createHoSoWorld, type HoSoWorld } from '../support/ho-so-world.ts';
import { hire, KET_NOI, putBook, putReferral, undo } from '../support/nhan-viec-world.ts';

describe('a kill at any call', () => {
  type Scenario = {
    readonly start: (world: HoSoWorld) => Promise<unknown>;
    readonly run: (world: HoSoWorld) => Promise<unknown>;
    readonly seen: readonly string[];
    /** Of a transaction: a read whose answer is lost keeps its locks on the server for a while, and writes nothing. */
    readonly chi?: 'commit';
  };
  const tuKhai = { nguon: 'tuKhai', boi: 'la', suaBoi: 'trung-tam' } as const;
  const SCENARIOS: Readonly<Record<string, Scenario>> = {
    'employer-let-in': {
      start: (world) =>
        world.put('nsdld/nsdld-0001', { ...aNsdld(), ...tuKhai, trangThai: 'daXacNhan', hanKhaiBao: null }),
      run: (world) => world.theo.nsdld('nsdld-0001'),
      seen: ['nsdld', 'taiKhoan'],
    },
    'seeker-let-in': {
      start: (world) => world.putNguoi('nguoi-0001', tuKhai),
      run: (world) => world.theo.nguoi('nguoi-0001'),
      seen: ['nguoiTimViec', 'taiKhoan', 'timViec'],
      chi: 'commit',
    },
    'second-record': {
      start: async (world) => {
        await world.putNguoi('nguoi-0002');
        await world.theo.nguoi('nguoi-0002');
        await world.putNguoi('nguoi-0001', tuKhai);
      },
      run: (world) => world.theo.nguoi('nguoi-0001'),
      seen: ['nguoiTimViec', 'taiKhoan', 'timViec'],
      chi: 'commit',
    },
    registration: {
      start: async () => undefined,
      run: (world) => world.dangKy.nguoi('la', MAIL, seeker()),
      seen: ['nguoiTimViec', 'rieng'],
      chi: 'commit',
    },
    hired: {
      start: async (world) => {
        await putBook(world);
        await putReferral(world);
      },
      run: async (world) => {
        await world.nhanViec('tt', CENTRE, hire());
        await world.theoKetNoi(KET_NOI);
      },
      seen: ['ketNoi', 'viecTimNguoi', 'nguoiTimViec', 'deNghi'],
      chi: 'commit',
    },
    'hired and taken back, on another day': {
      start: async (world) => {
        await putBook(world);
        await putReferral(world);
        await world.nhanViec('tt', CENTRE, hire());
        await world.theoKetNoi(KET_NOI);
      },
      run: async (world) => {
        await world.nhanViec('tt', CENTRE, undo());
        await world.theoKetNoi(KET_NOI);
        await world.nhanViec('tt', CENTRE, hire({ v: 3, ngayVao: '2026-12-15' }));
        await world.theoKetNoi(KET_NOI);
      },
      seen: ['ketNoi', 'viecTimNguoi', 'nguoiTimViec', 'deNghi'],
      chi: 'commit',
    },
    'the night': {
      start: async (world) => {
        await world.putViec('viec-0001', { hanTuyen: '2026-11-24' });
        await world.putNguoi('nguoi-0001', { hanHoSo: '2026-11-24' });
        await world.putKetNoi('viec-0001', 'nguoi-0001', 'deXuat', { hanXuLy: '2026-11-24' });
      },
      run: (world) => world.hetHan.run('2026-11-25'),
      seen: ['ketNoi', 'viecTimNguoi', 'nguoiTimViec'],
    },
  };
  it.each(Object.entries(SCENARIOS))(
    'leads to the same end when done again: %s',
    async (name, { start, run, seen, chi }) => {
      const { plan, hook } = createFault(chi);
      const world = await createHoSoWorld(`loi-chet-${name.replaceAll(/\W/g, '-')}`, hook);
      const once = async (when: 'before' | 'after', at: number) => {
        await world.clear();
        await start(world);
        Object.assign(plan, { at, when, calls: 0 });
        await run(world).catch(() => undefined);
        const { calls } = plan;
        plan.at = Number.POSITIVE_INFINITY;
        for (let i = 0; i < 2; i += 1) await run(world);
        return { calls, end: await dumpOf(world.db, seen) };
      };
      const clean = await once('before', 1_000);
      expect(Object.keys(clean.end).length).toBeGreaterThanOrEqual(2);
      for (const when of ['before', 'after'] as const)
        for (let at = 1; at <= clean.calls; at += 1)
          expect([when, at, (await once(when, at)).end]).toEqual([when, at, clean.end]);
    },
    120_000,
  );
});
