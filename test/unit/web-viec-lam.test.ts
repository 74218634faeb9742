import { docCau, ghiCau } from '@core/ghi-do/bai-ghi.ts';
import type { MaViecLam } from '@core/problems-viec-lam.ts';
import { addDays } from '@core/shared/ngay.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import { cauCua, MAU_CUA } from '@core/viec-lam/cau-cua-mau.ts';
import { hanXaNhat } from '@core/viec-lam/han-ho-so.ts';
import { isBatBuoc, kiemMau } from '@core/viec-lam/kiem-mau.ts';
import { MAU_VIEC } from '@core/viec-lam/mau-viec.ts';
import { describe, expect, it } from 'vitest';
import { phanCua } from '../../web/src/features/viec-lam/phan-mau.ts';
import { textOfCau, textOfLuong } from '../../web/src/features/viec-lam/tra-loi.ts';

const HOM_NAY = '2026-09-10';
const NOI = { danhMuc: 'dvhc2025', homNay: HOM_NAY } as const;
const O_DAY = { danhMuc: 'dvhc2025', tinh: '12', xa: '03385' } as const;

const HO_SO = {
  tenCongViec: 'Công nhân may',
  nhomNghe: '8',
  chucVu: 'nhanVien',
  gdpt: 'thcs',
  cmkt: 'chuaQuaDaoTao',
  kinhNghiem: 'khong',
  noiLam: [O_DAY],
  luong: { loai: 'thang', tu: 7_000_000 },
};
const VIEC: BaiViec = {
  viec: { ...HO_SO, soLuong: 5, hanTuyen: '2026-12-31' },
  lienHe: { hoTen: 'Phạm Thị Tuyển', dienThoai: '0987654321' },
};
const NGUOI: BaiViec = {
  nguoi: { ...HO_SO, gioiTinh: '2', sanSangDiXa: false, sanSangSau: 0, hanHoSo: '2027-01-31' },
  nguoiRieng: {
    hoTen: 'Lò Thị Hà',
    ngaySinh: '1995-03-08',
    soGiayTo: '012195000123',
    dienThoai: '0911222333',
    thuongTru: { ...O_DAY, chiTiet: 'Tổ 3' },
  },
};
const NSDLD: BaiViec = {
  nsdld: {
    ten: 'Công ty May',
    chuThe: 'toChuc',
    loaiHinh: 'dnNgoaiNhaNuoc',
    maSoThue: '0201234567',
    nganh: { ma: 'C' },
    quyMo: 'tu51',
    ngayBatDau: '2024-07-01',
    diaChi: { ...O_DAY, chiTiet: 'Số 12' },
  },
  nsdldRieng: { nguoiDaiDien: 'Vũ Thị Hoa', dienThoai: '0912345678' },
};
const M01 = { ...NOI, loai: 'viec', mau: 'TT11-2022/M01' } as const;
const M02 = { ...NOI, loai: 'nguoi', mau: 'TT11-2022/M02', tinh: '12' } as const;
const NSDLD_M01 = { ...NOI, loai: 'nsdld', mau: 'TT11-2022/M01', tinh: '12' } as const;

