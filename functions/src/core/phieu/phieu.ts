import * as z from 'zod';
import { DanhMuc, MA_THEO_CAP } from '../dia-ban/cap.ts';
import { DiaBan } from '../dia-ban/dia-ban.ts';
import {
  CMKT,
  GDPT,
  GIOI_TINH,
  HDKT,
  HDLD,
  LOAI_HDLD,
  LOAI_HINH,
  LY_DO_KHONG_THAM_GIA,
  MAU_PHIEU,
  NGUON,
  NHOM_NGHE,
  THAM_GIA_BHXH,
  THAT_NGHIEP,
  THOI_GIAN_THAT_NGHIEP,
  UU_TIEN,
  VI_THE,
} from '../forms/danh-muc-m03.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, Thang, ThoiDiem } from '../shared/ngay.ts';
import { tidyText } from '../shared/van-ban.ts';
import { CHANG, CHANG_BAN_GIAO, TRANG_THAI } from './workflow.ts';

/** An address: the unit by code where it was picked from the list, and the words of notes (3), (4), (10) of the form. */
export const DiaChi = z.strictObject({
  danhMuc: DanhMuc.optional(),
  tinh: z.string().regex(MA_THEO_CAP.tinh).optional(),
  xa: z.string().regex(MA_THEO_CAP.xa).optional(),
  chiTiet: chu(300),
});
export type DiaChi = z.infer<typeof DiaChi>;

/** Answers to câu 8–13 of Mẫu 03, without identity. Absent means not answered. */
export const TraLoi = z.strictObject({
  uuTien: z.array(z.enum(UU_TIEN.codes)).max(6).optional(),
  gdpt: z.enum(GDPT.codes).optional(),
  cmkt: z.enum(CMKT.codes).optional(),
  chuyenNganh: chu(150).optional(),
  hdkt: z.enum(HDKT.codes).optional(),
  lyDoKhongThamGia: z.enum(LY_DO_KHONG_THAM_GIA.codes).optional(),
  viThe: z.enum(VI_THE.codes).optional(),
  congViec: chu(200).optional(),
  nhomNghe: z.enum(NHOM_NGHE.codes).optional(),
  maNghe: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  thamGiaBhxh: z.enum(THAM_GIA_BHXH.codes).optional(),
  hdld: z.enum(HDLD.codes).optional(),
  loaiHdld: z.enum(LOAI_HDLD.codes).optional(),
  ngayHdld: Ngay.optional(),
  noiLamViec: chu(200).optional(),
  loaiHinh: z.enum(LOAI_HINH.codes).optional(),
  diaChiNoiLam: DiaChi.optional(),
  thatNghiep: z.enum(THAT_NGHIEP.codes).optional(),
  thoiGianThatNghiep: z.enum(THOI_GIAN_THAT_NGHIEP.codes).optional(),
});
export type TraLoi = z.infer<typeof TraLoi>;

/** Câu 1–7 and the ethnic group of câu 8: who the person is. Kept apart at `phieu/{id}/rieng/dinhDanh`. */
export const DinhDanh = z.strictObject({
  hoTen: chu(100).optional(),
  ngaySinh: Ngay.optional(),
  /** Câu 4, as written: 12 digits (CCCD) or 9 (old CMND). Structure is judged by the checks, not here. */
  soGiayTo: z.string().max(20).transform(tidyText).optional(),
  soBhxh: z.string().max(20).transform(tidyText).optional(),
  thuongTru: DiaChi.optional(),
  /** Only where it differs from `thuongTru` (note 4). */
  noiO: DiaChi.optional(),
  danToc: chu(50).optional(),
  nguoiCungCap: chu(100).optional(),
});
export type DinhDanh = z.infer<typeof DinhDanh>;

/** One finding of the checks, pinned to a field; its wording is looked up by `ma` in core/problems.ts. */
export const Loi = z.strictObject({
  ma: z.string().regex(/^[A-Z]{1,4}\d{2}$/),
  truong: z.string().max(40),
  muc: z.enum(['loi', 'canhBao']),
});
export type Loi = z.infer<typeof Loi>;

/** Why a phiếu was returned or cancelled, pinned to fields. */
export const LyDo = z.strictObject({
  ma: z.string().max(20).optional(),
  ghiChu: chu(1000),
  truong: z.array(z.string().max(40)).max(40),
});
export type LyDo = z.infer<typeof LyDo>;

export const PhieuId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);
const NhapId = z.string().regex(/^[0-9a-f]{32}$/);
export const KeHoachId = z.string().regex(/^[A-Z]{2}-\d{4}$/);

/** What a phiếu of a later round says of the one before (LC-02, LC-10, KH-04). */
export const BienDong = z.strictObject({
  loai: z.enum(['khongDoi', 'coDoi']),
  /** The phiếu of the round before. */
  tu: PhieuId,
  /** The day the change took effect; absent where nothing changed. */
  ngayHieuLuc: Ngay.optional(),
});
export type BienDong = z.infer<typeof BienDong>;

