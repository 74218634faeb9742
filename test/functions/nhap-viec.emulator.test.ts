import type { LoaiNhapViec } from '@core/nhap/nhap-viec.ts';
import { GrpcStatus, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { ghiKhoaNsdld } from '../../functions/src/adapters/nguon-dn/tim-nsdld.ts';
import { createFault } from '../support/fault.ts';
import { aLienHe, aNsdld, createHoSoWorld, DIA_BAN } from '../support/ho-so-world.ts';
import { DK_XA } from '../support/nguon-dn.ts';
import { aNguoiTep, aViecTep, CAC_TINH } from '../support/nhap-viec.ts';
import { createNhapWorld, KHOA } from '../support/nhap-world.ts';
import type { Hook } from '../support/op-counter.ts';

const TINH = { danhMuc: 'dvhc2025', tinh: '12' };
type Row = Record<string, string>;

const start = async (name: string, hook?: Hook) => {
  const world = await createHoSoWorld(`nv-${name}`, hook);
  const { db } = world;
  for (const unit of [...DK_XA, ...CAC_TINH]) await db.doc(`diaBan/${unit.danhMuc}:${unit.ma}`).set(unit);
  const files = createNhapWorld(db, () => world.clock.now);
  const about = (loai: LoaiNhapViec) => ({ loai, tinh: {}, diaBan: TINH, tenTep: 'tep.xlsx' });
  const bring = (loai: LoaiNhapViec, rows: Row[], perLo?: number) => files.bringIn(rows, about(loai), perLo);
  /** Mends rows of the first chunk by their number in the file, or tries it once more as it is. */
  const mend = async (id: string, rows: Readonly<Record<number, Row>> = {}) => {
    const lo = await db.doc(`nhap/${id}/lo/0000`).get();
    const dong = (lo.get('dong') as { so: number }[]).map((each) => ({
      ...each,
      ...(rows[each.so] && { o: rows[each.so] }),
    }));
    await lo.ref.update({ dong, trangThai: 'cho', lan: lo.get('lan') + 1 });
    await files.deliver(id, '0000');
  };
  const putNsdld = async (id: string, over: object = {}) => {
    const own = { hanKhaiBao: null, nguon: 'trungTam', trangThai: 'daXacNhan', boi: 'tt', suaBoi: 'tt' };
    await world.put(`nsdld/${id}`, { ...aNsdld(), ...own, ...over });
  };
  const all = async (name_: 'nguoiTimViec' | 'viecTimNguoi') =>
    (await db.collection(name_).get()).docs.map((doc) => ({ id: doc.id, ...doc.data() })) as ({ id: string } & Record<
      string,
      unknown
    >)[];
  /** Every document of the registers with the time it was last written. */
  const everything = async () => {
    const both = await Promise.all(
      (['nguoiTimViec', 'viecTimNguoi'] as const).map(async (each) => (await db.collection(each).get()).docs),
    );
    const apart = await Promise.all(both.flat().map(async ({ ref }) => (await ref.collection('rieng').get()).docs));
    return [...both.flat(), ...apart.flat()].map((doc) => [doc.ref.path, doc.updateTime.valueOf()]).sort();
  };
  const loi = async (id: string, lo?: string) =>
    ((await files.ketQua(id, lo)).loiDong as { so: number; ma: string }[]).map(({ so, ma }) => `${so}:${ma}`);
  const luuY = async (id: string) =>
    ((await files.ketQua(id)).luuY as { so: number; ma: string }[]).map(({ so, ma }) => `${so}:${ma}`);
  const hoSo = async (id: string) =>
    Object.fromEntries(
      ((await files.ketQua(id)).hoSo ?? []).map((each: { so: number; id: string }) => [each.so, each.id]),
    );
  return { ...world, ...files, about, bring, mend, putNsdld, all, everything, loi, luuY, hoSo };
};

describe('seekers of a file (HN-08, HN-09)', () => {
  it('are taken in with who they are apart, and a row without consent leaves nothing behind', async () => {
    const world = await start('seekers');
    const { id } = await world.bring('nguoiTimViec', [
      aNguoiTep(1),
      aNguoiTep(2, { dongYGioiThieu: 'Không' }),
      aNguoiTep(3, { dongYLuuTru: 'Không', hoTen: 'Vàng Thị Không' }),
      aNguoiTep(4, { dongYLuuTru: '' }),
      aNguoiTep(5, { cmkt: '1' }),
    ]);
    expect(await world.nhap(id)).toMatchObject({ trangThai: 'xong', dem: { dat: 2, loi: 3, trung: 0, boQua: 0 } });
    expect(await world.loi(id)).toEqual(['4:NV06', '5:NV06', '6:NV01']);
    const made = await world.hoSo(id);
    expect(Object.keys(made)).toEqual(['2', '3']);
    const records = await world.all('nguoiTimViec');
    expect(records.map((each) => each.id).sort()).toEqual(Object.values(made).sort());
    expect(await world.read(`nguoiTimViec/${made[2]}`)).toMatchObject({
      ...{ mau: 'TT11-2022/M02', trangThai: 'dangTim', nguon: 'tep', v: 1, boi: 'cong-an', thangSinh: '1995-03' },
      ...{ diaBan: { ...TINH, xa: '03386' }, hanHoSo: '2027-05-24', sanSangDiXa: false, nhomNghe: '8' },
      dongY: { luuTru: expect.any(Timestamp), gioiThieu: expect.any(Timestamp) },
    });
    expect((await world.read(`nguoiTimViec/${made[3]}`))?.dongY).not.toHaveProperty('gioiThieu');
    expect(await world.read(`nguoiTimViec/${made[2]}/rieng/dinhDanh`)).toMatchObject({
      ...{ hoTen: 'Lò Thị Hà', soGiayTo: '012195000001', boi: 'cong-an', diaBan: { xa: '03386' } },
    });
    const tep = await world.read(`nguoiTimViec/${made[2]}/rieng/tep`);
    expect(tep).toMatchObject({ nhap: id, so: 2, diaBan: TINH });
    for (const each of records) expect(each.id).toMatch(/^tep-[0-9a-f]{32}$/);
    expect(JSON.stringify([records, tep])).not.toMatch(/012195|Lò Thị|0911222333/);
    const apart = await Promise.all(records.map((each) => world.read(`nguoiTimViec/${each.id}/rieng/dinhDanh`)));
    expect(JSON.stringify(apart)).not.toMatch(/Vàng Thị Không|012195000003/);
  });

  it('without consent leave a number and a reason of their row, however often and however late it is handled', async () => {
    const world = await start('khong-giu');
    const { id } = await world.bring('nguoiTimViec', [
      aNguoiTep(1),
      aNguoiTep(2, { dongYLuuTru: 'Không', hoTen: 'Vàng Thị Không' }),
      aNguoiTep(3, { dongYLuuTru: '', cmkt: '1' }),
    ]);
    const lo = () => world.read(`nhap/${id}/lo/0000`);
    const kept = [
      { so: 2, o: aNguoiTep(1) },
      { so: 3, o: {} },
      { so: 4, o: {} },
    ];
    expect((await lo())?.dong).toEqual(kept);
    expect(await world.loi(id)).toEqual(['3:NV06', '4:NV06']);
    await world.mend(id);
    expect(await lo()).toMatchObject({ dong: kept, trangThai: 'xong', ketQua: { dat: 1, loi: 2 } });
    const before = (await lo())?.lan;
    await world.deliver(id, '0000');
    expect((await lo())?.lan).toBe(before);
  });

  it('a file that nobody has mended for a month keeps numbers and results; its records stay', async () => {
    const world = await start('het-han-tep');
    const rows = [aNguoiTep(1), aNguoiTep(2, { cmkt: '1' })];
    const old = await world.bring('nguoiTimViec', rows);
    const viec = await world.bring('viecTimNguoi', [aViecTep(1)]);
    const begun = await world.upload(rows.toReversed(), world.about('nguoiTimViec'), 1);
    const roster = await world.upload([{ hoTen: 'Lò Văn Panh' }], { luc: world.clock.now });
    const before = await world.everything();
    world.clock.now = new Date('2026-12-25T16:59:00Z');
    expect(await world.may.expire()).toBe(0);
    world.clock.now = new Date('2026-12-25T17:01:00Z');
    const mended = world.db.doc(`nhap/${viec.id}`);
    await mended.update({ luc: Timestamp.fromDate(world.clock.now) });
    expect(await world.may.expire()).toBe(2);
    expect(await world.may.expire()).toBe(0);
    const lo = await world.read(`nhap/${old.id}/lo/0000`);
    expect(lo).toMatchObject({
      dong: [
        { so: 2, o: {} },
        { so: 3, o: {} },
      ],
      ketQua: { dat: 1, loi: 1, loiDong: [{ so: 3, ma: 'NV01' }], hoSo: [{ so: 2 }] },
    });
    for (const each of begun.los)
      expect(JSON.stringify(await world.read(`nhap/${begun.id}/lo/${each}`))).not.toMatch(/012195|Lò/);
    await world.deliver(old.id, '0000');
    expect(await world.nhap(old.id)).toMatchObject({ trangThai: 'hetHan', dem: { dat: 1, loi: 1 } });
    expect((await world.read(`nhap/${viec.id}/lo/0000`))?.dong[0].o).toEqual(aViecTep(1));
    expect((await world.read(`nhap/${roster.id}/lo/0000`))?.dong[0].o).toEqual({ hoTen: 'Lò Văn Panh' });
    expect(await world.everything()).toEqual(before);
  });

  it('a file whose taking away was cut off is found again', async () => {
    const { plan, hook } = createFault('commit');
    const world = await start('het-han-cat', hook);
    const { id } = await world.bring('nguoiTimViec', [aNguoiTep(1), aNguoiTep(2)], 1);
    world.clock.now = new Date('2027-01-20T03:00:00Z');
    Object.assign(plan, { at: 2, when: 'before', calls: 0 });
    await world.may.expire().catch(() => undefined);
    plan.at = Number.POSITIVE_INFINITY;
    expect(await world.may.expire()).toBe(1);
    const los = await world.db.collection(`nhap/${id}/lo`).get();
    expect(los.docs.flatMap((lo) => lo.get('dong'))).toEqual([
      { so: 2, o: {} },
      { so: 3, o: {} },
    ]);
  });

  it('one who consents once he was asked again is taken in from the row as mended', async () => {
    const world = await start('asked');
    const { id } = await world.bring('nguoiTimViec', [aNguoiTep(1, { dongYLuuTru: '' }), aNguoiTep(2)]);
    const before = await world.everything();
    await world.mend(id, { 2: aNguoiTep(1) });
    expect(await world.nhap(id)).toMatchObject({ dem: { dat: 2, loi: 0 } });
    expect(await world.everything()).toEqual(expect.arrayContaining(before));
    expect(await world.all('nguoiTimViec')).toHaveLength(2);
  });

  it('the same file, or the same rows in another file, change nothing', async () => {
    const world = await start('again');
    const rows = Array.from({ length: 7 }, (_, n) => aNguoiTep(n));
    const first = await world.bring('nguoiTimViec', rows, 3);
    const before = await world.everything();
    for (const lo of first.los) {
      await world.db.doc(`nhap/${first.id}/lo/${lo}`).update({ trangThai: 'cho' });
      await world.deliver(first.id, lo);
    }
    expect(await world.nhap(first.id)).toMatchObject({ dem: { dat: 7, loi: 0, trung: 0 } });
    // Half a year on the rows say the same, though the usual last day of a registration would be a later one.
    world.clock.now = new Date('2027-02-01T03:00:00Z');
    const other = await world.bring('nguoiTimViec', rows.toReversed());
    expect(await world.nhap(other.id)).toMatchObject({ dem: { dat: 0, loi: 0, trung: 7 } });
    expect(await world.everything()).toEqual(before);
  });

  it('a later file changes what it changed; what a person wrote, and what an older file says, stays apart', async () => {
    const world = await start('later');
    const inside = { 'dieuKien.noiLam': 'Trong nhà', 'dieuKien.thiLuc': 'Bình thường' };
    const old = await world.bring('nguoiTimViec', [aNguoiTep(1, inside), aNguoiTep(2), aNguoiTep(3, { hoTen: '' })]);
    const { 2: one = '', 3: two = '' } = await world.hoSo(old.id);
    await world.put(`nguoiTimViec/${two}`, { tenCongViec: 'Thợ may', suaBoi: 'trung-tam' });
    const later = await world.bring('nguoiTimViec', [
      aNguoiTep(1, {
        dienThoai: '0988777666',
        luong: '10 triệu',
        dongYGioiThieu: 'Không',
        email: 'ha@example.vn',
        'dieuKien.noiLam': 'Hỗn hợp',
      }),
      aNguoiTep(2, { tenCongViec: 'Công nhân da giày', cmkt: 'Sơ cấp', dongYGioiThieu: '' }),
    ]);
    expect(await world.nhap(later.id)).toMatchObject({ dem: { dat: 2, loi: 0, trung: 0 } });
    expect(await world.luuY(later.id)).toEqual(expect.arrayContaining(['3:NV16']));
    expect(await world.read(`nguoiTimViec/${one}`)).toMatchObject({
      ...{ v: 2, luong: { tu: 10_000_000, den: 10_000_000 }, tenCongViec: 'Công nhân may công nghiệp' },
      dieuKien: { noiLam: 'honHop', thiLuc: 'binhThuong' },
    });
    expect((await world.read(`nguoiTimViec/${one}`))?.dongY).not.toHaveProperty('gioiThieu');
    expect(await world.read(`nguoiTimViec/${one}/rieng/dinhDanh`)).toMatchObject({
      ...{ dienThoai: '0988777666', email: 'ha@example.vn', hoTen: 'Lò Thị Hà' },
    });
    expect(await world.read(`nguoiTimViec/${two}`)).toMatchObject({
      ...{ tenCongViec: 'Thợ may', cmkt: 'soCap', v: 3, dongY: { gioiThieu: expect.any(Timestamp) } },
    });
    const before = (await world.everything()).filter(([path]) =>
      [one, two].some((each) => String(path).includes(each)),
    );
    await world.mend(old.id, { 4: aNguoiTep(3) });
    expect(await world.nhap(old.id)).toMatchObject({ dem: { dat: 1, trung: 2, loi: 0 } });
    expect(await world.luuY(old.id)).toEqual(expect.arrayContaining(['2:NV17', '3:NV17']));
    expect(await world.everything()).toEqual(expect.arrayContaining(before));
  });

  it('one person is registered once, in a file and beside who was written down before', async () => {
    const world = await start('twice');
    await world.putNguoi('nguoi-da-co', {}, { soGiayTo: '012195000001' });
    await world.theo.nguoi('nguoi-da-co');
    const { id } = await world.bring('nguoiTimViec', [
      aNguoiTep(1),
      aNguoiTep(2),
      aNguoiTep(2),
      aNguoiTep(2, { tenCongViec: 'Bảo vệ' }),
    ]);
    expect(await world.nhap(id)).toMatchObject({ dem: { dat: 2, trung: 1, loi: 1 } });
    expect(await world.loi(id)).toEqual(['5:NV09']);
    const { 2: second = '' } = await world.hoSo(id);
    await world.theo.nguoi(second);
    expect(await world.read(`nguoiTimViec/${second}`)).toMatchObject({ trangThai: 'trung', v: 2 });
    expect(await world.read('nguoiTimViec/nguoi-da-co')).toMatchObject({ trangThai: 'dangTim' });
    const later = await world.bring('nguoiTimViec', [aNguoiTep(1, { luong: '9 triệu' })]);
    expect(await world.nhap(later.id)).toMatchObject({ dem: { trung: 1, dat: 0 } });
    expect(await world.luuY(later.id)).toContain('2:NV18');
    expect(await world.read(`nguoiTimViec/${second}`)).toMatchObject({ trangThai: 'trung', v: 2 });
  });
});

describe('vacancies of a file (HP-05, HN-09)', () => {
  it('are of an employer the centre has confirmed; the rows of others wait until he is', async () => {
    const world = await start('employer');
    await world.putNsdld('nsdld-cho-01', { maSoThue: '0201234502', trangThai: 'choXacNhan', nguon: 'tuKhai' });
    for (const n of [1, 2]) await world.putNsdld(`nsdld-hai-0${n}`, { maSoThue: '0201234503' });
    await world.putNsdld('nsdld-dkkd-1', { maSoThue: '0201234504', nguon: 'dkkd' });
    await world.putNsdld('nsdld-xa-01', { maSoThue: '0201234505', diaBan: { ...DIA_BAN, tinh: '14' } });
    const { id } = await world.bring(
      'viecTimNguoi',
      [1, 2, 3, 4, 5].map((n) => aViecTep(n, { maSoThue: `020123450${n}`, ten: 'Công ty TNHH May Phương Nam' })),
    );
    expect(await world.loi(id)).toEqual(['2:NV03', '3:NV04', '4:NV05', '6:NV03']);
    expect(await world.nhap(id)).toMatchObject({ dem: { dat: 1, loi: 4 } });
    expect((await world.all('viecTimNguoi')).map(({ nsdld }) => nsdld)).toEqual(['nsdld-dkkd-1']);

    await world.putNsdld('nsdld-moi-01', { maSoThue: '0201234501', ten: 'Công ty Một' });
    await world.put('nsdld/nsdld-cho-01', { trangThai: 'daXacNhan' });
    await world.put('nsdld/nsdld-hai-02', { trangThai: 'ngung', lyDo: 'Ghi thừa' });
    await world.mend(id);
    expect(await world.nhap(id)).toMatchObject({ dem: { dat: 4, loi: 1, trung: 0 } });
    expect(await world.luuY(id)).toEqual(['2:NV19']);
    const { 2: made = '' } = await world.hoSo(id);
    expect(await world.read(`viecTimNguoi/${made}`)).toMatchObject({
      ...{ nsdld: 'nsdld-moi-01', tenNsdld: 'Công ty Một', loaiHinh: 'dnNgoaiNhaNuoc', diaBan: DIA_BAN },
      ...{ mau: 'TT11-2022/M01', trangThai: 'dangTuyen', nguon: 'tep', daTuyen: 0, soLuong: 5, v: 1, boi: 'cong-an' },
    });
    expect(await world.read(`viecTimNguoi/${made}/rieng/lienHe`)).toEqual({
      ...{ hoTen: 'Phạm Thị Tuyển', dienThoai: '0987654321', nsdld: 'nsdld-moi-01', diaBan: DIA_BAN },
    });
    expect(await world.read(`viecTimNguoi/${made}/rieng/tep`)).toMatchObject({ nhap: id, so: 2 });
  });

  it('of a person who employs are found by his number, which is in no id', async () => {
    const world = await start('person');
    const own = { chuThe: 'caNhan', loaiHinh: 'hoKinhDoanh', ten: 'Lò Văn Panh' };
    const { maSoThue: _code, ...nsdld } = aNsdld(own);
    await world.put('nsdld/nsdld-ca-nhan', {
      ...nsdld,
      ...{ hanKhaiBao: null, nguon: 'trungTam', trangThai: 'daXacNhan', boi: 'tt', suaBoi: 'tt' },
    });
    await world.db
      .doc('nsdld/nsdld-ca-nhan/rieng/lienHe')
      .set({ ...aLienHe({ soGiayTo: '012085001234' }), diaBan: DIA_BAN });
    await ghiKhoaNsdld(world.db, KHOA, 'nsdld-ca-nhan');
    const { id } = await world.bring('viecTimNguoi', [
      aViecTep(1, { maSoThue: '', soGiayTo: '012085001234', ten: 'Lò Văn Panh' }),
    ]);
    expect(await world.nhap(id)).toMatchObject({ dem: { dat: 1, loi: 0 } });
    const [viec] = await world.all('viecTimNguoi');
    expect(viec).toMatchObject({ nsdld: 'nsdld-ca-nhan' });
    expect(JSON.stringify(viec)).not.toContain('012085001234');
  });

  it('two of one file under one number are one, or one too many', async () => {
    const world = await start('number');
    await world.putNsdld('nsdld-0001');
    const noNumber = { soHieu: '' };
    const { id } = await world.bring('viecTimNguoi', [
      aViecTep(1),
      aViecTep(1),
      aViecTep(1, { tenCongViec: 'Bảo vệ' }),
      aViecTep(9, noNumber),
      aViecTep(9, { ...noNumber, ngayGhi: '20/11/2026' }),
    ]);
    expect(await world.nhap(id)).toMatchObject({ dem: { dat: 3, trung: 1, loi: 1 } });
    expect(await world.loi(id)).toEqual(['4:NV08']);
    expect(await world.all('viecTimNguoi')).toHaveLength(3);
  });

  it('a later file gives new days and more places; what was closed stays, and what was taken in long ago', async () => {
    const world = await start('renewed');
    await world.putNsdld('nsdld-0001');
    const rows = [1, 2, 3, 4].map((n) => aViecTep(n));
    const first = await world.bring('viecTimNguoi', [...rows, aViecTep(5, { cmkt: '?' })]);
    const { 2: a = '', 3: b = '', 4: c = '', 5: d = '' } = await world.hoSo(first.id);
    world.clock.now = new Date('2027-01-10T03:00:00Z');
    for (const each of [a, d]) await world.put(`viecTimNguoi/${each}`, { trangThai: 'hetHan', suaBoi: 'he-thong' });
    await world.put(`viecTimNguoi/${b}`, { trangThai: 'dong', suaBoi: 'trung-tam' });
    await world.put(`viecTimNguoi/${c}`, { trangThai: 'du', daTuyen: 5, suaBoi: 'he-thong' });
    const renewed = { hanTuyen: '31/03/2027' };
    const later = await world.bring('viecTimNguoi', [
      aViecTep(1, renewed),
      aViecTep(2, renewed),
      aViecTep(3, { ...renewed, soLuong: '2', 'lienHe.dienThoai': '0911000111' }),
    ]);
    expect(await world.nhap(later.id)).toMatchObject({ dem: { dat: 2, trung: 1, loi: 0 } });
    expect(await world.luuY(later.id)).toEqual(['3:NV18', '4:NV20']);
    expect(await world.read(`viecTimNguoi/${a}`)).toMatchObject({
      trangThai: 'dangTuyen',
      hanTuyen: '2027-03-31',
      v: 3,
    });
    expect(await world.read(`viecTimNguoi/${b}`)).toMatchObject({ trangThai: 'dong', hanTuyen: '2026-12-31', v: 2 });
    expect(await world.read(`viecTimNguoi/${c}`)).toMatchObject({
      trangThai: 'du',
      soLuong: 5,
      hanTuyen: '2027-03-31',
    });
    expect(await world.read(`viecTimNguoi/${c}/rieng/lienHe`)).toMatchObject({
      dienThoai: '0911000111',
      nsdld: 'nsdld-0001',
    });
    await world.mend(first.id);
    expect(await world.loi(first.id)).toEqual(['6:NV01', '6:VL22']);
    expect(await world.nhap(first.id)).toMatchObject({ dem: { dat: 2, trung: 2, loi: 1 } });
    expect(await world.read(`viecTimNguoi/${d}`)).toMatchObject({ trangThai: 'hetHan', v: 2 });
  });
});

describe('a function that dies', () => {
  it.each(['before', 'after'] as const)('%s any call to the database leaves each record once', async (when) => {
    const fault = createFault();
    const hook: Hook = (method, call) =>
      fault.hook(method, call).catch((error: unknown) => {
        throw error instanceof Error && error.message === 'killed'
          ? Object.assign(error, { code: GrpcStatus.UNAVAILABLE })
          : error;
      });
    const world = await start(`killed-${when}`, hook);
    await world.putNsdld('nsdld-0001');
    let killed = 0;
    for (let at = 1; ; at += 1) {
      const rows = [10 * at, 10 * at + 1, 10 * at + 2];
      const files = {
        viecTimNguoi: rows.map((n) => aViecTep(n)),
        nguoiTimViec: [...rows.map((n) => aNguoiTep(n)), aNguoiTep(10 * at + 3, { dongYLuuTru: 'Không' })],
      };
      let cut = false;
      for (const loai of ['viecTimNguoi', 'nguoiTimViec'] as const) {
        const { id } = await world.upload(files[loai], world.about(loai));
        // Another instance, which remembers nothing.
        const first = createNhapWorld(world.db, () => world.clock.now);
        Object.assign(fault.plan, { at, when, calls: 0 });
        const died = await first.deliver(id, '0000').then(
          () => false,
          () => true,
        );
        cut ||= died;
        fault.plan.at = Number.POSITIVE_INFINITY;
        await world.deliver(id, '0000');
        await world.deliver(id, '0000');
        const bad = loai === 'nguoiTimViec' ? 1 : 0;
        expect(await world.nhap(id), `${loai} ${at}`).toMatchObject({
          trangThai: 'xong',
          dem: { dat: 3, loi: bad, trung: 0 },
        });
      }
      killed += cut ? 1 : 0;
      for (const register of ['viecTimNguoi', 'nguoiTimViec'] as const) {
        const records = await world.all(register);
        expect(records).toHaveLength(3 * at);
        expect(records.filter(({ v }) => v !== 1)).toEqual([]);
      }
      if (!cut) break;
    }
    expect(killed).toBeGreaterThan(8);
  });

  it('chunks that come twice at once make one record of each row', async () => {
    const world = await start('at-once');
    await world.putNsdld('nsdld-0001');
    for (const loai of ['viecTimNguoi', 'nguoiTimViec'] as const) {
      const rows = Array.from({ length: 12 }, (_, n) => (loai === 'viecTimNguoi' ? aViecTep(n) : aNguoiTep(n)));
      const { id, los } = await world.upload(rows, world.about(loai), 4);
      await Promise.all([...los, ...los].map((lo) => world.deliver(id, lo)));
      for (const lo of los) await world.deliver(id, lo);
      expect(await world.nhap(id)).toMatchObject({ dem: { dat: 12, loi: 0, trung: 0 } });
      expect((await world.all(loai)).map(({ v }) => v)).toEqual(Array.from({ length: 12 }, () => 1));
    }
  });
});
