import { HN_2024, KH_2023 } from '@core/ke-hoach/index.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { NghiTrung } from '@core/nguoi-lao-dong/nghi-trung.ts';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createApDungTrung } from '../../functions/src/adapters/trung/ap-dung.ts';
import { aBaiLam } from '../support/bai-lam.ts';
import { readBalance } from '../support/conservation.ts';
import { createWorld, KHOA, THON, thonAt, type World } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';
import { costOf } from '../support/op-counter.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const SO = '012090123456';
const KEY = KHOA.keyOf(SO) ?? '';

const stateOf = async (world: World, id: string) => {
  const phieu = await world.latest(id);
  return { trangThai: phieu.get('trangThai'), trungVoi: phieu.get('trungVoi') };
};
const claims = async (world: World, key = KEY) => (await world.db.doc(`dinhDanh/${key}`).get()).get('phieu');
const handle = async (world: World, ...ids: string[]) => {
  const { handler } = world.newEngine();
  for (const id of ids) await handler.handle({ snapshot: await world.latest(id) });
};
const bai = aBaiLam();

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
      const { plan, hook } = createFault();
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
      Object.assign(plan, { at, when, calls: 0 });
      const outcome = await attempt().then(
        () => 'done',
        () => 'killed',
      );
      const { calls } = plan;
      plan.at = Number.POSITIVE_INFINITY;
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

