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
    const ten = row.tru ? `Trừ lại: ${tenOf(row)}` : tenOf(row);
    const named = { ...row, ten, donViTinh: NHAN_DON_VI_TINH[CACH_TRA[row.viec].dem] };
    groups.set(row.viec, [...(groups.get(row.viec) ?? []), named]);
  }
  return [...groups].map(([viec, dong]) => ({
    viec,
    nhan: NHAN_VIEC[viec],
    dong: dong.sort((a, b) => Number(a.tru ?? false) - Number(b.tru ?? false) || compareVietnamese(a.ten, b.ten)),
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

/** Accepted phiếu against paid ones, for a commune: how many more no sheet has taken up yet, or are to be taken back. */
export const doiChieu = (
  o: OSoLieu,
  paid: TongDonVi | undefined,
): { duyet: number; tra: number; con: number; thua: number } => {
  const duyet = XA_DA_DUYET.reduce((sum, state) => sum + (o[`tt:${state}`] ?? 0), 0);
  const tra = paid?.so.ghiPhieu ?? 0;
  return { duyet, tra, con: Math.max(0, duyet - tra), thua: Math.max(0, tra - duyet) };
};

export const tenKy = ({ tu, den }: Pick<ThanhToan, 'tu' | 'den'>): string =>
  `từ ngày ${formatNgay(tu)} đến ngày ${formatNgay(den)}`;

/** "Một triệu … đồng" once every kind of work has a price; a sheet that takes back more than it pays says so. */
export const bangChu = ({ tongTien = 0 }: Pick<ThanhToan, 'tongTien'>): string =>
  tongTien < 0 ? `Thu lại ${soTienBangChu(-tongTien).toLocaleLowerCase('vi')}` : soTienBangChu(tongTien);

/** How many pieces a sheet takes back: phiếu paid before that were sent back, replaced or merged since. */
export const soTru = ({ dong = [] }: Pick<ThanhToan, 'dong'>): number =>
  dong.reduce((sum, { so, tru }) => (tru ? sum - so : sum), 0);

/** The prices of a plan with one of them set; an empty text takes it back. */
export const withDonGia = (donGia: KeHoach['donGia'], viec: Viec, text: string): KeHoach['donGia'] =>
  donGia.map((row) => (row.viec === viec ? { ...row, dong: text === '' ? null : Number(text) } : row));
