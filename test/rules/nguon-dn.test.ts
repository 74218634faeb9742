import { QUYET_DINH_LECH } from '@core/nguon-dn/lech.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach, describe, it } from 'vitest';
import { aNsdld, aNsdldRieng, before, NSDLD, next, useMarketProject } from '../support/cung-cau-rules.ts';
import { UNITS } from '../support/don-vi-rules.ts';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import { claimsOf, EARLIER, expectAllowed, expectRefused, HUYEN, TINH, XA } from '../support/rules-world.ts';

const db = useMarketProject('nguon-dn');
beforeEach(() => db.clear());

const DIA_BAN = aNsdld().diaBan;
const equal = (fields: Record<string, string>) =>
  Object.entries(fields).map(([field, value]) => [field, 'EQUAL', value] as const);
const asStaff = (role: VaiTro = 'capTinh', area = TINH) => db.as(role, claimsOf([role], area));

const BAM = '0123456789abcdef'.repeat(4);
const FILE = `nhap/${BAM.slice(0, 32)}`;
const CHUNK = `${FILE}/lo/0000`;
const aFile = <Now>(luc: Now, over: object = {}) => ({
  ...{ loai: 'dkkd', diaBan: { danhMuc: 'dvhc2024', tinh: '12' }, ky: '2026-Q3', ngay: '2026-10-02' },
  ...{ tenTep: 'Sổ đăng ký.xlsx', bam: BAM, soDong: 10, soLo: 1, cot: { ten: 'Tên' }, trangThai: 'dangTai' },
  ...{ boi: 'trungTam', luc },
  ...over,
});
const aChunk = <Now>(luc: Now) => ({
  ...{ dong: [{ so: 2, o: { maSoThue: '0201234567' } }], trangThai: 'cho', lan: 1, boi: 'trungTam', luc },
});

describe('files of a tỉnh (HP-06, HN-11)', () => {
  const open = (over: object = {}, by = db.asCentre()) => by.commit({ create: FILE, data: aFile(SERVER_TIME, over) });

  it.each(['dkkd', 'bhxh', 'thue'])('%s is opened by the centre, with its chunks', async (loai) => {
    expectAllowed(await db.asCentre().get(FILE));
    expectAllowed(await open({ loai }));
    expectAllowed(await db.asCentre().commit({ create: CHUNK, data: aChunk(SERVER_TIME) }));
    expectAllowed(await db.asCentre().get(CHUNK));
    expectAllowed(await db.asCentre().list({ in: `${FILE}/lo`, limit: 500 }));
    expectRefused(await db.asCentre().commit({ set: FILE, data: aFile(SERVER_TIME, { loai }) }));
  });
  it.each<[string, object]>([
    ['a kind of a xã', { loai: 'bangKe' }],
    ['a plan', { keHoach: 'LC-2024' }],
    ['another tỉnh', { diaBan: { danhMuc: 'dvhc2024', tinh: '14' } }],
    ['a xã', { diaBan: DIA_BAN }],
    ['no period', { ky: '' }],
    ['a period nobody has', { ky: '2026-13' }],
    ['no day', { ngay: '2026-02-30' }],
    ['results', { dem: { dat: 1, loi: 0, trung: 0, boQua: 0 } }],
    ['somebody else’s name', { boi: 'khac' }],
  ])('not with %s', async (_, over) => expectRefused(await open(over)));
  it('not by anybody else, nor by a centre below or elsewhere', async () => {
    for (const role of ['capTinh', 'congAnTinh', 'quanTri'] as const)
      expectRefused(await open({ boi: role }, asStaff(role)), role);
    expectRefused(await open({ boi: 'canBoXa' }, db.asOfficer()));
    expectRefused(await open({}, db.asCentre(XA)));
    expectRefused(await open({}, db.asCentre(HUYEN)));
    expectRefused(await open({}, db.asOtherCentre()));
    expectRefused(await open({ boi: 'doanh-nghiep' }, db.asEmployer()));
    expectRefused(await open({ boi: 'la' }, db.asStranger()));
    expectRefused(await open({}, db.anonymous));
    await db.owner.commit({ set: 'thuHoi/trungTam', data: { the: 2 } });
    expectRefused(await open());
  });
  it('a centre brings no file of a xã in', async () =>
    expectRefused(
      await db.asCentre().commit({
        create: FILE,
        data: { ...aFile(SERVER_TIME), loai: 'bangKe', keHoach: 'LC-2024', diaBan: DIA_BAN },
      }),
    ));
  it('the staff of the tỉnh see that it came, not what is in it', async () => {
    await db.owner.commit({ set: FILE, data: aFile(EARLIER) }, { set: CHUNK, data: aChunk(EARLIER) });
    const where = equal({ loai: 'dkkd', 'diaBan.danhMuc': 'dvhc2024', 'diaBan.tinh': '12' });
    expectAllowed(await asStaff().get(FILE));
    expectAllowed(await asStaff().list({ in: 'nhap', where, limit: 100 }));
    expectAllowed(await db.asCentre().list({ in: 'nhap', where, limit: 100 }));
    expectRefused(await db.asCentre().list({ in: 'nhap', where, limit: 101 }));
    expectRefused(await asStaff().get(CHUNK));
    expectRefused(await asStaff().commit({ update: FILE, data: { trangThai: 'dangXuLy', luc: SERVER_TIME } }));
    for (const by of [db.asOfficer(), db.asOtherCentre(), asStaff('capHuyen', HUYEN), asStaff('congAnTinh')])
      expectRefused(await by.get(FILE));
  });
});

