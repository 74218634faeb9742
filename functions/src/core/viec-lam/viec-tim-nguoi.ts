import * as z from 'zod';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';
import { LOAI_HINH_NSDLD, MONG_MUON_VIEC, NGUON_VIEC, UU_TIEN_TUYEN } from './danh-muc-viec.ts';
import { HO_SO_CHUNG } from './ho-so-viec.ts';
import { LIEN_LAC } from './lien-lac.ts';
import { MAU_VIEC_ID } from './mau-viec-id.ts';
import { NsdldId } from './nsdld.ts';

export const ViecId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);

/** `choDuyet` only of what an employer wrote himself; `hetHan` is set by the daily job, `du` once every place is filled. */
export const TRANG_THAI_VIEC = ['choDuyet', 'dangTuyen', 'du', 'hetHan', 'dong', 'tuChoi'] as const;
export type TrangThaiViec = (typeof TRANG_THAI_VIEC)[number];

/** `viecTimNguoi/{id}`: a vacancy (Mẫu 01 TT 11/2022, 03a/PLI); one line of a form with several is one document. */
export const ViecTimNguoi = z.strictObject({
  mau: z.enum(MAU_VIEC_ID),
  nsdld: NsdldId,
  /** The record it was written under, while that is joined to `nsdld`; written by a function. */
  nsdldGoc: NsdldId.optional(),
  /** As it stood when the vacancy was written, so that a list costs no second read. */
  tenNsdld: chu(200),
  loaiHinh: z.enum(LOAI_HINH_NSDLD.codes),
  /** Of the employer: whose centre keeps it. */
  diaBan: DiaBanXa,
  ...HO_SO_CHUNG,
  soLuong: z.int().min(1).max(10_000),
  /** Places filled by placements; written by functions. */
  daTuyen: z.int().min(0).max(10_000),
  yeuCauThem: chu(500).optional(),
  uuTienTuyen: z.array(z.enum(UU_TIEN_TUYEN.codes)).max(UU_TIEN_TUYEN.codes.length).optional(),
  mongMuon: z.array(z.enum(MONG_MUON_VIEC.codes)).max(MONG_MUON_VIEC.codes.length).optional(),
  /** Last day of recruiting. */
  hanTuyen: Ngay,
  trangThai: z.enum(TRANG_THAI_VIEC),
  lyDo: chu(300).optional(),
  nguon: z.enum(NGUON_VIEC.codes),
  v: z.int().min(1),
  boi: z.string().min(1).max(128),
  suaBoi: z.string().min(1).max(128),
  luc: ThoiDiem,
});
export type ViecTimNguoi = z.infer<typeof ViecTimNguoi>;

/** `viecTimNguoi/{id}/rieng/lienHe` (Mẫu 01, mục 3): shown to a seeker only once he is referred. */
export const LienHe = z.strictObject({
  diaBan: DiaBanXa,
  nsdld: NsdldId,
  hoTen: chu(100),
  chucVu: chu(100).optional(),
  ...LIEN_LAC,
  nhanSms: z.boolean().optional(),
  nhanEmail: z.boolean().optional(),
  khac: chu(200).optional(),
});
export type LienHe = z.infer<typeof LienHe>;
