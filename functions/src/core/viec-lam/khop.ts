import { daysBetween, type Ngay } from '../shared/ngay.ts';
import { isNguoiMo, isViecMo, type NguoiDeKhop, type ViecDeKhop } from './chi-muc.ts';
import { CMKT_VIEC, GDPT_VIEC, KINH_NGHIEM } from './danh-muc-viec.ts';
import { ganNghe, giongTen, isCungNghe } from './gan-nghe.ts';
import type { NoiLam } from './ho-so-viec.ts';
import { luongThang } from './luong.ts';
import { phanTan } from './phan-tan.ts';

/** Conditions a pair must meet; what is not said meets them. Ids are worded in `khop-noi-dung.ts`. */
export const DIEU_KIEN = ['nghe', 'noiLam', 'luong', 'gdpt', 'cmkt', 'kinhNghiem', 'hinhThuc', 'khaNang'] as const;
export type DieuKien = (typeof DIEU_KIEN)[number];

/** What a score is made of, and the most that each part gives; together 100. */
export const PHAN_DIEM = { nghe: 40, noiLam: 20, luong: 15, trinhDo: 10, kinhNghiem: 10, moi: 5 } as const;
export type PhanDiem = keyof typeof PHAN_DIEM;

const rank = (codes: readonly string[], code: string): number => codes.indexOf(code);

const sameTinh = (a: NoiLam, b: NoiLam): boolean => a.danhMuc === b.danhMuc && a.tinh === b.tinh;
/** Which of the seeker's wishes the nearest place of the vacancy meets; -1 where none. */
const nguyenVong = (viec: ViecDeKhop, nguoi: NguoiDeKhop): number =>
  nguoi.noiLam.findIndex((wish) => viec.noiLam.some((place) => sameTinh(wish, place)));

const payReaches = (viec: ViecDeKhop, nguoi: NguoiDeKhop): boolean => {
  const wanted = luongThang(nguoi.luong).tu;
  const most = luongThang(viec.luong).den;
  return wanted === undefined || most === undefined || most >= wanted;
};

const HOLDS: Readonly<Record<DieuKien, (viec: ViecDeKhop, nguoi: NguoiDeKhop) => boolean>> = {
  nghe: isCungNghe,
  noiLam: (viec, nguoi) => nguoi.sanSangDiXa || nguyenVong(viec, nguoi) >= 0,
  luong: payReaches,
  gdpt: (viec, nguoi) => rank(GDPT_VIEC.codes, nguoi.gdpt) >= rank(GDPT_VIEC.codes, viec.gdpt),
  cmkt: (viec, nguoi) => rank(CMKT_VIEC.codes, nguoi.cmkt) >= rank(CMKT_VIEC.codes, viec.cmkt),
  kinhNghiem: (viec, nguoi) => rank(KINH_NGHIEM.codes, nguoi.kinhNghiem) >= rank(KINH_NGHIEM.codes, viec.kinhNghiem),
  hinhThuc: ({ hinhThuc: a }, { hinhThuc: b }) => a === undefined || b === undefined || a === b,
  khaNang: (viec, nguoi) =>
    nguoi.khaNang === undefined || (viec.khaNang ?? []).every((one) => nguoi.khaNang?.includes(one)),
};

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** A post above or below what is sought. */
const KHAC_CHUC = 0.7;
const isKhacChuc = ({ chucVu: a }: ViecDeKhop, { chucVu: b }: NguoiDeKhop): boolean =>
  a !== b && a !== 'khac' && b !== 'khac';

/** Share of the part's points, 0 to 1. Pay rises with either bound and never falls, so that a better offer never ranks lower. */
const SHARE: Readonly<Record<PhanDiem, (viec: ViecDeKhop, nguoi: NguoiDeKhop, homNay: Ngay) => number>> = {
  nghe: (viec, nguoi) => ganNghe(viec, nguoi) * (isKhacChuc(viec, nguoi) ? KHAC_CHUC : 1),
  noiLam: (viec, nguoi) => {
    const wish = nguyenVong(viec, nguoi);
    if (wish < 0) return 0.2;
    const isSameXa = nguoi.noiLam.some(
      (n) => n.xa !== undefined && viec.noiLam.some((v) => sameTinh(n, v) && v.xa === n.xa),
    );
    return isSameXa ? 1 : Math.max(0.4, 0.8 - 0.2 * wish);
  },
  luong: (viec, nguoi) => {
    const wanted = luongThang(nguoi.luong).tu;
    const { tu, den } = luongThang(viec.luong);
    if (wanted === undefined || wanted === 0) return 0.5;
    if (tu === undefined && den === undefined) return 0.4;
    const low = tu ?? 0;
    const high = den ?? Math.max(low, wanted);
    return clamp((0.5 * low + 0.5 * high) / wanted - 0.5);
  },
  trinhDo: (viec, nguoi) => {
    const over = rank(CMKT_VIEC.codes, nguoi.cmkt) - rank(CMKT_VIEC.codes, viec.cmkt);
    const level = over < 0 ? 0 : Math.max(0.4, 1 - 0.15 * over);
    const field =
      viec.chuyenNganh === undefined
        ? 1
        : nguoi.chuyenNganh === undefined
          ? 0
          : giongTen(viec.chuyenNganh, nguoi.chuyenNganh);
    return 0.6 * level + 0.4 * field;
  },
  kinhNghiem: (viec, nguoi) => {
    const more = rank(KINH_NGHIEM.codes, nguoi.kinhNghiem) - rank(KINH_NGHIEM.codes, viec.kinhNghiem);
    return more < 0 ? 0 : clamp(0.6 + 0.2 * more);
  },
  moi: ({ ngayDang }, _nguoi, homNay) => {
    const days = daysBetween(ngayDang, homNay);
    return days <= 7 ? 1 : days <= 30 ? 0.6 : days <= 90 ? 0.2 : 0;
  },
};

