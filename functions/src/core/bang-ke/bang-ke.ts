import * as z from 'zod';
import type { DanhMuc } from '../dia-ban/cap.ts';
import { DiaBanNhap } from '../nhap/nhap.ts';
import { DinhDanh, KeHoachId, PhieuId } from '../phieu/phieu.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';

/** Reasons for which somebody on the roster is not asked for a phiếu (HN-04). */
export const LY_DO_VANG_MAT = ['vang', 'chuyenDi', 'tuChoi', 'chet', 'khongThuocDien'] as const;

/** `trungDong`: the same person on another line of this roster, which counts in its place. */
export const TRANG_THAI_DONG = ['chuaThu', 'daThu', ...LY_DO_VANG_MAT, 'trungDong'] as const;
export type TrangThaiDong = (typeof TRANG_THAI_DONG)[number];

export const NHAN_TRANG_THAI_DONG: Readonly<Record<TrangThaiDong, string>> = {
  chuaThu: 'Chưa thu',
  daThu: 'Đã thu',
  vang: 'Vắng',
  chuyenDi: 'Đã chuyển đi',
  tuChoi: 'Từ chối',
  chet: 'Đã chết',
  khongThuocDien: 'Không thuộc diện',
  trungDong: 'Trùng dòng khác',
};

/** What came of a call: the person is still to be asked (`khongGap`, `henLai`, back again `conThu`), or need not be. */
export const KET_QUA_DEN = ['khongGap', 'henLai', 'conThu', ...LY_DO_VANG_MAT] as const;
export type KetQuaDen = (typeof KET_QUA_DEN)[number];

export const NHAN_KET_QUA_DEN: Readonly<Record<KetQuaDen, string>> = {
  khongGap: 'Đến nhưng không gặp',
  henLai: 'Hẹn lại',
  conThu: 'Đưa lại vào danh sách phải thu',
  vang: 'Vắng dài ngày',
  chuyenDi: 'Đã chuyển đi',
  tuChoi: 'Từ chối cung cấp',
  chet: 'Đã chết',
  khongThuocDien: 'Không thuộc diện thu thập',
};

/** The state a line has after a call. */
export const stateAfter = (ketQua: KetQuaDen): TrangThaiDong =>
  ketQua === 'khongGap' || ketQua === 'henLai' || ketQua === 'conThu' ? 'chuaThu' : ketQua;

/** One call at the door, written by whoever made it. */
export const LanDen = z.strictObject({
  /** The device's clock, ISO 8601. */
  luc: z.string().max(40),
  boi: z.string().min(1).max(128),
  ketQua: z.enum(KET_QUA_DEN),
  ghiChu: z.string().max(300).optional(),
});
export type LanDen = z.infer<typeof LanDen>;
export const LAN_DEN_TOI_DA = 30;

/** A line of the roster stands in its thôn; '' until somebody knows which. */
const DiaBanDong = z.strictObject({
  ...DiaBanNhap.shape,
  thon: z.union([DiaBanNhap.shape.thon.unwrap(), z.literal('')]),
});

/** `bangKe/{id}/nguoi/{n}`: a person of 15 and over, or soon to be, in the population database. */
export const DongBangKe = z.strictObject({
  keHoach: KeHoachId,
  diaBan: DiaBanDong,
  hoTen: chu(100),
  ngaySinh: Ngay,
  gioiTinh: z.enum(['1', '2']).optional(),
  soGiayTo: DinhDanh.shape.soGiayTo,
  hoSo: chu(40).optional(),
  chuHo: chu(100).optional(),
  diaChi: chu(300).optional(),
  /** The thôn as the file names it, where no thôn of the list answers to it. */
  thonGhi: chu(100).optional(),
  /** Place within the household. */
  thuTu: z.int().min(0),
  /** Orders lines by household, then within it. */
  sapXep: z.string().max(80),
  trangThai: z.enum(TRANG_THAI_DONG),
  /** The phiếu that was collected. */
  phieu: PhieuId.optional(),
  /** The first line of the same person; this one is asked for only while he is not found there (`dongTrungDoi`). */
  trungVoi: z.string().max(100).optional(),
  /** Communes whose rosters have this person too. */
  xaKhac: z.array(DiaBanNhap.shape.xa).max(20).optional(),
  lanDen: z.array(LanDen).max(LAN_DEN_TOI_DA),
  /** The day of the 15th birthday: from then on the line is on the living list by itself. */
  duTuoiTu: Ngay,
  nguon: z.strictObject({ nhap: z.string().max(60), so: z.int().min(0) }),
  v: z.int().min(1),
  suaBoi: z.string().min(1).max(128),
  luc: ThoiDiem,
});
export type DongBangKe = z.infer<typeof DongBangKe>;

/** `bangKe/{id}`. */
export const BangKe = z.strictObject({
  keHoach: KeHoachId,
  diaBan: DiaBanNhap,
  /** The files it came from. */
  nhap: z.array(z.string().max(60)).max(200),
  luc: ThoiDiem,
});
export type BangKe = z.infer<typeof BangKe>;

/** One roster for each round (`kyThuOf`) and xã. No colons: counts of a subcollection go by URL, where a colon begins the verb. */
export const bangKeId = (ky: string, danhMuc: DanhMuc, xa: string): string => [ky, danhMuc, xa].join('_');
export const xaOfBangKe = (id: string): string => id.split('_')[2] ?? '';
export const kyOfBangKe = (id: string): string => id.split('_')[0] ?? '';

/** The day somebody becomes that old. Born on 29/02 he does on 01/03 of common years. */
export const dayOfAge = (ngaySinh: Ngay, tuoi: number): Ngay => {
  const day = `${Number(ngaySinh.slice(0, 4)) + tuoi}${ngaySinh.slice(4)}`;
  return Ngay.safeParse(day).success ? day : `${day.slice(0, 5)}03-01`;
};

/** Whether the line is on the living list that day: not collected, not excused, and old enough. */
export const isLiving = ({ trangThai, duTuoiTu }: Pick<DongBangKe, 'trangThai' | 'duTuoiTu'>, on: Ngay): boolean =>
  trangThai === 'chuaThu' && duTuoiTu <= on;
