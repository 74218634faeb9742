import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { nhapHoSo, nhuongHoSo } from '../../functions/src/adapters/nguon-dn/nhap-ho-so.ts';
import { createSoSanh } from '../../functions/src/adapters/nguon-dn/so-sanh.ts';
import { ghiKhoaNsdld } from '../../functions/src/adapters/nguon-dn/tim-nsdld.ts';
import { aLienHe, aNsdld, createHoSoWorld, DIA_BAN } from '../support/ho-so-world.ts';
import { aDkkd, aSo, DK_XA } from '../support/nguon-dn.ts';
import { createNhapWorld, KHOA } from '../support/nhap-world.ts';

const SO_CCCD = '012085001234';
const MA_CU = '0201234501';
const OWN = 'nsdld-own1';

/** The household business of Lò Văn Panh, in the register with its ten digits and by himself with his twelve. */
const start = async (name: string) => {
  const world = await createHoSoWorld(`ho-${name}`);
  const { db } = world;
  for (const xa of DK_XA) await db.doc(`diaBan/${xa.danhMuc}:${xa.ma}`).set(xa);
  const files = createNhapWorld(db, () => world.clock.now);
  const soSanh = createSoSanh(db, KHOA);
  let ngay = 1;
  const bring = (loai: 'dkkd' | 'bhxh', rows: Record<string, string> | Record<string, string>[], ky = '2026-Q3') => {
    ngay += 1;
    const tinh = { ky, ngay: `2026-11-${String(ngay).padStart(2, '0')}` };
    return files.bringIn([rows].flat(), {
      loai,
      tinh,
      diaBan: { danhMuc: 'dvhc2025', tinh: '12' },
      tenTep: 'tep.xlsx',
    });
  };
  const inRegister = (over: Record<string, string> = {}) =>
    aDkkd(1, { ten: 'HỘ KINH DOANH LÒ VĂN PANH', nguoiDaiDien: 'Lò Văn Panh', loaiHinh: '', ...over });
  /** What follows from his record, as its event would have it. */
  const follow = async (id: string) => {
    await ghiKhoaNsdld(db, KHOA, id);
    await nhuongHoSo(db, KHOA, id);
    await nhapHoSo(db, id);
    await soSanh(id);
  };
  const registers = async (trangThai = 'daXacNhan', over: object = {}) => {
    const about = { chuThe: 'caNhan', loaiHinh: 'hoKinhDoanh', ten: 'Tạp hóa Hoa Ban', maSoThue: FieldValue.delete() };
    const lienHe = { ...aLienHe({ soGiayTo: SO_CCCD, nguoiDaiDien: 'Lò Văn Panh' }), diaBan: DIA_BAN };
    await db.doc(`nsdld/${OWN}/rieng/lienHe`).set(lienHe);
    const signed = { trangThai, nguon: 'tuKhai', hanKhaiBao: null, boi: 'dn', suaBoi: 'dn' };
    await world.put(`nsdld/${OWN}`, { ...aNsdld(), ...about, ...signed, ...over });
    await follow(OWN);
  };
  const all = async () => (await db.collection('nsdld').get()).docs;
  const open = async () => (await all()).filter((doc) => doc.get('trangThai') === 'daXacNhan').map(({ id }) => id);
  const other = async () => (await all()).find(({ id }) => id !== OWN)?.id ?? '';
  const suspicion = async (id: string) => world.read(`lechLaoDong/${id}~trungHo`);
  return { ...world, ...files, bring, inRegister, registers, follow, all, open, other, suspicion, soSanh };
};

