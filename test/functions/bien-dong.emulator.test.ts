import { HN_2024, KH_2023 } from '@core/ke-hoach/index.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createWorld, THON, type World } from '../support/engine-world.ts';
import { BAI, claims, handle, KEY, stateOf } from '../support/nguoi-world.ts';

const bai = BAI;

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

  it('"không đổi" that waited as a duplicate is closed as such too, once the other is no more', async () => {
    const world = await newWorld('khong-doi-cho');
    await put(world, 'phieu-0001', '2024-02-01');
    await approve(world, 'phieu-0001');
    await put(world, 'phieu-0002', '2024-08-01');
    await put(world, 'phieu-0003', '2024-08-02', { bienDong: { loai: 'khongDoi', tu: 'phieu-0001' } });
    expect(await stateOf(world, 'phieu-0003')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
    for (const to of ['traLai', 'huy'] as const) {
      await world.move('phieu-0002', to, { lyDo: { ghiChu: 'Không có gì đổi', truong: [] } });
      await handle(world, 'phieu-0002');
    }
    await handle(world, 'phieu-0003');
    expect(await stateOf(world, 'phieu-0003')).toEqual({ trangThai: 'khongDoi', trungVoi: undefined });
    expect(await claims(world)).toEqual({ 'KH-2023': 'phieu-0001', 'KH-2023@2024': 'phieu-0003' });
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

  it('where a plan leaves out the unchanged, such a phiếu comes back unless it says so or something changed (LC-02)', async () => {
    const world = await createWorld('dt03');
    await world.put('phieu-0001', 'daNop', { bai });
    await handle(world, 'phieu-0001');
    await world.db.doc('phieu/phieu-0001').update({ keHoach: 'LC-2023' });
    await world.db.doc(`dinhDanh/${KEY}`).set({ phieu: { 'LC-2023': 'phieu-0001' } });
    const put = async (id: string, answers: object, over: object = { lucMay: '' }) => {
      await world.put(id, 'daNop', { bai: { ...bai, ...answers } as typeof bai });
      await world.db.doc(`phieu/${id}`).update(over);
      await handle(world, id);
      return world.latest(id);
    };
    const same = await put('phieu-0002', {});
    expect([same.get('trangThai'), same.get('loi')[0].ma]).toEqual(['traLai', 'DT03']);
    const changed = await put('phieu-0003', { congViec: 'Lái xe' });
    expect(changed.get('trangThai')).toBe('choTongHop');
    await world.db.doc(`dinhDanh/${KEY}`).set({ phieu: { 'LC-2023': 'phieu-0001' } });
    const said = await put('phieu-0004', {}, { bienDong: { loai: 'khongDoi', tu: 'phieu-0001' } });
    expect(said.get('trangThai')).toBe('khongDoi');
  });
});

describe('a change of a phiếu that was merged into another since', () => {
  const diaBan = { ...THON, tinh: '01', huyen: '001' };
  const put = async (world: World, id: string, over: object = {}, answers: object = {}) => {
    await world.put(id, 'daNop', { bai: { ...bai, ...answers } as typeof bai, diaBan });
    await world.db.doc(`phieu/${id}`).update({ ngayPhongVan: bai.ngayPhongVan, ...over });
    await handle(world, id);
  };
  const merge = async (world: World, from: string, into: string) => {
    await world.move(from, 'thayThe', { trungVoi: into });
    await handle(world, from);
  };
  const change = (world: World, id: string, tu: string) =>
    put(
      world,
      id,
      { bienDong: { loai: 'coDoi', tu, ngayHieuLuc: '2024-08-20' }, ngayPhongVan: '2024-09-01' },
      { congViec: 'Nghề khác', ngayPhongVan: '2024-09-01' },
    );
  const codesOf = async (world: World, id: string) =>
    (await world.latest(id)).get('loi').map(({ ma }: { ma: string }) => ma);
  /** Three phiếu of one person, the first merged into the second and that one into the third. */
  const chain = async (name: string) => {
    const world = await createWorld(name, { keHoach: HN_2024, base: diaBan });
    for (const id of ['phieu-0001', 'phieu-0002', 'phieu-0003']) await put(world, id);
    for (const [from, into] of [
      ['phieu-0001', 'phieu-0002'],
      ['phieu-0002', 'phieu-0003'],
    ] as const) {
      await merge(world, from, into);
      await handle(world, into);
    }
    await world.move('phieu-0003', 'choBanGiao');
    await handle(world, 'phieu-0003');
    expect(await claims(world)).toEqual({ 'HN-2024': 'phieu-0003' });
    return world;
  };

  it.each(['phieu-0001', 'phieu-0002'])('is a change of the one that lives (%s)', async (tu) => {
    const world = await chain('gop-bien-dong');
    await change(world, 'phieu-0004', tu);
    expect(await stateOf(world, 'phieu-0004')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
    expect(await codesOf(world, 'phieu-0004')).toEqual([]);
    expect(await claims(world)).toEqual({ 'HN-2024': 'phieu-0004' });
  });

  it('is of the phiếu itself once its merge is undone, and that one is a duplicate again', async () => {
    const world = await chain('bo-gop-bien-dong');
    await world.move('phieu-0001', 'trung', { trungVoi: 'phieu-0003' });
    await handle(world, 'phieu-0001');
    await change(world, 'phieu-0004', 'phieu-0001');
    expect(await codesOf(world, 'phieu-0004')).toEqual(['BD01']);
  });

  it('has nothing to be compared with while the one that lives is being mended', async () => {
    const world = await chain('gop-tra-lai');
    await world.move('phieu-0003', 'traLai');
    await handle(world, 'phieu-0003');
    await change(world, 'phieu-0004', 'phieu-0001');
    expect(await codesOf(world, 'phieu-0004')).toEqual(['BD01']);
  });

  it('is not compared with itself where that is what lives', async () => {
    const world = await createWorld('gop-chinh-no', { keHoach: HN_2024, base: diaBan });
    await put(world, 'phieu-0001');
    await merge(world, 'phieu-0001', 'phieu-0004');
    await change(world, 'phieu-0004', 'phieu-0001');
    expect(await codesOf(world, 'phieu-0004')).toEqual(['BD01']);
  });

  it('"không đổi" is compared with the one that lives, also before the merge has been told to the register', async () => {
    const TINH_56 = { ...THON, tinh: '56', huyen: '568' };
    const world = await createWorld('gop-ky-truoc', { keHoach: KH_2023, base: TINH_56 });
    const collect = async (id: string, ngayPhongVan: string, over: object = {}) => {
      await world.put(id, 'daNop', { bai: { ...bai, ngayPhongVan }, diaBan: TINH_56 });
      await world.db.doc(`phieu/${id}`).update({ ngayPhongVan, ...over });
      await handle(world, id);
    };
    await collect('phieu-0001', '2024-02-01');
    await collect('phieu-0002', '2024-02-02');
    await world.move('phieu-0002', 'choTongHop', { trungVoi: FieldValue.delete() });
    await world.move('phieu-0001', 'thayThe', { trungVoi: 'phieu-0002' });
    expect(await claims(world)).toEqual({ 'KH-2023': 'phieu-0001' });
    await collect('phieu-0003', '2024-08-01', { bienDong: { loai: 'khongDoi', tu: 'phieu-0001' } });
    expect(await stateOf(world, 'phieu-0003')).toMatchObject({ trangThai: 'khongDoi' });
  });
});
