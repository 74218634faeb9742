import * as z from 'zod';
import { Cap, DanhMuc, MaDonVi } from '../dia-ban/cap.ts';
import { CHU_KY, LoaiCoQuan } from '../ke-hoach/ke-hoach.ts';
import { KeHoachId } from '../phieu/phieu.ts';
import { OSoLieu } from '../rollup/rollup.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';
import { TINH_TRANG_THEO_DOI } from '../viec-lam/ket-noi.ts';

const KyId = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/);

/** What a centre did in the period, and what became of those whose follow-up was due in it (HN-10, Mẫu 04/PLI). */
export const SoLieuViecLam = z.strictObject({
  gioiThieu: z.int(),
  nhan: z.int(),
  theoDoi: z.partialRecord(z.enum(TINH_TRANG_THEO_DOI.codes), z.int()),
  /** Due in the period, and nobody has asked yet. */
  chuaHoi: z.int(),
});
export type SoLieuViecLam = z.infer<typeof SoLieuViecLam>;

/** The frozen figures of one unit. */
export const SoLieu = z.strictObject({
  /** The unit's cells at the cutoff, without those kept per day. */
  o: OSoLieu,
  /** What happened on the days the report tells of. */
  trongKy: z.strictObject({ daNop: z.int(), daNhapTin: z.int() }),
  /** Live phiếu whose present stage was past its due day; of a centre, follow-ups that were due and not made. */
  quaHan: z.int(),
  /** Headline cells of the units below. */
  con: z.record(z.string(), z.strictObject({ ten: z.string(), o: OSoLieu })),
  /** Only in the report of an employment centre, whose other cells are those of the labour market. */
  viecLam: SoLieuViecLam.optional(),
});
export type SoLieu = z.infer<typeof SoLieu>;

/** What is hashed, and never changes after the cutoff. */
export const BanChot = z.strictObject({
  keHoach: KeHoachId,
  /** `{loaiCoQuan}-{ma}` */
  coQuan: z.string(),
  loaiCoQuan: LoaiCoQuan,
  cap: Cap,
  ma: MaDonVi,
  danhMuc: DanhMuc,
  chuKy: z.enum(CHU_KY),
  ky: KyId,
  /** 1 for the first snapshot; raised each time the report is opened again, with a reason. */
  lan: z.int().min(1),
  /** The days it tells of. */
  tu: Ngay,
  den: Ngay,
  hanNop: Ngay,
  /** ISO instant of the cutoff, and of the moment the figures were read as of: later only where the database no longer kept the cutoff. */
  chotLuc: z.iso.datetime(),
  docLuc: z.iso.datetime(),
  quyTac: z.string(),
  soLieu: SoLieu,
  /** Hash of the same office's report for the period before; null for its first. */
  bamTruoc: z.string().nullable(),
});
export type BanChot = z.infer<typeof BanChot>;

/** States of a report once its figures are frozen. */
export const TRANG_THAI_BAO_CAO = ['choNop', 'daNop', 'daNhan', 'traLai'] as const;
export type TrangThaiBaoCao = (typeof TRANG_THAI_BAO_CAO)[number];

export const NHAN_TRANG_THAI_BAO_CAO: Readonly<Record<TrangThaiBaoCao, string>> = {
  choNop: 'Chờ nộp',
  daNop: 'Đã nộp, chờ nhận',
  daNhan: 'Đã nhận',
  traLai: 'Bị trả lại',
};

/** `baoCao/{keHoach}:{coQuan}:{ky}`: the frozen part written once by a function, the rest by its office and the receiver. */
export const BaoCao = z.strictObject({
  ...BanChot.shape,
  bam: z.string().regex(/^[0-9a-f]{64}$/),
  /** Name of the unit, and of the office as the plan prints it. */
  ten: z.string(),
  tenCoQuan: z.string(),
  guiDen: z.string(),
  diaBan: z.strictObject({
    danhMuc: DanhMuc,
    tinh: z.string().optional(),
    huyen: z.string().optional(),
    xa: z.string().optional(),
    thon: z.string().optional(),
  }),
  trangThai: z.enum(TRANG_THAI_BAO_CAO),
  /** The office's own words beside the figures. */
  thuyetMinh: z.string().max(8000).nullable(),
  nopBoi: z.string().nullable(),
  nopLuc: ThoiDiem.nullable(),
  nhanBoi: z.string().nullable(),
  nhanLuc: ThoiDiem.nullable(),
  /** Why it was sent back, or opened again. */
  lyDo: z.string().max(1000).nullable(),
  luc: ThoiDiem,
});
export type BaoCao = z.infer<typeof BaoCao>;

/**
 * One request to freeze one report: the message on topic `bao-cao`. It carries the unit's name and chain, which the
 * sender has just read, so that the worker need not.
 */
export const YeuCauBaoCao = z.strictObject({
  keHoach: KeHoachId,
  loaiCoQuan: LoaiCoQuan,
  cap: Cap,
  ma: MaDonVi,
  ky: KyId,
  ten: z.string(),
  chuoi: z.partialRecord(Cap, MaDonVi),
  /** Reports due on this day or later that are still missing are made up first, so that the chain has no gap. */
  lapBuTu: Ngay,
});
export type YeuCauBaoCao = z.infer<typeof YeuCauBaoCao>;

/** The figures were read as of the cutoff itself. */
export const readAtCutoff = (bc: Pick<BanChot, 'chotLuc' | 'docLuc'>): boolean => bc.chotLuc === bc.docLuc;
