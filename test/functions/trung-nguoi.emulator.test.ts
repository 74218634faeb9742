import { describe, expect, it } from 'vitest';
import { readBalance } from '../support/conservation.ts';
import { createWorld, KHOA, THON, thonAt, type World } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';
import { BAI, claims, handle, stateOf } from '../support/nguoi-world.ts';
import { costOf } from '../support/op-counter.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const bai = BAI;

describe('two phones, one person', () => {
  it.each([
    ['one after the other', ['phieu-0001', 'phieu-0002'], false],
    ['the other order', ['phieu-0002', 'phieu-0001'], false],
    ['in one group', ['phieu-0001', 'phieu-0002'], true],
  ] as const)('%s: one live phiếu, one linked duplicate, counted once', async (_what, order, together) => {
    const world = await createWorld('hai-may');
    for (const id of order) await world.put(id, 'daNop', { bai });
    const { handler, foldAll } = world.newEngine();
    const snapshots = await Promise.all(order.map((id) => world.latest(id)));
    if (together) await Promise.all(snapshots.map((snapshot) => handler.handle({ snapshot })));
    else for (const snapshot of snapshots) await handler.handle({ snapshot });
    for (const snapshot of snapshots) await handler.handle({ snapshot });
    await foldAll();
    const [first, second] = order;
    expect(await stateOf(world, first)).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await stateOf(world, second)).toEqual({ trangThai: 'trung', trungVoi: first });
    expect(await claims(world)).toEqual({ 'LC-2024': first });
    expect(await world.cells(THON.thon)).toMatchObject({ tong: 1, daThu: 1, 'tt:trung': 1, 'tt:choTongHop': 1 });
  });

  it('by two instances at once, twenty times over', async () => {
    const world = await createWorld('hai-phien-ban');
    const engines = [world.newEngine(), world.newEngine()] as const;
    for (const i of range(20)) {
      const so = `0120901${String(i).padStart(5, '0')}`;
      const ids = [`a-phieu-${i}`, `b-phieu-${i}`];
      for (const id of ids) await world.put(id, 'daNop', { bai: { ...bai, soGiayTo: so } });
      const [a, b] = await Promise.all(ids.map((id) => world.latest(id)));
      if (!a || !b) throw new Error('put');
      await Promise.all([engines[0].handler.handle({ snapshot: a }), engines[1].handler.handle({ snapshot: b })]);
    }
    await engines[0].foldAll();
    expect(await world.cells(THON.thon)).toMatchObject({ tong: 20, daThu: 20, 'tt:trung': 20 });
    const { stamped, counted } = await readBalance(world.db);
    expect(counted).toEqual(stamped);
  });

  it('across two communes', async () => {
    const world = await createWorld('hai-xa');
    await world.put('phieu-0001', 'daNop', { bai, diaBan: thonAt(1, 1) });
    await world.put('phieu-0002', 'daNop', { bai, diaBan: thonAt(2, 2) });
    await handle(world, 'phieu-0001', 'phieu-0002');
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0001' });
  });

  it('costs no more than three reads beside the judgement', async () => {
    const world = await createWorld('gia');
    await world.put('phieu-0001', 'daNop', { bai });
    await world.put('phieu-0002', 'daNop', { bai });
    const keyAndHolder = async (id: string) => {
      const before = { ...world.ops.of('dinhDanh', 'phieu', 'rieng', 'stamps') };
      const snapshot = await world.latest(id);
      const { handler } = world.newEngine();
      await handler.handle({ snapshot });
      return world.ops.of('dinhDanh', 'phieu', 'rieng', 'stamps').reads - before.reads - 1;
    };
    const judgement = 2;
    expect(await keyAndHolder('phieu-0001')).toBeLessThanOrEqual(judgement + 3);
    expect(await keyAndHolder('phieu-0002')).toBeLessThanOrEqual(judgement + 3);
    const twice = await costOf(world.ops, () => handle(world, 'phieu-0001'));
    expect(twice.writes).toBe(0);
  });

  it('leads to the same end after a kill at any call', async () => {
    const scenario = async (when: 'before' | 'after', at: number) => {
      const { hook, kill } = createFault();
      const world = await createWorld('kill-trung', { soXa: 1, soThon: 1, hook });
      const snapshots = [
        await world.put('phieu-0001', 'daNop', { bai }),
        await world.put('phieu-0002', 'daNop', { bai }),
      ];
      const attempt = async () => {
        const { handler, foldAll } = world.newEngine();
        for (const snapshot of snapshots) await handler.handle({ snapshot });
        await foldAll();
      };
      const { outcome, calls } = await kill(when, at, attempt);
      if (outcome === 'killed') await attempt();
      const end = [await claims(world), await world.cells(THON.thon), await stateOf(world, 'phieu-0002')];
      await world.clear();
      return { calls, end };
    };
    const clean = await scenario('before', Number.POSITIVE_INFINITY);
    expect(clean.end[0]).toEqual({ 'LC-2024': 'phieu-0001' });
    for (const when of ['before', 'after'] as const) {
      for (const at of range(clean.calls))
        expect([when, at, (await scenario(when, at + 1)).end]).toEqual([when, at, clean.end]);
    }
  }, 240_000);
});

