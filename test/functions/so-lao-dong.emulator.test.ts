import { Phieu, PhieuRieng } from '@core/phieu/phieu.ts';
import { claimsOf, TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createNhanDeNghi } from '../../functions/src/adapters/so-lao-dong/de-nghi.ts';
import { createXemSo } from '../../functions/src/adapters/so-lao-dong/xem-so.ts';
import { createWorld, KHOA, THON, type World } from '../support/engine-world.ts';
import { createFault } from '../support/fault.ts';
import { BAI, handle } from '../support/nguoi-world.ts';
import { approve, bookOf, openBook, putPhieu } from '../support/so-world.ts';

const SO = BAI.soGiayTo ?? '';
const bai = BAI;
const books = async (world: World) => (await world.db.collection('nguoiLaoDong').get()).size;

describe('a labour book (LC-13)', () => {
  it('is compiled when the commune approves the phiếu, once, and not before', async () => {
    const world = await createWorld('so');
    await putPhieu(world, 'phieu-0001', '2024-08-15');
    expect(await books(world)).toBe(0);
    await approve(world, 'phieu-0001');
    await handle(world, 'phieu-0001', 'phieu-0001');
    await world.move('phieu-0001', 'choNhapTin');
    await world.move('phieu-0001', 'daNhapTin');
    await handle(world, 'phieu-0001');
    const { nld, so, lichSu } = await bookOf(world);
    expect(nld).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(so).toMatchObject({
      phieu: 'phieu-0001',
      v: 1,
      ngay: '2024-08-15',
      bai: { hoTen: bai.hoTen, soGiayTo: SO },
    });
    expect(lichSu.map(({ v, truong }) => [v, truong])).toEqual([[1, []]]);
    expect(await books(world)).toBe(1);
  });

  it('keeps what each change changed, from which phiếu, source and day; an older phiếu never overwrites a newer one', async () => {
    const world = await createWorld('so-bien-dong');
    await putPhieu(world, 'phieu-0001', '2024-08-15');
    await approve(world, 'phieu-0001');
    const bienDong = { loai: 'coDoi', tu: 'phieu-0001', ngayHieuLuc: '2024-09-01' };
    await putPhieu(world, 'phieu-0002', '2024-09-10', { congViec: 'Lái xe' }, { bienDong, nguon: 'thuTuc' });
    await approve(world, 'phieu-0002');
    await world.move('phieu-0001', 'choKiemTra');
    await world.db.doc('phieu/phieu-0001').update({ 'traLoi.congViec': 'Nghề cũ' });
    await approve(world, 'phieu-0001');
    const { so, lichSu } = await bookOf(world);
    expect(so).toMatchObject({
      phieu: 'phieu-0002',
      v: 2,
      ngay: '2024-09-01',
      nguon: 'thuTuc',
      bai: { congViec: 'Lái xe' },
    });
    expect(lichSu[1]).toMatchObject({
      truong: ['congViec'],
      truoc: { congViec: bai.congViec },
      phieu: 'phieu-0002',
      nguon: 'thuTuc',
    });
    expect(lichSu.length).toBe(2);
  });

  it('takes what reconciliation put right in the phiếu, as a change, and makes none of a phiếu that stayed as it was', async () => {
    const world = await createWorld('so-doi-soat');
    await openBook(world);
    for (const to of ['choNhapTin', 'daNhapTin', 'lech'] as const) await world.move('phieu-0001', to);
    await handle(world, 'phieu-0001');
    await world.db.doc('phieu/phieu-0001/rieng/dinhDanh').update({ hoTen: 'Lò Văn Pành' });
    await world.move('phieu-0001', 'khop', { gioiTinh: '2' });
    await handle(world, 'phieu-0001', 'phieu-0001');
    const { so, lichSu } = await bookOf(world);
    expect(so).toMatchObject({ phieu: 'phieu-0001', v: 2, bai: { hoTen: 'Lò Văn Pành', gioiTinh: '2' } });
    expect(lichSu[1]).toMatchObject({ phieu: 'phieu-0001', truoc: { hoTen: bai.hoTen, gioiTinh: bai.gioiTinh } });
    await world.move('phieu-0001', 'lech');
    await handle(world, 'phieu-0001');
    await world.move('phieu-0001', 'khop');
    await handle(world, 'phieu-0001');
    expect((await bookOf(world)).lichSu.length).toBe(2);
  });

  it('of one person approved by two instances at once is one book', async () => {
    const world = await createWorld('so-cung-luc');
    await putPhieu(world, 'phieu-0001', '2024-08-15');
    await world.move('phieu-0001', 'choBanGiao');
    await Promise.all([handle(world, 'phieu-0001'), handle(world, 'phieu-0001'), handle(world, 'phieu-0001')]);
    expect(await books(world)).toBe(1);
    expect((await bookOf(world)).lichSu.length).toBe(1);
  });

  it('comes to the same end after a kill at any call', async () => {
    const scenario = async (when: 'before' | 'after', at: number) => {
      const { plan, hook } = createFault();
      const world = await createWorld('so-kill', { soXa: 1, soThon: 1, hook });
      await putPhieu(world, 'phieu-0001', '2024-08-15');
      await world.move('phieu-0001', 'choBanGiao');
      const snapshot = await world.latest('phieu-0001');
      const attempt = () => world.newEngine().handler.handle({ snapshot });
      Object.assign(plan, { at, when, calls: 0 });
      const killed = await attempt().then(
        () => false,
        () => true,
      );
      const { calls } = plan;
      plan.at = Number.POSITIVE_INFINITY;
      if (killed) await attempt();
      const { so, lichSu } = await bookOf(world);
      const end = [
        await books(world),
        so.phieu,
        lichSu.length,
        (await world.db.doc('stamps/phieu-0001').get()).get('v'),
      ];
      await world.clear();
      return { calls, end };
    };
    const clean = await scenario('before', Number.POSITIVE_INFINITY);
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; at <= clean.calls; at += 1)
        expect([when, at, (await scenario(when, at)).end]).toEqual([when, at, clean.end]);
    }
  }, 300_000);
});

