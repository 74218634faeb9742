import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { OSoLieu } from '@core/rollup/rollup.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { compareVietnamese } from '@core/shared/van-ban.ts';
import { soTienBangChu } from '@core/thanh-toan/bang-chu.ts';
import type { DongThanhToan, ThanhToan, Viec } from '@core/thanh-toan/thanh-toan.ts';
import { CACH_TRA, NHAN_DON_VI_TINH, NHAN_VIEC, XA_DA_DUYET } from '@core/thanh-toan/viec.ts';

export type DongBang = DongThanhToan & { readonly ten: string; readonly donViTinh: string };
export type NhomViec = {
  readonly viec: Viec;
  readonly nhan: string;
  readonly dong: readonly DongBang[];
  readonly so: number;
  /** Null where the work has no price. */
  readonly tien: number | null;
};

/** The rows of a sheet by kind of work, people and units by name. */
export const nhomTheoViec = (
  sheet: Pick<ThanhToan, 'dong'>,
  tenOf: (row: Pick<DongThanhToan, 'nhan' | 'kieu'>) => string,
): NhomViec[] => {
  const groups = new Map<Viec, DongBang[]>();
  for (const row of sheet.dong ?? []) {
    const named = { ...row, ten: tenOf(row), donViTinh: NHAN_DON_VI_TINH[CACH_TRA[row.viec].dem] };
    groups.set(row.viec, [...(groups.get(row.viec) ?? []), named]);
  }
  return [...groups].map(([viec, dong]) => ({
    viec,
    nhan: NHAN_VIEC[viec],
    dong: dong.sort((a, b) => compareVietnamese(a.ten, b.ten)),
    so: dong.reduce((sum, { so }) => sum + so, 0),
    tien: dong.some(({ tien }) => tien === null) ? null : dong.reduce((sum, { tien }) => sum + (tien ?? 0), 0),
  }));
};

export type TongDonVi = {
  readonly ma: string;
  readonly so: Readonly<Partial<Record<Viec, number>>>;
  readonly tongTien: number;
  readonly daDuyet: number;
  readonly soBang: number;
};

/** Sums of all sheets by unit (KH-08); what is still being worked out counts for nothing yet. */
export const tongTheoDonVi = (
  sheets: readonly Pick<ThanhToan, 'ma' | 'trangThai' | 'dong' | 'tongTien'>[],
): TongDonVi[] => {
  const units = new Map<string, TongDonVi>();
  for (const { ma, trangThai, dong = [], tongTien = 0 } of sheets) {
    if (trangThai === 'deNghi') continue;
    const unit = units.get(ma) ?? { ma, so: {}, tongTien: 0, daDuyet: 0, soBang: 0 };
    const so: Partial<Record<Viec, number>> = { ...unit.so };
    for (const row of dong) so[row.viec] = (so[row.viec] ?? 0) + row.so;
    units.set(ma, {
      ma,
      so,
      tongTien: unit.tongTien + tongTien,
      daDuyet: unit.daDuyet + (trangThai === 'daDuyet' ? tongTien : 0),
      soBang: unit.soBang + 1,
    });
  }
  return [...units.values()].sort((a, b) => (a.ma < b.ma ? -1 : 1));
};

/** Accepted phiếu against paid ones, for a commune: what no sheet has taken up yet. */
export const doiChieu = (o: OSoLieu, paid: TongDonVi | undefined): { duyet: number; tra: number; con: number } => {
  const duyet = XA_DA_DUYET.reduce((sum, state) => sum + (o[`tt:${state}`] ?? 0), 0);
  const tra = paid?.so.ghiPhieu ?? 0;
  return { duyet, tra, con: Math.max(0, duyet - tra) };
};

export const tenKy = ({ tu, den }: Pick<ThanhToan, 'tu' | 'den'>): string =>
  `từ ngày ${formatNgay(tu)} đến ngày ${formatNgay(den)}`;

/** "1.234.567 đồng (Một triệu …)" once every kind of work has a price. */
export const bangChu = ({ tongTien = 0 }: Pick<ThanhToan, 'tongTien'>): string => soTienBangChu(tongTien);

/** The prices of a plan with one of them set; an empty text takes it back. */
export const withDonGia = (donGia: KeHoach['donGia'], viec: Viec, text: string): KeHoach['donGia'] =>
  donGia.map((row) => (row.viec === viec ? { ...row, dong: text === '' ? null : Number(text) } : row));
