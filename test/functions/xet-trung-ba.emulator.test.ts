import { describe, expect, it } from 'vitest';
import { createWorld } from '../support/engine-world.ts';
import { BAI as bai, claims, handle, stateOf } from '../support/nguoi-world.ts';
import { decide, decideOn, exact, pairOf } from '../support/trung-world.ts';

describe('review of three phiếu of one person', () => {
  /** The first gave way to the second, whose event came first, and the second to the third. */
  const chained = async (name: string) => {
    const world = await exact(name);
    await world.put('phieu-0003', 'daNop', { bai });
    await handle(world, 'phieu-0003');
    await decideOn(world, pairOf('1', '2'), 'gop', 'phieu-0002');
    await handle(world, 'phieu-0002', 'phieu-0001', 'phieu-0003');
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0002' });
    await decideOn(world, pairOf('2', '3'), 'gop', 'phieu-0003');
    await handle(world, 'phieu-0003', 'phieu-0002');
    return world;
  };

  it('the claim goes with the last, which lets it go when its number is mended, though its event came first', async () => {
    const world = await chained('chuoi');
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0003' });
    await world.put('phieu-0004', 'daNop', { bai });
    await handle(world, 'phieu-0004');
    expect(await stateOf(world, 'phieu-0004')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0003' });

    const other = await exact('chuoi-sua-so');
    await decide(other, 'gop', 'phieu-0002');
    await handle(other, 'phieu-0002', 'phieu-0001');
    await other.move('phieu-0002', 'traLai', { lyDo: { ghiChu: 'Sai số', truong: [] } });
    await handle(other, 'phieu-0002');
    await other.db.doc('phieu/phieu-0002/rieng/dinhDanh').update({ soGiayTo: '012090654321' });
    await other.move('phieu-0002', 'daNop', { lyDo: null });
    await handle(other, 'phieu-0002');
    expect((await stateOf(other, 'phieu-0002')).trangThai).toBe('choTongHop');
    expect(await claims(other)).toEqual({});
  });

  it('the first merge undone before the second, the first waits for the one that lives', async () => {
    const world = await chained('chuoi-nguoc');
    await decideOn(world, pairOf('1', '2'), 'boGop');
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0003' });
    const open = await world.db.collection('nghiTrung').where('trangThai', '==', 'cho').get();
    expect(open.docs.map(({ id }) => id)).toEqual([pairOf('1', '3')]);
    await decideOn(world, pairOf('1', '3'), 'gop', 'phieu-0003');
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'thayThe', trungVoi: 'phieu-0003' });
    expect(await claims(world)).toEqual({ 'LC-2024': 'phieu-0003' });
  });

  it('and of a fourth, it waits for the last of them, however many gave way in between', async () => {
    const world = await chained('chuoi-dai');
    await world.put('phieu-0004', 'daNop', { bai });
    await handle(world, 'phieu-0004');
    await decideOn(world, pairOf('3', '4'), 'gop', 'phieu-0004');
    await handle(world, 'phieu-0004', 'phieu-0003');
    await decideOn(world, pairOf('1', '2'), 'boGop');
    await handle(world, 'phieu-0001');
    await handle(world, 'phieu-0001');
    expect(await stateOf(world, 'phieu-0001')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0004' });
    const open = await world.db.collection('nghiTrung').where('trangThai', '==', 'cho').get();
    expect(open.docs.map(({ id }) => id)).toEqual([pairOf('1', '4')]);
    const closed = await world.db.doc(`nghiTrung/${pairOf('1', '3')}`).get();
    expect(closed.data()).toMatchObject({ trangThai: 'xong', ketQua: 'phieuDaDung' });
  });

  it('merged into one that waits for another, it frees neither that one nor those that waited for it', async () => {
    const world = await createWorld('gop-vao-phieu-cho');
    const giong = { ...bai, hoTen: 'Lò Van Minh' };
    await world.put('phieu-0001', 'daNop', { bai });
    await world.put('phieu-0002', 'daNop', { bai: { ...giong, soGiayTo: '123456789' } });
    for (const id of ['phieu-0003', 'phieu-0004'])
      await world.put(id, 'daNop', { bai: { ...giong, soGiayTo: '012090654321' } });
    await handle(world, 'phieu-0001', 'phieu-0002', 'phieu-0003', 'phieu-0004');
    await world.move('phieu-0002', 'traLai', { lyDo: { ghiChu: 'Số cũ', truong: [] } });
    await handle(world, 'phieu-0002');
    await world.db.doc('phieu/phieu-0002/rieng/dinhDanh').update({ soGiayTo: bai.soGiayTo });
    await world.move('phieu-0002', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0002');

    await decideOn(world, pairOf('2', '3'), 'gop', 'phieu-0002');
    await handle(world, 'phieu-0003', 'phieu-0002', 'phieu-0004');
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0001' });
    expect(await stateOf(world, 'phieu-0004')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0002' });
    await decideOn(world, pairOf('1', '2'), 'gop', 'phieu-0001');
    await handle(world, 'phieu-0002', 'phieu-0004');
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'thayThe', trungVoi: 'phieu-0001' });
    expect(await stateOf(world, 'phieu-0004')).toEqual({ trangThai: 'trung', trungVoi: 'phieu-0001' });
  });

  it('all merged into one that waited for the first of them, that one goes its way', async () => {
    const world = await exact('gop-vong');
    await world.put('phieu-0003', 'daNop', { bai: { ...bai, soGiayTo: '123456789' } });
    await handle(world, 'phieu-0003');
    await world.move('phieu-0001', 'thayThe', { trungVoi: 'phieu-0003' });
    await world.move('phieu-0003', 'thayThe', { trungVoi: 'phieu-0002' });
    await handle(world, 'phieu-0001', 'phieu-0002', 'phieu-0003', 'phieu-0002');
    expect(await stateOf(world, 'phieu-0002')).toEqual({ trangThai: 'choTongHop', trungVoi: undefined });
  });
});
