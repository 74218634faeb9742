import { GrpcStatus } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { aHang, createDoiSoatWorld, soOf } from '../support/doi-soat-world.ts';
import { createFault } from '../support/fault.ts';
import type { Hook } from '../support/op-counter.ts';

/** The machine that takes in chunks tries again what Firestore could not do, and refuses rows that break a handler. */
const asUnavailable = (error: unknown): never => {
  const isKill = error instanceof Error && error.message === 'killed';
  throw isKill ? Object.assign(error, { code: GrpcStatus.UNAVAILABLE }) : error;
};

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('the sweep of rounds', () => {
  const mended = async (name: string, hook?: Hook) => {
    const world = await createDoiSoatWorld(name, hook);
    await world.aPhieuAt('phieu-mot', soOf(1));
    for (const id of ['tep1', 'tep2']) await world.reconcile(id, [[aHang({ soGiayTo: 'x' })]]);
    await world.db.doc('nhap/tep2').update({ trangThai: 'dangXuLy' });
    await world.db
      .doc('nhap/tep2/lo/0000')
      .update({ dong: [{ so: 2, o: aHang({ soGiayTo: soOf(1) }) }], trangThai: 'cho', lan: 2 });
    await world.takeIn('tep2');
    return world;
  };

  it('compares a row mended in an open round whose event was lost, though other rounds come first', async () => {
    const world = await mended('quet-sua');
    expect((await world.lineOf('tep2', soOf(1)).get()).get('ketQua')).toBe('cho');
    for (const _ of [1, 2]) await world.newMay(1).sweep();
    expect((await world.lineOf('tep2', soOf(1)).get()).get('ketQua')).toBe('khop');
    expect((await world.vong('tep2'))?.dem.ketQua).toEqual({ khop: 1 });
    for (const _ of [1, 2, 3]) expect(await world.newMay(1).sweep()).toBe(0);
  });

  it('a round that cannot be compared holds up no other', async () => {
    let commits = Number.NEGATIVE_INFINITY;
    const world = await mended('quet-hong', (method, call) => {
      if (method === 'commit') commits += 1;
      return commits === 2 && method === 'commit' ? Promise.reject(new Error('tep1')) : call();
    });
    await world.db.doc('doiSoat/tep1').update({ trangThai: 'dangSoSanh' });
    commits = 0;
    await world.newMay().sweep();
    expect((await world.vong('tep1'))?.trangThai).toBe('dangSoSanh');
    expect((await world.lineOf('tep2', soOf(1)).get()).get('ketQua')).toBe('khop');
  });

  it('a round locked while it is compared anew stays locked', async () => {
    let armed = false;
    let lock = async () => {};
    const world = await createDoiSoatWorld('khoa-khi-so', async (method, call) => {
      const answer = await call();
      if (armed && method === 'commit') {
        armed = false;
        await lock();
      }
      return answer;
    });
    await world.aPhieuAt('phieu-mot', soOf(1));
    await world.reconcile('tep1', [[aHang({ soGiayTo: soOf(1) })]]);
    await world.lineOf('tep1', soOf(1)).update({ ketQua: 'cho' });
    lock = async () => {
      await world.db.doc('doiSoat/tep1').update({ trangThai: 'daKhoa' });
    };
    armed = true;
    await world.newMay().compareRound('tep1');
    expect((await world.vong('tep1'))?.trangThai).toBe('daKhoa');
  });
});

describe('a kill at any call', () => {
  it('leads to the same end after a second delivery', async () => {
    const play = async (name: string, when: 'before' | 'after', at: number) => {
      const { plan, hook } = createFault();
      const world = await createDoiSoatWorld(name, (method, call) =>
        method === 'runAggregationQuery' ? call() : hook(method, call).catch(asUnavailable),
      );
      await world.aPhieuAt('phieu-mot', soOf(1));
      await world.aPhieuAt('phieu-hai', soOf(2), { dinhDanh: { hoTen: 'Lò Văn Khác' } });
      await world.aPhieuAt('phieu-ba', soOf(3));
      await world.putTep('tep1', [[aHang({ soGiayTo: soOf(1) })], [aHang({ soGiayTo: soOf(2) })]]);
      const steps = [
        () => world.takeIn('tep1'),
        async () => {
          await world.newMay().compareRound('tep1');
        },
        async () => {
          const line = await world.lineOf('tep1', soOf(2)).get();
          if (line.get('buoc') === 'mo') await world.decide('tep1', soOf(2), { hoTen: 'csdl' });
          await world.newMay().handleDong('tep1', line.id);
        },
        () => world.newMay().handleVong('tep1'),
      ];
      Object.assign(plan, { at, when, calls: 0 });
      let killed = false;
      for (const step of steps) {
        await step().catch(async () => {
          killed = true;
          plan.at = Number.POSITIVE_INFINITY;
          await step();
        });
      }
      const { calls } = plan;
      plan.at = Number.POSITIVE_INFINITY;
      return { killed, calls, end: await world.seen('tep1'), ten: (await world.rieng('phieu-hai'))?.hoTen };
    };
    const clean = await play('clean', 'before', Number.POSITIVE_INFINITY);
    expect(clean.ten).toBe('Lò Văn Minh');
    for (const when of ['before', 'after'] as const) {
      for (const at of range(clean.calls).filter((i) => i % 4 === (when === 'before' ? 0 : 2))) {
        const { killed, end, ten } = await play(`kill-${when}`, when, at + 1);
        expect([when, at, killed, end, ten]).toEqual([when, at, true, clean.end, clean.ten]);
      }
    }
  }, 240_000);
});
