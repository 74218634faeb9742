import { COT_DEM_LAO_DONG, COT_DKKD } from '@core/nguon-dn/cot.ts';
import { readDongSo } from '@core/nguon-dn/dem-lao-dong.ts';
import { parseNganh, parseTinhTrang, readDongDkkd } from '@core/nguon-dn/doc-dkkd.ts';
import { cacTenHo, coTheMotHo, phaiNhap } from '@core/nguon-dn/ho-kinh-doanh.ts';
import { khacDkkd, suaTheoDkkd } from '@core/nguon-dn/hop-nhat.ts';
import { parseMaSoThue } from '@core/nguon-dn/ma-so-thue.ts';
import { recogniseCot } from '@core/nhap/cot.ts';
import { PROBLEMS_NGUON_DN } from '@core/problems-nguon-dn.ts';
import { describe, expect, it } from 'vitest';
import { aDkkd, DK_XA, dkkdOf, nsdldOf, readRow } from '../support/nguon-dn.ts';

const idsOf = (list: readonly { ma: string }[]) => list.map(({ ma }) => ma);

describe('a tax code as cells hold it', () => {
  it.each([
    ['0101234567', 'toChuc', '0101234567', false],
    [' 0101 234 567 ', 'toChuc', '0101234567', false],
    ['0101234567-001', 'toChuc', '0101234567-001', false],
    ['0101234567001', 'toChuc', '0101234567-001', false],
    ["'0100109106", 'toChuc', '0100109106', false],
    ['100109106', 'toChuc', '0100109106', true],
    ['100109106001', 'toChuc', '0100109106-001', true],
    ['012085001234', 'caNhan', '012085001234', false],
    ['12085001234', 'caNhan', '012085001234', true],
  ])('%s', (cell, loai, ma, themSo) => expect(parseMaSoThue(cell)).toEqual({ loai, ma, themSo }));
  it.each(['', '12345678', '123456789', '01012345678901', 'chưa có', '999999999999'])('%s is none', (cell) =>
    expect(parseMaSoThue(cell)).toBeUndefined(),
  );
});

describe('a row of the business register', () => {
  it('is read with its xã found in the address, its section by the code of its line', () => {
    const { noiDung, loi, luuY } = readRow({ nguoiDaiDien: ' Vũ  Thị Hoa ', ngayBatDau: '05/03/2026' });
    expect({ loi, luuY }).toEqual({ loi: [], luuY: [] });
    expect(noiDung).toMatchObject({
      diaBan: { danhMuc: 'dvhc2025', tinh: '12', xa: '03386' },
      nganh: 'C',
      nganhGhi: '1410',
      loaiHinh: 'dnNgoaiNhaNuoc',
      nguoiDaiDien: 'Vũ Thị Hoa',
      tinhTrang: 'hoatDong',
      ngayBatDau: '2026-03-05',
    });
  });
  it.each([
    ['ten', '', 'DN01'],
    ['maSoThue', '12', 'DN02'],
    ['tinhTrang', 'Đóng cửa', 'DN03'],
    ['tinhTrang', '', 'DN03'],
    ['xa', 'Phường không có', 'DN04'],
    ['nganh', 'May mặc gì đó', 'DN05'],
    ['ngayBatDau', '2026', 'DN06'],
    ['diaChi', '', 'DN07'],
  ])('is faulty with %s "%s": %s', (key, cell, ma) => expect(idsOf(readRow({ [key]: cell }).loi)).toContain(ma));
  it('names the words that a status may have where it knows none', () =>
    expect(PROBLEMS_NGUON_DN.DN03.cachSua).toMatch(/mới thành lập.*đang hoạt động.*tạm ngừng.*giải thể/));
  it.each([
    ['Thành lập mới', 'moi'],
    ['NNT đang hoạt động', 'hoatDong'],
    ['Tạm ngừng kinh doanh (có thời hạn)', 'tamNgung'],
    ['ĐÃ GIẢI THỂ', 'giaiThe'],
  ])('%s is %s', (cell, code) => expect(parseTinhTrang(cell)).toBe(code));
  it.each([
    ['4711', 'G'],
    ['G4711', 'G'],
    ['C - Công nghiệp chế biến, chế tạo', 'C'],
    ['Bán lẻ hàng hóa (mã ngành 4719)', 'G'],
    ['Xây dựng', 'F'],
    ['0118', 'A'],
    ['4400', undefined],
    ['In ấn', undefined],
  ])('line %s is of section %s', (cell, section) => expect(parseNganh(cell)).toBe(section));
  it('of a household: a person with the number apart', () => {
    const { noiDung } = readRow({ ten: 'Hộ kinh doanh Lò Văn Panh', maSoThue: '012085001234', loaiHinh: '' });
    expect(noiDung).toMatchObject({ loaiHinh: 'hoKinhDoanh', maSoThue: '012085001234' });
    expect(nsdldOf({}, noiDung)).toMatchObject({ chuThe: 'caNhan' });
    expect(nsdldOf({}, noiDung)).not.toHaveProperty('maSoThue');
  });
  it('without a kind is taken and remarked on', () => expect(idsOf(readRow({ loaiHinh: '' }).luuY)).toEqual(['DN12']));
});