describe('what others say of an employer', () => {
  const WORD = `nsdld/${NSDLD}/rieng/dkkd`;
  const COUNT = `nsdld/${NSDLD}/demLaoDong/bhxh_2026-10`;
  beforeEach(() =>
    db.owner.commit({ set: WORD, data: { diaBan: DIA_BAN } }, { set: COUNT, data: { diaBan: DIA_BAN } }),
  );

  it('is read by the centre only, and written by functions only', async () => {
    for (const path of [WORD, COUNT]) {
      expectAllowed(await db.asCentre().get(path));
      for (const by of [db.asOtherCentre(), db.asEmployer(), db.asOfficer(), asStaff(), db.asStranger(), db.anonymous])
        expectRefused(await by.get(path), path);
      expectRefused(await db.asCentre().commit({ update: path, data: { diaBan: DIA_BAN, x: 1 } }), path);
    }
    expectAllowed(await db.asCentre().get('nsdld/nsdld-0009/rieng/dkkd'));
    const where = equal({ 'diaBan.danhMuc': 'dvhc2024', 'diaBan.tinh': '12' });
    expectAllowed(await db.asCentre().list({ in: `nsdld/${NSDLD}/demLaoDong`, where, limit: 100 }));
    expectRefused(await db.asCentre().list({ in: `nsdld/${NSDLD}/demLaoDong`, where, limit: 101 }));
    expectRefused(await db.asEmployer().list({ in: `nsdld/${NSDLD}/demLaoDong`, where, limit: 10 }));
  });

  it('a record made from the register is closed by the centre without a contact; nobody makes one by hand', async () => {
    const made = { ...aNsdld({ nguon: 'dkkd' }), ...before('trungTam') };
    await db.owner.commit({ set: `nsdld/${NSDLD}`, data: made });
    const close = next('trungTam', { trangThai: 'ngung', lyDo: 'Không tìm thấy trụ sở' });
    expectAllowed(await db.asCentre().commit({ update: `nsdld/${NSDLD}`, data: close }));
    await db.owner.commit({ set: `nsdld/${NSDLD}`, data: { ...made, nguon: 'trungTam' } });
    expectRefused(await db.asCentre().commit({ update: `nsdld/${NSDLD}`, data: close }));
    await db.owner.commit(...UNITS);
    const byHand = { ...aNsdld(), v: 1, boi: 'trungTam', suaBoi: 'trungTam', luc: SERVER_TIME };
    const contact = { create: 'nsdld/nsdld-0002/rieng/lienHe', data: aNsdldRieng() };
    for (const over of [{ nguon: 'dkkd' }, { quyMo: undefined }, { ngayBatDau: undefined }]) {
      const data = Object.fromEntries(
        Object.entries({ ...byHand, ...over }).filter(([, value]) => value !== undefined),
      );
      expectRefused(await db.asCentre().commit({ create: 'nsdld/nsdld-0002', data }, contact), JSON.stringify(over));
    }
    expectAllowed(await db.asCentre().commit({ create: 'nsdld/nsdld-0002', data: byHand }, contact));
  });
});

