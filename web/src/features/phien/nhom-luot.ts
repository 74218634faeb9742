import { compareHoTen, compareVietnamese } from '@core/shared/van-ban.ts';
import type { TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import type { KetNoiDoc } from '../../data/ket-noi-repo.ts';

/** What became of the referrals of a fair: each stands in one group, by the state it is in now. */
export const NHOM_LUOT = [
  { ma: 'cho', nhan: 'Chờ trả lời, chờ giới thiệu', trangThai: ['deXuat', 'dongY'] },
  { ma: 'gioiThieu', nhan: 'Đã giới thiệu', trangThai: ['gioiThieu'] },
  { ma: 'phongVan', nhan: 'Đã phỏng vấn', trangThai: ['phongVan'] },
  { ma: 'nhanViec', nhan: 'Đã nhận việc', trangThai: ['nhanViec'] },
  { ma: 'khong', nhan: 'Không thành', trangThai: ['khongNhan', 'tuChoi', 'rut', 'hetHan'] },
] as const satisfies readonly {
  readonly ma: string;
  readonly nhan: string;
  readonly trangThai: readonly TrangThaiKetNoi[];
}[];
export type NhomLuot = (typeof NHOM_LUOT)[number]['ma'];

type Luot = Pick<KetNoiDoc, 'id' | 'tenNsdld' | 'tenCongViec' | 'nguoi' | 'trangThai'>;
export type DongLuot = Luot & { readonly hoTen: string; readonly tt: number };
export type BanTuyen = { readonly tenNsdld: string; readonly luot: readonly DongLuot[] };

/** The list of a fair as it lies on the table, numbered through: one employer after the other, at each by work and name. */
export const banTuyen = (luot: readonly Luot[], ten: ReadonlyMap<string, string>): readonly BanTuyen[] => {
  const rows = luot
    .map((each) => ({ ...each, hoTen: ten.get(each.nguoi) ?? '' }))
    .sort(
      (a, b) =>
        compareVietnamese(a.tenNsdld, b.tenNsdld) ||
        compareVietnamese(a.tenCongViec, b.tenCongViec) ||
        compareHoTen(a.hoTen, b.hoTen),
    )
    .map((each, i): DongLuot => ({ ...each, tt: i + 1 }));
  const names = [...new Set(rows.map(({ tenNsdld }) => tenNsdld))];
  return names.map((tenNsdld) => ({ tenNsdld, luot: rows.filter((row) => row.tenNsdld === tenNsdld) }));
};
