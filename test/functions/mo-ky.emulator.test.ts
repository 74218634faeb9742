import { KH_2023, LC_2026 } from '@core/ke-hoach/index.ts';
import { Lo, Nhap } from '@core/nhap/nhap.ts';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createMoKy } from '../../functions/src/adapters/ky/mo-ky.ts';
import { aBaiLam } from '../support/bai-lam.ts';
import { createWorld, THON, type World } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';

const DIA_BAN = { ...THON, tinh: '56', huyen: '568' };
const { thon: _thon, ...XA } = DIA_BAN;

const ID = `KH-2023@2024_dvhc2024_${XA.xa}`;
const ask = async (world: World, over: object = {}): Promise<void> => {
  const moKy = { keHoach: 'KH-2023', ky: 'KH-2023@2024', tuKy: 'KH-2023', diaBan: XA, trangThai: 'cho', boi: 'can-bo' };
  await world.db.doc(`moKy/${ID}`).set({ ...moKy, luc: new Date(Date.now() + 1000), ...over });
};
const newMoKy = (world: World, dongMoiLo?: number) =>
  createMoKy(
    world.db,
    createCatalogue(world.db, () => new Date()),
    dongMoiLo,
  );
const request = async (world: World, over: object = {}) => {
  await ask(world, over);
  const run = newMoKy(world);
  await Promise.all([run(ID), run(ID)]);
  await run(ID);
  return (await world.db.doc(`moKy/${ID}`).get()).data();
};
const put = async (world: World, id: string, ngayPhongVan: string, approved: boolean) => {
  const bai = aBaiLam({ hoTen: `Lò Văn ${id}`, soGiayTo: `0120901000${id.slice(-2)}`, ngayPhongVan });
  await world.put(id, 'daNop', { bai, diaBan: DIA_BAN });
  await world.db.doc(`phieu/${id}`).update({ ngayPhongVan });
  if (approved) await world.move(id, 'choBanGiao');
};

describe('a new year opens from the last (KH-04)', () => {
  it('with those the commune had approved in the round before, once, as a file of the roster', async () => {
    const world = await createWorld('mo-ky', { keHoach: KH_2023, base: DIA_BAN });
    await put(world, 'phieu-0001', '2024-02-01', true);
    await put(world, 'phieu-0002', '2024-03-01', true);
    await put(world, 'phieu-0003', '2024-03-01', false);
    await put(world, 'phieu-0004', '2024-08-01', true);
    const moKy = await request(world);
    expect(moKy).toMatchObject({ trangThai: 'xong' });
    const files = await world.db.collection('nhap').get();
    expect(files.docs.map((doc) => doc.id)).toEqual([moKy?.nhap]);
    expect(Nhap.parse(files.docs[0]?.data())).toMatchObject({ loai: 'bangKe', soDong: 2, soLo: 1, keHoach: 'KH-2023' });
    const chunks = await world.db.collection(`nhap/${moKy?.nhap}/lo`).get();
    const lo = Lo.parse(chunks.docs[0]?.data());
    expect(lo.dong).toMatchObject([
      { so: 1, o: { hoTen: 'Lò Văn phieu-0001', ngaySinh: '28/02/1990', gioiTinh: 'Nam', soGiayTo: '012090100001' } },
      { so: 2, o: { hoTen: 'Lò Văn phieu-0002' } },
    ]);
    expect(chunks.size).toBe(1);
  });

  it('says so where nobody was collected, or the list of units is another', async () => {
    const world = await createWorld('mo-ky-khong', { keHoach: KH_2023, base: DIA_BAN });
    expect(await request(world)).toMatchObject({ trangThai: 'khongCoNguoi' });
    await world.db.doc('keHoach/LC-2026').set(LC_2026);
    expect(await request(world, { tuKy: 'LC-2026' })).toMatchObject({ trangThai: 'khacDanhMuc' });
    expect((await world.db.collection('nhap').get()).size).toBe(0);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'with a run cut off after write %i and people gone since, leaves nobody out and enters nobody twice',
    async (cut) => {
      const { plan, hook } = createFault('commit');
      const world = await createWorld('mo-ky-cat', { keHoach: KH_2023, base: DIA_BAN, hook });
      for (const n of [1, 2, 3, 4, 5]) await put(world, `phieu-000${n}`, '2024-03-01', true);
      await ask(world);
      Object.assign(plan, { at: cut, when: 'after', calls: 0 });
      await expect(newMoKy(world, 2)(ID)).rejects.toThrow('killed');
      plan.at = Number.POSITIVE_INFINITY;
      for (const id of ['phieu-0001', 'phieu-0005']) await world.move(id, 'traLai', { lyDo: null });
      await newMoKy(world, 2)(ID);
      const { nhap, trangThai } = (await world.db.doc(`moKy/${ID}`).get()).data() ?? {};
      const chunks = (await world.db.collection(`nhap/${nhap}/lo`).get()).docs;
      const names = chunks.flatMap((lo) => (lo.get('dong') as { o: { hoTen: string } }[]).map(({ o }) => o.hoTen));
      expect(trangThai).toBe('xong');
      expect(names).toEqual([...new Set(names)]);
      for (const n of [2, 3, 4]) expect(names).toContain(`Lò Văn phieu-000${n}`);
      expect((await world.db.doc(`nhap/${nhap}`).get()).get('soLo')).toBe(chunks.length);
      expect(chunks.map((lo) => [lo.id, lo.get('trangThai')])).toContainEqual(['0002', cut < 5 ? 'xong' : 'cho']);
    },
  );
});
