import type { DongDoiSoat } from '@core/doi-soat/doi-soat.ts';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../web/src/data/bang-tinh.ts';
import { decidedDong } from '../../web/src/data/doi-soat-writes.ts';
import { tenTepXuat, trangXuat } from '../../web/src/features/doi-soat/hang-xuat.ts';
import { aPhieu, aRieng } from '../support/phieu-builder.ts';

const NOW = { toMillis: () => 0 };
const dong: DongDoiSoat = {
  keHoach: 'LC-2024',
  diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' },
  tep: {},
  ketQua: 'lech',
  lech: { hoTen: { kieu: 'khac', phieu: 'A', csdl: 'B' }, gioiTinh: { kieu: 'khac', phieu: '1', csdl: '2' } },
  quyetDinh: { hoTen: 'csdl' },
  conMo: ['gioiTinh'],
  buoc: 'mo',
  v: 4,
  suaBoi: 'x',
  luc: NOW,
};

describe('a decision as it is written', () => {
  it('hands the line on only with its last open field, and leaves its line in the history', () => {
    expect(decidedDong(dong, { hoTen: 'phieu' }, false, { uid: 'ca', now: NOW }).patch).toMatchObject({
      quyetDinh: { hoTen: 'phieu' },
      conMo: ['gioiTinh'],
      buoc: 'mo',
    });
    const { patch, lichSu } = decidedDong(dong, { gioiTinh: 'xacMinh' }, true, { uid: 'ca', now: NOW });
    expect(patch).toEqual({
      quyetDinh: { hoTen: 'csdl', gioiTinh: 'xacMinh' },
      conMo: [],
      buoc: 'daQuyet',
      v: 5,
      suaBoi: 'ca',
      luc: NOW,
    });
    expect(lichSu).toEqual({
      v: 5,
      tu: { hoTen: 'csdl' },
      den: { hoTen: 'csdl', gioiTinh: 'xacMinh' },
      theoKeHoach: true,
      boi: 'ca',
      luc: NOW,
      diaBan: dong.diaBan,
    });
  });
});

describe('the file for entry', () => {
  const phieu = (id: string) => ({ ...aPhieu(NOW), id, trangThai: 'choNhapTin' }) as never;
  const rieng = (hoTen: string) => aRieng({ hoTen }) as never;
  const trang = trangXuat('Chờ nhập tin', [
    { phieu: phieu('b'), rieng: rieng('Lò Văn Ún'), thon: 'Bản 10' },
    { phieu: phieu('c'), rieng: rieng('Lò Thị Ánh'), thon: 'Bản 2' },
    { phieu: phieu('d'), rieng: undefined, thon: 'Bản 2' },
  ]);
  it('has the columns of the form in its order, labels for codes, people as on a list', () => {
    expect(trang.tieuDe.slice(0, 7)).toEqual([
      'STT',
      'Thôn, tổ dân phố',
      'Trạng thái',
      expect.stringContaining('Họ, chữ đệm và tên khai sinh'),
      expect.stringContaining('Ngày, tháng, năm sinh'),
      expect.stringContaining('Giới tính'),
      expect.stringContaining('Số CCCD/CMND'),
    ]);
    expect(trang.hang.map((row) => row.slice(0, 2))).toEqual([
      ['1', 'Bản 2'],
      ['2', 'Bản 2'],
      ['3', 'Bản 10'],
    ]);
    expect(trang.hang.map((row) => row[3])).toEqual(['', 'Lò Thị Ánh', 'Lò Văn Ún']);
    expect(trang.hang[1]?.slice(4, 7)).toEqual(['12/03/1985', 'Nam', '012085001234']);
    for (const row of trang.hang) expect(row).toHaveLength(trang.tieuDe.length);
  });
  it('is named after the unit and the day', () => {
    expect(tenTepXuat('Phường Đoàn Kết', '2024-10-20')).toBe('nhap-tin-phuong-doan-ket-2024-10-20');
  });
  it('as CSV begins with the mark that keeps diacritics, and runs no formula', async () => {
    const blob = toCsv([{ ten: 'x', tieuDe: ['Họ tên', 'Ghi chú'], hang: [['=HYPERLINK("x")', 'a, "b"\nc']] }]);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('Họ tên,Ghi chú\r\n"\'=HYPERLINK(""x"")","a, ""b""\nc"');
  });
});
