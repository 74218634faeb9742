import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { NoiDungDkkd } from '@core/nguon-dn/dkkd.ts';
import { readDongDkkd } from '@core/nguon-dn/doc-dkkd.ts';
import { nsdldTuDkkd } from '@core/nguon-dn/hop-nhat.ts';
import { Nsdld } from '@core/viec-lam/nsdld.ts';

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

export const AT = { toMillis: () => 0 };
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
/** A row of the business register as it reads. */
export const readRow = (over: Record<string, string> = {}) => readDongDkkd(row(over), { xa: DK_XA });
export const dkkdOf = (over: Record<string, string> = {}): NoiDungDkkd => {
  const { noiDung } = readRow(over);
  if (!noiDung) throw new Error('a row that should read');
  return noiDung;
};
export const nsdldOf = (over: object = {}, tu: NoiDungDkkd = dkkdOf()): Nsdld =>
  Nsdld.parse({ ...nsdldTuDkkd(tu), v: 1, boi: 'tt', suaBoi: 'he-thong', luc: AT, ...over });
