import { describe, expect, it } from 'vitest';
import { ghiKhoaNsdld } from '../../functions/src/adapters/nguon-dn/tim-nsdld.ts';
import { aLienHe, aNsdld, DIA_BAN } from '../support/ho-so-world.ts';
import { aViecTep } from '../support/nhap-viec.ts';
import { createNhapViecWorld } from '../support/nhap-viec-world.ts';
import { KHOA } from '../support/nhap-world.ts';

describe('vacancies of a file (HP-05, HN-09)', () => {
  it('are of an employer the centre has confirmed; the rows of others wait until he is', async () => {
    const world = await createNhapViecWorld('employer');
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
    const world = await createNhapViecWorld('person');
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
    const world = await createNhapViecWorld('number');
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
    const world = await createNhapViecWorld('renewed');
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
