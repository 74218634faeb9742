import { TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';
import { NguoiTimViec, NtvRieng } from '@core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld, NsdldRieng } from '@core/viec-lam/nsdld.ts';
import { describe, expect, it } from 'vitest';
import { writeNhatKy } from '../../functions/src/adapters/viec-lam/nhat-ky-ho-so.ts';
import { decide, employer, MAIL, seeker } from '../support/dang-ky-mau.ts';
import { aNsdld, createHoSoWorld, DIA_BAN, type HoSoWorld } from '../support/ho-so-world.ts';
import { costOf } from '../support/op-counter.ts';

const register = async (world: HoSoWorld, uid = 'la', input: object = employer()): Promise<string> => {
  const result = await world.dangKy.nsdld(uid, MAIL, input);
  if (!result.ok) throw new Error(result.ma);
  return result.id;
};
const registerSeeker = async (world: HoSoWorld, uid = 'la', input: object = seeker()): Promise<string> => {
  const result = await world.dangKy.nguoi(uid, MAIL, input);
  if (!result.ok) throw new Error(`${result.ma} ${result.loi}`);
  return result.id;
};

describe('an employer registers himself (HP-02)', () => {
  it('and waits; a second delivery finds the first one', async () => {
    const world = await createHoSoWorld('dk-nsdld');
    const id = await register(world);
    const again = await costOf(world.ops, async () => expect(await register(world)).toBe(id));
    expect(again.writes).toBe(0);
    expect(Nsdld.parse(await world.read(`nsdld/${id}`))).toMatchObject({
      trangThai: 'choXacNhan',
      boi: 'la',
      nguon: 'tuKhai',
      v: 1,
    });
    expect(NsdldRieng.parse(await world.read(`nsdld/${id}/rieng/lienHe`))).toMatchObject({
      nguoiDaiDien: 'Vũ Thị Hoa',
    });
    expect(id).not.toContain('la@');
    await world.theo.nsdld(id);
    expect(await world.read('taiKhoan/la')).toBeUndefined();
  });

  it('has an account once the centre has confirmed, and none once it is refused or closed', async () => {
    const world = await createHoSoWorld('dk-nsdld-mo');
    const id = await register(world);
    await decide(world, `nsdld/${id}`, { trangThai: 'daXacNhan' });
    expect(await world.theo.nsdld(id)).toBe('applied');
    expect(TaiKhoan.parse(await world.read('taiKhoan/la'))).toMatchObject({
      vaiTro: ['doanhNghiep'],
      nsdld: id,
      the: 1,
      khoa: false,
    });
    expect(await world.theo.nsdld(id)).toBe('stale');
    await decide(world, `nsdld/${id}`, { trangThai: 'ngung', lyDo: 'Giải thể' });
    await world.theo.nsdld(id);
    await world.theo.nsdld(id);
    expect(await world.read('taiKhoan/la')).toMatchObject({ khoa: true, the: 2 });
  });

  it('and takes over nobody’s account', async () => {
    const world = await createHoSoWorld('dk-nsdld-cua-nguoi');
    const id = await register(world);
    const office = { vaiTro: ['canBoXa'], cap: 'xa', danhMuc: 'dvhc2025', ma: '03386', the: 4, ten: 'A', khoa: false };
    await world.db.doc('taiKhoan/la').set(office);
    await decide(world, `nsdld/${id}`, { trangThai: 'daXacNhan' });
    await world.theo.nsdld(id);
    expect(await world.read('taiKhoan/la')).toEqual(office);
  });

  it('may send in again what was refused, as the next version', async () => {
    const world = await createHoSoWorld('dk-nsdld-lai');
    const id = await register(world);
    await decide(world, `nsdld/${id}`, { trangThai: 'tuChoi', lyDo: 'Sai mã số thuế' });
    expect(await register(world, 'la', employer({ maSoThue: '0207654321' }))).toBe(id);
    const record = await world.read(`nsdld/${id}`);
    expect(record).toMatchObject({ trangThai: 'choXacNhan', maSoThue: '0207654321', v: 3 });
    expect(record).not.toHaveProperty('lyDo');
  });

  it.each([
    ['who has a scope', { ...MAIL, vaiTro: ['canBoXa'] }, employer(), 'khongCoQuyen'],
    ['without an e-mail address', {}, employer(), 'khongCoQuyen'],
    ['an organisation without a tax code', MAIL, employer({ maSoThue: undefined }), 'saiYeuCau'],
    ['a tax code that is none', MAIL, employer({ maSoThue: 'abc' }), 'saiYeuCau'],
    ['a person without a number', MAIL, employer({ chuThe: 'caNhan', loaiHinh: 'caNhan' }), 'saiYeuCau'],
    ['a state of his own', MAIL, employer({ trangThai: 'daXacNhan' }), 'saiYeuCau'],
    ['a unit that is not', MAIL, employer({ diaBan: { ...DIA_BAN, xa: '99999' } }), 'saiDiaBan'],
    ['a unit of another tỉnh', MAIL, employer({ diaBan: { ...DIA_BAN, tinh: '14' } }), 'saiDiaBan'],
  ])('refused: %s', async (what, token, input, ma) => {
    const world = await createHoSoWorld(`dk-tu-choi-${what.length}-${ma.toLowerCase()}`);
    expect(await world.dangKy.nsdld('la', token, input)).toMatchObject({ ok: false, ma });
    expect((await world.db.collection('nsdld').get()).empty).toBe(true);
  });

  it('refused: a tax code that another employer has', async () => {
    const world = await createHoSoWorld('dk-trung-ma');
    await register(world);
    expect(await world.dangKy.nsdld('khac', MAIL, employer())).toEqual({ ok: false, ma: 'trungMaSoThue' });
  });
});

describe('what an employer owes (HP-03, HP-04)', () => {
  it('is the first declaration 30 days after its start, then the half-yearly and yearly ones', async () => {
    const world = await createHoSoWorld('han-khai-bao');
    await world.put('nsdld/nsdld-0001', {
      ...aNsdld(),
      trangThai: 'daXacNhan',
      nguon: 'trungTam',
      hanKhaiBao: null,
      boi: 'tt',
      suaBoi: 'tt',
    });
    const owed = async () => {
      await world.theo.nsdld('nsdld-0001');
      const { kyKhaiBao, hanKhaiBao } = (await world.read('nsdld/nsdld-0001')) ?? {};
      return [kyKhaiBao, hanKhaiBao];
    };
    const declare = (ky: string, trangThai: string) =>
      world.db.doc(`nsdld/nsdld-0001/khaiBao/${ky}`).set({ trangThai });
    expect(await owed()).toEqual(['2026', '2026-12-04']);
    await declare('2026', 'daNop');
    expect(await owed()).toEqual(['batDau', '2026-12-10']);
    await declare('batDau', 'daNop');
    expect(await owed()).toEqual(['2027-H1', '2027-06-04']);
    await declare('batDau', 'traLai');
    expect(await owed()).toEqual(['batDau', '2026-12-10']);
    expect(await world.theo.nsdld('nsdld-0001')).toBe('stale');
    await decide(world, 'nsdld/nsdld-0001', { trangThai: 'ngung' });
    expect(await owed()).toEqual([undefined, null]);
  });
});

describe('a seeker registers himself (HN-08)', () => {
  it('waits, and has an account once the centre has let him in', async () => {
    const world = await createHoSoWorld('dk-nguoi');
    const id = await registerSeeker(world);
    const record = NguoiTimViec.parse(await world.read(`nguoiTimViec/${id}`));
    expect(record).toMatchObject({ trangThai: 'choDuyet', thangSinh: '1995-03', boi: 'la', nguon: 'tuKhai' });
    expect(Object.keys(record.dongY)).toEqual(['luuTru', 'gioiThieu']);
    expect(JSON.stringify(record)).not.toContain('012195000123');
    NtvRieng.parse(await world.read(`nguoiTimViec/${id}/rieng/dinhDanh`));
    await world.theo.nguoi(id);
    expect(await world.read('taiKhoan/la')).toBeUndefined();
    await decide(world, `nguoiTimViec/${id}`, { trangThai: 'dangTim' });
    expect(await world.theo.nguoi(id)).toBe('applied');
    expect(TaiKhoan.parse(await world.read('taiKhoan/la'))).toMatchObject({ vaiTro: ['nguoiTimViec'], ntv: id });
    await decide(world, `nguoiTimViec/${id}`, { trangThai: 'dong', lyDo: 'Đã có việc' });
    await world.theo.nguoi(id);
    expect(await world.read('taiKhoan/la')).toMatchObject({ khoa: true });
  });
  it.each([['2028-11-26'], ['2026-11-24']])('not with a record that holds to %s', async (hanHoSo) => {
    const world = await createHoSoWorld(`dk-nguoi-han-${hanHoSo}`);
    const { nguoi } = seeker();
    const holdsTo = (day: string) => seeker({ nguoi: { ...nguoi, hanHoSo: day } });
    expect(await world.dangKy.nguoi('la', MAIL, holdsTo(hanHoSo))).toMatchObject({ ok: false, ma: 'saiYeuCau' });
    expect((await world.db.collection('nguoiTimViec').get()).empty).toBe(true);
    await registerSeeker(world, 'la', holdsTo('2028-11-25'));
  });
  it('not without his consent', async () => {
    const world = await createHoSoWorld('dk-nguoi-khong');
    for (const dongY of [{ luuTru: false, gioiThieu: true }, {}])
      expect(await world.dangKy.nguoi('la', MAIL, seeker({ dongY }))).toMatchObject({ ok: false, ma: 'saiYeuCau' });
    const id = await registerSeeker(world, 'la', seeker({ dongY: { luuTru: true, gioiThieu: false } }));
    expect((await world.read(`nguoiTimViec/${id}`))?.dongY).not.toHaveProperty('gioiThieu');
  });
});

describe('one person at two centres', () => {
  it('is registered once: the later record is one too many, whatever order and how often events come', async () => {
    const world = await createHoSoWorld('trung');
    await world.putNguoi('nguoi-0001');
    await world.putNguoi('nguoi-0002', { diaBan: { ...DIA_BAN, tinh: '14' } });
    for (const id of ['nguoi-0001', 'nguoi-0002', 'nguoi-0001', 'nguoi-0002']) await world.theo.nguoi(id);
    expect(await world.read('nguoiTimViec/nguoi-0001')).toMatchObject({ trangThai: 'dangTim', v: 1 });
    expect(await world.read('nguoiTimViec/nguoi-0002')).toMatchObject({ trangThai: 'trung', v: 2, suaBoi: 'he-thong' });
    const keys = (await world.db.collection('timViec').get()).docs;
    expect(keys.map((doc) => doc.get('ntv'))).toEqual(['nguoi-0001']);
    expect(keys[0]?.id).not.toContain('012195000123');
  });
  it('of two events at once one record stays', async () => {
    const world = await createHoSoWorld('trung-cung-luc');
    await world.putNguoi('nguoi-0001');
    await world.putNguoi('nguoi-0002');
    await Promise.all(['nguoi-0001', 'nguoi-0002'].map((id) => world.theo.nguoi(id)));
    const states = await Promise.all(
      ['nguoi-0001', 'nguoi-0002'].map(async (id) => (await world.read(`nguoiTimViec/${id}`))?.trangThai),
    );
    expect(states.toSorted()).toEqual(['dangTim', 'trung']);
  });
  it('may come back where the first record is closed, or its number was another’s', async () => {
    const world = await createHoSoWorld('trung-tro-lai');
    await world.putNguoi('nguoi-0001');
    await world.theo.nguoi('nguoi-0001');
    await decide(world, 'nguoiTimViec/nguoi-0001', { trangThai: 'dong' });
    await world.putNguoi('nguoi-0002');
    await world.theo.nguoi('nguoi-0002');
    expect(await world.read('nguoiTimViec/nguoi-0002')).toMatchObject({ trangThai: 'dangTim' });
    await world.db.doc('nguoiTimViec/nguoi-0002/rieng/dinhDanh').update({ soGiayTo: '012195000999' });
    await world.putNguoi('nguoi-0003');
    await world.theo.nguoi('nguoi-0003');
    expect(await world.read('nguoiTimViec/nguoi-0003')).toMatchObject({ trangThai: 'dangTim' });
  });
  it('gives up the place of a number it bears no more, whatever order and how often events come', async () => {
    const world = await createHoSoWorld('tra-cho');
    const held = async () =>
      Object.fromEntries((await world.db.collection('timViec').get()).docs.map((doc) => [doc.get('ntv'), doc.id]));
    await world.putNguoi('nguoi-0001');
    await world.theo.nguoi('nguoi-0001');
    const wrong = (await held())['nguoi-0001'];
    await world.putNguoi('nguoi-0001', {}, { soGiayTo: '012195000999' });
    await Promise.all(['nguoi-0001', 'nguoi-0001'].map((id) => world.theo.nguoi(id)));
    expect(await world.theo.nguoi('nguoi-0001')).toBe('stale');
    expect(Object.keys(await held())).toEqual(['nguoi-0001']);
    expect((await held())['nguoi-0001']).not.toBe(wrong);
    await world.putNguoi('nguoi-0002');
    for (const id of ['nguoi-0002', 'nguoi-0001', 'nguoi-0002']) await world.theo.nguoi(id);
    expect(await held()).toMatchObject({ 'nguoi-0002': wrong });
    expect(await world.read('nguoiTimViec/nguoi-0002')).toMatchObject({ trangThai: 'dangTim', v: 1 });
    await decide(world, 'nguoiTimViec/nguoi-0001', { trangThai: 'dong', lyDo: 'Theo yêu cầu' });
    expect(await world.theo.nguoi('nguoi-0001')).toBe('applied');
    expect(Object.keys(await held())).toEqual(['nguoi-0002']);
  });
});

describe('the journal of a record', () => {
  it('has one line for each version, without what the record says', async () => {
    const world = await createHoSoWorld('nhat-ky');
    const first = await world.putNguoi('nguoi-0001', { trangThai: 'choDuyet' });
    const second = await decide(world, 'nguoiTimViec/nguoi-0001', { trangThai: 'dangTim' });
    await writeNhatKy(undefined, first);
    await writeNhatKy(first, second);
    await writeNhatKy(first, second);
    await writeNhatKy(second, second);
    const lines = (await world.db.collection('nguoiTimViec/nguoi-0001/nhatKy').get()).docs.map((doc) => doc.data());
    expect(lines).toMatchObject([
      { v: 1, tu: null, den: 'choDuyet' },
      { v: 2, tu: 'choDuyet', den: 'dangTim', boi: 'trung-tam' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('may công nghiệp');
  });
});
