import type { LoaiNhapTinh } from '@core/nhap/nhap-tinh.ts';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { nhuongHoSo } from '../../functions/src/adapters/nguon-dn/nhap-ho-so.ts';
import { createSoSanh } from '../../functions/src/adapters/nguon-dn/so-sanh.ts';
import { ghiKhoaNsdld, timTheoMa } from '../../functions/src/adapters/nguon-dn/tim-nsdld.ts';
import { createDongTheo } from '../../functions/src/adapters/viec-lam/dong-theo.ts';
import { aLienHe, aNsdld, createHoSoWorld } from '../support/ho-so-world.ts';
import { aDkkd, aSo, DK_XA } from '../support/nguon-dn.ts';
import { createNhapWorld, KHOA } from '../support/nhap-world.ts';

const SO = '012085001234';
const TINH = { danhMuc: 'dvhc2025', tinh: '12' } as const;

const start = async (name: string) => {
  const world = await createHoSoWorld(`nd-${name}`);
  const { db } = world;
  for (const xa of DK_XA) await db.doc(`diaBan/${xa.danhMuc}:${xa.ma}`).set(xa);
  const files = createNhapWorld(db, () => world.clock.now);
  const bring = (loai: LoaiNhapTinh, rows: Record<string, string>[], ky: string, ngay: string, perLo?: number) =>
    files.bringIn(rows, { loai, tinh: { ky, ngay }, diaBan: TINH, tenTep: 'tep.xlsx' }, perLo);
  const person = async (id: string, soGiayTo: string, trangThai = 'daXacNhan') => {
    const about = { chuThe: 'caNhan', loaiHinh: 'hoKinhDoanh', ten: id, maSoThue: FieldValue.delete() };
    const signed = { trangThai, nguon: 'tuKhai', hanKhaiBao: null, boi: id, suaBoi: id };
    await db.doc(`nsdld/${id}/rieng/lienHe`).set({ ...aLienHe({ soGiayTo }), diaBan: { ...TINH, xa: '03386' } });
    await world.put(`nsdld/${id}`, { ...aNsdld(), ...about, ...signed });
  };
  const employers = async () =>
    (await db.collection('nsdld').get()).docs.map((doc) => ({ id: doc.id, data: doc.data() }));
  const byCode = async (ma: string) => (await db.collection('nsdld').where('maSoThue', '==', ma).get()).docs[0];
  const rows = async () =>
    (await db.collection('lechLaoDong').get()).docs.map((doc) => ({ id: doc.id, ...doc.data() })) as ({
      id: string;
    } & Record<string, unknown>)[];
  const everything = async () => {
    const all = await Promise.all(
      ['nsdld', 'lechLaoDong'].map(async (name_) => (await db.collection(name_).get()).docs),
    );
    const under = await Promise.all(
      (all[0] ?? []).flatMap(({ ref }) =>
        ['rieng', 'demLaoDong'].map(async (sub) => (await ref.collection(sub).get()).docs),
      ),
    );
    return [...all.flat(), ...under.flat()].map((doc) => [doc.ref.path, doc.updateTime.toMillis()]).sort();
  };
  return { ...world, ...files, bring, person, employers, byCode, rows, everything };
};

