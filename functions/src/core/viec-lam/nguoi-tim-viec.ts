import * as z from 'zod';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { GIOI_TINH } from '../forms/danh-muc-m03.ts';
import { DiaChi, PhieuId } from '../phieu/phieu.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, Thang, ThoiDiem } from '../shared/ngay.ts';
import { DICH_VU_NGUOI, LOAI_DOANH_NGHIEP, NGUON_VIEC, UU_TIEN_TUYEN } from './danh-muc-viec.ts';
import { HO_SO_CHUNG } from './ho-so-viec.ts';
import { LIEN_LAC } from './lien-lac.ts';
import { MAU_VIEC_ID } from './mau-viec-id.ts';

export const NtvId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);

/** `trung`: the same person is registered elsewhere, seen by the key of his number. */
export const TRANG_THAI_NTV = ['choDuyet', 'dangTim', 'coViec', 'hetHan', 'dong', 'trung'] as const;
export type TrangThaiNtv = (typeof TRANG_THAI_NTV)[number];

/** How many days a registration holds unless somebody says otherwise. */
export const NGAY_HIEU_LUC = 180;

/** Consent of the person, by purpose (Luật 91/2025/QH15 Điều 9): silence is not consent, so absent means no. */
const DongY = z.strictObject({
  /** Keeping the record and matching it. */
  luuTru: ThoiDiem,
  /** Showing name and contact to an employer he is referred to. */
  gioiThieu: ThoiDiem.optional(),
});

/**
 * `nguoiTimViec/{id}`: a job seeker (Mẫu 02 TT 11/2022, 01 and 01a/PLI) without identity. Sex and birth month are here for
 * the counters only; no score looks at them.
 */
export const NguoiTimViec = z.strictObject({
  mau: z.enum(MAU_VIEC_ID),
  diaBan: DiaBanXa,
  gioiTinh: z.enum(GIOI_TINH.codes),
  thangSinh: Thang,
  uuTien: z.array(z.enum(UU_TIEN_TUYEN.codes)).max(UU_TIEN_TUYEN.codes.length).optional(),
  ...HO_SO_CHUNG,
  loaiDoanhNghiep: z.array(z.enum(LOAI_DOANH_NGHIEP.codes)).max(3).optional(),
  /** Would work in a tỉnh he did not name. */
  sanSangDiXa: z.boolean(),
  /** From when he could begin: months from now, 0 at once. */
  sanSangSau: z.int().min(0).max(12),
  kinhNghiemLam: z
    .array(
      z.strictObject({
        donVi: chu(150),
        chucVu: chu(100).optional(),
        congViec: chu(200),
        tu: Thang,
        den: Thang.optional(),
      }),
    )
    .max(10)
    .optional(),
  nuocNgoai: chu(100).optional(),
  dichVu: z.array(z.enum(DICH_VU_NGUOI.codes)).max(DICH_VU_NGUOI.codes.length).optional(),
  /** Last day the registration holds; renewed by the person or the centre. */
  hanHoSo: Ngay,
  trangThai: z.enum(TRANG_THAI_NTV),
  lyDo: chu(300).optional(),
  nguon: z.enum(NGUON_VIEC.codes),
  /** The phiếu it came from, with his consent. */
  phieu: PhieuId.optional(),
  dongY: DongY,
  v: z.int().min(1),
  boi: z.string().min(1).max(128),
  suaBoi: z.string().min(1).max(128),
  luc: ThoiDiem,
});
export type NguoiTimViec = z.infer<typeof NguoiTimViec>;

/** `nguoiTimViec/{id}/rieng/dinhDanh`: who he is and how he is reached. */
export const NtvRieng = z.strictObject({
  diaBan: DiaBanXa,
  boi: z.string().min(1).max(128),
  hoTen: chu(100),
  ngaySinh: Ngay,
  soGiayTo: z.string().regex(/^\d{12}$/),
  soBhxh: z.string().max(20).optional(),
  danToc: chu(50).optional(),
  tonGiao: chu(50).optional(),
  thuongTru: DiaChi,
  noiO: DiaChi.optional(),
  ...LIEN_LAC,
  khac: chu(200).optional(),
});
export type NtvRieng = z.infer<typeof NtvRieng>;
