import { Rollup } from '@core/rollup/rollup.ts';
import { FieldPath, FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { openKeHoach } from '../../functions/src/adapters/open-ke-hoach.ts';
import { readBalance } from '../support/conservation.ts';
import { createWorld, thonAt } from '../support/engine-world.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

const aCountedWorld = async (name: string) => {
  const world = await createWorld(name, { soXa: 2, soThon: 2 });
  const engine = world.newEngine();
  await openKeHoach(world.db, world.keHoach);
  const written = range(8).map((i) =>
    world.put(`phieu-${1000 + i}`, 'daNop', { diaBan: thonAt(1 + (i % 2), 1 + ((i >> 1) % 2)) }),
  );
  await Promise.all((await Promise.all(written)).map((snapshot) => engine.handler.handle({ snapshot })));
  await engine.foldAll();
  return { ...world, engine };
};
const boardOf = async (world: Awaited<ReturnType<typeof aCountedWorld>>, ma: string) =>
  Rollup.parse((await world.db.doc(`rollups/LC-2024:dvhc2024:${ma}`).get()).data());

describe('the nightly recount', () => {
  it('finds nothing where nothing is wrong and says so on every board', async () => {
    const world = await aCountedWorld('recount-clean');
    expect(await world.engine.recount.run()).toEqual({ 'LC-2024': 0 });
    for (const ma of ['105', '90001', '90002-002']) expect((await boardOf(world, ma)).kiem?.lech).toBe(0);
  });

  it.each<[ma: string, drift: [path: string[], by: number][]]>([
    ['90001-001', [[['o', 'tong'], 3]]],
    ['90001-002', [[['o', 'hdkt:1'], -1]]],
    [
      '90002',
      [
        [['o', 'tt:choTongHop'], 1],
        [['o', 'daThu'], 5],
      ],
    ],
    ['90002', [[['con', '90002-001', 'o', 'tong'], 9]]],
    ['105', [[['o', 'gdpt:4'], 2]]],
    ['105', [[['con', '90001', 'o', 'tt:choTongHop'], -2]]],
  ])('repairs a figure of %s that drifted: %j', async (ma, drift) => {
    const world = await aCountedWorld('recount-drift');
    const before = await readBalance(world.db);
    const { o, con } = await boardOf(world, ma);
    const ref = world.db.doc(`rollups/LC-2024:dvhc2024:${ma}`);
    for (const [path, by] of drift) await ref.update(new FieldPath(...path), FieldValue.increment(by));
    expect(await world.engine.recount.run()).toEqual({ 'LC-2024': drift.length });
    const repaired = await boardOf(world, ma);
    expect([repaired.o, repaired.con]).toEqual([o, con]);
    expect(repaired.kiem?.lech).toBe(drift.length);
    expect(await readBalance(world.db)).toEqual(before);
    expect(await world.engine.recount.run()).toEqual({ 'LC-2024': 0 });
  });

  it('counts a phiếu whose event was lost and no sweep found', async () => {
    const world = await aCountedWorld('recount-lost');
    await world.put('phieu-2000', 'daNop', { diaBan: thonAt(2, 1) });
    expect(await world.engine.recount.run()).toEqual({ 'LC-2024': 1 });
    expect(await world.cells('105')).toMatchObject({ tong: 9, daThu: 9 });
    expect(await world.engine.recount.run()).toEqual({ 'LC-2024': 0 });
  });

  it('counts phiếu that waited for their plan', async () => {
    const world = await createWorld('recount-late-plan');
    await world.db.doc('keHoach/LC-2024').delete();
    await world.newEngine().handler.handle({ snapshot: await world.put('phieu-0001', 'nhap') });
    await world.db.doc('keHoach/LC-2024').set(world.keHoach);
    await world.newEngine().recount.run();
    expect(await world.cells('105')).toMatchObject({ tong: 1, 'tt:nhap': 1 });
    expect((await world.db.doc('cachLy/phieu-0001').get()).exists).toBe(false);
  });
});
