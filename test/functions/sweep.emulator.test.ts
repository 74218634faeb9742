import { expect, it } from 'vitest';
import { TUNABLES } from '../../functions/src/adapters/tunables.ts';
import { readBalance } from '../support/conservation.ts';
import { createWorld } from '../support/engine-world.ts';
import { costOf } from '../support/op-counter.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

it('applies phiếu whose events were lost, first versions and later ones, and folds what lay about', async () => {
  const world = await createWorld('sweep', { tunables: { ...TUNABLES, sweepPage: 3 } });
  const { handler, sweep } = world.newEngine();
  for (const i of range(9)) {
    const draft = await world.put(`phieu-000${i}`, 'nhap');
    if (i % 3 !== 0) await handler.handle({ snapshot: draft });
    const handedIn = await world.move(`phieu-000${i}`, 'daNop');
    if (i % 3 === 1) await handler.handle({ snapshot: handedIn });
  }
  expect(await sweep.run()).toBe(6);
  const { stamped, counted, segments } = await readBalance(world.db);
  expect([segments, counted]).toEqual([0, stamped]);
  expect(await world.cells('105')).toMatchObject({ tong: 9, daThu: 9, 'tt:choTongHop': 9 });
});

it('proves a window in which nothing was lost by two aggregates, without reading a phiếu', async () => {
  const world = await createWorld('sweep-idle');
  const { handler, sweep, foldAll } = world.newEngine();
  const drafts = await Promise.all(range(30).map((i) => world.put(`phieu-${1000 + i}`, 'nhap')));
  await Promise.all(drafts.map((snapshot) => handler.handle({ snapshot })));
  await foldAll();
  const cost = await costOf(world.ops, () => sweep.run());
  expect(cost).toEqual({ reads: 4, writes: 1, deletes: 0 });
});

it('does nothing the second time', async () => {
  const world = await createWorld('sweep-twice');
  const { sweep } = world.newEngine();
  await world.put('phieu-0001', 'daNop');
  expect([await sweep.run(), await sweep.run()]).toEqual([1, 0]);
  expect(await world.cells('105')).toMatchObject({ tong: 1 });
});

it('is not held up by a phiếu that cannot be read', async () => {
  const world = await createWorld('sweep-poison');
  const { sweep } = world.newEngine();
  await world.put('phieu-0001', 'daNop');
  await world.db.doc('phieu/phieu-0001').update({ trangThai: 'khongCo' });
  await world.put('phieu-0002', 'daNop');
  await sweep.run();
  expect(await world.cells('105')).toMatchObject({ tong: 1, daThu: 1 });
  expect(await sweep.run()).toBe(0);
});
