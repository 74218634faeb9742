import { createHash } from 'node:crypto';
import { chuoiBam, coThe, LocTrung } from '@core/nguoi-lao-dong/loc-trung.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createLocTrung } from '../../functions/src/adapters/loc-trung.ts';
import { aBaiLam } from '../support/bai-lam.ts';
import { createWorld, KHOA, THON, thonAt, type World } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';
import { costOf } from '../support/op-counter.ts';

const ID = `LC-2024:dvhc2024:${THON.xa}`;
const soCua = (n: number): string => `012090${String(n).padStart(6, '0')}`;
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

const put = (world: World, n: number, over: { trangThai?: 'nhap' | 'daNop'; diaBan?: typeof THON } = {}) =>
  world.put(`phieu-${String(n).padStart(4, '0')}`, over.trangThai ?? 'daNop', {
    bai: aBaiLam({ soGiayTo: soCua(n) }),
    ...(over.diaBan && { diaBan: over.diaBan }),
  });

/** A run whose clock is ahead, so that the overlap of runs reads nothing twice. */
const run = (world: World, aheadMs = 600_000) =>
  createLocTrung({
    db: world.db,
    khoa: KHOA,
    catalogue: createCatalogue(world.db, () => new Date()),
    now: () => new Date(Date.now() + aheadMs),
  }).run();

const filterOf = async (world: World, id = ID) => LocTrung.parse((await world.db.doc(`locTrung/${id}`).get()).data());
const has = ({ muoi, soBit, bit }: LocTrung, so: string): boolean => {
  const bam = createHash('sha256')
    .update(chuoiBam(muoi, so) ?? '')
    .digest();
  return coThe({ soBit, bit: Buffer.from(bit, 'base64') }, bam);
};
/** Which of so many people it says may be there; strangers are 500 and up. */
const known = (filter: LocTrung, people: number): number[] => range(people).filter((n) => has(filter, soCua(n)));
const strangers = (filter: LocTrung): number => range(2_000).filter((n) => has(filter, soCua(500 + n))).length;

describe('the filter of a commune and round', { timeout: 60_000 }, () => {
  it('holds whoever has a live phiếu there, and few others', async () => {
    const world = await createWorld('loc-dung');
    await Promise.all(range(6).map((n) => put(world, n)));
    await put(world, 7, { trangThai: 'nhap' });
    await put(world, 8, { diaBan: thonAt(2, 1) });
    await put(world, 9);
    await world.move('phieu-0009', 'huy');
    expect(await run(world)).toBe(2);
    const filter = await filterOf(world);
    expect(filter.ky).toBe('LC-2024');
    expect(known(filter, 6)).toEqual(range(6));
    expect(range(3).filter((n) => has(filter, soCua(6 + n)))).toEqual([]);
    expect(strangers(filter)).toBeLessThan(15);
    const other = await filterOf(world, `LC-2024:dvhc2024:${thonAt(2, 1).xa}`);
    expect(has(other, soCua(8))).toBe(true);
    expect(other.muoi).not.toBe(filter.muoi);
    expect(JSON.stringify([filter, other])).not.toMatch(/012090\d{6}/);
  });

  it('takes in what is new, reads nothing else, and does nothing the second time', async () => {
    const world = await createWorld('loc-them');
    await Promise.all(range(5).map((n) => put(world, n)));
    await run(world, 0);
    const first = await filterOf(world);
    await world.db.doc('foldState/locTrung').set({ den: FieldValue.serverTimestamp() });
    await put(world, 6);
    const cost = await costOf(world.ops, () => run(world));
    expect(cost).toEqual({ reads: 5, writes: 2, deletes: 0 });
    const second = await filterOf(world);
    expect(known(second, 6)).toEqual(range(6));
    expect(second.muoi).toBe(first.muoi);
    expect(await costOf(world.ops, () => run(world))).toEqual({ reads: 2, writes: 1, deletes: 0 });
  });

  it('comes to the same after runs that were lost, double or side by side', async () => {
    const world = await createWorld('loc-doi');
    await Promise.all(range(3).map((n) => put(world, n)));
    await Promise.all([run(world), run(world)]);
    await world.db.doc('foldState/locTrung').delete();
    await put(world, 4);
    await Promise.all([run(world), run(world)]);
    const filter = await filterOf(world);
    expect(known(filter, 4)).toEqual([1, 2, 3, 4]);
    await world.db.doc('foldState/locTrung').delete();
    await run(world);
    expect((await filterOf(world)).bit).toBe(filter.bit);
  });

  it('is made anew where it is gone or bears another salt', async () => {
    const world = await createWorld('loc-lai');
    await Promise.all(range(3).map((n) => put(world, n)));
    await run(world, 0);
    const before = await filterOf(world);
    for (const spoil of [
      () => world.db.doc(`locTrung/${ID}`).delete(),
      () => world.db.doc(`locTrung/${ID}`).update({ muoi: 'k0_another-key-another-key-another-key' }),
    ]) {
      await spoil();
      await world.db.doc('phieu/phieu-0003').update({ luc: FieldValue.serverTimestamp() });
      await run(world, 0);
      expect((await filterOf(world)).bit).toBe(before.bit);
    }
  });

  it('loses nobody when it is killed at any call', async () => {
    const { plan, hook } = createFault();
    const world = await createWorld('loc-chet', { hook });
    await put(world, 1);
    await put(world, 2, { diaBan: thonAt(2, 1) });
    plan.calls = 0;
    await run(world);
    const calls = plan.calls;
    expect(calls).toBeGreaterThan(6);
    for (const when of ['before', 'after'] as const) {
      for (const at of range(calls)) {
        plan.at = Number.POSITIVE_INFINITY;
        for (const path of ['foldState/locTrung', `locTrung/${ID}`]) await world.db.doc(path).delete();
        Object.assign(plan, { at, when, calls: 0 });
        await run(world).catch(() => undefined);
        plan.at = Number.POSITIVE_INFINITY;
        await run(world);
        expect([when, at, known(await filterOf(world), 1)]).toEqual([when, at, [1]]);
      }
    }
  });

  it('is not held up by a phiếu that cannot be read', async () => {
    const world = await createWorld('loc-hong');
    await Promise.all(range(3).map((n) => put(world, n)));
    await world.db.doc('phieu/phieu-0002').update({ ngayPhongVan: 7 });
    await world.db.doc('phieu/phieu-0003').update({ diaBan: 'đâu đó' });
    await run(world);
    expect(known(await filterOf(world), 3)).toEqual([1]);
  });
});
