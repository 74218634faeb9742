import { TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import { DinhDanh } from '@core/phieu/phieu.ts';
import { expect, it } from 'vitest';
import type { PhieuDoc } from '../../web/src/data/phieu-docs.ts';
import { cotPhieu, traLoiCua } from '../../web/src/features/bang-so-lieu/cot-phieu.ts';
import { nhanCau } from '../../web/src/features/thu-thap/nhan-cau.ts';
import { hangCua } from '../../web/src/features/xuat-tep/nguon-xuat.ts';

const at = (ngay: string) => ({ toMillis: () => Date.parse(`${ngay}T03:00:00Z`) });
const phieu: PhieuDoc = {
  id: 'phieu-0001',
  keHoach: 'LC-2024',
  mau: 'TT11-2022/M03',
  diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386', thon: '03386-001' },
  trangThai: 'choKiemTra',
  tuTrangThai: null,
  v: 1,
  boi: 'dtv',
  suaBoi: 'dtv',
  nguon: 'phongVan',
  ngayPhongVan: '2024-08-15',
  gioiTinh: '2',
  thangSinh: '1990-12',
  traLoi: { uuTien: ['1', '2'], gdpt: '3', hdkt: '1', congViec: '-May áo', maNghe: '075', ngayHdld: '2020-02-29' },
  xacNhan: [],
  loi: [],
  lyDo: null,
  tra: ['thieu'],
  moc: { daNop: at('2024-08-15') },
  han: {},
  hanXuLy: '2024-08-25',
  luc: at('2024-08-16'),
  lucMay: '',
};
const ten = (_danhMuc: string, ma: string): string => `Đơn vị ${ma}`;

it('a phiếu is a row: where, how far, its answers under the numbers and the words of the form', () => {
  const cot = cotPhieu('dvhc2024', ten);
  const [cells = []] = hangCua(cot, [traLoiCua(phieu)]);
  const row = Object.fromEntries(cot.map(({ nhan }, i) => [nhan, cells[i]] as const).filter(([, o]) => o !== ''));
  expect(row).toMatchObject({
    'Quận/huyện/thị xã': 'Đơn vị 105',
    'Thôn/tổ dân phố': 'Đơn vị 03386-001',
    Bước: 'Chờ xã kiểm tra',
    'Hạn xử lý': { ngay: '2024-08-25' },
    'Ngày nộp': { ngay: '2024-08-15' },
    'Số lần trả lại': 1,
    [nhanCau('gioiTinh')]: 'Nữ',
    'Tháng, năm sinh': '12/1990',
    [nhanCau('congViec')]: '-May áo',
    [nhanCau('maNghe')]: '075',
    [nhanCau('ngayHdld')]: { ngay: '2020-02-29' },
    [nhanCau('ngayPhongVan')]: { ngay: '2024-08-15' },
    'Mã phiếu': 'phieu-0001',
  });
  expect(row[nhanCau('uuTien')]).toMatch(/;/);
});

it('has every question of the form but those that say who somebody is', () => {
  const heads = cotPhieu('dvhc2025', ten).map(({ nhan }) => nhan);
  expect(new Set(heads).size).toBe(heads.length);
  for (const truong of TRUONG_MAU_03)
    expect([truong, heads.includes(nhanCau(truong))]).toEqual([truong, !Object.hasOwn(DinhDanh.shape, truong)]);
});
