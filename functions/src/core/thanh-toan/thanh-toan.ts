import * as z from 'zod';
import { type Cap, DanhMuc, MA_THEO_CAP, MaDonVi } from '../dia-ban/cap.ts';
import { VIEC_TRA_CONG } from '../ke-hoach/ke-hoach.ts';
import { KeHoachId, PhieuId } from '../phieu/phieu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';

export const TRANG_THAI_THANH_TOAN = ['deNghi', 'xong', 'daDuyet'] as const;
export type TrangThaiThanhToan = (typeof TRANG_THAI_THANH_TOAN)[number];

export const NHAN_TRANG_THAI_THANH_TOAN: Readonly<Record<TrangThaiThanhToan, string>> = {
  deNghi: 'Đang tính',
  xong: 'Đã tính, chờ duyệt',
  daDuyet: 'Đã duyệt',
};

/** Levels that settle: the commune for its people and thôn, the district and the province for their own work (KH-08). */
const CAP_THANH_TOAN = ['xa', 'huyen', 'tinh'] as const satisfies readonly Cap[];
export type CapThanhToan = (typeof CAP_THANH_TOAN)[number];

const Viec = z.enum(VIEC_TRA_CONG);
export type Viec = z.infer<typeof Viec>;

/** A chain from the tỉnh down to where the money is paid, or to the thôn of the work. */
const Chuoi = z.strictObject({
  danhMuc: DanhMuc,
  tinh: z.string().regex(MA_THEO_CAP.tinh),
  huyen: z.string().regex(MA_THEO_CAP.huyen).optional(),
  xa: z.string().regex(MA_THEO_CAP.xa).optional(),
  thon: z.string().regex(MA_THEO_CAP.thon).optional(),
});

/** What a person asks for: one unit, one period of days of acceptance. */
export const YeuCauThanhToan = z.strictObject({
  keHoach: KeHoachId,
  cap: z.enum(CAP_THANH_TOAN),
  danhMuc: DanhMuc,
  ma: MaDonVi,
  /** Days on which the work was accepted, both included. */
  tu: Ngay,
  den: Ngay,
  v: z.int().min(1),
  boi: z.string().min(1).max(128),
});

/** Who is paid: a person by account, or a unit by code. */
const KieuNhan = z.enum(['nguoi', 'donVi']);

/**
 * One figure of the sheet: so much work of one kind by one payee. `gia` and `tien` in đồng, null until a price is set.
 * `tru`: paid before and not accepted any more; `so` and `tien` are then below zero.
 */
export const DongThanhToan = z.strictObject({
  nhan: z.string().min(1).max(128),
  kieu: KieuNhan,
  viec: Viec,
  so: z.int(),
  gia: z.int().min(0).nullable(),
  tien: z.int().nullable(),
  tru: z.literal(true).optional(),
});
export type DongThanhToan = z.infer<typeof DongThanhToan>;

/**
 * `thanhToan/{keHoach}:{danhMuc}:{ma}:{tu}:{den}`: a settlement sheet (LC-12, KH-08). The figures are the function's; they
 * count the lines `chiTra` that name this sheet and nothing else.
 */
export const ThanhToan = z.strictObject({
  ...YeuCauThanhToan.shape,
  diaBan: Chuoi,
  trangThai: z.enum(TRANG_THAI_THANH_TOAN),
  /** When it was asked for: work accepted later belongs to another sheet, or to this one asked for again. */
  luc: ThoiDiem,
  dong: z.array(DongThanhToan).max(2000).optional(),
  /** Sum of all lines that have a price, in đồng; below zero where more is taken back than paid. */
  tongTien: z.int().optional(),
  /** Kinds of work counted here that have no price yet. */
  thieuGia: z.array(Viec).optional(),
  /** Pieces of work of the period that another sheet has paid. */
  daTra: z.int().min(0).optional(),
  /** Pieces of work that name this sheet and cannot be read: they are in no figure until they are mended. */
  hong: z.int().min(1).optional(),
  tinhLuc: ThoiDiem.optional(),
  duyetBoi: z.string().min(1).max(128).optional(),
  duyetLuc: ThoiDiem.optional(),
});
export type ThanhToan = z.infer<typeof ThanhToan>;

export const thanhToanId = ({
  keHoach,
  danhMuc,
  ma,
  tu,
  den,
}: Pick<ThanhToan, 'keHoach' | 'danhMuc' | 'ma' | 'tu' | 'den'>): string => `${keHoach}:${danhMuc}:${ma}:${tu}:${den}`;

/** `chiTra/{id}`: one piece of work paid, or taken back. Created once and never changed, so that nothing is paid twice. */
export const ChiTra = z.strictObject({
  thanhToan: z.string().min(1).max(80),
  keHoach: KeHoachId,
  viec: Viec,
  nhan: z.string().min(1).max(128),
  kieu: KieuNhan,
  diaBan: Chuoi,
  phieu: PhieuId.optional(),
  /** Taken back: the phiếu was paid, and sent back, replaced or merged since. */
  tru: z.literal(true).optional(),
  /** Of what is taken back from an approved sheet: the price it was paid at there, in đồng. */
  gia: z.int().min(0).optional(),
  luc: ThoiDiem,
});
export type ChiTra = z.infer<typeof ChiTra>;
