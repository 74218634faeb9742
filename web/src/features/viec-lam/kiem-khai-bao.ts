import type { DiaBanXa } from '@core/dia-ban/dia-ban.ts';
import type { BaiGhi } from '@core/ghi-do/bai-ghi.ts';
import type { MaViecLam } from '@core/problems-viec-lam.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { KhaiBao } from '@core/viec-lam/khai-bao.ts';
import { maLoiViec } from '@core/viec-lam/loi-viec.ts';

/** The boxes of a declaration in the order of the paper; `nhom` has to add up to the whole. */
export const O_KHAI_BAO = [
  { truong: 'tongSo', nhan: 'Tổng số lao động' },
  { truong: 'nu', nhan: 'Trong đó: lao động nữ' },
  { truong: 'tren35', nhan: 'Trong đó: trên 35 tuổi' },
  { truong: 'bhxhBatBuoc', nhan: 'Trong đó: tham gia bảo hiểm xã hội bắt buộc' },
  { truong: 'viTri.quanLy', nhan: 'Nhà quản lý', nhom: 'viTri' },
  { truong: 'viTri.chuyenMonCao', nhan: 'Chuyên môn kỹ thuật bậc cao', nhom: 'viTri' },
  { truong: 'viTri.chuyenMonTrung', nhan: 'Chuyên môn kỹ thuật bậc trung', nhom: 'viTri' },
  { truong: 'viTri.khac', nhan: 'Vị trí khác', nhom: 'viTri' },
  { truong: 'hopDong.khongXacDinh', nhan: 'Không xác định thời hạn', nhom: 'hopDong' },
  { truong: 'hopDong.xacDinh', nhan: 'Xác định thời hạn', nhom: 'hopDong' },
  { truong: 'hopDong.khac', nhan: 'Loại khác (thử việc, thời vụ)', nhom: 'hopDong' },
  { truong: 'tang', nhan: 'Số lao động tăng trong kỳ' },
  { truong: 'giam', nhan: 'Số lao động giảm trong kỳ' },
] as const;
export type TruongKhaiBao = (typeof O_KHAI_BAO)[number]['truong'];
export type SoKhaiBao = Readonly<Partial<Record<TruongKhaiBao, number>>>;

export const NHOM_KHAI_BAO = { viTri: 'Theo vị trí việc làm', hopDong: 'Theo loại hợp đồng lao động' } as const;
export type NhomKhaiBao = keyof typeof NHOM_KHAI_BAO;

/** What the boxes of a group add up to so far. */
export const congNhom = (so: SoKhaiBao, nhom: NhomKhaiBao): number =>
  O_KHAI_BAO.reduce((sum, o) => sum + ('nhom' in o && o.nhom === nhom ? (so[o.truong] ?? 0) : 0), 0);

const nested = (so: SoKhaiBao): Record<string, unknown> => {
  const out: Record<string, unknown> = { viTri: {}, hopDong: {} };
  for (const [truong, value] of Object.entries(so)) {
    const [first = '', second] = truong.split('.');
    if (second === undefined) out[first] = value;
    else (out[first] as Record<string, unknown>)[second] = value;
  }
  return out;
};

/** A declaration as the answers it is written from. */
export const baiKhaiBao = (so: SoKhaiBao, ghiChu: string): BaiGhi => ({
  khaiBao: { ...nested(so), ...(ghiChu !== '' && { ghiChu }) },
});

/** Boxes of a declaration, handed in or not finished. */
export const soCua = (k: object): SoKhaiBao =>
  Object.fromEntries(
    O_KHAI_BAO.map(({ truong }) => {
      const [first = '', second] = truong.split('.');
      const value = (k as Record<string, unknown>)[first];
      return [truong, second === undefined ? value : (value as Record<string, unknown> | undefined)?.[second]];
    }),
  ) as SoKhaiBao;

export type NoiKhaiBao = { readonly ky: string; readonly diaBan: DiaBanXa; readonly hanNop: Ngay };
export type NoiDungKhaiBao = Omit<KhaiBao, 'v' | 'boi' | 'suaBoi' | 'luc' | 'lyDo'>;

/** What is wrong, by box or by group; and the declaration once nothing is. */
export const kiemKhaiBao = (
  so: SoKhaiBao,
  ghiChu: string,
  noi: NoiKhaiBao,
): { readonly loi: Readonly<Record<string, MaViecLam>>; readonly data?: NoiDungKhaiBao } => {
  const noiDung = { ...nested(so), ...(ghiChu.trim() !== '' && { ghiChu }), ...noi, trangThai: 'daNop' as const };
  // The machine's own fields are there only so that the whole schema, with its sums, can be asked.
  const parsed = KhaiBao.safeParse({ ...noiDung, v: 1, boi: '-', suaBoi: '-', luc: { toMillis: () => 0 } });
  if (parsed.success) {
    const { v: _v, boi: _boi, suaBoi: _suaBoi, luc: _luc, ...data } = parsed.data;
    return { loi: {}, data };
  }
  const loi: Record<string, MaViecLam> = {};
  for (const issue of parsed.error.issues) {
    const truong = issue.path.map(String).join('.');
    loi[truong] ??= maLoiViec({ ...issue, input: so[truong as TruongKhaiBao] });
  }
  return { loi };
};