it('makes a record of every good row, with the word of the register beside it, and lists every bad one (HN-11)', async () => {
  const world = await start('rows');
  const { id } = await world.bring(
    'dkkd',
    [
      aDkkd(1, { ngayBatDau: '01/10/2026', dienThoai: '0912 345 678' }),
      aDkkd(2, { tinhTrang: 'Đóng cửa' }),
      aDkkd(3, { tinhTrang: 'Đã giải thể' }),
      aDkkd(4, { maSoThue: '012085001234', ten: 'Hộ kinh doanh Lò Văn Panh', loaiHinh: '' }),
      aDkkd(1, { ten: 'Tên khác hẳn' }),
    ],
    '2026-Q3',
    '2026-10-02',
  );
  expect(await world.nhap(id)).toMatchObject({ trangThai: 'xong', dem: { dat: 3, loi: 2, trung: 0, boQua: 0 } });
  expect((await world.ketQua(id)).loiDong).toEqual(
    expect.arrayContaining([
      { so: 3, ma: 'DN03', truong: 'tinhTrang' },
      { so: 6, ma: 'DN08', truong: 'maSoThue' },
    ]),
  );
  const first = await world.byCode('0201234501');
  expect(first?.data()).toMatchObject({
    ...{ ten: 'Công ty TNHH Số 1', trangThai: 'daXacNhan', nguon: 'dkkd', tinhTrangDkkd: 'hoatDong' },
    ...{ nganh: { bo: 'VSIC2018', ma: 'G' }, ngayBatDau: '2026-10-01', diaBan: { ...TINH, xa: '03386' } },
  });
  expect(await world.read(`nsdld/${first?.id}/rieng/dkkd`)).toMatchObject({
    ...{ nguoiDaiDien: 'Vũ Thị Hoa', nhap: id, so: 2, ky: '2026-Q3', ngay: '2026-10-02' },
  });
  expect(await world.read(`nsdld/${first?.id}/rieng/lienHe`)).toMatchObject({ dienThoai: '0912345678' });
  expect((await world.byCode('0201234503'))?.get('trangThai')).toBe('ngung');
  const household = (await world.employers()).find(({ data }) => data.chuThe === 'caNhan');
  expect(JSON.stringify(household)).not.toContain('012085001234');
  const row = (await world.rows()).find(({ nsdld }) => nsdld === household?.id);
  expect(row).toMatchObject({ loai: 'khongCoSo', trangThai: 'mo' });
  expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['ten']));
  for (const { id: nsdld } of await world.employers()) expect(nsdld).toMatch(/^mst-[0-9a-f]{32}$/);
});

it('changes nothing when the same file, or the same rows in another file, come again', async () => {
  const world = await start('again');
  const rows = Array.from({ length: 7 }, (_, n) => aDkkd(n));
  const first = await world.bring('dkkd', rows, '2026-Q3', '2026-10-02', 3);
  const counts = await world.bring('bhxh', [aSo(1, 12), aSo(2, 30)], '2026-10', '2026-10-28');
  const before = await world.everything();
  for (const file of [first, counts])
    for (const lo of file.los) {
      await world.db.doc(`nhap/${file.id}/lo/${lo}`).update({ trangThai: 'cho' });
      await world.deliver(file.id, lo);
    }
  expect(await world.nhap(first.id)).toMatchObject({ dem: { dat: 7, loi: 0, trung: 0, boQua: 0 } });
  const other = await world.bring('dkkd', rows.toReversed(), '2026-Q3', '2026-10-03');
  expect(await world.nhap(other.id)).toMatchObject({ dem: { dat: 0, loi: 0, trung: 7, boQua: 0 } });
  const later = await world.bring('bhxh', [aSo(2, 30), aSo(1, 12)], '2026-10', '2026-10-29');
  expect(await world.nhap(later.id)).toMatchObject({ dem: { dat: 0, loi: 0, trung: 2, boQua: 0 } });
  expect(await world.everything()).toEqual(before);
});