/** A phiếu as stored at `phieu/{phieuId}`. */
export const Phieu = z.strictObject({
  keHoach: KeHoachId,
  mau: z.enum(MAU_PHIEU.codes),
  diaBan: DiaBan,
  trangThai: z.enum(TRANG_THAI),
  /** The state before this version; null when it was created in its present state. */
  tuTrangThai: z.enum(TRANG_THAI).nullable(),
  /** Version, raised by one with every write. */
  v: z.int().min(1),
  /** The collector who owns it. */
  boi: z.string().min(1).max(128),
  /** Who wrote this version; `he-thong` for a function. */
  suaBoi: z.string().min(1).max(128),
  nguon: z.enum(NGUON.codes),
  thayCho: PhieuId.optional(),
  /** The file it was brought in with, by its id; only a function writes it. */
  tuTep: NhapId.optional(),
  ngayPhongVan: Ngay,
  gioiTinh: z.enum(GIOI_TINH.codes).optional(),
  thangSinh: Thang.optional(),
  traLoi: TraLoi,
  /** Ids of soft warnings the collector has confirmed. */
  xacNhan: z.array(z.string().max(10)).max(40),
  /** Findings of the last judgement. */
  loi: z.array(Loi).max(100),
  lyDo: LyDo.nullable(),
  /** The code of every return so far, oldest first; counted by reason. */
  tra: z.array(z.string().max(20)).max(30).optional(),
  /** The police officer who entered it (LC-12, KH-08). */
  nhapBoi: z.string().min(1).max(128).optional(),
  /** The record it changed hands with, by leg. */
  bienBan: z.partialRecord(z.enum(CHANG_BAN_GIAO), z.string().max(60)).optional(),
  /** The phiếu of the same person, while `trung` and once given way to it. */
  trungVoi: PhieuId.optional(),
  bienDong: BienDong.optional(),
  /** When the phiếu last entered each state, by the server's clock. */
  moc: z.partialRecord(z.enum(TRANG_THAI), ThoiDiem),
  /** Due day of each stage; once given it never changes. */
  han: z.partialRecord(z.enum(CHANG), Ngay),
  /** Due day of the present stage; null where no clock runs. Queues are ordered by it. */
  hanXuLy: Ngay.nullable(),
  /** When this version was written: server time, and the device's own clock (ISO 8601). */
  luc: ThoiDiem,
  lucMay: z.string().max(40),
});
export type Phieu = z.infer<typeof Phieu>;

/** `phieu/{phieuId}/rieng/dinhDanh`: written in the same batch as its phiếu. */
export const PhieuRieng = z.strictObject({ ...DinhDanh.shape, diaBan: DiaBan, boi: z.string().min(1).max(128) });
export type PhieuRieng = z.infer<typeof PhieuRieng>;

/** A line of `phieu/{phieuId}/nhatKy/{v}`: made from the version itself, so that a second delivery writes the same line. */
export const NhatKy = z.strictObject({
  v: z.int().min(1),
  tu: z.enum(TRANG_THAI).nullable(),
  den: z.enum(TRANG_THAI),
  boi: z.string(),
  luc: ThoiDiem,
  lucMay: z.string(),
  lyDo: LyDo.nullable(),
  loi: z.array(Loi),
  diaBan: DiaBan,
  /** The records it had changed hands with by then, so that its dossier tells who held it when (SM-04). */
  bienBan: Phieu.shape.bienBan,
});
export type NhatKy = z.infer<typeof NhatKy>;

/** Everything the interviewer writes, flat, as the form, the importer and the checks see it. */
export const BaiLam = z.strictObject({
  ...DinhDanh.shape,
  gioiTinh: z.enum(GIOI_TINH.codes).optional(),
  ...TraLoi.shape,
  ngayPhongVan: Ngay.optional(),
});
export type BaiLam = z.infer<typeof BaiLam>;
export type TruongBaiLam = keyof BaiLam;

const DINH_DANH_KEYS = Object.keys(DinhDanh.shape) as (keyof DinhDanh)[];
const TRA_LOI_KEYS = Object.keys(TraLoi.shape) as (keyof TraLoi)[];

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Pick<T, K>;

/** Splits what was written into the part without identity and the part that is apart. */
export const splitBaiLam = (bai: BaiLam) => ({
  phieu: {
    ...(bai.gioiTinh && { gioiTinh: bai.gioiTinh }),
    ...(bai.ngaySinh && { thangSinh: bai.ngaySinh.slice(0, 7) }),
    traLoi: pick(bai, TRA_LOI_KEYS) as TraLoi,
  },
  dinhDanh: pick(bai, DINH_DANH_KEYS) as DinhDanh,
});

/** The inverse of `splitBaiLam`, for judging and for opening a phiếu again. */
export const joinBaiLam = (phieu: Pick<Phieu, 'gioiTinh' | 'traLoi' | 'ngayPhongVan'>, dinhDanh: DinhDanh): BaiLam => ({
  ...pick(dinhDanh, DINH_DANH_KEYS),
  ...pick(phieu.traLoi, TRA_LOI_KEYS),
  ...(phieu.gioiTinh && { gioiTinh: phieu.gioiTinh }),
  ngayPhongVan: phieu.ngayPhongVan,
});
