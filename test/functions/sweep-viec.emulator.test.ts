import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createSweepViec } from '../../functions/src/adapters/viec-cho/sweep-viec.ts';
import { hangCho } from '../../functions/src/adapters/viec-cho/viec-cho.ts';
import { fire, readScheduled } from '../../scripts/clock-functions.ts';
import { createWorld, type World } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';
import { costOf } from '../support/op-counter.ts';
import { deliverWaiting, endOfWaiting, putWaiting, WAITING, type Waiting } from '../support/viec-cho-world.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const sweep = (world: World, afterMs?: number) => world.newEngine().sweepViec.run(afterMs);
const KINDS = Object.keys(WAITING) as Waiting[];
const ONE_OF_EACH = Object.fromEntries(KINDS.map((kind) => [kind, 1]));

describe('documents whose events were lost', { timeout: 240_000 }, () => {
  it('come to the end their events would have led to, and a second sweep finds nothing', async () => {
    const [told, lost] = [await createWorld('viec-den'), await createWorld('viec-mat')];
    for (const world of [told, lost]) await putWaiting(world);
    await deliverWaiting(told);
    expect(await sweep(lost, 0)).toMatchObject(ONE_OF_EACH);
    const end = await endOfWaiting(lost);
    expect(end).toEqual(await endOfWaiting(told));
    expect(end).toMatchObject({
      [`thanhToan/${WAITING.thanhToan}`]: { trangThai: 'xong', dong: [{ viec: 'ghiPhieu', so: 2 }] },
      [`nghiTrung/${WAITING.nghiTrung}`]: { trangThai: 'xong', ketQua: 'daApDung' },
      'phieu/phieu-0003': { trangThai: 'thayThe', trungVoi: 'phieu-0004' },
      [`deNghi/${WAITING.deNghi}`]: { phieu: `dn-${WAITING.deNghi}` },
      [`phieu/dn-${WAITING.deNghi}`]: { trangThai: 'nhap', boi: 'dtv' },
      [`moKy/${WAITING.moKy}`]: { trangThai: 'xong' },
    });
    const again = await costOf(lost.ops, async () => expect(await sweep(lost, 0)).toEqual({}));
    expect(again.writes + again.deletes).toBe(0);
    expect(await endOfWaiting(lost)).toEqual(end);
  });

  it('are left to their events while these may still come', async () => {
    const world = await createWorld('viec-moi');
    await putWaiting(world);
    const before = await endOfWaiting(world);
    const idle = await costOf(world.ops, async () => expect(await sweep(world)).toEqual({}));
    expect(idle).toEqual({ reads: Object.keys(hangCho(world.db)).length, writes: 0, deletes: 0 });
    expect(await endOfWaiting(world)).toEqual(before);
  });

  it('or whose function died after any write, are brought to the same end', async () => {
    const scenario = async (at: number) => {
      const { plan, hook } = createFault('commit');
      const world = await createWorld('viec-chet', { soXa: 1, soThon: 1, hook });
      await putWaiting(world);
      Object.assign(plan, { at, when: 'after', calls: 0 });
      const died = await deliverWaiting(world).then(
        () => false,
        () => true,
      );
      const { calls } = plan;
      plan.at = Number.POSITIVE_INFINITY;
      await sweep(world, 0);
      const end = await endOfWaiting(world);
      await world.clear();
      return { died, calls, end };
    };
    const clean = await scenario(Number.POSITIVE_INFINITY);
    expect(clean.calls).toBeGreaterThan(6);
    for (const at of range(clean.calls)) {
      const { died, end } = await scenario(at + 1);
      expect([at, died, end]).toEqual([at, true, clean.end]);
    }
  });
});

describe('a document that cannot be done', { timeout: 120_000 }, () => {
  it.each([
    ['thanhToan', { cap: 'khongCo' }],
    ['nghiTrung', { phieu: ['mot'] }],
    ['deNghi', { nld: 'khong/co' }],
    ['moKy', { diaBan: {} }],
  ] as const)('in %s keeps none of the others waiting', async (kind, sick) => {
    const world = await createWorld('viec-hong', { soXa: 1, soThon: 1 });
    await putWaiting(world);
    const well = (await world.db.doc(`${kind}/${WAITING[kind]}`).get()).data();
    const sickOne = world.db.doc(`${kind}/0-${WAITING[kind]}`);
    await sickOne.set({ ...well, ...sick });
    expect(await sweep(world, 0)).toMatchObject({ ...ONE_OF_EACH, [kind]: 2 });
    await sickOne.delete();
    const clean = await createWorld('viec-lanh', { soXa: 1, soThon: 1 });
    await putWaiting(clean);
    await deliverWaiting(clean);
    expect(await endOfWaiting(world)).toEqual(await endOfWaiting(clean));
  });

  it('nor does one that makes its handler fail', async () => {
    const db = (await createWorld('viec-nem', { soXa: 1, soThon: 1 })).db;
    const done: string[] = [];
    for (const [i, id] of ['sau', 'giua', 'truoc'].entries()) await db.doc(`thanhToan/${id}`).set({ luc: new Date(i) });
    const run = async (id: string): Promise<void> => {
      if (id === 'giua') throw new Error('poison');
      done.push(id);
    };
    const viec = { ten: 'thanhToan', cho: db.collection('thanhToan'), tu: 'luc', run } as const;
    expect(await createSweepViec([viec], () => new Date()).run()).toEqual({ thanhToan: 3 });
    expect(done).toEqual(['truoc', 'sau']);
  });
});

describe('the schedule', () => {
  const origin = process.env.FUNCTIONS_EMULATOR_ORIGIN ?? '';
  const projectId = process.env.GCLOUD_PROJECT ?? '';

  it('sweeps four times an hour', async () => {
    const ham = (await readScheduled(origin)).find(({ ten }) => ten === 'sweepViec');
    if (!ham) throw new Error('sweepViec is not deployed');
    expect(ham.cron).toBe('4,19,34,49 * * * *');
    const note = getFirestore(initializeApp({ projectId }, 'sweep-viec')).doc('viecSau/mat-su-kien');
    await note.set({ luc: new Date(0), phieu: ['phieu-khong-con'] });
    await fire(origin, projectId, { ham, luc: new Date(), boQua: 0 });
    expect((await note.get()).exists).toBe(false);
  }, 60_000);
});