describe('an office opens a book through the function', () => {
  const AREA = { danhMuc: 'dvhc2024', the: 1 } as const;
  const XA = { ...AREA, cap: 'xa', ma: THON.xa };
  const opened = async (name: string) => {
    const world = await createWorld(name);
    const nld = await openBook(world);
    return { world, xem: createXemSo(world.db, KHOA), nld };
  };
  const hoi = { soGiayTo: SO, mucDich: 'Xác nhận tình trạng việc làm' };

  it('inside its area, and the worker sees who, from where, when and why', async () => {
    const { world, xem, nld } = await opened('xem');
    const answer = await xem('can-bo', { ...XA, vaiTro: ['canBoXa'] }, hoi);
    expect(answer).toMatchObject({ ok: true, nld, so: { bai: { hoTen: bai.hoTen } }, lichSu: [{ v: 1 }] });
    const again = await xem(
      'so-tinh',
      { ...AREA, cap: 'tinh', ma: '12', vaiTro: ['capTinh'] },
      { nld, mucDich: 'Kiểm tra' },
    );
    expect(again).toMatchObject({ ok: true });
    const lines = (await world.db.collection(`nguoiLaoDong/${nld}/truyCap`).get()).docs.map((doc) => doc.data());
    expect(lines.map(({ boi, cap, mucDich }) => [boi, cap, mucDich]).sort()).toEqual([
      ['can-bo', 'xa', hoi.mucDich],
      ['so-tinh', 'tinh', 'Kiểm tra'],
    ]);
  });

  it.each<[string, object, object, string]>([
    ['another commune', { ...XA, ma: '90002', vaiTro: ['canBoXa'] }, hoi, 'khongThay'],
    ['the same code in another list', { ...XA, danhMuc: 'dvhc2025', vaiTro: ['canBoXa'] }, hoi, 'khongThay'],
    ['nobody of that number', { ...XA, vaiTro: ['canBoXa'] }, { ...hoi, soGiayTo: '012090999999' }, 'khongThay'],
    ['a number of nine digits', { ...XA, vaiTro: ['canBoXa'] }, { ...hoi, soGiayTo: '123456789' }, 'khongThay'],
    ['a collector', { ...XA, vaiTro: ['dieuTraVien'] }, hoi, 'khongCoQuyen'],
    ['an administrator', { ...XA, vaiTro: ['quanTri'] }, hoi, 'khongCoQuyen'],
    ['a worker', { vaiTro: ['nguoiLaoDong'], nld: 'aB3dE6gH9jK2mN5pQ8sT', the: 1 }, hoi, 'khongCoQuyen'],
    ['no claims', {}, hoi, 'khongCoQuyen'],
    ['no purpose', { ...XA, vaiTro: ['canBoXa'] }, { soGiayTo: SO, mucDich: '' }, 'saiYeuCau'],
  ])('not %s, and no line is left', async (_what, claims, input, ma) => {
    const { world, xem, nld } = await opened('xem-khong');
    expect(await xem('ai-do', claims, input)).toEqual({ ok: false, ma });
    expect((await world.db.collection(`nguoiLaoDong/${nld}/truyCap`).get()).size).toBe(0);
  });

  it('not with an account that has been closed', async () => {
    const { world, xem } = await opened('xem-khoa');
    await world.db.doc('thuHoi/can-bo').set({ luc: new Date(), the: 2 });
    expect(await xem('can-bo', { ...XA, vaiTro: ['canBoXa'] }, hoi)).toEqual({ ok: false, ma: 'khongCoQuyen' });
    expect(await xem('can-bo', { ...XA, vaiTro: ['canBoXa'], the: 2 }, hoi)).toMatchObject({ ok: true });
  });
});