it('leaves the word of who registered himself, and shows the difference; a person is found by his number', async () => {
  const world = await start('own');
  const at = { luc: Timestamp.fromMillis(0), trangThai: 'daXacNhan', nguon: 'tuKhai', hanKhaiBao: null };
  await world.put('nsdld/nsdld-own1', { ...aNsdld({ maSoThue: '0201234501' }), ...at, boi: 'dn', suaBoi: 'dn' });
  const household = { chuThe: 'caNhan', loaiHinh: 'hoKinhDoanh', ten: 'Lò Văn Panh', maSoThue: FieldValue.delete() };
  await world.put('nsdld/nsdld-own2', { ...aNsdld(household), ...at, boi: 'dn2', suaBoi: 'dn2' });
  await world.db
    .doc('nsdld/nsdld-own2/rieng/lienHe')
    .set({ ...aLienHe({ soGiayTo: '012085001234' }), diaBan: { ...TINH, xa: '03386' } });
  await ghiKhoaNsdld(world.db, KHOA, 'nsdld-own2');
  await ghiKhoaNsdld(world.db, KHOA, 'nsdld-own2');

  const { id } = await world.bring(
    'dkkd',
    [aDkkd(1), aDkkd(2, { maSoThue: '012085001234', ten: 'HKD Lò Văn Panh' })],
    '2026-Q3',
    '2026-10-02',
  );
  expect((await world.employers()).map(({ id: nsdld }) => nsdld).sort()).toEqual(['nsdld-own1', 'nsdld-own2']);
  expect(await world.read('nsdld/nsdld-own1')).toMatchObject({
    ...{ ten: 'Công ty TNHH May Phương Nam', nguon: 'tuKhai', tinhTrangDkkd: 'hoatDong', v: 2 },
  });
  expect(await world.read('nsdld/nsdld-own1/rieng/dkkd')).toMatchObject({ ten: 'Công ty TNHH Số 1' });
  expect((await world.ketQua(id)).luuY.map(({ ma }: { ma: string }) => ma)).toEqual(['DN09', 'DN09']);
});

it('leads by a number to its rightful holder once the record that bore it wrongly is corrected', async () => {
  const world = await start('sua-so');
  const follow = (id: string) => ghiKhoaNsdld(world.db, KHOA, id);
  const lead = async () => (await timTheoMa(world.db, KHOA, TINH, [SO])).get(SO)?.snapshot.id;
  await world.person('nsdld-sai1', SO);
  await world.person('nsdld-dung', SO);
  await Promise.all(['nsdld-sai1', 'nsdld-dung', 'nsdld-sai1'].map(follow));
  await world.person('nsdld-sai1', '012085009999');
  // The event is lost: any later one, or the sweep, finds what is left to do.
  expect(await follow('nsdld-sai1')).toBe('applied');
  expect(await follow('nsdld-sai1')).toBe('stale');
  expect(await follow('nsdld-dung')).toBe('stale');
  expect(await lead()).toBe('nsdld-dung');
  await world.bring('dkkd', [aDkkd(2, { maSoThue: SO, ten: 'HKD Lò Văn Panh' })], '2026-Q3', '2026-10-02');
  expect(await world.read('nsdld/nsdld-dung/rieng/dkkd')).toMatchObject({ maSoThue: SO });
  expect(await world.read('nsdld/nsdld-sai1/rieng/dkkd')).toBeUndefined();
  await world.person('nsdld-dung', SO, 'tuChoi');
  expect(await follow('nsdld-dung')).toBe('applied');
  expect(await lead()).toBeUndefined();
});

it('neither a registration that waits with somebody’s number nor one that was closed stands in his way', async () => {
  const world = await start('cho-so');
  await world.person('nsdld-cho1', SO, 'choXacNhan');
  await world.person('nsdld-ngung', SO, 'ngung');
  await world.person('nsdld-that', SO);
  for (const id of ['nsdld-cho1', 'nsdld-ngung', 'nsdld-that']) await ghiKhoaNsdld(world.db, KHOA, id);
  const found = (await timTheoMa(world.db, KHOA, TINH, [SO])).get(SO);
  expect(found?.snapshot.id).toBe('nsdld-that');
});

it('believes the later of two files, and keeps what a person changed in a record of the register', async () => {
  const world = await start('later');
  await world.bring('dkkd', [aDkkd(1)], '2026-Q3', '2026-10-02');
  const id = (await world.byCode('0201234501'))?.id ?? '';
  await world.put(`nsdld/${id}`, { diaChi: 'Địa chỉ do trung tâm ghi', suaBoi: 'tt' });
  const moved = aDkkd(1, { ten: 'Tên mới', diaChi: 'Số 99, phường Đoàn Kết', tinhTrang: 'Giải thể' });
  await world.bring('dkkd', [moved], '2026-Q4', '2027-01-02');
  expect(await world.read(`nsdld/${id}`)).toMatchObject({
    ...{ ten: 'Tên mới', diaChi: 'Địa chỉ do trung tâm ghi', trangThai: 'ngung', tinhTrangDkkd: 'giaiThe' },
  });
  const older = await world.bring('dkkd', [aDkkd(1, { ten: 'Tên cũ hơn' })], '2026-Q3', '2026-10-01');
  expect(await world.nhap(older.id)).toMatchObject({ dem: { dat: 0, trung: 1 } });
  expect((await world.ketQua(older.id)).luuY).toEqual([{ so: 2, ma: 'DN10', truong: 'maSoThue' }]);
  expect(await world.read(`nsdld/${id}/rieng/dkkd`)).toMatchObject({ ten: 'Tên mới' });
});

