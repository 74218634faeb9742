import { describe, expect, it } from 'vitest';
import { createXemSo } from '../../functions/src/adapters/so-lao-dong/xem-so.ts';
import { createWorld, KHOA, THON } from '../support/engine-world.ts';
import { BAI as bai, handle } from '../support/nguoi-world.ts';
import { approve, approveAgain, bookOf, NHAM, openBook, putNumber, putPhieu, SO_DUNG } from '../support/so-world.ts';

const SO = bai.soGiayTo ?? '';

describe('a labour book made under a number that was another person’s', () => {
  const DUNG = KHOA.keyOf(SO_DUNG) ?? '';
  const shown = (of: object) => JSON.stringify(of);

  it('is begun anew by a phiếu of its own person, be that older, and shows him nothing of the other', async () => {
    const world = await createWorld('so-nham');
    await putPhieu(world, 'phieu-0001', '2024-08-15', NHAM);
    await approve(world, 'phieu-0001');
    await world.move('phieu-0001', 'choKiemTra');
    await world.db.doc('phieu/phieu-0001').update({ 'traLoi.congViec': 'Lái xe tải' });
    await approve(world, 'phieu-0001');
    expect((await bookOf(world)).lichSu.length).toBe(2);
    await putNumber(world, 'phieu-0001');
    await approveAgain(world, 'phieu-0001');
    const { nld } = await bookOf(world);
    await putPhieu(world, 'phieu-0002', '2024-08-10');
    await approve(world, 'phieu-0002');
    const own = await bookOf(world);
    expect(own).toMatchObject({ nld, so: { phieu: 'phieu-0002', v: 3, bai: { hoTen: bai.hoTen, soGiayTo: SO } } });
    expect(own.lichSu).toMatchObject([{ v: 3, phieu: 'phieu-0002', truong: [], truoc: {}, lapLai: true }]);
    for (const foreign of [NHAM.hoTen, NHAM.congViec, NHAM.chuyenNganh, 'phieu-0001'])
      expect(shown(own)).not.toContain(foreign);
    const other = await bookOf(world, DUNG);
    expect(other.nld).not.toBe(nld);
    expect(other).toMatchObject({ so: { phieu: 'phieu-0001', v: 1, bai: { ...NHAM, congViec: 'Lái xe tải' } } });
    await handle(world, 'phieu-0001', 'phieu-0002');
    expect(await bookOf(world)).toEqual(own);
    expect(await bookOf(world, DUNG)).toEqual(other);
  });

  it('is given back to the person who had it as soon as the other is approved under his own number', async () => {
    const world = await createWorld('so-tra-lai');
    const nld = await openBook(world);
    const bienDong = { loai: 'coDoi', tu: 'phieu-0001', ngayHieuLuc: '2024-09-01' };
    await putPhieu(world, 'phieu-0002', '2024-09-10', NHAM, { bienDong });
    await approve(world, 'phieu-0002');
    expect((await bookOf(world)).so.bai.hoTen).toBe(NHAM.hoTen);
    await putNumber(world, 'phieu-0002');
    await approveAgain(world, 'phieu-0002');
    const own = await bookOf(world);
    expect(own).toMatchObject({ nld, so: { phieu: 'phieu-0001', v: 3, bai: { hoTen: bai.hoTen } } });
    expect(own.lichSu.map(({ v, phieu, truoc }) => [v, phieu, truoc])).toEqual([
      [1, 'phieu-0001', {}],
      [3, 'phieu-0001', {}],
    ]);
    expect((await bookOf(world, DUNG)).so).toMatchObject({ phieu: 'phieu-0002', bai: NHAM });
  });

  it('is opened by nobody while no phiếu of that number stands behind it', async () => {
    const world = await createWorld('so-nham-xem');
    await putPhieu(world, 'phieu-0001', '2024-08-15', NHAM);
    await approve(world, 'phieu-0001');
    const { nld } = await bookOf(world);
    const xem = createXemSo(world.db, KHOA);
    const officer = { vaiTro: ['canBoXa'], cap: 'xa', danhMuc: 'dvhc2024', ma: THON.xa, the: 1 };
    const open = (hoi: object) => xem('can-bo', officer, { mucDich: 'Xác nhận việc làm', ...hoi });
    expect(await open({ soGiayTo: SO })).toMatchObject({ ok: true, nld });
    await putNumber(world, 'phieu-0001');
    await approveAgain(world, 'phieu-0001');
    for (const hoi of [{ soGiayTo: SO }, { nld }]) expect(await open(hoi)).toEqual({ ok: false, ma: 'khongThay' });
    expect((await world.db.collection(`nguoiLaoDong/${nld}/truyCap`).get()).size).toBe(1);
    expect(await open({ soGiayTo: SO_DUNG })).toMatchObject({ ok: true, so: { bai: NHAM } });
    await putPhieu(world, 'phieu-0002', '2024-08-10');
    await approve(world, 'phieu-0002');
    expect(await open({ soGiayTo: SO })).toMatchObject({ ok: true, nld, so: { bai: { hoTen: bai.hoTen } } });
  });
});