/** Whether both sides still look for each other at all. */
export const isConTim = (viec: ViecDeKhop, nguoi: NguoiDeKhop, homNay: Ngay): boolean =>
  isViecMo(viec, homNay) && isNguoiMo(nguoi, homNay);

export type CapKhop = {
  readonly viec: string;
  readonly nguoi: string;
  /** 0 to 100. */
  readonly diem: number;
  /** Points of each part: the reasons. */
  readonly phan: Readonly<Record<PhanDiem, number>>;
  /** Conditions not met: none for a match, exactly one for a near miss, and that not the work itself. */
  readonly thieu: readonly DieuKien[];
};

const PARTS = Object.keys(PHAN_DIEM) as PhanDiem[];

/** One pair: what it lacks, and its score with the parts it is made of. A function of the two records and the day alone. */
export const xetCap = (viec: ViecDeKhop, nguoi: NguoiDeKhop, homNay: Ngay): CapKhop => {
  const phan = Object.fromEntries(
    PARTS.map((part) => [part, Math.round(PHAN_DIEM[part] * clamp(SHARE[part](viec, nguoi, homNay)))]),
  ) as Record<PhanDiem, number>;
  return {
    viec: viec.id,
    nguoi: nguoi.id,
    diem: PARTS.reduce((sum, part) => sum + phan[part], 0),
    phan,
    thieu: DIEU_KIEN.filter((dieuKien) => !HOLDS[dieuKien](viec, nguoi)),
  };
};

type DeXep = { readonly cap: CapKhop; readonly soGoiY: number };

/** Best first; among equals what was proposed least, then spread, so that nobody starves. Pairs are compared two by two, so a third never reorders them. */
const compare = (a: DeXep, b: DeXep): number =>
  b.cap.diem - a.cap.diem ||
  a.soGoiY - b.soGoiY ||
  phanTan(`${a.cap.viec}|${a.cap.nguoi}`) - phanTan(`${b.cap.viec}|${b.cap.nguoi}`) ||
  (a.cap.viec < b.cap.viec ? -1 : 1);

export const GOI_Y_NHIEU_NHAT = 20;
export const GAN_DAT_NHIEU_NHAT = 10;

export type KetQuaKhop = { readonly goiY: readonly CapKhop[]; readonly ganDat: readonly CapKhop[] };

const rankPairs = (all: readonly DeXep[]): KetQuaKhop => {
  const sorted = all.toSorted(compare).map(({ cap }) => cap);
  return {
    goiY: sorted.filter(({ thieu }) => thieu.length === 0).slice(0, GOI_Y_NHIEU_NHAT),
    ganDat: sorted.filter(({ thieu }) => thieu.length === 1 && thieu[0] !== 'nghe').slice(0, GAN_DAT_NHIEU_NHAT),
  };
};

/** The vacancies for one seeker: those that meet every condition, and those that only one thing is missing for. */
export const xepViec = (nguoi: NguoiDeKhop, viec: readonly ViecDeKhop[], homNay: Ngay): KetQuaKhop =>
  rankPairs(
    viec
      .filter((one) => isConTim(one, nguoi, homNay))
      .map((one) => ({ cap: xetCap(one, nguoi, homNay), soGoiY: one.soGoiY })),
  );

/** The seekers for one vacancy. */
export const xepNguoi = (viec: ViecDeKhop, nguoi: readonly NguoiDeKhop[], homNay: Ngay): KetQuaKhop =>
  rankPairs(
    nguoi
      .filter((one) => isConTim(viec, one, homNay))
      .map((one) => ({ cap: xetCap(viec, one, homNay), soGoiY: one.soGoiY })),
  );
