import { parseCoKhong, parseDienThoai } from '@core/nhap/o.ts';
import { docLuong } from '@core/nhap-viec/luong.ts';
import { docDiaChi, docNoiLam } from '@core/nhap-viec/noi.ts';
import { KHUNG_LUONG } from '@core/viec-lam/luong.ts';
import { describe, expect, it } from 'vitest';
import { NOI_TEP } from '../support/nhap-viec.ts';

describe('cells', () => {
  it.each([
    ['Dưới 5 triệu', { loai: 'thang', den: 4_999_999 }],
    ['Từ 5 đến 10 triệu', { loai: 'thang', tu: 5_000_000, den: 9_999_999 }],
    ['7-9 triệu', { loai: 'thang', tu: 7_000_000, den: 9_000_000 }],
    ['7,5tr', { loai: 'thang', tu: 7_500_000, den: 7_500_000 }],
    ['từ 8 triệu', { loai: 'thang', tu: 8_000_000 }],
    ['8500000', { loai: 'thang', tu: 8_500_000, den: 8_500_000 }],
    ['Trên 50 triệu', { loai: 'thang', tu: 50_000_001 }],
    ['Thỏa thuận', { loai: 'thoaThuan' }],
    ['Thỏa thuận khi phỏng vấn', { loai: 'thoaThuan' }],
    ['7', 'sai'],
    ['7 nghìn', 'sai'],
    ['1-2-3 triệu', 'sai'],
  ])('pay "%s"', (luong, answer) => expect(docLuong({ luong })).toEqual(answer));
  it('pay in columns of its own, by the day or the hour', () => {
    expect(docLuong({ luongTu: '7.000.000', luongDen: '9 triệu' })).toEqual({
      loai: 'thang',
      tu: 7_000_000,
      den: 9_000_000,
    });
    expect(docLuong({ luongLoai: 'Lương ngày', luong: '300.000' })).toEqual({
      loai: 'ngay',
      tu: 300_000,
      den: 300_000,
    });
    expect(docLuong({ luongLoai: 'giờ', luong: '25.000 đồng' })).toEqual({ loai: 'gio', tu: 25_000, den: 25_000 });
    expect(docLuong({ luongLoai: 'Lương tháng' })).toBe('sai');
    expect(docLuong({ luongLoai: 'năm', luong: '90 triệu' })).toBe('sai');
    expect(docLuong({})).toBeUndefined();
  });
  it('every band of the forms is counted in the band it names', () => {
    for (const { nhan } of KHUNG_LUONG) expect(docLuong({ luong: nhan }), nhan).toMatchObject({ loai: 'thang' });
  });
  it.each([
    ['Đoàn Kết, Lai Châu', [{ danhMuc: 'dvhc2025', tinh: '12', xa: '03386' }], false],
    [
      'phường tân phong; TP Hà Nội',
      [
        { danhMuc: 'dvhc2025', tinh: '12', xa: '03408' },
        { danhMuc: 'dvhc2025', tinh: '01' },
      ],
      false,
    ],
    ['KCN Yên Phong, Bac Ninh', [{ danhMuc: 'dvhc2025', tinh: '24', kcn: 'KCN Yên Phong' }], false],
    ['Phường Đoàn Kết, Hà Nội', [{ danhMuc: 'dvhc2025', tinh: '01' }], true],
    ['Xã Không Có, Lai Châu', [{ danhMuc: 'dvhc2025', tinh: '12' }], true],
  ])('places "%s"', (cell, noiLam, deTinh) => expect(docNoiLam(cell, NOI_TEP)).toEqual({ noiLam, deTinh }));
  it('an address keeps its words below the commune', () => {
    expect(docDiaChi('Số 5, tổ 3, Phường Đoàn Kết, Lai Châu', undefined, NOI_TEP)).toMatchObject({
      xa: '03386',
      chiTiet: 'Số 5, tổ 3',
    });
    expect(docDiaChi('Phường Đoàn Kết', undefined, NOI_TEP)).toMatchObject({ xa: '03386', chiTiet: 'Phường Đoàn Kết' });
  });
  it.each([
    ['0912 345 678', '0912345678', false],
    ['912345678', '0912345678', true],
    ['+84 912345678', '0912345678', false],
    ['2133876543', '02133876543', true],
    ['12345', '12345', false],
  ])('telephone %s', (cell, so, themSo) => expect(parseDienThoai(cell)).toEqual({ so, themSo }));
  it.each([
    ['Có', true],
    ['X', true],
    ['Đồng ý', true],
    ['không', false],
    ['1', undefined],
    ['', undefined],
  ])('yes or no "%s"', (cell, answer) => expect(parseCoKhong(cell)).toBe(answer));
});
