import { Rollup } from '@core/rollup/rollup.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { openKeHoach } from '../../functions/src/adapters/open-ke-hoach.ts';
import { readBalance } from '../support/conservation.ts';
import { createWorld, thonAt, type World } from '../support/engine-world.ts';

const idOf = (xa: number, thon: number) => `LC-2024:dvhc2024:${thonAt(xa, thon).thon}`;

/** Registers a number the way the commune's officer does: a version after the one before, and its line of history. */
const register = async ({ db }: World, xa: number, thon: number, so: number): Promise<string> => {
  const id = idOf(xa, thon);
  const ref = db.doc(`chiTieu/${id}`);
  const v = ((await ref.get()).get('v') ?? 0) + 1;
  const luc = FieldValue.serverTimestamp();
  const data = { keHoach: 'LC-2024', diaBan: thonAt(xa, thon), so, v, boi: 'can-bo', luc };
  const batch = db.batch();
  batch.set(ref, data);
  batch.create(db.doc(`chiTieu/${id}/lichSu/${v}`), data);
  await batch.commit();
  return id;
};
const aWorld = async (name: string, options: Parameters<typeof createWorld>[1] = {}) => {
  const world = await createWorld(name, options);
  await openKeHoach(world.db, world.keHoach);
  const engine = world.newEngine();
  return { ...world, engine };
};
const expectConserved = async (world: World) => {
  const { stamped, counted } = await readBalance(world.db);
  expect(counted).toEqual(stamped);
};

describe('a registered number', () => {
  it('stands in the figures of its thôn, its xã and above, and beside its name in the list of each', async () => {
    const world = await aWorld('chi-tieu');
    await world.engine.chiTieu.handle(await register(world, 1, 1, 40));
    await world.engine.chiTieu.handle(await register(world, 1, 2, 25));
    await world.engine.foldAll();
    expect(await world.cells('90001-001')).toEqual({ chiTieu: 40 });
    expect(await world.cells('90001')).toEqual({ chiTieu: 65 });
    expect(await world.cells('105')).toEqual({ chiTieu: 65 });
    const huyen = Rollup.parse((await world.db.doc('rollups/LC-2024:dvhc2024:105').get()).data());
    expect(huyen.con['90001']?.o).toMatchObject({ chiTieu: 65 });
    const xa = Rollup.parse((await world.db.doc('rollups/LC-2024:dvhc2024:90001').get()).data());
    expect([xa.con['90001-001']?.o.chiTieu, xa.con['90001-002']?.o.chiTieu]).toEqual([40, 25]);
    await expectConserved(world);
  });

  it('delivered twice, late and side by side counts once, as it stands now', async () => {
    const world = await aWorld('chi-tieu-twice');
    const id = await register(world, 1, 1, 40);
    await register(world, 1, 1, 30);
    const other = world.newEngine().chiTieu;
    await Promise.all([world.engine.chiTieu.handle(id), other.handle(id), world.engine.chiTieu.handle(id)]);
    expect(await other.handle(id)).toBe('stale');
    await world.engine.foldAll();
    expect(await world.cells('90001-001')).toEqual({ chiTieu: 30 });
    await register(world, 1, 1, 0);
    await world.engine.chiTieu.handle(id);
    await expectConserved(world);
    await world.engine.foldAll();
    expect(await world.cells('105')).toEqual({});
    await expectConserved(world);
  });

  it('survives the recount beside phiếu, and the sweep is as quiet as before', async () => {
    const world = await aWorld('chi-tieu-recount');
    const { engine } = world;
    await engine.handler.handle({ snapshot: await world.put('phieu-0001', 'daNop') });
    await engine.chiTieu.handle(await register(world, 1, 1, 40));
    await engine.foldAll();
    expect(await engine.sweep.run()).toBe(0);
    expect(await engine.recount.run()).toEqual({ 'LC-2024': 0 });
    await world.db.doc('rollups/LC-2024:dvhc2024:90001-001').update({ 'o.tong': FieldValue.increment(4) });
    await world.db.doc('rollups/LC-2024:dvhc2024:90001').update({ 'o.chiTieu': FieldValue.increment(-7) });
    expect(await engine.recount.run()).toEqual({ 'LC-2024': 2 });
    expect(await world.cells('90001-001')).toMatchObject({ chiTieu: 40, tong: 1 });
    expect(await world.cells('90001')).toMatchObject({ chiTieu: 40, tong: 1 });
    await expectConserved(world);
    expect(await engine.recount.run()).toEqual({ 'LC-2024': 0 });
  });

  it('whose event was lost is found by the recount', async () => {
    const world = await aWorld('chi-tieu-lost');
    await world.engine.chiTieu.handle(await register(world, 1, 1, 10));
    await register(world, 1, 1, 12);
    await register(world, 2, 2, 5);
    expect(await world.engine.recount.run()).toEqual({ 'LC-2024': 2 });
    expect(await world.cells('105')).toEqual({ chiTieu: 17 });
    await expectConserved(world);
    expect(await world.engine.recount.run()).toEqual({ 'LC-2024': 0 });
  });

  it('waits for its plan, and counts for nothing outside it', async () => {
    const world = await aWorld('chi-tieu-plan');
    await world.db.doc('keHoach/LC-2024').delete();
    const id = await register(world, 1, 1, 10);
    expect(await world.newEngine().chiTieu.handle(id)).toBe('noPlan');
    await world.db.doc('keHoach/LC-2024').set(world.keHoach);
    const outside = { ...thonAt(1, 2), huyen: '106' };
    await world.db.doc(`chiTieu/${idOf(1, 2)}`).set({
      keHoach: 'LC-2024',
      diaBan: outside,
      so: 9,
      v: 1,
      boi: 'can-bo',
      luc: FieldValue.serverTimestamp(),
    });
    await world.newEngine().recount.run();
    expect(await world.cells('105')).toEqual({ chiTieu: 10 });
    await expectConserved(world);
  });

  it('cut off between its commit and everything after is whole: the next delivery changes nothing', async () => {
    let dies = true;
    const world = await aWorld('chi-tieu-crash', {
      publishFold: async () => {
        if (dies) throw new Error('cut off');
      },
    });
    const id = await register(world, 1, 1, 8);
    await world.engine.chiTieu.handle(id);
    dies = false;
    expect(await world.newEngine().chiTieu.handle(id)).toBe('stale');
    await world.engine.foldAll();
    expect(await world.cells('105')).toEqual({ chiTieu: 8 });
  });
});