describe('a proposal taken by the commune', () => {
  it('becomes one phiếu of the chosen collector, as a change told by the worker, and in the end the next page of the book', async () => {
    const world = await createWorld('de-nghi');
    await putPhieu(world, 'phieu-0001', '2024-08-15');
    await approve(world, 'phieu-0001');
    const { nld } = await bookOf(world);
    const ref = world.db.doc('deNghi/abcdefghij0123456789');
    await ref.set({
      nld,
      diaBan: THON,
      noiDung: 'Đã chuyển sang lái xe',
      ngayHieuLuc: '2024-09-01',
      trangThai: 'daNhan',
      boi: 'nguoi-1',
      luc: FieldValue.serverTimestamp(),
      xuLyBoi: 'can-bo',
      xuLyLuc: FieldValue.serverTimestamp(),
      giao: 'dtv',
      keHoach: 'LC-2024',
    });
    const now = () => new Date('2024-09-10T03:00:00Z');
    const take = createNhanDeNghi(world.db, createCatalogue(world.db, now), now);
    await Promise.all([take(ref.id), take(ref.id)]);
    await take(ref.id);
    const id = `dn-${ref.id}`;
    expect((await ref.get()).get('phieu')).toBe(id);
    const phieu = await world.latest(id);
    expect(Phieu.safeParse(phieu.data()).success).toBe(true);
    expect(phieu.data()).toMatchObject({
      trangThai: 'nhap',
      boi: 'dtv',
      nguon: 'tuKhai',
      bienDong: { loai: 'coDoi', tu: 'phieu-0001', ngayHieuLuc: '2024-09-01' },
      traLoi: { congViec: bai.congViec },
    });
    expect(PhieuRieng.parse((await world.db.doc(`phieu/${id}/rieng/dinhDanh`).get()).data())).toMatchObject({
      soGiayTo: SO,
    });
    await world.move(id, 'daNop', { lyDo: null, 'traLoi.congViec': 'Lái xe' });
    await handle(world, id);
    expect((await world.latest(id)).get('trangThai')).toBe('choTongHop');
    await approve(world, id);
    expect((await bookOf(world)).so).toMatchObject({ phieu: id, v: 2, bai: { congViec: 'Lái xe' }, nguon: 'tuKhai' });
  });

  it.each(['tuChoi', 'cho'])('that is %s becomes none', async (trangThai) => {
    const world = await createWorld('de-nghi-khong');
    const now = () => new Date();
    await world.db.doc('deNghi/abcdefghij0123456789').set({
      nld: 'aB3dE6gH9jK2mN5pQ8sT',
      diaBan: THON,
      noiDung: 'Đã chuyển sang lái xe',
      ngayHieuLuc: '2024-09-01',
      trangThai,
      boi: 'nguoi-1',
      luc: FieldValue.serverTimestamp(),
    });
    await createNhanDeNghi(world.db, createCatalogue(world.db, now), now)('abcdefghij0123456789');
    expect((await world.db.collection('phieu').get()).size).toBe(0);
  });
});

describe('the claims of a worker', () => {
  const account = {
    vaiTro: ['nguoiLaoDong'] as VaiTro[],
    cap: 'xa',
    danhMuc: 'dvhc2024',
    ma: '03386',
    the: 3,
    ten: 'Lò Văn Panh',
    khoa: false,
    nld: 'aB3dE6gH9jK2mN5pQ8sT',
  };
  it('name his book and no area', () => {
    expect(claimsOf(TaiKhoan.parse(account))).toEqual({ vaiTro: ['nguoiLaoDong'], nld: account.nld, the: 3 });
    expect(claimsOf(TaiKhoan.parse({ ...account, khoa: true }))).toEqual({});
  });
  it('say that the password is the one on paper, until it is not', () => {
    const onPaper = claimsOf(TaiKhoan.parse({ ...account, matKhauTam: true }));
    expect(onPaper).toEqual({ vaiTro: ['nguoiLaoDong'], nld: account.nld, the: 3, matKhauTam: true });
    const { nld: _, ...office } = { ...account, vaiTro: ['canBoXa'] };
    expect(TaiKhoan.safeParse({ ...office, matKhauTam: true }).success).toBe(false);
  });
  it('stand alone', () => {
    expect(TaiKhoan.safeParse({ ...account, vaiTro: ['nguoiLaoDong', 'canBoXa'] }).success).toBe(false);
    expect(TaiKhoan.safeParse({ ...account, vaiTro: ['canBoXa'] }).success).toBe(false);
    expect(TaiKhoan.safeParse({ ...account, nld: undefined }).success).toBe(false);
  });
});