describe('a disagreement about the workers of an employer', () => {
  const ROW = `lechLaoDong/${NSDLD}~nhieuHonKhai`;
  const row = (over: object = {}) => ({
    ...{ nsdld: NSDLD, loai: 'nhieuHonKhai', ten: 'Công ty TNHH May Phương Nam', diaBan: DIA_BAN, lech: 4 },
    ...{ tuNgay: '2026-10-28', so: {}, trangThai: 'mo', v: 1, suaBoi: 'he-thong', luc: EARLIER },
    ...over,
  });
  const decide = (over: object = {}, by = db.asCentre(), uid = 'trungTam') =>
    by.commit({ update: ROW, data: next(uid, { trangThai: 'daNhac', lyDo: 'Gọi điện ngày 02/11', ...over }) });
  beforeEach(() => db.owner.commit({ set: ROW, data: row() }));

  it.each(QUYET_DINH_LECH)('is decided %s by its centre, with a reason', async (trangThai) => {
    expectAllowed(await decide({ trangThai }));
    expectAllowed(await decide({ trangThai: 'dung', lyDo: 'Mới vào', v: 3 }));
  });
  it.each<[string, object]>([
    ['without a reason', { lyDo: '' }],
    ['with a reason that is no text', { lyDo: null }],
    ['back to open', { trangThai: 'mo' }],
    ['as gone', { trangThai: 'het' }],
    ['with other figures', { lech: 0 }],
    ['from another version', { v: 3 }],
    ['under another name', { suaBoi: 'khac' }],
    ['at a time of its own', { luc: EARLIER }],
  ])('not %s', async (_, over) => expectRefused(await decide(over)));
  it('not once it is gone, nor made or taken away by hand', async () => {
    expectRefused(await db.asCentre().commit({ create: `lechLaoDong/${NSDLD}~itHonKhai`, data: row() }));
    expectRefused(await db.asCentre().commit({ delete: ROW }));
    await db.owner.commit({ set: ROW, data: row({ trangThai: 'het' }) });
    expectRefused(await decide());
  });
  it('is seen and not decided by the staff of the tỉnh, and by nobody else', async () => {
    const where = equal({ 'diaBan.danhMuc': 'dvhc2024', 'diaBan.tinh': '12', loai: 'nhieuHonKhai', trangThai: 'mo' });
    for (const by of [db.asCentre(), asStaff()]) {
      expectAllowed(await by.get(ROW));
      expectAllowed(await by.list({ in: 'lechLaoDong', where, limit: 200 }));
      expectRefused(await by.list({ in: 'lechLaoDong', where, limit: 201 }));
    }
    expectRefused(await decide({}, asStaff(), 'capTinh'));
    const others = [
      db.asOtherCentre(),
      db.asCentre(XA),
      db.asEmployer(),
      db.asOfficer(),
      asStaff('congAnTinh'),
      db.asStranger(),
    ];
    for (const by of [...others, db.anonymous]) {
      expectRefused(await by.get(ROW));
      expectRefused(await decide({}, by));
    }
    await db.owner.commit({ set: 'thuHoi/trungTam', data: { the: 2 } });
    expectRefused(await decide());
  });
  it('keeps its journal for those who see it', async () => {
    const LINE = `${ROW}/nhatKy/2`;
    await db.owner.commit({ set: LINE, data: { v: 2, diaBan: DIA_BAN } });
    const list = {
      in: `${ROW}/nhatKy`,
      where: equal({ 'diaBan.danhMuc': 'dvhc2024', 'diaBan.tinh': '12' }),
      limit: 200,
    };
    for (const by of [db.asCentre(), asStaff()]) {
      expectAllowed(await by.get(LINE));
      expectAllowed(await by.list(list));
      expectRefused(await by.list({ ...list, limit: 201 }));
    }
    for (const by of [db.asOtherCentre(), db.asEmployer(), db.asOfficer(), db.asStranger()]) {
      expectRefused(await by.get(LINE));
      expectRefused(await by.list(list));
    }
    expectRefused(await db.asCentre().commit({ create: `${ROW}/nhatKy/3`, data: { v: 3, diaBan: DIA_BAN } }));
  });
});

it('a centre knows its own people by name, and nobody of the offices', async () => {
  const account = (vaiTro: VaiTro, tinh = '12') => ({
    ...{ vaiTro: [vaiTro], cap: 'tinh', ten: 'Bùi Thanh Tâm', khoa: false },
    diaBan: { danhMuc: 'dvhc2024', tinh },
  });
  await db.owner.commit(
    { set: 'taiKhoan/dong-nghiep', data: account('trungTam') },
    { set: 'taiKhoan/so', data: account('capTinh') },
    { set: 'taiKhoan/tinh-khac', data: account('trungTam', '14') },
  );
  const place = equal({ 'diaBan.danhMuc': 'dvhc2024', 'diaBan.tinh': '12' });
  const own = [...place, ['vaiTro', 'ARRAY_CONTAINS', 'trungTam'] as const];
  expectAllowed(await db.asCentre().get('taiKhoan/dong-nghiep'));
  expectAllowed(await db.asCentre().list({ in: 'taiKhoan', where: own, limit: 200 }));
  expectRefused(await db.asCentre().list({ in: 'taiKhoan', where: own, limit: 201 }));
  expectRefused(await db.asCentre().list({ in: 'taiKhoan', where: place, limit: 200 }));
  for (const path of ['taiKhoan/so', 'taiKhoan/tinh-khac']) expectRefused(await db.asCentre().get(path), path);
  for (const by of [db.asOtherCentre(), db.asEmployer(), db.asStranger()]) {
    expectRefused(await by.get('taiKhoan/dong-nghiep'));
    expectRefused(await by.list({ in: 'taiKhoan', where: own, limit: 200 }));
  }
});
