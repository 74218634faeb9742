import type { OSoLieu, Rollup } from '@core/rollup/rollup.ts';
import { addDays, addMonths } from '@core/shared/ngay.ts';
import { compareVietnamese } from '@core/shared/van-ban.ts';
import { TINH_TRANG_THEO_DOI, TRANG_THAI_KET_NOI, type TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import { CHIEU_THI_TRUONG, type ChieuThiTruong } from '@core/viec-lam/thi-truong.ts';
import type { TrangTinh } from '../../data/bang-tinh.ts';

/** Where the list behind a figure is; undefined where there is none, or none for this account. */
export type Href = string | undefined;
export type SoCoDanhSach = { readonly so: number; readonly href?: Href };

/** One row of a table of the labour market: who looks, how many places are open, how many were hired. */
export type DongThiTruong = {
  readonly ma: string;
  readonly nhan: string;
  readonly cung: SoCoDanhSach;
  readonly cau: SoCoDanhSach;
  readonly nhanViec: SoCoDanhSach;
};

const at = (so: number, href: Href): SoCoDanhSach => ({ so, ...(href !== undefined && { href }) });

/** The register pages take these breakdowns as a filter; wages have no list. */
const CO_DANH_SACH: readonly ChieuThiTruong[] = ['nghe', 'cmkt'];

/** A breakdown in the order of the forms; `coSo`: the account keeps the registers that the figures count. */
export const dongTheoChieu = (id: ChieuThiTruong, o: OSoLieu, coSo: boolean): DongThiTruong[] =>
  (CHIEU_THI_TRUONG.find((chieu) => chieu.id === id)?.options ?? []).map(([ma, nhan]) => {
    const href = (page: string): Href => (coSo && CO_DANH_SACH.includes(id) ? `${page}${id}=${ma}` : undefined);
    return {
      ma,
      nhan,
      cung: at(o[`cung:${id}:${ma}`] ?? 0, href('/viec-lam/nguoi?')),
      cau: at(o[`cau:${id}:${ma}`] ?? 0, href('/viec-lam/viec?')),
      nhanViec: at(o[`nhan:${id}:${ma}`] ?? 0, href('/viec-lam/ket-noi?da=nhan&')),
    };
  });

/** The units below, by name; each opens its own board. */
export const dongTheoDiaBan = (con: Rollup['con']): DongThiTruong[] =>
  Object.entries(con)
    .map(([ma, { ten, o }]) => ({
      ma,
      nhan: ten,
      cung: at(o.cung ?? 0, undefined),
      cau: at(o.cau ?? 0, undefined),
      nhanViec: at(o.nhan ?? 0, undefined),
    }))
    .sort((a, b) => compareVietnamese(a.nhan, b.nhan));

export type DongThang = {
  readonly thang: string;
  readonly nguoiMoi: SoCoDanhSach;
  readonly choMoi: SoCoDanhSach;
  readonly gioiThieu: SoCoDanhSach;
  readonly nhanViec: SoCoDanhSach;
};
const THANG = /^(?:nguoi:moi|cau:moi|gioiThieu|nhan):(\d{4}-\d{2})$/;
/** Months shown. */
const SO_THANG = 12;

/** What came in each month, the newest first; months between two that have figures are there with zeros. */
export const dongTheoThang = (o: OSoLieu, coSo: boolean): DongThang[] => {
  const found = Object.keys(o)
    .flatMap((cell) => (o[cell] ? (THANG.exec(cell)?.[1] ?? []) : []))
    .sort();
  const first = found[0];
  const rows: DongThang[] = [];
  for (let thang = found.at(-1); first && thang && thang >= first && rows.length < SO_THANG; ) {
    const tu = `${thang}-01`;
    const href = (da: string): Href =>
      coSo ? `/viec-lam/ket-noi?da=${da}&tu=${tu}&den=${addDays(addMonths(tu, 1), -1)}` : undefined;
    rows.push({
      thang,
      nguoiMoi: at(o[`nguoi:moi:${thang}`] ?? 0, undefined),
      choMoi: at(o[`cau:moi:${thang}`] ?? 0, undefined),
      gioiThieu: at(o[`gioiThieu:${thang}`] ?? 0, href('gioiThieu')),
      nhanViec: at(o[`nhan:${thang}`] ?? 0, href('nhan')),
    });
    thang = addMonths(tu, -1).slice(0, 7);
  }
  return rows;
};

/** The figures read first. */
export const soChinh = (o: OSoLieu, coSo: boolean) => {
  const one = (key: string, nhan: string, href: string) => ({
    key,
    nhan,
    value: o[key] ?? 0,
    ...(coSo && { href }),
  });
  return [
    one('cung', 'Người đang tìm việc', '/viec-lam/nguoi'),
    one('cau', 'Chỗ làm đang cần người', '/viec-lam/viec'),
    one('gioiThieu', 'Lượt đã giới thiệu', '/viec-lam/ket-noi?da=gioiThieu'),
    one('nhan', 'Người đã nhận việc', '/viec-lam/ket-noi?da=nhan'),
    one('nsdld', 'Người sử dụng lao động', '/viec-lam/nsdld?trangThai=daXacNhan'),
    one('nsdld:dkkd', 'Đơn vị chỉ có trong sổ đăng ký kinh doanh', '/viec-lam/nsdld?trangThai=dkkd'),
  ];
};

type Thanh = { readonly key: string; readonly label: string; readonly value: number; readonly href?: string };

export const thanhKetNoi = (
  o: OSoLieu,
  coSo: boolean,
  nhan: Readonly<Record<TrangThaiKetNoi, { nhan: string }>>,
): Thanh[] =>
  TRANG_THAI_KET_NOI.map((each) => ({
    key: each,
    label: nhan[each].nhan,
    value: o[`kn:tt:${each}`] ?? 0,
    ...(coSo && { href: `/viec-lam/ket-noi?trangThai=${each}` }),
  }));

/** Follow-ups by what was found (HN-10); one person is followed up to three times. */
export const thanhTheoDoi = (o: OSoLieu): Thanh[] =>
  TINH_TRANG_THEO_DOI.options.map(([key, label]) => ({ key, label, value: o[`td:${key}`] ?? 0 }));

export const tenThang = (thang: string): string => thang.split('-').reverse().join('/');

const COT = ['Người tìm việc', 'Chỗ cần người', 'Đã nhận việc'];
const trangOf = (ten: string, dong: readonly DongThiTruong[]): TrangTinh => ({
  ten,
  tieuDe: [ten, ...COT],
  hang: dong.map(({ nhan, cung, cau, nhanViec }) => [nhan, cung.so, cau.so, nhanViec.so]),
  rong: [48, 16, 16, 16],
});

/** The board as sheets of a workbook, one for each table. */
export const trangTinhOf = ({ o, con }: Pick<Rollup, 'o' | 'con'>): TrangTinh[] => [
  {
    ten: 'Số chung',
    tieuDe: ['Chỉ tiêu', 'Số'],
    hang: soChinh(o, false).map(({ nhan, value }) => [nhan, value]),
    rong: [48, 16],
  },
  trangOf('Nhóm nghề', dongTheoChieu('nghe', o, false)),
  trangOf('Trình độ', dongTheoChieu('cmkt', o, false)),
  trangOf('Mức lương', dongTheoChieu('luong', o, false)),
  trangOf('Địa bàn', dongTheoDiaBan(con)),
  {
    ten: 'Theo tháng',
    tieuDe: ['Tháng', 'Người đăng ký mới', 'Chỗ làm mới', 'Lượt giới thiệu', 'Nhận việc'],
    hang: dongTheoThang(o, false).map((row) => [
      tenThang(row.thang),
      row.nguoiMoi.so,
      row.choMoi.so,
      row.gioiThieu.so,
      row.nhanViec.so,
    ]),
  },
];
