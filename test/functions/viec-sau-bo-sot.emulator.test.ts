import { KH_2023 } from '@core/ke-hoach/index.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createWorld, THON, thonAt, type World } from '../support/engine-world.ts';
import { BAI, handle, stateOf } from '../support/nguoi-world.ts';
import { deliver, linePath, putLine, sweepAll } from '../support/viec-sau-world.ts';

describe('the roster', () => {
  const lineOf = async ({ db }: World) => {
    const line = await db.doc(linePath).get();
    return [line.get('trangThai'), line.get('phieu')];
  };
  const reject = (world: World) => world.move('phieu-0001', 'traLai', { lyDo: { ghiChu: 'Sai số', truong: [] } });

  it.each(['told', 'lost'])(
    'asks again for who bears a number that was written on another’s phiếu by mistake (%s)',
    async (events) => {
      const world = await createWorld('bang-ke-sai-so');
      await putLine(world);
      await world.put('phieu-0001', 'daNop', { bai: BAI });
      await handle(world, 'phieu-0001');
      expect(await lineOf(world)).toEqual(['daThu', 'phieu-0001']);
      await reject(world);
      await handle(world, 'phieu-0001');
      await world.db.doc('phieu/phieu-0001/rieng/dinhDanh').update({ soGiayTo: '012090654321' });
      await world.move('phieu-0001', 'daNop', { lyDo: null });
      if (events === 'told') await handle(world, 'phieu-0001');
      else await sweepAll(world);
      expect(await stateOf(world, 'phieu-0001')).toMatchObject({ trangThai: 'choTongHop' });
      expect(await lineOf(world)).toEqual(['chuaThu', undefined]);
    },
  );

  it('keeps the line of a phiếu that comes back with the same number', async () => {
    const world = await createWorld('bang-ke-dung-so');
    await putLine(world);
    await world.put('phieu-0001', 'daNop', { bai: BAI });
    await handle(world, 'phieu-0001');
    await reject(world);
    await world.move('phieu-0001', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0001');
    expect(await lineOf(world)).toEqual(['daThu', 'phieu-0001']);
  });

  it('asks again for a person without a number whose phiếu, named by hand, was cancelled', async () => {
    const world = await createWorld('bang-ke-khong-so');
    await putLine(world);
    const khongSo = { soGiayTo: FieldValue.delete() };
    await world.put('phieu-0001', 'daNop', { bai: { ...BAI, soGiayTo: '123456789' } });
    await handle(world, 'phieu-0001');
    await world.db.doc(linePath).update({ ...khongSo, trangThai: 'daThu', phieu: 'phieu-0001', v: 2 });
    await reject(world);
    await handle(world, 'phieu-0001');
    await world.move('phieu-0001', 'daNop', { lyDo: null });
    await handle(world, 'phieu-0001');
    expect(await lineOf(world)).toEqual(['daThu', 'phieu-0001']);
    await reject(world);
    await world.move('phieu-0001', 'huy', { lyDo: { ghiChu: 'Sai', truong: [] } });
    await handle(world, 'phieu-0001');
    expect(await lineOf(world)).toEqual(['chuaThu', undefined]);
  });
});

describe('what a lost version would have brought comes with the next one', () => {
  it('the labour book, when the approval was lost', async () => {
    const world = await createWorld('bo-sot-so');
    await world.put('phieu-0001', 'daNop', { bai: BAI });
    await deliver(world, 'phieu-0001');
    await world.move('phieu-0001', 'choBanGiao');
    await world.move('phieu-0001', 'choNhapTin');
    await deliver(world, 'phieu-0001');
    const books = await world.db.collection('nguoiLaoDong').get();
    expect(books.docs.map((doc) => doc.get('phieu'))).toEqual(['phieu-0001']);
  });

  it('the search, when a phiếu was kept as somebody else’s', async () => {
    const world = await createWorld('bo-sot-trung');
    for (const id of ['phieu-0001', 'phieu-0002']) await world.put(id, 'daNop', { bai: BAI });
    await handle(world, 'phieu-0001', 'phieu-0002');
    expect((await stateOf(world, 'phieu-0002')).trangThai).toBe('trung');
    await deliver(world, 'phieu-0002');
    await world.move('phieu-0002', 'choTongHop');
    await world.move('phieu-0002', 'choKiemTra');
    await deliver(world, 'phieu-0002');
    const blocks = await world.db.collection('khoi').get();
    expect(blocks.docs.every((doc) => 'phieu-0002' in doc.get('muc'))).toBe(true);
  });
});

it('a phiếu closed as unchanged is in the labour book though its own event is lost', async () => {
  const diaBan = thonAt(1, 1, { ...THON, tinh: '56', huyen: '568' });
  const world = await createWorld('khong-doi-so', { keHoach: KH_2023, base: diaBan });
  const put = async (id: string, ngayPhongVan: string, over: object = {}) => {
    await world.put(id, 'daNop', { bai: { ...BAI, ngayPhongVan }, diaBan });
    await world.db.doc(`phieu/${id}`).update({ ngayPhongVan, ...over });
    await handle(world, id);
  };
  await put('phieu-0001', '2024-02-01');
  await world.move('phieu-0001', 'choBanGiao');
  await handle(world, 'phieu-0001');
  await put('phieu-0002', '2024-08-01', { bienDong: { loai: 'khongDoi', tu: 'phieu-0001' } });
  expect((await stateOf(world, 'phieu-0002')).trangThai).toBe('khongDoi');
  const [book] = (await world.db.collection('nguoiLaoDong').get()).docs;
  expect(book?.data()).toMatchObject({ phieu: 'phieu-0002', v: 2, ngay: '2024-08-01' });
});
