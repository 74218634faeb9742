import type { BanNhap } from '@core/phieu/ban-nhap.ts';

/** An instant of the day of the tests, one second after the other. */
export const lucThu = (giay: number): string => new Date(Date.UTC(2026, 10, 25, 2) + giay * 1000).toISOString();

/** A draft of one collector in one thôn; a test names only what it is about. */
export const aBanNhap = (over: Partial<BanNhap> = {}): BanNhap => ({
  id: 'phieu-0001',
  boi: 'dtv-1',
  keHoach: 'LC-2026',
  diaBan: { danhMuc: 'dvhc2025', tinh: '12', xa: '03388', thon: '03388-001' },
  mau: 'TT11-2022/M03',
  nguon: 'phongVan',
  v: null,
  bai: { hoTen: 'Lò Thị Hoa' },
  dangGo: {},
  xacNhan: [],
  luuLuc: lucThu(0),
  ...over,
});
