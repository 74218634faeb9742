import { LC_2024 } from '@core/ke-hoach/index.ts';
import type { DongThanhToan } from '@core/thanh-toan/thanh-toan.ts';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import {
  bangChu,
  doiChieu,
  nhomTheoViec,
  soTru,
  tongTheoDonVi,
  withDonGia,
} from '../../web/src/features/thanh-toan/thanh-toan-view.ts';
import { toXlsxBang } from '../../web/src/features/thanh-toan/xuat-bang.ts';

const dong = (over: Partial<DongThanhToan> = {}): DongThanhToan => ({
  nhan: 'a',
  kieu: 'nguoi',
  viec: 'ghiPhieu',
  so: 3,
  gia: 5_000,
  tien: 15_000,
  ...over,
});
const names: Readonly<Record<string, string>> = { a: 'Vàng Thị Sáng', b: 'Đèo Văn An' };
const tenOf = ({ nhan }: { nhan: string }) => names[nhan] ?? nhan;

describe('a settlement sheet on screen', () => {
  const sheet = {
    dong: [dong(), dong({ nhan: 'b', so: 1, tien: 5_000 }), dong({ viec: 'nhapTin', gia: null, tien: null })],
  };
  it('by kind of work, names in Vietnamese order, no sum where a price is missing', () => {
    const groups = nhomTheoViec(sheet, tenOf);
    expect(groups.map(({ viec, so, tien, dong: rows }) => [viec, so, tien, rows.map(({ ten }) => ten)])).toEqual([
      ['ghiPhieu', 4, 20_000, ['Đèo Văn An', 'Vàng Thị Sáng']],
      ['nhapTin', 3, null, ['Vàng Thị Sáng']],
    ]);
  });

  it('says what it takes back, below what it pays, also where that is more', () => {
    const taken = { dong: [dong({ so: -2, tien: -10_000, tru: true }), dong({ nhan: 'b', so: 1, tien: 5_000 })] };
    const [group] = nhomTheoViec(taken, tenOf);
    expect(group?.dong.map(({ ten, so }) => [ten, so])).toEqual([
      ['Đèo Văn An', 1],
      ['Trừ lại: Vàng Thị Sáng', -2],
    ]);
    expect([group?.so, group?.tien, soTru(taken)]).toEqual([-1, -5_000, 2]);
    expect(bangChu({ tongTien: -5_000 })).toBe('Thu lại năm nghìn đồng');
  });

  it('sums of units take finished sheets only', () => {
    const base = { ma: '03386', dong: [dong()], tongTien: 15_000 };
    const rows = tongTheoDonVi([
      { ...base, trangThai: 'daDuyet' },
      { ...base, trangThai: 'xong' },
      { ...base, trangThai: 'deNghi' },
      { ...base, ma: '03389', trangThai: 'xong' },
    ]);
    expect(rows).toEqual([
      { ma: '03386', so: { ghiPhieu: 6 }, tongTien: 30_000, daDuyet: 15_000, soBang: 2 },
      { ma: '03389', so: { ghiPhieu: 3 }, tongTien: 15_000, daDuyet: 0, soBang: 1 },
    ]);
    const o = { 'tt:choBanGiao': 4, 'tt:khop': 3, 'tt:choKiemTra': 9 };
    expect(doiChieu(o, rows[0])).toEqual({ duyet: 7, tra: 6, con: 1, thua: 0 });
    expect(doiChieu(o, undefined)).toEqual({ duyet: 7, tra: 0, con: 7, thua: 0 });
    expect(doiChieu({ 'tt:khop': 4 }, rows[0])).toEqual({ duyet: 4, tra: 6, con: 0, thua: 2 });
  });

  it('a price is set and taken back for one kind of work', () => {
    const set = withDonGia(LC_2024.donGia, 'nhapTin', '3000');
    expect(set.map(({ viec, dong: gia }) => [viec, gia])).toEqual([
      ['ghiPhieu', null],
      ['nhapTin', 3000],
    ]);
    expect(withDonGia(set, 'nhapTin', '')).toEqual(LC_2024.donGia);
  });
});

describe('a settlement sheet as XLSX', () => {
  it('keeps figures as numbers, names with their diacritics, and the sum in words', async () => {
    const nhom = nhomTheoViec({ dong: [dong(), dong({ nhan: 'b', so: 1, tien: 5_000 })] }, tenOf);
    const blob = await toXlsxBang({ tieuDe: 'Bảng thanh toán', nhom, tongTien: 20_000 });
    const [first] = await readXlsxFile(Buffer.from(await blob.arrayBuffer()));
    const rows = first?.data ?? [];
    expect(rows.slice(3)).toEqual([
      [1, 'Đèo Văn An', 'Ghi phiếu', 'phiếu', 1, 5_000, 5_000],
      [2, 'Vàng Thị Sáng', 'Ghi phiếu', 'phiếu', 3, 5_000, 15_000],
      [null, 'Cộng', null, null, null, null, 20_000],
      [null, 'Bằng chữ: Hai mươi nghìn đồng', null, null, null, null, null],
    ]);
  });
});