it('dissolved by the register closes the vacancies under its record; active again in a later file, they stay closed', async () => {
  const world = await start('giai-the');
  await world.bring('dkkd', [aDkkd(1)], '2026-Q3', '2026-10-02');
  const id = (await world.byCode('0201234501'))?.id ?? '';
  await world.putViec('viec-0001', { nsdld: id });
  const dongTheo = createDongTheo(world.db);
  await world.bring('dkkd', [aDkkd(1, { tinhTrang: 'Giải thể' })], '2026-Q4', '2027-01-02');
  expect(await dongTheo(id)).toBe('applied');
  expect(await world.read('viecTimNguoi/viec-0001')).toMatchObject({
    ...{ trangThai: 'dong', lyDo: expect.stringContaining('Sổ đăng ký kinh doanh ghi đã giải thể'), v: 2 },
  });
  await world.bring('dkkd', [aDkkd(1)], '2027-Q1', '2027-04-02');
  expect(await world.read(`nsdld/${id}`)).toMatchObject({ trangThai: 'daXacNhan', tinhTrangDkkd: 'hoatDong' });
  expect(await dongTheo(id)).toBe('stale');
  expect(await world.read('viecTimNguoi/viec-0001')).toMatchObject({ trangThai: 'dong', v: 2 });
});

it('counts of whom nobody knows wait as faulty rows until the register has him', async () => {
  const world = await start('unknown');
  const counts = await world.bring('thue', [aSo(1, 12)], '2026-10', '2026-10-28');
  expect((await world.ketQua(counts.id)).loiDong).toEqual([{ so: 2, ma: 'DN14', truong: 'maSoThue' }]);
  await world.bring('dkkd', [aDkkd(1)], '2026-Q3', '2026-10-02');
  await world.db.doc(`nhap/${counts.id}/lo/0000`).update({ trangThai: 'cho', lan: 2 });
  await world.deliver(counts.id, '0000');
  expect(await world.nhap(counts.id)).toMatchObject({ dem: { dat: 1, loi: 0 } });
  const id = (await world.byCode('0201234501'))?.id ?? '';
  const better = await world.bring('thue', [aSo(1, 15)], '2026-10', '2026-11-02');
  expect((await world.ketQua(better.id)).luuY).toEqual([{ so: 2, ma: 'DN15', truong: 'so' }]);
  expect(await world.read(`nsdld/${id}/demLaoDong/thue_2026-10`)).toMatchObject({
    ...{ soLieu: { so: 15 }, truoc: { soLieu: { so: 12 }, ngay: '2026-10-28' }, v: 2 },
  });
});

