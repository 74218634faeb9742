import type { DonVi } from '@core/dia-ban/dia-ban.ts';

const aXa = (ma: string, ten: string, tenGap: string): DonVi => ({
  ...{ danhMuc: 'dvhc2025', ma, cap: 'xa', ten, tenGap, cha: '12', chuoi: { tinh: '12', xa: ma } },
});

/** Two communes of one tỉnh. */
export const DK_XA: readonly DonVi[] = [
  aXa('03386', 'Phường Đoàn Kết', 'phuong doan ket'),
  aXa('03408', 'Phường Tân Phong', 'phuong tan phong'),
];

/** A row of the business register: the n-th employer of the test. */
export const aDkkd = (n: number, over: Record<string, string> = {}): Record<string, string> => ({
  ten: `Công ty TNHH Số ${n}`,
  maSoThue: `02012345${String(n).padStart(2, '0')}`,
  diaChi: `Số ${n}, phường Đoàn Kết, tỉnh Lai Châu`,
  nganh: '4711',
  nguoiDaiDien: 'Vũ Thị Hoa',
  tinhTrang: 'Đang hoạt động',
  loaiHinh: 'Doanh nghiệp ngoài nhà nước',
  ...over,
});

/** A row of the counts of insurance or tax. */
export const aSo = (n: number, so: number, over: Record<string, string> = {}): Record<string, string> => ({
  maSoThue: `02012345${String(n).padStart(2, '0')}`,
  ten: `Công ty TNHH Số ${n}`,
  so: String(so),
  ...over,
});
