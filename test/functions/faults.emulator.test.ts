import { describe, expect, it } from 'vitest';
import { readBalance } from '../support/conservation.ts';
import { createWorld, THON, thonAt } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

const endState = async (db: Awaited<ReturnType<typeof createWorld>>['db']) => {
  const phieu = (await db.collection('phieu').get()).docs.map((d) => [d.id, d.get('trangThai'), d.get('v')]);
  const stamps = (await db.collection('stamps').get()).docs.map((d) => [d.id, d.get('v'), d.get('o')]);
  const rollups = (await db.collection('rollups').get()).docs.map((d) => [d.id, d.get('o'), d.get('con')]);
  const lines = (await db.collectionGroup('nhatKy').get()).docs.map((d) => [d.ref.path, d.get('den')]);
  return { phieu, stamps, rollups, lines, segments: (await db.collection('segments').get()).size };
};

describe('a kill at any call', () => {
  const scenario = async (when: 'before' | 'after', at: number) => {
    const { hook, kill } = createFault();
    const world = await createWorld('kill', { soXa: 1, soThon: 1, hook });
    const snapshots = [
      await world.put('phieu-0001', 'daNop'),
      await world.put('phieu-0002', 'nhap'),
      await world.put('phieu-0003', 'daNop'),
    ];
    const attempt = async () => {
      const { handler, foldAll } = world.newEngine();
      await Promise.all(snapshots.map((snapshot) => handler.handle({ snapshot })));
      await foldAll();
    };
    const { outcome, calls } = await kill(when, at, attempt);
    if (outcome === 'killed') await attempt();
    return { outcome, calls, end: await endState(world.db) };
  };

  it('leads to the same end state after a second delivery', async () => {
    const clean = await scenario('before', Number.POSITIVE_INFINITY);
    expect(clean.outcome).toBe('done');
    expect(clean.end.rollups.length).toBe(3);
    for (const when of ['before', 'after'] as const) {
      for (const at of range(clean.calls)) {
        const { outcome, end } = await scenario(when, at + 1);
        expect([when, at, outcome, end]).toEqual([when, at, 'killed', clean.end]);
      }
    }
  }, 240_000);
});

describe('a poisonous document', () => {
  it('is put aside at once, while the others of its group go on', async () => {
    const world = await createWorld('poison');
    const { handler, foldAll } = world.newEngine();
    const ids = range(6).map((i) => `phieu-000${i}`);
    for (const id of ids) await world.put(id, 'daNop');
    const sick = world.db.doc('phieu/phieu-0003');
    await sick.update({ traLoi: { hdkt: '99', congViec: 'Nguyễn Thị Mật' } });
    const snapshots = await Promise.all(ids.map((id) => world.latest(id)));
    const outcomes = await Promise.allSettled(snapshots.map((snapshot) => handler.handle({ snapshot })));
    expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true);
    await foldAll();
    expect(await world.cells('105')).toMatchObject({ tong: 5, daThu: 5 });

    const aside = await world.db.doc('cachLy/phieu-0003').get();
    expect(aside.data()).toMatchObject({ duongDan: 'phieu/phieu-0003', soLan: 1 });
    expect(aside.get('viSao')).toContain('traLoi.hdkt:invalid_value');
    expect(JSON.stringify(aside.data())).not.toContain('Mật');

    for (const _ of range(8)) await handler.handle({ snapshot: await sick.get() });
    expect((await aside.ref.get()).get('soLan')).toBe(1);
  });

  it('takes back what it counted for, and counts again when put right', async () => {
    const world = await createWorld('heal');
    const { handler, foldAll } = world.newEngine();
    const { ref } = await world.put('phieu-0001', 'nhap');
    await handler.handle({ snapshot: await ref.get() });
    await ref.update({ mau: 'sai' });
    await handler.handle({ snapshot: await ref.get() });
    await foldAll();
    expect(await world.cells('105')).toEqual({});
    await ref.update({ mau: 'TT11-2022/M03' });
    await handler.handle({ snapshot: await ref.get() });
    await foldAll();
    expect(await world.cells('105')).toMatchObject({ tong: 1, 'tt:nhap': 1 });
    expect((await world.db.doc('cachLy/phieu-0001').get()).exists).toBe(false);
  });

  it.each([
    ['nothing', {}],
    ['a missing version', { v: null }],
    ['a time that is text', { luc: 'hôm qua' }],
    ['a chain without its district', { diaBan: { danhMuc: 'dvhc2024', tinh: '12', xa: '90001', thon: '90001-001' } }],
    ['a thôn of another xã', { diaBan: { ...THON, thon: '90002-001' } }],
    ['a field too many', { hoTen: 'Lò Văn Minh' }],
  ])('with %s ends its event', async (_name, change) => {
    const world = await createWorld('malformed', { soXa: 1, soThon: 1 });
    const { handler, foldAll } = world.newEngine();
    const { ref } = await world.put('phieu-0001', 'nhap');
    if (Object.keys(change).length > 0) await ref.update(change);
    else await ref.set({});
    expect(await handler.handle({ snapshot: await ref.get() })).toBe('applied');
    expect(await handler.handle({ snapshot: await ref.get() })).toBe('stale');
    await foldAll();
    expect((await world.db.doc('cachLy/phieu-0001').get()).exists).toBe(true);
    expect((await world.db.collection('rollups').get()).size).toBe(0);
  });

  it('among the segments is put aside and the fold goes on', async () => {
    const world = await createWorld('bad-segment');
    const { handler, foldAll } = world.newEngine();
    await world.db.doc('segments/hong').set({ luc: new Date(), delta: '{' });
    await handler.handle({ snapshot: await world.put('phieu-0001', 'nhap') });
    await foldAll();
    expect(await world.cells('105')).toMatchObject({ tong: 1 });
    expect((await world.db.doc('cachLy/hong').get()).get('duongDan')).toBe('segments/hong');
  });
});

it('asks for a fold again when a second delivery finds the work done', async () => {
  let asked = 0;
  const publishFold = async () => {
    asked += 1;
  };
  const world = await createWorld('ask-again', { publishFold });
  const snapshot = await world.put('phieu-0001', 'nhap');
  await world.newEngine().handler.handle({ snapshot });
  await world.newEngine().handler.handle({ snapshot });
  expect(asked).toBe(2);
});

it('loses nothing when the fold cannot be asked for', async () => {
  const publishFold = () => Promise.reject(new Error('no topic'));
  const world = await createWorld('no-topic', { publishFold });
  const { handler, sweep } = world.newEngine();
  await handler.handle({ snapshot: await world.put('phieu-0001', 'nhap', { diaBan: thonAt(1, 2) }) });
  await sweep.run();
  expect(await world.cells('105')).toMatchObject({ tong: 1 });
  const { stamped, counted } = await readBalance(world.db);
  expect(counted).toEqual(stamped);
});
