import * as z from 'zod';
import { DanhMuc, MA_THEO_CAP } from '../dia-ban/cap.ts';
import { NHOM_NGHE } from '../forms/danh-muc-m03.ts';
import { chu } from '../shared/chu.ts';
import {
  CHUC_VU,
  CMKT_VIEC,
  DIEU_KIEN_LAM,
  GDPT_VIEC,
  HINH_THUC_LAM,
  HINH_THUC_TUYEN,
  HOP_DONG_VIEC,
  KHA_NANG,
  KINH_NGHIEM,
  KY_NANG_MEM,
  LOAI_LUONG,
  MUC_DICH_LAM,
  MUC_THAO,
  PHUC_LOI,
} from './danh-muc-viec.ts';

/** A place of work, asked for or offered: a tỉnh, and the xã where it is known. */
export const NoiLam = z.strictObject({
  danhMuc: DanhMuc,
  tinh: z.string().regex(MA_THEO_CAP.tinh),
  xa: z.string().regex(MA_THEO_CAP.xa).optional(),
  /** Industrial park or economic zone, by name. */
  kcn: chu(120).optional(),
});
export type NoiLam = z.infer<typeof NoiLam>;

/** Pay in đồng for one unit of `loai`; an absent bound is open. `thoaThuan` and `hoaHong` may stand without bounds. */
export const Luong = z
  .strictObject({
    loai: z.enum(LOAI_LUONG.codes),
    tu: z.int().min(0).max(1_000_000_000).optional(),
    den: z.int().min(0).max(1_000_000_000).optional(),
  })
  .refine(({ tu, den }) => tu === undefined || den === undefined || tu <= den, { error: 'luong.nguoc', path: ['den'] });
export type Luong = z.infer<typeof Luong>;

export const NgoaiNgu = z.strictObject({
  ten: chu(60),
  chungChi: chu(60).optional(),
  muc: z.enum(MUC_THAO.codes).optional(),
});
export type NgoaiNgu = z.infer<typeof NgoaiNgu>;

const DieuKienLam = z.strictObject({
  noiLam: z.enum(DIEU_KIEN_LAM.noiLam.codes).optional(),
  trongLuong: z.enum(DIEU_KIEN_LAM.trongLuong.codes).optional(),
  diLaiDung: z.enum(DIEU_KIEN_LAM.diLaiDung.codes).optional(),
  ngheNoi: z.enum(DIEU_KIEN_LAM.ngheNoi.codes).optional(),
  thiLuc: z.enum(DIEU_KIEN_LAM.thiLuc.codes).optional(),
  thaoTacTay: z.enum(DIEU_KIEN_LAM.thaoTacTay.codes).optional(),
  dungHaiTay: z.enum(DIEU_KIEN_LAM.dungHaiTay.codes).optional(),
});

/** QĐ 34/2020/QĐ-TTg: four levels, written by the centre; digits only, since the list is not published as data. */
export const MaNghe = z.string().regex(/^\d{1,4}$/);

/**
 * What a vacancy asks for and a seeker has, said once for both (Mẫu 01 mục 2, Mẫu 02 mục 2–4, 01a/PLI, 03a/PLI), so that
 * the two can be held against each other field by field.
 */
export const HO_SO_CHUNG = {
  tenCongViec: chu(200),
  moTa: chu(1000).optional(),
  /** Nghề cấp 1: what the registers are counted and searched by. */
  nhomNghe: z.enum(NHOM_NGHE.codes),
  maNghe: MaNghe.optional(),
  chucVu: z.enum(CHUC_VU.codes),
  gdpt: z.enum(GDPT_VIEC.codes),
  cmkt: z.enum(CMKT_VIEC.codes),
  chuyenNganh: chu(150).optional(),
  trinhDoKhac: z.array(chu(150)).max(2).optional(),
  /** Vocational skill and its grade. */
  kyNangNghe: chu(150).optional(),
  bac: chu(20).optional(),
  ngoaiNgu: z.array(NgoaiNgu).max(2).optional(),
  tinHoc: z.enum(MUC_THAO.codes).optional(),
  tinHocKhac: chu(150).optional(),
  kyNangMem: z.array(z.enum(KY_NANG_MEM.codes)).max(KY_NANG_MEM.codes.length).optional(),
  kinhNghiem: z.enum(KINH_NGHIEM.codes),
  /** In order of preference. */
  noiLam: z.array(NoiLam).min(1).max(5),
  hopDong: z.enum(HOP_DONG_VIEC.codes).optional(),
  khaNang: z.array(z.enum(KHA_NANG.codes)).max(KHA_NANG.codes.length).optional(),
  hinhThuc: z.enum(HINH_THUC_LAM.codes).optional(),
  mucDich: z.enum(MUC_DICH_LAM.codes).optional(),
  luong: Luong,
  phucLoi: z.array(z.enum(PHUC_LOI.codes)).max(PHUC_LOI.codes.length).optional(),
  dieuKien: DieuKienLam.optional(),
  hinhThucTuyen: z.array(z.enum(HINH_THUC_TUYEN.codes)).max(HINH_THUC_TUYEN.codes.length).optional(),
} as const;

export const HoSoChung = z.strictObject(HO_SO_CHUNG);
export type HoSoChung = z.infer<typeof HoSoChung>;
