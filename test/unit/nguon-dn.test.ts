import { COT_DEM_LAO_DONG, COT_DKKD } from '@core/nguon-dn/cot.ts';
import { type DemLaoDong, readDongSo } from '@core/nguon-dn/dem-lao-dong.ts';
import type { NoiDungDkkd } from '@core/nguon-dn/dkkd.ts';
import { parseNganh, parseTinhTrang, readDongDkkd } from '@core/nguon-dn/doc-dkkd.ts';
import { cacTenHo, coTheMotHo, phaiNhap } from '@core/nguon-dn/ho-kinh-doanh.ts';
import { khacDkkd, nsdldTuDkkd, suaTheoDkkd } from '@core/nguon-dn/hop-nhat.ts';
import { type CanCuLech, lechOf, trangThaiTiep } from '@core/nguon-dn/lech.ts';
import { cacKy, lichNguon, tenKyNguon, tinhTrangKy } from '@core/nguon-dn/lich.ts';
import { parseMaSoThue } from '@core/nguon-dn/ma-so-thue.ts';
import { recogniseCot } from '@core/nhap/cot.ts';
import { NhapTinh } from '@core/nhap/nhap-tinh.ts';
import { PROBLEMS_NGUON_DN } from '@core/problems-nguon-dn.ts';
import type { KhaiBao } from '@core/viec-lam/khai-bao.ts';
import { Nsdld } from '@core/viec-lam/nsdld.ts';
import { describe, expect, it } from 'vitest';
import { aDkkd, DK_XA } from '../support/nguon-dn.ts';

const AT = { toMillis: () => 0 };
const row = (over: Record<string, string> = {}) => ({
  so: 2,
  o: {
    ten: 'Công ty TNHH May Phương Nam',
    maSoThue: '0201234567',
    diaChi: 'Số 12, tổ 3, phường Đoàn Kết, tỉnh Lai Châu',
    nganh: '1410',
    tinhTrang: 'Đang hoạt động',
    loaiHinh: 'Công ty trách nhiệm hữu hạn',
    ...over,
  },
});
const readRow = (over: Record<string, string> = {}) => readDongDkkd(row(over), { xa: DK_XA });
const idsOf = (list: readonly { ma: string }[]) => list.map(({ ma }) => ma);
const dkkdOf = (over: Record<string, string> = {}): NoiDungDkkd => {
  const { noiDung } = readRow(over);
  if (!noiDung) throw new Error('a row that should read');
  return noiDung;
};
const nsdldOf = (over: object = {}, tu: NoiDungDkkd = dkkdOf()): Nsdld =>
  Nsdld.parse({ ...nsdldTuDkkd(tu), v: 1, boi: 'tt', suaBoi: 'he-thong', luc: AT, ...over });

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