describe('one household under two numbers (HP-02, HN-11)', () => {
  it.each([['register first'], ['household first']])(
    'is suspected by its owner’s name in the same xã, %s',
    async (what) => {
      const world = await start(`nghi-${what.length}`);
      const steps = [() => world.bring('dkkd', world.inRegister()), () => world.registers()];
      for (const step of what === 'register first' ? steps : steps.toReversed()) await step();
      const old = await world.other();
      expect(await world.suspicion(old)).toMatchObject({ loai: 'trungHo', trangThai: 'mo', voi: OWN, v: 1 });
      expect(await world.suspicion(OWN)).toBeUndefined();
      expect(JSON.stringify(await world.suspicion(old))).not.toContain('Panh');
      const before = world.ops.writes;
      await world.soSanh(OWN);
      await world.soSanh(old);
      expect(world.ops.writes).toBe(before);
    },
  );

  it('joined by the centre is counted once; both histories stay, and later files lead to the one that stands', async () => {
    const world = await start('nhap');
    await world.bring('dkkd', world.inRegister());
    await world.bring('bhxh', aSo(1, 3), '2026-09');
    await world.registers();
    const old = await world.other();
    expect((await world.open()).sort()).toEqual([old, OWN].sort());
    await world.put(`nsdld/${old}`, { trangThai: 'ngung', lyDo: 'Cùng một hộ', nhapVao: OWN, suaBoi: 'tt' });
    await world.follow(old);
    await world.follow(old);
    expect(await world.open()).toEqual([OWN]);
    expect(await world.read(`nsdld/${OWN}/demLaoDong/bhxh_2026-09`)).toMatchObject({ soLieu: { so: 3 } });
    expect(await world.read(`nsdld/${OWN}/rieng/dkkd`)).toMatchObject({ maSoThue: MA_CU });
    expect(await world.read(`nsdld/${OWN}`)).toMatchObject({ ten: 'Tạp hóa Hoa Ban', tinhTrangDkkd: 'hoatDong', v: 2 });
    expect(await world.read(`nsdld/${old}/demLaoDong/bhxh_2026-09`)).toMatchObject({ soLieu: { so: 3 } });
    expect(await world.suspicion(old)).toMatchObject({ trangThai: 'het' });
    await world.bring('bhxh', aSo(1, 4), '2026-10');
    await world.bring('dkkd', world.inRegister({ tinhTrang: 'Tạm ngừng hoạt động' }));
    expect(await world.read(`nsdld/${OWN}/demLaoDong/bhxh_2026-10`)).toMatchObject({ soLieu: { so: 4 } });
    expect(await world.read(`nsdld/${OWN}`)).toMatchObject({ tinhTrangDkkd: 'tamNgung' });
    expect(await world.open()).toEqual([OWN]);
  });

  it('decided to be two stays two, until what is known of them changes', async () => {
    const world = await start('hai-ho');
    await world.bring('dkkd', world.inRegister());
    await world.registers();
    const old = await world.other();
    await world.put(`lechLaoDong/${old}~trungHo`, { trangThai: 'boQua', lyDo: 'Hai anh em', suaBoi: 'tt' });
    await world.soSanh(OWN);
    await world.bring('dkkd', world.inRegister({ diaChi: 'Số 9, phường Đoàn Kết' }));
    expect(await world.suspicion(old)).toMatchObject({ trangThai: 'boQua', lyDo: 'Hai anh em' });
    expect((await world.open()).length).toBe(2);
  });

  it('is nobody’s suspicion in another xã, of another name, or where both have the same kind of number', async () => {
    const world = await start('khac');
    await world.bring('dkkd', world.inRegister({ diaChi: 'Số 1, phường Tân Phong', maSoThue: '0201234502' }));
    await world.bring(
      'dkkd',
      world.inRegister({ ten: 'HKD Lò Văn Pành', nguoiDaiDien: 'Lò Văn Pành', maSoThue: '0201234503' }),
    );
    await world.bring(
      'dkkd',
      world.inRegister({ ten: 'Công ty Lò Văn Panh', loaiHinh: 'Hợp tác xã', maSoThue: '0201234504' }),
    );
    await world.registers();
    expect((await world.db.collection('lechLaoDong').where('loai', '==', 'trungHo').get()).empty).toBe(true);
  });

  it('is one record from the start where a file carries both numbers, in any order of files', async () => {
    const world = await start('hai-so');
    await world.bring('dkkd', world.inRegister());
    const old = await world.other();
    await world.bring('bhxh', aSo(1, 3), '2026-09');
    await world.registers();
    await world.bring('dkkd', world.inRegister({ maSoThue: SO_CCCD, maKhac: MA_CU }));
    expect(await world.open()).toEqual([OWN]);
    expect(await world.read(`nsdld/${old}`)).toMatchObject({ trangThai: 'ngung', nhapVao: OWN });
    expect(await world.read(`nsdld/${OWN}/demLaoDong/bhxh_2026-09`)).toMatchObject({ soLieu: { so: 3 } });
    for (const maSoThue of [MA_CU, SO_CCCD])
      await world.bring('dkkd', world.inRegister({ maSoThue, tinhTrang: 'Tạm nghỉ' }));
    expect((await world.all()).length).toBe(2);
    const bothOnce = await start('hai-so-moi');
    await bothOnce.bring('dkkd', bothOnce.inRegister({ maKhac: SO_CCCD }));
    await bothOnce.bring('dkkd', bothOnce.inRegister({ maSoThue: SO_CCCD, tinhTrang: 'Tạm nghỉ' }));
    expect((await bothOnce.all()).length).toBe(1);
    await bothOnce.registers();
    expect(await bothOnce.open()).toEqual([OWN]);
    const twoRows = await start('hai-dong');
    const rows = [{ maKhac: SO_CCCD }, { maSoThue: SO_CCCD, maKhac: MA_CU }].map((over) => twoRows.inRegister(over));
    const { id } = await twoRows.bring('dkkd', rows);
    expect(await twoRows.nhap(id)).toMatchObject({ dem: { dat: 1, loi: 1 } });
    expect((await twoRows.all()).length).toBe(1);
  });

  it('with its owner’s number in the register gives way to him once he has registered himself and is confirmed', async () => {
    const world = await start('nhuong');
    await world.bring('dkkd', world.inRegister({ maSoThue: SO_CCCD }));
    const old = await world.other();
    await world.registers('choXacNhan');
    expect(await world.open()).toEqual([old]);
    await world.registers();
    expect(await world.open()).toEqual([OWN]);
    expect(await world.read(`nsdld/${old}`)).toMatchObject({ trangThai: 'ngung', nhapVao: OWN });
    await world.bring('dkkd', world.inRegister({ maSoThue: SO_CCCD, tinhTrang: 'Tạm nghỉ' }));
    expect(await world.read(`nsdld/${OWN}`)).toMatchObject({ tinhTrangDkkd: 'tamNgung' });
  });
});