it('finds where the counts and a declaration differ, keeps a decision, and asks anew when the figures change', async () => {
  const world = await start('lech');
  await world.bring('dkkd', [aDkkd(1), aDkkd(2)], '2026-Q3', '2026-10-02');
  const id = (await world.byCode('0201234501'))?.id ?? '';
  await world.db.doc(`nsdld/${id}/khaiBao/2026-H1`).set({
    ...{ ky: '2026-H1', diaBan: { ...TINH, xa: '03386' }, hanNop: '2026-06-04', trangThai: 'daNop', tongSo: 10, nu: 5 },
    ...{ tren35: 2, bhxhBatBuoc: 10, tang: 0, giam: 0, v: 1, boi: 'tt', suaBoi: 'tt', luc: Timestamp.fromMillis(0) },
    viTri: { quanLy: 1, chuyenMonCao: 1, chuyenMonTrung: 1, khac: 7 },
    hopDong: { khongXacDinh: 5, xacDinh: 5, khac: 0 },
  });
  const lech = `lechLaoDong/${id}~nhieuHonKhai`;
  await world.bring('bhxh', [aSo(1, 14)], '2026-10', '2026-10-28');
  expect(await world.read(lech)).toMatchObject({
    ...{ nsdld: id, ten: 'Công ty TNHH Số 1', trangThai: 'mo', lech: 4, tuNgay: '2026-10-28', v: 1 },
    so: { khaiBao: { tongSo: 10 }, bhxh: { ky: '2026-10', so: 14 } },
  });
  await world.put(lech, { trangThai: 'dung', lyDo: 'Bốn người mới vào tháng 10', suaBoi: 'tt' });
  await world.bring('bhxh', [aSo(1, 14)], '2026-11', '2026-11-28');
  expect(await world.read(lech)).toMatchObject({ trangThai: 'dung', lyDo: 'Bốn người mới vào tháng 10' });
  await world.bring('thue', [aSo(1, 16)], '2026-11', '2026-11-28');
  expect(await world.read(lech)).toMatchObject({ trangThai: 'mo', lech: 6 });
  expect(await world.read(lech)).not.toHaveProperty('lyDo');
  await world.db.doc(`nsdld/${id}/khaiBao/2026-H1`).update({ trangThai: 'traLai' });
  const soSanh = createSoSanh(world.db, KHOA);
  await soSanh(id);
  expect(await world.read(lech)).toMatchObject({ trangThai: 'het' });
  const before = world.ops.writes;
  await soSanh(id);
  expect(world.ops.writes).toBe(before);
  expect((await world.rows()).find(({ id: row }) => row.endsWith('~khongCoSo') && !row.startsWith(id))).toMatchObject({
    ...{ ten: 'Công ty TNHH Số 2', tuNgay: '2026-10-29', trangThai: 'mo' },
  });
});

it('a record of the register gives way to the one the employer wrote himself, with what others say of him', async () => {
  const world = await start('nhuong');
  await world.bring('dkkd', [aDkkd(1)], '2026-Q3', '2026-10-02');
  await world.bring('bhxh', [aSo(1, 14)], '2026-10', '2026-10-28');
  const old = (await world.byCode('0201234501'))?.id ?? '';
  const own = { ...aNsdld({ maSoThue: '0201234501' }), nguon: 'tuKhai', hanKhaiBao: null, boi: 'dn', suaBoi: 'dn' };
  await world.put('nsdld/nsdld-own1', { ...own, trangThai: 'choXacNhan' });
  await nhuongHoSo(world.db, KHOA, 'nsdld-own1');
  expect(await world.read(`nsdld/${old}`)).toMatchObject({ trangThai: 'daXacNhan' });
  await world.bring('thue', [aSo(1, 9)], '2026-10', '2026-10-28');
  expect(await world.read(`nsdld/${old}/demLaoDong/thue_2026-10`)).toMatchObject({ soLieu: { so: 9 } });
  await world.put('nsdld/nsdld-own1', { trangThai: 'daXacNhan' });
  await nhuongHoSo(world.db, KHOA, 'nsdld-own1');
  await nhuongHoSo(world.db, KHOA, 'nsdld-own1');
  expect(await world.read(`nsdld/${old}`)).toMatchObject({ trangThai: 'ngung', v: 2 });
  expect(await world.read('nsdld/nsdld-own1')).toMatchObject({ tinhTrangDkkd: 'hoatDong', v: 3 });
  expect(await world.read('nsdld/nsdld-own1/demLaoDong/bhxh_2026-10')).toMatchObject({ soLieu: { so: 14 } });
  const next = await world.bring('bhxh', [aSo(1, 15)], '2026-11', '2026-11-28');
  expect(await world.nhap(next.id)).toMatchObject({ dem: { dat: 1 } });
  expect(await world.read('nsdld/nsdld-own1/demLaoDong/bhxh_2026-11')).toMatchObject({ soLieu: { so: 15 } });
});