describe('a form of supply and demand', () => {
  it.each(['viec', 'nguoi', 'nsdld'] as const)('asks for every field of %s once, in whatever version', (loai) => {
    for (const mau of MAU_CUA[loai]) {
      const keys = cauCua(loai, mau).map(({ taiLieu, truong }) => `${taiLieu}.${truong}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(10);
    }
  });

  it('takes a form in which everything that must be answered is', () => {
    expect(kiemMau(VIEC, {}, M01)).toMatchObject({ loi: {}, data: { viec: { tenCongViec: 'Công nhân may' } } });
    expect(kiemMau(NGUOI, {}, M02)).toMatchObject({ loi: {}, data: { nguoi: { diaBan: O_DAY } } });
    expect(kiemMau(NSDLD, {}, NSDLD_M01)).toMatchObject({
      loi: {},
      data: { nsdld: { diaChi: 'Số 12', diaBan: O_DAY, nganh: { bo: 'VSIC2018', ma: 'C' } } },
    });
  });

  it('an empty one names every question that must be answered, and no other', () => {
    for (const ctx of [M01, M02, NSDLD_M01]) {
      const { loi, data } = kiemMau({}, {}, ctx);
      expect(data).toBeUndefined();
      const asked = cauCua(ctx.loai, ctx.mau).filter((cau) => isBatBuoc(cau, {}));
      expect(Object.keys(loi).sort()).toEqual(asked.map(({ taiLieu, truong }) => `${taiLieu}.${truong}`).sort());
    }
  });

  it.each<[string, BaiViec, string, MaViecLam]>([
    [
      'a tax code of nine digits',
      ghiCau(NSDLD, { taiLieu: 'nsdld', truong: 'maSoThue' }, '020123456'),
      'nsdld.maSoThue',
      'VL02',
    ],
    [
      'a telephone without its zero',
      ghiCau(NSDLD, { taiLieu: 'nsdldRieng', truong: 'dienThoai' }, '912345678'),
      'nsdldRieng.dienThoai',
      'VL04',
    ],
    [
      'an address without its xã',
      ghiCau(NSDLD, { taiLieu: 'nsdld', truong: 'diaChi' }, { danhMuc: 'dvhc2025', tinh: '12', chiTiet: 'Số 12' }),
      'nsdld.diaChi',
      'VL14',
    ],
    [
      'an address in another tỉnh',
      ghiCau(NSDLD, { taiLieu: 'nsdld', truong: 'diaChi' }, { ...O_DAY, tinh: '15', chiTiet: 'Số 12' }),
      'nsdld.diaChi',
      'VL14',
    ],
    [
      'a person who employs as a company',
      ghiCau(
        ghiCau(NSDLD, { taiLieu: 'nsdld', truong: 'chuThe' }, 'caNhan'),
        { taiLieu: 'nsdldRieng', truong: 'soGiayTo' },
        '012195000123',
      ),
      'nsdld.loaiHinh',
      'VL11',
    ],
    [
      'a person who employs without a number',
      ghiCau(NSDLD, { taiLieu: 'nsdld', truong: 'chuThe' }, 'caNhan'),
      'nsdldRieng.soGiayTo',
      'VL12',
    ],
  ])('of an employer, tells %s at its question', (_what, bai, key, ma) => {
    expect(kiemMau(bai, {}, NSDLD_M01).loi[key]).toBe(ma);
  });

  it.each<[string, BaiViec, string, MaViecLam]>([
    [
      'pay that falls',
      ghiCau(VIEC, { taiLieu: 'viec', truong: 'luong' }, { loai: 'thang', tu: 9, den: 7 }),
      'viec.luong',
      'VL09',
    ],
    [
      'a place without its tỉnh',
      ghiCau(VIEC, { taiLieu: 'viec', truong: 'noiLam' }, [O_DAY, {}]),
      'viec.noiLam',
      'VL13',
    ],
    [
      'a last day that has passed',
      ghiCau(VIEC, { taiLieu: 'viec', truong: 'hanTuyen' }, '2026-09-09'),
      'viec.hanTuyen',
      'VL22',
    ],
    ['nobody to be hired', ghiCau(VIEC, { taiLieu: 'viec', truong: 'soLuong' }, 0), 'viec.soLuong', 'VL07'],
    [
      'a language without its name',
      ghiCau(VIEC, { taiLieu: 'viec', truong: 'ngoaiNgu' }, [{ muc: 'kha' }]),
      'viec.ngoaiNgu',
      'VL16',
    ],
    [
      'a title too long',
      ghiCau(VIEC, { taiLieu: 'viec', truong: 'tenCongViec' }, 'x'.repeat(201)),
      'viec.tenCongViec',
      'VL08',
    ],
  ])('of a vacancy, tells %s at its question', (_what, bai, key, ma) => {
    expect(kiemMau(bai, {}, M01).loi).toEqual({ [key]: ma });
  });

  it.each([
    ['viec.hanTuyen', 'hanTuyen', VIEC, M01, '2027-09-11', 'VL27'],
    ['nguoi.hanHoSo', 'hanHoSo', NGUOI, M02, '2028-09-10', 'VL28'],
  ] as const)('%s lies no further ahead than it may, to the day', (key, truong, bai, ctx, last, ma) => {
    const taiLieu = ctx.loai;
    expect(hanXaNhat(truong, ctx.homNay)).toBe(last);
    const on = (ngay: string) => kiemMau(ghiCau(bai, { taiLieu, truong }, ngay), {}, ctx).loi;
    expect(on(last)).toEqual({});
    expect(on(addDays(last, 1))).toEqual({ [key]: ma });
    expect(on(addDays(ctx.homNay, -1))).toEqual({ [key]: 'VL22' });
  });

  it('of a person who employs, 03/PLI asks for no kind of enterprise and is taken', () => {
    const nguoi = [
      [{ taiLieu: 'nsdld', truong: 'chuThe' }, 'caNhan'],
      [{ taiLieu: 'nsdld', truong: 'maSoThue' }, undefined],
      [{ taiLieu: 'nsdld', truong: 'sanPham' }, 'Quán ăn'],
      [{ taiLieu: 'nsdldRieng', truong: 'soGiayTo' }, '012195000123'],
      [{ taiLieu: 'nsdldRieng', truong: 'email' }, 'quan@vi.du'],
    ] as const;
    const bai = nguoi.reduce<BaiViec>((all, [cau, value]) => ghiCau(all, cau, value), NSDLD);
    for (const loaiHinh of ['dnNgoaiNhaNuoc', undefined])
      expect(
        kiemMau(
          ghiCau(bai, { taiLieu: 'nsdld', truong: 'loaiHinh' }, loaiHinh),
          {},
          { ...NSDLD_M01, mau: 'ND23-2021/03' },
        ),
      ).toMatchObject({ loi: {}, data: { nsdld: { loaiHinh: 'caNhan' } } });
    expect(kiemMau(NSDLD, {}, { ...NSDLD_M01, mau: 'ND23-2021/03' }).loi['nsdld.loaiHinh']).toBeUndefined();
  });

  it.each<[string, BaiViec, string]>([
    [
      'a certificate 03a/PLI does not know',
      ghiCau(VIEC, { taiLieu: 'viec', truong: 'cmkt' }, 'chungChiNghe'),
      'viec.cmkt',
    ],
    ['a contract 03a/PLI does not know', ghiCau(VIEC, { taiLieu: 'viec', truong: 'hopDong' }, 'muaVu'), 'viec.hopDong'],
  ])('tells %s, chosen on another version', (_what, bai, key) => {
    expect(kiemMau(bai, {}, { ...M01, mau: 'ND23-2021/03a' }).loi[key]).toBe('VL25');
  });

  it('asks on each version what that version asks', () => {
    const asks = (loai: 'viec' | 'nguoi' | 'nsdld', mau: (typeof MAU_CUA)[typeof loai][number], truong: string) =>
      cauCua(loai, mau).some((cau) => cau.truong === truong);
    expect(['TT11-2022/M02', 'ND23-2021/01a'].map((mau) => asks('nguoi', mau as 'TT11-2022/M02', 'soBhxh'))).toEqual([
      true,
      false,
    ]);
    expect(['TT11-2022/M01', 'ND23-2021/03a'].map((mau) => asks('viec', mau as 'TT11-2022/M01', 'mongMuon'))).toEqual([
      false,
      true,
    ]);
  });

  it('a day half typed is told as a day, not as missing', () => {
    const bai = ghiCau(VIEC, { taiLieu: 'viec', truong: 'hanTuyen' }, undefined);
    expect(kiemMau(bai, { 'viec.hanTuyen': '31/1' }, M01).loi).toEqual({ 'viec.hanTuyen': 'VL06' });
  });

  it('nobody is made to tell what is sensitive', () => {
    const nhayCam = Object.values(MAU_VIEC).flatMap(({ cau }) => cau.filter((each) => each.nhayCam));
    expect(nhayCam.length).toBeGreaterThan(3);
    expect(nhayCam.filter((each) => isBatBuoc(each, {}))).toEqual([]);
  });

  it('a part in which nothing must be answered may stay folded', () => {
    const parts = phanCua(cauCua('viec', 'TT11-2022/M01'), (each) => isBatBuoc(each, {}));
    expect(parts.map(({ tieuDe, gap }) => [tieuDe, gap])).toEqual([
      ['Việc làm cần tuyển', false],
      ['Điều kiện làm việc', true],
      ['Người liên hệ tuyển dụng', false],
    ]);
  });

  it('an answer taken back leaves nothing behind, inside an object either', () => {
    const one = { taiLieu: 'viec', truong: 'dieuKien.ngheNoi' } as const;
    const written = ghiCau({}, one, 'coBan');
    expect(docCau(written, one)).toBe('coBan');
    expect(ghiCau(written, one, undefined)).toEqual({ viec: {} });
  });

  it.each([
    ['nguoiRieng', 'soGiayTo', 'VL03'],
    ['nguoiRieng', 'email', 'VL05'],
    ['nguoi', 'maNghe', 'VL15'],
  ] as const)('of a seeker, tells what is malformed at %s.%s', (taiLieu, truong, ma) => {
    expect(kiemMau(ghiCau(NGUOI, { taiLieu, truong }, 'x1'), {}, M02).loi).toEqual({ [`${taiLieu}.${truong}`]: ma });
  });
});

describe('answers read back', () => {
  it('pay is told with its dots and its unit', () => {
    expect(textOfLuong({ loai: 'thang', tu: 7_000_000, den: 9_000_000 })).toBe('7.000.000 – 9.000.000 đồng một tháng');
    expect(textOfLuong({ loai: 'gio', tu: 25_000 })).toBe('từ 25.000 đồng một giờ');
    expect(textOfLuong({ loai: 'ngay', den: 300_000 })).toBe('đến 300.000 đồng một ngày');
    expect(textOfLuong({ loai: 'thoaThuan' })).toBe('Thỏa thuận khi phỏng vấn');
  });

  it('codes are told as the form prints them, places by name', () => {
    const [cau] = cauCua('viec', 'TT11-2022/M01').filter(({ truong }) => truong === 'noiLam');
    const ten = (_list: string, ma: string) => ({ '12': 'Tỉnh Lai Châu', '03385': 'Xã Mường Kim' })[ma];
    expect(cau && textOfCau(cau, [{ ...O_DAY, kcn: 'KCN Số 1' }], ten)).toBe('KCN Số 1, Xã Mường Kim, Tỉnh Lai Châu');
  });
});
