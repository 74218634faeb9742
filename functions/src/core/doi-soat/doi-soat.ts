import * as z from 'zod';
import { MA_THEO_CAP } from '../dia-ban/cap.ts';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { KeHoachId, PhieuId } from '../phieu/phieu.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';
import { tidyText } from '../shared/van-ban.ts';
import { GiaTri } from './gia-tri.ts';
import { KIEU_LECH } from './so-sanh.ts';
import { QuyetDinh, TRUONG_DOI_SOAT, TruongDoiSoat } from './truong.ts';

/** What the comparison of one person came to; `cho` until it has been made. */
export const KET_QUA_DOI_SOAT = [
  'cho',
  'khop',
  'lech',
  'chuaNhap',
  'thieuCuaTa',
  'oXaKhac',
  'trungTrongTep',
  'thieuTrongTep',
] as const;
export const KetQuaDoiSoat = z.enum(KET_QUA_DOI_SOAT);
export type KetQuaDoiSoat = z.infer<typeof KetQuaDoiSoat>;

export const NHAN_KET_QUA: Readonly<Record<KetQuaDoiSoat, string>> = {
  cho: 'Chưa so sánh',
  khop: 'Khớp',
  lech: 'Lệch',
  chuaNhap: 'Có phiếu, chưa nhập tin',
  thieuCuaTa: 'Có trong tệp, chưa có phiếu',
  oXaKhac: 'Đã có phiếu ở xã khác',
  trungTrongTep: 'Một số giấy tờ hai người trong tệp',
  thieuTrongTep: 'Đã nhập tin, không có trong tệp',
};

const TRANG_THAI_DOI_SOAT = ['dangSoSanh', 'mo', 'daKhoa'] as const;
export type TrangThaiDoiSoat = (typeof TRANG_THAI_DOI_SOAT)[number];

export const NHAN_TRANG_THAI_DOI_SOAT: Readonly<Record<TrangThaiDoiSoat, string>> = {
  dangSoSanh: 'Đang so sánh',
  mo: 'Đang xử lý',
  daKhoa: 'Đã khóa sổ',
};

const soDem = z.int().min(0);

/** Figures of a round: lines by result, and for each field how many lines that differ in it are open or decided, and how. */
export const DemDoiSoat = z.strictObject({
  ketQua: z.partialRecord(KetQuaDoiSoat, soDem),
  truong: z.partialRecord(TruongDoiSoat, z.strictObject({ mo: soDem, csdl: soDem, phieu: soDem, xacMinh: soDem })),
  /** Lines with a field still to be decided. */
  dongMo: soDem,
});
export type DemDoiSoat = z.infer<typeof DemDoiSoat>;

/** What the person who closes a round writes; the figures are the function's. */
export const BienBanDoiSoat = z.strictObject({
  so: chu(60),
  ngay: Ngay,
  ghiChu: z.string().max(1000).transform(tidyText),
  nguoiLap: chu(100),
  nguoiKy: chu(100),
});
export type BienBanDoiSoat = z.infer<typeof BienBanDoiSoat>;

/** One round of reconciliation with one extract (KH-07), at `doiSoat/{nhapId}`: the same file is the same round. */
export const DoiSoat = z.strictObject({
  keHoach: KeHoachId,
  diaBan: DiaBanXa,
  nhap: z.string().max(60),
  tenTep: z.string().max(200),
  trangThai: z.enum(TRANG_THAI_DOI_SOAT),
  /** Rounds of the same xã and plan before, latest first: what was decided there and still agrees is not asked again. */
  truoc: z.array(z.string().max(60)).max(20),
  dem: DemDoiSoat,
  /** The figures are older than the last decision. */
  demCu: z.boolean(),
  bienBan: BienBanDoiSoat.nullable(),
  boi: z.string().max(128),
  luc: ThoiDiem,
  /** Who wrote this version, and its number. */
  suaBoi: z.string().max(128),
  v: z.int().min(1),
});
export type DoiSoat = z.infer<typeof DoiSoat>;

export const DEM_RONG: DemDoiSoat = { ketQua: {}, truong: {}, dongMo: 0 };

const LechTruong = z.strictObject({
  kieu: z.enum(KIEU_LECH),
  phieu: z.string().max(300).optional(),
  csdl: z.string().max(300),
});

const perField = <S extends z.ZodType>(schema: S) => z.partialRecord(TruongDoiSoat, schema);

/** How far the decisions on a line have come: nothing to decide, open, decided and not yet carried out, carried out. */
export const BUOC_DONG = ['khongCan', 'mo', 'daQuyet', 'daApDung', 'phieuDaDoi'] as const;
export type BuocDong = (typeof BUOC_DONG)[number];

/**
 * One person of a round, at `doiSoat/{id}/dong/{n}`; n is the keyed hash of the number, or `p-{phieuId}` for a phiếu that
 * the extract does not have. Holds identity: congAnXa and canBoXa of the xã only.
 */
export const DongDoiSoat = z.strictObject({
  keHoach: KeHoachId,
  diaBan: DiaBanXa,
  /** Never set for a phiếu of another xã. */
  phieu: PhieuId.optional(),
  thon: z.string().regex(MA_THEO_CAP.thon).optional(),
  /** Rows of the extract that bear this number, by row number. */
  tep: z.record(z.string().regex(/^\d{1,7}$/), GiaTri),
  ketQua: KetQuaDoiSoat,
  /** The name on the phiếu, or in the extract where there is no phiếu: what a list shows. */
  hoTen: z.string().max(100).optional(),
  lech: perField(LechTruong),
  quyetDinh: perField(QuyetDinh),
  /** Fields without a decision: asked for by a list of one field. */
  conMo: z.array(TruongDoiSoat).max(TRUONG_DOI_SOAT.length),
  buoc: z.enum(BUOC_DONG),
  v: z.int().min(1),
  suaBoi: z.string().max(128),
  luc: ThoiDiem,
});
export type DongDoiSoat = z.infer<typeof DongDoiSoat>;

/** `doiSoat/{id}/dong/{n}/lichSu/{v}`: written in the same commit as version v of the line; never changed (KH-07). */
export const LichSuDoiSoat = z.strictObject({
  v: z.int().min(1),
  tu: perField(QuyetDinh),
  den: perField(QuyetDinh),
  /** By one rule of the plan for many lines at once. */
  theoKeHoach: z.boolean(),
  boi: z.string().max(128),
  luc: ThoiDiem,
  diaBan: DiaBanXa,
});
export type LichSuDoiSoat = z.infer<typeof LichSuDoiSoat>;
