import { parseCccd } from '../shared/giay-to.ts';
import { daysBetween } from '../shared/ngay.ts';
import { type KhopTen, khoangCachOsa, khopTen } from './ten-nguoi.ts';

/** Who somebody is, as far as two phiếu can be compared by it. */
export type HoSoNguoi = {
  readonly hoTen: string;
  readonly ngaySinh?: string | undefined;
  readonly gioiTinh?: string | undefined;
  readonly soGiayTo?: string | undefined;
  readonly tinh: string;
  readonly xa: string;
  readonly thon: string;
};

export const KHOP_NGAY = ['bang', 'dao', 'motSo', 'nam', 'thieu', 'khac'] as const;
export type KhopNgay = (typeof KHOP_NGAY)[number];
export const KHOP_SO = ['bang', 'motSo', 'thieu', 'khac'] as const;
export type KhopSo = (typeof KHOP_SO)[number];
export const KHOP_GIOI = ['bang', 'thieu', 'khac'] as const;
export type KhopGioi = (typeof KHOP_GIOI)[number];
export const KHOP_NOI = ['thon', 'xa', 'khac'] as const;
export type KhopNoi = (typeof KHOP_NOI)[number];

/** The parts of a comparison, as codes: what a review shows and what may be stored, since they name nobody. */
export type PhanKhop = {
  readonly ten: KhopTen;
  readonly ngaySinh: KhopNgay;
  readonly gioiTinh: KhopGioi;
  readonly soGiayTo: KhopSo;
  readonly noi: KhopNoi;
};

/** The three bands: the same person, to be looked at, different people. */
export const NHOM_KHOP = ['cungNguoi', 'canXem', 'haiNguoi'] as const;
export type NhomKhop = (typeof NHOM_KHOP)[number];
export type SoKhop = { readonly nhom: NhomKhop; readonly diem: number; readonly phan: PhanKhop };

/** Weights, fitted to the generated people of test/bench/duplicates.ts. */
const DIEM = {
  ten: { bang: 40, dau: 34, gan: 28, ganTen: 16, ten: 8, khac: -30 },
  ngaySinh: { bang: 30, dao: 22, motSo: 18, nam: 8, thieu: 0, khac: -30 },
  gioiTinh: { bang: 5, thieu: 0, khac: -25 },
  soGiayTo: { bang: 40, motSo: 25, thieu: 0, khac: -35 },
  noi: { thon: 12, xa: 6, khac: 0 },
} as const satisfies { [K in keyof PhanKhop]: Record<PhanKhop[K], number> };

/** From here on a pair is looked at by a person. */
const CAN_XEM = 50;
/** From here on, numbers left aside, a candidate is worth reading for its number. */
const DANG_DOC = 30;

const khopNgay = (a: string | undefined, b: string | undefined): KhopNgay => {
  if (!a || !b) return 'thieu';
  if (a === b) return 'bang';
  const [namA, thangA, ngayA] = a.split('-');
  const [namB, thangB, ngayB] = b.split('-');
  if (namA === namB && thangA === ngayB && ngayA === thangB) return 'dao';
  if ([a, b].some((ngay) => ngay.endsWith('-01-01')) && namA === namB) return 'nam';
  return khoangCachOsa(a, b) === 1 || Math.abs(daysBetween(a, b)) === 1 ? 'motSo' : 'khac';
};

/** Numbers of another kind, an old CMND beside a CCCD, say nothing of each other. */
const khopSo = (a: string | undefined, b: string | undefined): KhopSo => {
  if (!a || !b || a.length !== b.length) return 'thieu';
  if (a === b) return 'bang';
  return khoangCachOsa(a, b) === 1 ? 'motSo' : 'khac';
};

const khopGioi = (a: string | undefined, b: string | undefined): KhopGioi =>
  !a || !b ? 'thieu' : a === b ? 'bang' : 'khac';

/**
 * Compares two people. A like name alone says little (by letters "Nguyễn Thị Lan" and "Nguyễn Thị Loan" are 0.987 alike),
 * so each kind of evidence adds or takes away, and what takes away, another number or birth date or sex, weighs as much
 * as a name. `cungNguoi` takes the same 12-digit number with nothing against it: likeness alone is for people to judge.
 */
export const soKhop = (a: HoSoNguoi, b: HoSoNguoi): SoKhop => {
  const phan: PhanKhop = {
    ten: khopTen(a.hoTen, b.hoTen),
    ngaySinh: khopNgay(a.ngaySinh, b.ngaySinh),
    gioiTinh: khopGioi(a.gioiTinh, b.gioiTinh),
    soGiayTo: khopSo(a.soGiayTo, b.soGiayTo),
    noi: a.thon === b.thon ? 'thon' : a.xa === b.xa ? 'xa' : 'khac',
  };
  const diem =
    DIEM.ten[phan.ten] +
    DIEM.ngaySinh[phan.ngaySinh] +
    DIEM.gioiTinh[phan.gioiTinh] +
    DIEM.soGiayTo[phan.soGiayTo] +
    DIEM.noi[phan.noi];
  const cungSo = phan.soGiayTo === 'bang' && parseCccd(a.soGiayTo ?? '') !== undefined;
  const coTraiNhau = phan.ten === 'khac' || phan.ngaySinh === 'khac' || phan.gioiTinh === 'khac';
  if (cungSo) return { nhom: coTraiNhau ? 'canXem' : 'cungNguoi', diem, phan };
  return { nhom: diem >= CAN_XEM ? 'canXem' : 'haiNguoi', diem, phan };
};

/** Whether a candidate known without its number is worth two reads. */
export const dangDoc = (a: HoSoNguoi, b: HoSoNguoi): number | undefined => {
  const { diem } = soKhop({ ...a, soGiayTo: undefined }, { ...b, soGiayTo: undefined });
  return diem >= DANG_DOC ? diem : undefined;
};

export const NHAN_KHOP: Readonly<{ [K in keyof PhanKhop]: Readonly<Record<PhanKhop[K], string>> }> = {
  ten: {
    bang: 'Giống hệt',
    dau: 'Chỉ khác dấu',
    gan: 'Cùng họ và tên, khác chữ đệm',
    ganTen: 'Tên khác một chữ cái',
    ten: 'Chỉ cùng tên',
    khac: 'Khác',
  },
  ngaySinh: {
    bang: 'Giống hệt',
    dao: 'Đảo ngày và tháng',
    motSo: 'Khác một chữ số hoặc một ngày',
    nam: 'Cùng năm sinh',
    thieu: 'Thiếu để so sánh',
    khac: 'Khác',
  },
  gioiTinh: { bang: 'Giống nhau', thieu: 'Thiếu để so sánh', khac: 'Khác' },
  soGiayTo: { bang: 'Giống hệt', motSo: 'Khác một chữ số', thieu: 'Thiếu hoặc khác loại', khac: 'Khác' },
  noi: { thon: 'Cùng thôn, tổ', xa: 'Cùng xã', khac: 'Khác xã' },
};