describe('rounds (LC-02, LC-10, KH-04)', () => {
  const TINH_56 = { ...THON, tinh: '56', huyen: '568' };
  const put = async (world: World, id: string, ngayPhongVan: string, over: object = {}, answers: object = {}) => {
    await world.put(id, 'daNop', { bai: { ...bai, ngayPhongVan, ...answers } as typeof bai, diaBan: TINH_56 });
    await world.db.doc(`phieu/${id}`).update({ ngayPhongVan, ...over });
    await handle(world, id);
  };
  const approve = async (world: World, id: string) => {
    for (const to of ['choKiemTra', 'choBanGiao'] as const) await world.move(id, to);
    await handle(world, id);
  };
  const newWorld = (name: string) => createWorld(name, { keHoach: KH_2023, base: TINH_56 });

  it('a new round has a claim of its own, in the same key', async () => {
    const world = await newWorld('vong');
    await put(world, 'phieu-0001', '2024-02-01');
    await put(world, 'phieu-0002', '2024-08-01');
    await put(world, 'phieu-0003', '2025-08-01');
    await put(world, 'phieu-0004', '2025-03-01');
    expect(await claims(world)).toEqual({
      'KH-2023': 'phieu-0001',
      'KH-2023@2024': 'phieu-0002',
      'KH-2023@2025': 'phieu-0003',
    });
    expect(await stateOf(world, 'phieu-0004')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
  });

  it('"không đổi" is closed as such, not counted as collected; a false one comes back pinned to what differs', async () => {
    const world = await newWorld('khong-doi');
    await put(world, 'phieu-0001', '2024-02-01');
    await approve(world, 'phieu-0001');
    const khongDoi = { bienDong: { loai: 'khongDoi', tu: 'phieu-0001' } };
    await put(world, 'phieu-0002', '2024-08-01', khongDoi);
    expect(await stateOf(world, 'phieu-0002')).toMatchObject({ trangThai: 'khongDoi' });
    await put(world, 'phieu-0003', '2024-08-02', khongDoi);
    expect(await stateOf(world, 'phieu-0003')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
    await put(world, 'phieu-0004', '2025-08-01', khongDoi, { cmkt: '6', congViec: 'Nghề khác' });
    const returned = await world.latest('phieu-0004');
    expect(returned.get('trangThai')).toBe('traLai');
    expect(returned.get('loi').map(({ ma, truong }: { ma: string; truong: string }) => [ma, truong])).toEqual([
      ['BD02', 'cmkt'],
      ['BD02', 'congViec'],
    ]);
    await world.newEngine().foldAll();
    expect(await world.cells(THON.xa)).toMatchObject({ daThu: 1, 'tt:khongDoi': 1 });
  });

  it.each([
    [undefined, ['BD03']],
    ['2024-08-03', ['BD04']],
    ['2024-01-31', ['BD05']],
    ['2024-07-15', []],
  ] as const)('a change has a day it took effect (%s)', async (ngayHieuLuc, found) => {
    const world = await newWorld('co-doi');
    await put(world, 'phieu-0001', '2024-02-01');
    await approve(world, 'phieu-0001');
    const bienDong = { loai: 'coDoi', tu: 'phieu-0001', ...(ngayHieuLuc && { ngayHieuLuc }) };
    await put(world, 'phieu-0002', '2024-08-01', { bienDong, nguon: 'thuTuc' }, { congViec: 'Nghề khác' });
    const phieu = await world.latest('phieu-0002');
    expect(phieu.get('trangThai')).toBe(found.length > 0 ? 'traLai' : 'choTongHop');
    expect(phieu.get('loi').map(({ ma }: { ma: string }) => ma)).toEqual(found);
    expect(phieu.get('nguon')).toBe('thuTuc');
  });

  it('a change of what the commune has approved is no duplicate, and is the live phiếu from then on', async () => {
    const world = await createWorld('bien-dong', { keHoach: HN_2024, base: { ...THON, tinh: '01', huyen: '001' } });
    const diaBan = { ...THON, tinh: '01', huyen: '001' };
    await world.put('phieu-0001', 'daNop', { bai, diaBan });
    await handle(world, 'phieu-0001');
    const change = async (id: string) => {
      await world.put(id, 'daNop', { bai: { ...bai, congViec: 'Nghề khác', ngayPhongVan: '2024-09-01' }, diaBan });
      const bienDong = { loai: 'coDoi', tu: 'phieu-0001', ngayHieuLuc: '2024-08-20' };
      await world.db.doc(`phieu/${id}`).update({ bienDong, ngayPhongVan: '2024-09-01' });
      await handle(world, id);
    };
    await change('phieu-0002');
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0001' });
    await world.move('phieu-0001', 'choBanGiao');
    await change('phieu-0003');
    expect((await stateOf(world, 'phieu-0003')).trangThai).toBe('choTongHop');
    expect(await claims(world)).toEqual({ 'HN-2024': 'phieu-0003' });
  });
});

describe('review of pairs', () => {
  const lyDo = 'Đã gặp gia đình, xem căn cước';
  const capId = 'phieu-0001_phieu-0002';
  const decide = async (world: World, loai: string, phieu?: string) => {
    const ref = world.db.doc(`nghiTrung/${capId}`);
    const pair = await ref.get();
    await ref.update({
      trangThai: 'daQuyet',
      v: pair.get('v') + 1,
      quyetDinh: { loai, ...(phieu && { phieu }), lyDo, boi: 'can-bo', luc: new Date() },
    });
    const now = () => new Date();
    const { run } = createApDungTrung(world.db, createCatalogue(world.db, now), now);
    await Promise.all([run(capId), run(capId)]);
    await run(capId);
    return (await ref.get()).data();
  };
  /** Two phiếu that only look alike: no number on the second, a tone mark less. */
  const likely = async (name: string) => {
    const world = await createWorld(name);
    await world.put('phieu-0001', 'daNop', { bai });
    await world.put('phieu-0002', 'daNop', {
      bai: { ...bai, hoTen: 'Lò Van Minh', soGiayTo: '123456789' },
      diaBan: thonAt(1, 2),
    });
    await handle(world, 'phieu-0001', 'phieu-0002');
    return world;
  };
  const exact = async (name: string) => {
    const world = await createWorld(name);
    await world.put('phieu-0001', 'daNop', { bai });
    await world.put('phieu-0002', 'daNop', { bai });
    await handle(world, 'phieu-0001', 'phieu-0002');
    return world;
  };

  it('gets likely ones once, by codes, and leaves both on their way', async () => {
    const world = await likely('gan');
    await handle(world, 'phieu-0001', 'phieu-0002');
    const pairs = await world.db.collection('nghiTrung').get();
    expect(pairs.docs.map((doc) => doc.id)).toEqual([capId]);
    expect(pairs.docs[0]?.data()).toMatchObject({
      nhom: 'canXem',
      phan: { ten: 'dau', ngaySinh: 'bang', soGiayTo: 'thieu', noi: 'xa' },
      xa: [THON.xa],
      thon: [THON.thon, thonAt(1, 2).thon],
      trangThai: 'cho',
    });
    expect(NghiTrung.safeParse(pairs.docs[0]?.data()).success).toBe(true);
    for (const id of ['phieu-0001', 'phieu-0002']) expect((await stateOf(world, id)).trangThai).toBe('choTongHop');
    expect(JSON.stringify(pairs.docs[0]?.data())).not.toContain('Minh');
  });

  it('gets both of two judged at once by two instances', async () => {
    const world = await createWorld('gan-cung-luc');
    await world.put('phieu-0001', 'daNop', { bai });
    await world.put('phieu-0002', 'daNop', { bai: { ...bai, soGiayTo: '123456789' } });
    await Promise.all(['phieu-0001', 'phieu-0002'].map((id) => handle(world, id)));
    expect((await world.db.collection('nghiTrung').get()).size).toBe(1);
  });

  it('does not link Lan and Loan of one thôn', async () => {
    const world = await createWorld('lan-loan');
    const nu = { gioiTinh: '2', hoTen: 'Nguyễn Thị Lan', soGiayTo: '012190000001' } as const;
    await world.put('phieu-0001', 'daNop', { bai: { ...bai, ...nu } });
    const loan = { hoTen: 'Nguyễn Thị Loan', soGiayTo: '012190555555', ngaySinh: '1990-07-30' };
    await world.put('phieu-0002', 'daNop', { bai: { ...bai, ...nu, ...loan } });
    await handle(world, 'phieu-0001', 'phieu-0002');
    expect((await world.db.collection('nghiTrung').get()).size).toBe(0);
  });

  it('merges: one lives, the other is linked, and the claim of both numbers is its own; unmerged, both are as they were', async () => {
    const world = await likely('gop');
    expect(await decide(world, 'gop', 'phieu-0002')).toMatchObject({ trangThai: 'xong', ketQua: 'daApDung' });
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'thayThe', trungVoi: 'phieu-0002' });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
    await world.newEngine().foldAll();
    expect(await world.cells(THON.xa)).toMatchObject({ tong: 1, daThu: 1, 'tt:thayThe': 1 });
    await world.put('phieu-0003', 'daNop', { bai });
    await handle(world, 'phieu-0003');
    expect(await stateOf(world, 'phieu-0003')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });

    expect(await decide(world, 'boGop')).toMatchObject({ trangThai: 'cho', ketQua: 'daApDung' });
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
    expect(await decide(world, 'haiNguoi')).toMatchObject({ trangThai: 'xong', ketQua: 'daApDung' });
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0001' });
    await world.newEngine().foldAll();
    const { stamped, counted } = await readBalance(world.db);
    expect(counted).toEqual(stamped);
    const lines = await world.db.collection(`nghiTrung/${capId}/lichSu`).get();
    expect(lines.docs.map((doc) => [doc.get('loai'), doc.get('lyDo'), doc.get('ketQua')])).toEqual([
      ['gop', lyDo, 'daApDung'],
      ['boGop', lyDo, 'daApDung'],
      ['haiNguoi', lyDo, 'daApDung'],
    ]);
    const journal = await world.db.collection('phieu/phieu-0001/nhatKy').get();
    expect(journal.docs.map((doc) => doc.get('den'))).toEqual([
      'daNop',
      'choTongHop',
      'thayThe',
      'trung',
      'choTongHop',
    ]);
  });

  it('of an exact duplicate may choose the later one to live', async () => {
    const world = await exact('gop-sau');
    await decide(world, 'gop', 'phieu-0002');
    await handle(world, 'phieu-0001', 'phieu-0002');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'thayThe', trungVoi: 'phieu-0002' });
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
  });

  it('returns the one with the wrong number to its collector, and the other goes on with the claim', async () => {
    const world = await exact('sai-so');
    await decide(world, 'saiSo', 'phieu-0001');
    await handle(world, 'phieu-0001', 'phieu-0002');
    const returned = await world.latest('phieu-0001');
    expect(returned.data()).toMatchObject({
      trangThai: 'traLai',
      tra: ['GIAYTO'],
      lyDo: { truong: ['soGiayTo'], ghiChu: lyDo },
    });
    expect((await stateOf(world, 'phieu-0002')).trangThai).toBe('choTongHop');
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
    await world.move('phieu-0001', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
  });

  it('moves nothing that has been handed to the police', async () => {
    const world = await likely('da-ban-giao');
    await world.move('phieu-0001', 'choNhapTin');
    expect(await decide(world, 'gop', 'phieu-0002')).toMatchObject({ trangThai: 'cho', ketQua: 'khongGopDuoc' });
    expect((await stateOf(world, 'phieu-0001')).trangThai).toBe('choNhapTin');
  });

  it('is over for duplicates that waited for a phiếu now cancelled: the oldest goes its way, the others wait for it', async () => {
    const world = await exact('cho-phieu-huy');
    await world.put('phieu-0003', 'daNop', { bai });
    await handle(world, 'phieu-0003');
    await world.move('phieu-0001', 'traLai', { lyDo: { ghiChu: 'Sai', truong: [] } });
    await world.move('phieu-0001', 'huy', { lyDo: { ghiChu: 'Sai', truong: [] } });
    await handle(world, 'phieu-0001', 'phieu-0001', 'phieu-0002', 'phieu-0003');
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await stateOf(world, 'phieu-0003')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
    expect((await world.db.doc(`nghiTrung/${capId}`).get()).data()).toMatchObject({
      trangThai: 'xong',
      ketQua: 'phieuDaDung',
    });
  });
});