describe('the register beside a record', () => {
  it('changes what it said itself before, and nothing that somebody wrote', () => {
    const cu = dkkdOf();
    const moi = dkkdOf({ ten: 'Công ty TNHH May Phương Bắc', nganh: '4711', tinhTrang: 'Tạm ngừng hoạt động' });
    expect(suaTheoDkkd(nsdldOf(), cu, moi)).toEqual({
      tinhTrangDkkd: 'tamNgung',
      ten: 'Công ty TNHH May Phương Bắc',
      nganh: { bo: 'VSIC2018', ma: 'G' },
    });
    expect(suaTheoDkkd(nsdldOf({ ten: 'May Phương Nam' }), cu, moi)).not.toHaveProperty('ten');
    expect(suaTheoDkkd(nsdldOf({ nguon: 'tuKhai' }), cu, moi)).toEqual({ tinhTrangDkkd: 'tamNgung' });
    expect(khacDkkd(nsdldOf({ ten: 'May Phương Nam' }), cu)).toEqual([
      { truong: 'ten', hoSo: 'May Phương Nam', dkkd: cu.ten },
    ]);
  });
  it('closes a record of its own when it is dissolved, and opens it again', () => {
    const cu = dkkdOf();
    const gone = dkkdOf({ tinhTrang: 'Giải thể' });
    const closed = suaTheoDkkd(nsdldOf(), cu, gone);
    expect(closed).toMatchObject({ trangThai: 'ngung', tinhTrangDkkd: 'giaiThe' });
    expect(suaTheoDkkd(nsdldOf({ ...closed }), gone, cu)).toMatchObject({ trangThai: 'daXacNhan', lyDo: null });
    expect(suaTheoDkkd(nsdldOf({ trangThai: 'ngung', lyDo: 'Chuyển đi' }), gone, cu)).not.toHaveProperty('trangThai');
  });
});

describe('a row of counts', () => {
  it('is read with thousands as offices write them', () =>
    expect(readDongSo({ so: 2, o: { maSoThue: '0201234567', so: '1.250', tang: '3', giam: '' } })).toMatchObject({
      maSoThue: '0201234567',
      soLieu: { so: 1250, tang: 3 },
      loi: [],
    }));
  it.each([
    [{ maSoThue: '1', so: '5' }, 'DN02'],
    [{ maSoThue: '0201234567', so: 'năm' }, 'DN13'],
    [{ maSoThue: '0201234567', so: '-5' }, 'DN13'],
    [{ maSoThue: '0201234567', so: '5', giam: '1,5' }, 'DN16'],
  ])('%j is faulty: %s', (o, ma) => expect(idsOf(readDongSo({ so: 2, o }).loi)).toEqual([ma]));
});

it('columns are told by their headings', () => {
  const headings = [
    'STT',
    'Tên doanh nghiệp',
    'Mã số DN',
    'Trụ sở',
    'Ngành nghề chính',
    'Đại diện pháp luật',
    'Trạng thái',
  ];
  expect(Object.keys(recogniseCot([headings], COT_DKKD)?.viTri ?? {}).sort()).toEqual(
    ['diaChi', 'maSoThue', 'nganh', 'nguoiDaiDien', 'ten', 'tinhTrang'].sort(),
  );
  const counts = ['STT', 'MST', 'Tên đơn vị', 'Tổng số lao động', 'Số lao động tăng', 'Số lao động giảm'];
  expect(recogniseCot([counts], COT_DEM_LAO_DONG)?.viTri).toEqual({ maSoThue: 1, ten: 2, so: 3, tang: 4, giam: 5 });
});

describe('a household business under two numbers', () => {
  it('goes by its own name without the type word, and by its owner’s, with their marks', () => {
    expect(cacTenHo('HỘ KINH DOANH LÒ VĂN PANH', 'Lò Văn Panh')).toEqual(cacTenHo('HKD: Lò Văn Panh'));
    expect(cacTenHo('Tạp hóa Hoa', 'Vũ Thị Hoà')).toHaveLength(2);
    expect(cacTenHo('Vũ Thị Hoà')).toEqual(cacTenHo('Vũ Thị Hòa'));
    expect(cacTenHo('Lò Văn Pành')).not.toEqual(cacTenHo('Lò Văn Panh'));
    expect(cacTenHo('', undefined)).toEqual([]);
  });
  it('goes into what somebody wrote, else under its new number; exactly one of two goes into the other', () => {
    const ben = (['toChuc', 'caNhan'] as const).flatMap((chuThe) =>
      (['dkkd', 'tuKhai'] as const).map((nguon) => ({ chuThe, nguon })),
    );
    for (const a of ben)
      for (const b of ben.filter((each) => coTheMotHo(a, each))) expect(phaiNhap(a, b)).toBe(!phaiNhap(b, a));
    expect(phaiNhap({ chuThe: 'caNhan', nguon: 'dkkd' }, { chuThe: 'toChuc', nguon: 'trungTam' })).toBe(true);
    expect(phaiNhap({ chuThe: 'toChuc', nguon: 'dkkd' }, { chuThe: 'caNhan', nguon: 'dkkd' })).toBe(true);
  });
  it.each([
    ['0201234501', '012085001234', 'HKD Lò Văn Panh', '012085001234'],
    ['012085001234', '0201234501', 'HKD Lò Văn Panh', '0201234501'],
    ['0201234501', '0201234502', 'HKD Lò Văn Panh', undefined],
    ['0201234501', 'không có', 'HKD Lò Văn Panh', undefined],
    ['0201234501', '012085001234', 'Công ty TNHH Panh', undefined],
  ])('%s with %s of %s: the other number is %s', (maSoThue, maKhac, ten, read) => {
    const { noiDung, luuY } = readDongDkkd(
      { so: 2, o: aDkkd(1, { maSoThue, maKhac, ten, loaiHinh: '' }) },
      { xa: DK_XA },
    );
    expect(noiDung?.maKhac).toBe(read);
    expect(luuY.some(({ ma }) => ma === 'DN19')).toBe(read === undefined);
  });
});
