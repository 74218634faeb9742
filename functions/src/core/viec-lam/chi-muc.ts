import * as z from 'zod';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';
import { HO_SO_CHUNG } from './ho-so-viec.ts';
import { NguoiTimViec } from './nguoi-tim-viec.ts';
import { phanTan } from './phan-tan.ts';
import { tuKhoaCua } from './tu-khoa.ts';
import { ViecTimNguoi } from './viec-tim-nguoi.ts';

/** What both sides are judged by, and nothing else: not whom an employer prefers, not sex, age, ethnic group or disability. */
const HO_SO_KHOP = {
  tenCongViec: HO_SO_CHUNG.tenCongViec,
  nhomNghe: HO_SO_CHUNG.nhomNghe,
  maNghe: HO_SO_CHUNG.maNghe,
  chucVu: HO_SO_CHUNG.chucVu,
  gdpt: HO_SO_CHUNG.gdpt,
  cmkt: HO_SO_CHUNG.cmkt,
  chuyenNganh: HO_SO_CHUNG.chuyenNganh,
  kinhNghiem: HO_SO_CHUNG.kinhNghiem,
  noiLam: HO_SO_CHUNG.noiLam,
  khaNang: HO_SO_CHUNG.khaNang,
  hinhThuc: HO_SO_CHUNG.hinhThuc,
  luong: HO_SO_CHUNG.luong,
} as const;

/** The most words one record is found by; see `tu-khoa.ts`. */
export const TU_KHOA_NHIEU_NHAT = 80;

const TIM_THAY = {
  /** First day it was open. */
  ngayDang: Ngay,
  /** To how many of the other side it is proposed, as counted when its own suggestions were last worked out. */
  soGoiY: z.int().min(0),
  tuKhoa: z.array(z.string().min(3).max(80)).max(TU_KHOA_NHIEU_NHAT),
  /** A fixed place in a shuffled order, so that a search may begin anywhere. */
  xao: z.int().min(0),
  v: z.int().min(1),
  /** When this version came into the index. */
  luc: ThoiDiem,
} as const;

/** `chiMucViec/{viecId}`: an open vacancy as matching sees it; gone once it is not open any more. */
export const ChiMucViec = z.strictObject({
  ...HO_SO_KHOP,
  trangThai: ViecTimNguoi.shape.trangThai,
  hanTuyen: Ngay,
  soLuong: ViecTimNguoi.shape.soLuong,
  daTuyen: ViecTimNguoi.shape.daTuyen,
  /** Absent where the employer is a person: his name is nobody's to show. */
  tenNsdld: chu(200).optional(),
  ...TIM_THAY,
});
export type ChiMucViec = z.infer<typeof ChiMucViec>;

/** `chiMucNguoi/{nguoiId}`: a seeker who still looks, as matching sees him. */
export const ChiMucNguoi = z.strictObject({
  ...HO_SO_KHOP,
  trangThai: NguoiTimViec.shape.trangThai,
  hanHoSo: Ngay,
  sanSangDiXa: z.boolean(),
  ...TIM_THAY,
});
export type ChiMucNguoi = z.infer<typeof ChiMucNguoi>;

type Tim = keyof typeof TIM_THAY;
type DeKhop<T> = Omit<T, Exclude<Tim, 'ngayDang' | 'soGoiY'>> & { readonly id: string };

/** A vacancy and a seeker as `khop.ts` judges them. */
export type ViecDeKhop = DeKhop<ChiMucViec>;
export type NguoiDeKhop = DeKhop<ChiMucNguoi>;

export const isViecMo = (
  { trangThai, hanTuyen, daTuyen, soLuong }: Pick<ViecTimNguoi, 'trangThai' | 'hanTuyen' | 'daTuyen' | 'soLuong'>,
  homNay: Ngay,
): boolean => trangThai === 'dangTuyen' && hanTuyen >= homNay && daTuyen < soLuong;

export const isNguoiMo = ({ trangThai, hanHoSo }: Pick<NguoiTimViec, 'trangThai' | 'hanHoSo'>, homNay: Ngay): boolean =>
  trangThai === 'dangTim' && hanHoSo >= homNay;

const KHOP = Object.keys(HO_SO_KHOP) as (keyof typeof HO_SO_KHOP)[];
const phanKhop = (record: ViecTimNguoi | NguoiTimViec) =>
  Object.fromEntries(KHOP.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]]]))) as Pick<
    ViecTimNguoi,
    keyof typeof HO_SO_KHOP
  >;

type TheoHam = { readonly id: string; readonly ngayDang: Ngay; readonly soGoiY: number };

/** The entry of a vacancy, but for the time it is written. */
export const chiMucViecOf = (viec: ViecTimNguoi, { id, ngayDang, soGoiY }: TheoHam): Omit<ChiMucViec, 'luc'> => ({
  ...phanKhop(viec),
  trangThai: viec.trangThai,
  hanTuyen: viec.hanTuyen,
  soLuong: viec.soLuong,
  daTuyen: viec.daTuyen,
  ...(viec.loaiHinh !== 'caNhan' && { tenNsdld: viec.tenNsdld }),
  ngayDang,
  soGoiY,
  tuKhoa: tuKhoaCua(viec, true),
  xao: phanTan(id),
  v: viec.v,
});

export const chiMucNguoiOf = (nguoi: NguoiTimViec, { id, ngayDang, soGoiY }: TheoHam): Omit<ChiMucNguoi, 'luc'> => ({
  ...phanKhop(nguoi),
  trangThai: nguoi.trangThai,
  hanHoSo: nguoi.hanHoSo,
  sanSangDiXa: nguoi.sanSangDiXa,
  ngayDang,
  soGoiY,
  tuKhoa: tuKhoaCua(nguoi, nguoi.sanSangDiXa),
  xao: phanTan(id),
  v: nguoi.v,
});