describe('a claim', () => {
  it('goes with the number: the old one is let go when a correction brings another', async () => {
    const world = await createWorld('sua-so');
    await world.put('phieu-0001', 'daNop', { bai });
    await handle(world, 'phieu-0001');
    await world.move('phieu-0001', 'traLai', { lyDo: { ghiChu: 'Sai số', truong: ['soGiayTo'] } });
    await handle(world, 'phieu-0001');
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0001' });
    await world.db.doc('phieu/phieu-0001/rieng/dinhDanh').update({ soGiayTo: '012090123457' });
    await world.move('phieu-0001', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0001');
    expect(await claims(world)).toEqual({});
    expect(await claims(world, KHOA.keyOf('012090123457'))).toEqual({ 'LC-2024': 'phieu-0001' });
    expect((await stateOf(world, 'phieu-0001')).trangThai).toBe('choTongHop');
  });

  it('is let go by a cancelled phiếu, and the dead give way', async () => {
    const world = await createWorld('huy');
    await world.put('phieu-0001', 'daNop', { bai });
    await handle(world, 'phieu-0001');
    await world.move('phieu-0001', 'traLai', { lyDo: { ghiChu: 'Sai', truong: [] } });
    await world.move('phieu-0001', 'huy', { lyDo: { ghiChu: 'Sai', truong: [] } });
    await world.put('phieu-0002', 'daNop', { bai });
    await handle(world, 'phieu-0002', 'phieu-0001');
    expect((await stateOf(world, 'phieu-0002')).trangThai).toBe('choTongHop');
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
  });

  it('is none for a number that has not twelve digits, nor for a phiếu with faults', async () => {
    const world = await createWorld('khong-so');
    await world.put('phieu-0001', 'daNop', { bai: { ...bai, soGiayTo: '012345678' } });
    await world.put('phieu-0002', 'daNop', { bai: { ...bai, hoTen: '' } as typeof bai });
    await handle(world, 'phieu-0001', 'phieu-0002');
    expect((await world.db.collection('dinhDanh').get()).size).toBe(0);
  });
});

describe('a phiếu written in place of a returned one (LC-06)', () => {
  const putNew = async (world: World, id: string, thayCho: string) => {
    await world.put(id, 'daNop', { bai });
    await world.db.doc(`phieu/${id}`).update({ thayCho });
  };

  it('takes its claim; the old one is kept, linked, and counts no more', async () => {
    const world = await createWorld('thay');
    await world.put('phieu-0001', 'daNop', { bai });
    await handle(world, 'phieu-0001');
    await world.move('phieu-0001', 'traLai', { lyDo: { ghiChu: 'Sai', truong: [] }, tra: ['SAI'] });
    await handle(world, 'phieu-0001');
    await putNew(world, 'phieu-0002', 'phieu-0001');
    await handle(world, 'phieu-0002', 'phieu-0001', 'phieu-0002', 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'thayThe', trungVoi: 'phieu-0002' });
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
    await world.newEngine().foldAll();
    expect(await world.cells(THON.thon)).toMatchObject({ tong: 1, daThu: 1, 'tt:thayThe': 1 });
    expect((await world.db.doc('phieu/phieu-0001/nhatKy/4').get()).get('den')).toBe('thayThe');
  });

  it('waits for review where the old one was handed in again meanwhile', async () => {
    const world = await createWorld('thay-tre');
    await world.put('phieu-0001', 'daNop', { bai });
    await handle(world, 'phieu-0001');
    await putNew(world, 'phieu-0002', 'phieu-0001');
    await handle(world, 'phieu-0002');
    expect(await stateOf(world, 'phieu-0001')).toMatchObject({ trangThai: 'choTongHop' });
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0001' });
  });

  it('cannot name a returned phiếu of another commune', async () => {
    const world = await createWorld('thay-xa');
    await world.put('phieu-0001', 'daNop', {
      bai: { ...bai, soGiayTo: '012090000001', hoTen: '' } as typeof bai,
      diaBan: thonAt(2, 1),
    });
    await handle(world, 'phieu-0001');
    await putNew(world, 'phieu-0002', 'phieu-0001');
    await handle(world, 'phieu-0002');
    expect(await stateOf(world, 'phieu-0001')).toMatchObject({ trangThai: 'traLai' });
    expect(await stateOf(world, 'phieu-0002')).toMatchObject({ trangThai: 'choTongHop' });
  });
});