describe('what is owed and when', () => {
  it('the register before the 5th of the next quarter, counts on the 28th, of a year on 15/12', () => {
    const at = lichNguon('2026-10-01', '2026-12-31').map(({ loai, ky, han }) => `${loai} ${ky} ${han}`);
    expect(at).toEqual([
      'bhxh 2026-12 2026-12-28',
      'thue 2026-12 2026-12-28',
      'bhxh 2026 2026-12-15',
      'thue 2026 2026-12-15',
      'bhxh 2026-11 2026-11-28',
      'thue 2026-11 2026-11-28',
      'bhxh 2026-10 2026-10-28',
      'thue 2026-10 2026-10-28',
      'dkkd 2026-Q3 2026-10-04',
    ]);
    expect(lichNguon('2027-01-01', '2027-01-10').map(({ ky }) => ky)).toEqual(['2026-Q4']);
  });
  it('is late only after its last day', () => {
    const ky = { loai: 'dkkd', ky: '2026-Q3', han: '2026-10-04' } as const;
    expect(tinhTrangKy(ky, new Set(), '2026-10-04')).toBe('chuaDen');
    expect(tinhTrangKy(ky, new Set(), '2026-10-05')).toBe('quaHan');
    expect(tinhTrangKy(ky, new Set(['dkkd:2026-Q3']), '2026-10-05')).toBe('daNhan');
  });
  it('names periods, and offers those of the kind', () => {
    expect(['2026-Q3', '2026-10', '2026'].map(tenKyNguon)).toEqual(['Quý 3 năm 2026', 'Tháng 10/2026', 'Cả năm 2026']);
    expect(cacKy('dkkd', '2026-11-25')[0]).toBe('2026-Q3');
    expect(cacKy('bhxh', '2026-11-25').slice(0, 3)).toEqual(['2026-12', '2026', '2026-11']);
  });
  it('a file is of a period of its kind', () => {
    const file = {
      ...{ loai: 'dkkd', diaBan: { danhMuc: 'dvhc2025', tinh: '12' }, ky: '2026-Q3', ngay: '2026-10-02' },
      ...{
        tenTep: 'a.xlsx',
        bam: 'a'.repeat(64),
        soDong: 1,
        soLo: 1,
        cot: {},
        trangThai: 'dangTai',
        boi: 'tt',
        luc: AT,
      },
    };
    expect(NhapTinh.safeParse(file).success).toBe(true);
    expect(NhapTinh.safeParse({ ...file, ky: '2026-10' }).success).toBe(false);
    expect(NhapTinh.safeParse({ ...file, loai: 'thue' }).success).toBe(false);
    expect(NhapTinh.safeParse({ ...file, diaBan: { ...file.diaBan, xa: '03386' } }).success).toBe(false);
  });
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

describe('where an employer and the others disagree', () => {
  const nguon = { nhap: 'n', so: 2, ky: '2026-Q3', ngay: '2026-10-02' };
  const count = (loai: DemLaoDong['nguon'], ky: string, so: number): DemLaoDong => ({
    ...{ nguon: loai, thang: ky, diaBan: dkkdOf().diaBan, soLieu: { so }, v: 1, luc: AT },
    tep: { nhap: 'n', so: 2, ky, ngay: `${ky}-28` },
  });
  const khaiBao = { ky: '2026-H1', hanNop: '2026-06-04', tongSo: 50, bhxhBatBuoc: 40 } as KhaiBao;
  const found = (over: Partial<CanCuLech>) =>
    lechOf({ nsdld: nsdldOf(), khaiBao, demLaoDong: [], dkkd: { ...dkkdOf(), ...nguon, luc: AT }, ...over });
  const kinds = (over: Partial<CanCuLech>) => [...found(over).keys()];

  it('hired and not declared, or fewer: insurance against the insured, tax against all, the larger gap told', () => {
    const more = found({ demLaoDong: [count('bhxh', '2026-10', 45), count('thue', '2026-10', 57)] });
    expect([...more.keys()]).toEqual(['nhieuHonKhai', 'khongCoSo']);
    expect(more.get('nhieuHonKhai')).toEqual({
      tuNgay: '2026-10-28',
      lech: 7,
      so: {
        khaiBao: { ky: '2026-H1', tongSo: 50, bhxhBatBuoc: 40 },
        bhxh: { ky: '2026-10', so: 45 },
        thue: { ky: '2026-10', so: 57 },
      },
    });
    expect(found({ demLaoDong: [count('bhxh', '2026-10', 30)] }).get('itHonKhai')?.lech).toBe(-10);
    expect(kinds({ demLaoDong: [count('bhxh', '2026-10', 40), count('thue', '2026-10', 50)] })).toEqual(['khongCoSo']);
  });
  it('a count of before the declaration says nothing against it', () =>
    expect(kinds({ demLaoDong: [count('bhxh', '2026-04', 45)] })).toEqual(['khongCoSo']));
  it('disappeared: counts from the day after the first month without a count was due', () => {
    expect(found({ demLaoDong: [count('bhxh', '2026-10', 40)] }).get('khongCoSo')?.tuNgay).toBe('2026-11-29');
    expect(found({}).get('khongCoSo')?.tuNgay).toBe('2026-10-29');
    expect(kinds({ nsdld: nsdldOf({ tinhTrangDkkd: 'tamNgung' }) })).toEqual([]);
  });
  it('counted though dissolved, in a month after the register said so', () => {
    const gone = nsdldOf({ tinhTrangDkkd: 'giaiThe', trangThai: 'ngung' });
    expect(kinds({ nsdld: gone, demLaoDong: [count('bhxh', '2026-11', 5)] })).toEqual(['giaiTheConSo']);
    expect(kinds({ nsdld: gone, demLaoDong: [count('bhxh', '2026-10', 5)] })).toEqual([]);
  });
  it('never declared: from the day after the thirtieth', () => {
    const started = nsdldOf({ kyKhaiBao: 'batDau', hanKhaiBao: '2026-10-31' });
    expect(found({ nsdld: started, khaiBao: undefined }).get('chuaKhaiDau')?.tuNgay).toBe('2026-11-01');
  });
  it('may be one household with another record, as long as both are open', () => {
    const ho = nsdldOf({ loaiHinh: 'hoKinhDoanh' });
    expect(found({ nsdld: ho, trungHo: 'nsdld-0002' }).get('trungHo')).toMatchObject({ voi: 'nsdld-0002', lech: 0 });
    expect(kinds({ nsdld: { ...ho, trangThai: 'ngung' }, trungHo: 'nsdld-0002' })).toEqual([]);
    const facts = found({ nsdld: ho, trungHo: 'nsdld-0002' }).get('trungHo');
    const other = found({ nsdld: ho, trungHo: 'nsdld-0003' }).get('trungHo');
    if (!facts) throw new Error('a suspicion');
    expect(trangThaiTiep({ ...facts, trangThai: 'boQua' }, facts)).toBe('boQua');
    expect(trangThaiTiep({ ...facts, trangThai: 'boQua' }, other)).toBe('mo');
  });
  it('a decision stands as long as the figures do', () => {
    const facts = found({ demLaoDong: [count('bhxh', '2026-10', 45)] }).get('nhieuHonKhai');
    const again = found({ demLaoDong: [count('bhxh', '2026-11', 45)] }).get('nhieuHonKhai');
    const other = found({ demLaoDong: [count('bhxh', '2026-11', 46)] }).get('nhieuHonKhai');
    if (!facts) throw new Error('a gap');
    const decided = { ...facts, trangThai: 'dung' as const };
    expect(trangThaiTiep(undefined, facts)).toBe('mo');
    expect(trangThaiTiep(decided, again)).toBe('dung');
    expect(trangThaiTiep(decided, other)).toBe('mo');
    expect(trangThaiTiep(decided, undefined)).toBe('het');
    expect(trangThaiTiep({ ...facts, trangThai: 'het' }, facts)).toBe('mo');
    expect(trangThaiTiep(undefined, undefined)).toBeUndefined();
  });
});
