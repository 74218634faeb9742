import * as z from 'zod';
import { Cap, DanhMuc, MA_THEO_CAP, MaDonVi } from '../dia-ban/cap.ts';
import { codelist } from '../forms/codelist.ts';
import { KeHoachId, PhieuId } from '../phieu/phieu.ts';
import { CHANG_BAN_GIAO } from '../phieu/workflow.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';

/** At most this many phiếu in one record: a box of paper, and what keeps its cost at N + 10 writes. */
export const MAX_PHIEU = 2_000;
/** Ids in one `lo` document. */
export const LO_PHIEU = 1_000;

/**
 * `deNghi` proposed with its whole list; `choNhan` numbered and its phiếu locked, waits for the receiver; `daXacNhan`
 * confirmed; `dangChuyen` a function is moving its phiếu; `xong` all moved; `daRut` withdrawn by the giver, or refused.
 */
export const TRANG_THAI_BIEN_BAN = ['deNghi', 'choNhan', 'daXacNhan', 'dangChuyen', 'xong', 'daRut'] as const;
export type TrangThaiBienBan = (typeof TRANG_THAI_BIEN_BAN)[number];

export const NHAN_TRANG_THAI_BIEN_BAN: Readonly<Record<TrangThaiBienBan, string>> = {
  deNghi: 'Đang cấp số',
  choNhan: 'Chờ bên nhận xác nhận',
  daXacNhan: 'Đã nhận, đang chuyển phiếu',
  dangChuyen: 'Đã nhận, đang chuyển phiếu',
  xong: 'Đã bàn giao xong',
  daRut: 'Đã rút',
};

/** States in which a function still owes the record something. */
export const CHO_MAY: readonly TrangThaiBienBan[] = ['deNghi', 'daXacNhan', 'dangChuyen'];
/** States in which the giver may withdraw. */
export const RUT_DUOC = ['deNghi', 'choNhan'] as const satisfies readonly TrangThaiBienBan[];

/** Why the receiver does not take a phiếu: it stays where it was and goes back to the giver. */
export const NGOAI_LE = codelist('ngoaiLe', [
  ['thieuGiay', 'Không có tờ phiếu giấy'],
  ['khongDocDuoc', 'Tờ phiếu không đọc được'],
  ['khongThuoc', 'Không thuộc trách nhiệm của bên nhận'],
]);
export type MaNgoaiLe = (typeof NGOAI_LE.codes)[number];

/** Why the machine leaves a phiếu out of a record, or could not move it at the end. */
export const LOAI_RA = codelist('loaiRa', [
  ['khongCo', 'Không có phiếu này hoặc phiếu bị hỏng'],
  ['khacNoi', 'Không thuộc đơn vị hoặc kế hoạch của biên bản'],
  ['khacNguoi', 'Phiếu của điều tra viên khác'],
  ['khacBuoc', 'Phiếu không còn ở bước bàn giao'],
  ['daGiao', 'Tờ phiếu đã bàn giao ở chặng này'],
  ['bienBanKhac', 'Đang nằm trong biên bản khác chưa xong'],
  ['quaNhieu', 'Xã đang có quá nhiều phiếu chờ nhận'],
]);
export type MaLoaiRa = (typeof LOAI_RA.codes)[number];

/** Why the machine withdraws a record as a whole. */
export const LY_DO_RUT = codelist('lyDoRut', [
  ['nguoiGiao', 'Bên giao rút lại'],
  ['khongConPhieu', 'Không còn phiếu nào bàn giao được'],
  ['khongHopLe', 'Biên bản không đúng kế hoạch hoặc đơn vị giao'],
]);

/** One side's signature: who and when, by the server's clock. */
const ChuKy = z.strictObject({ uid: z.string().min(1).max(128), ten: z.string().max(120), luc: ThoiDiem });

/** The number and day of the written request that goes with a record (SM-02). */
export const VanBan = z.strictObject({ so: chu(60), ngay: Ngay });

/** The chain of the giving unit, down to its own level. */
export const ChuoiDonVi = z.strictObject({
  danhMuc: DanhMuc,
  tinh: z.string().regex(MA_THEO_CAP.tinh),
  huyen: z.string().regex(MA_THEO_CAP.huyen).optional(),
  xa: z.string().regex(MA_THEO_CAP.xa),
  thon: z.string().regex(MA_THEO_CAP.thon).optional(),
});

/** Biên bản bàn giao, stored at `bienBan/{id}` (SM-02, HN-05). Its list lies beside it in `lo`; neither holds a name of a worker. */
export const BienBan = z.strictObject({
  keHoach: KeHoachId,
  chang: z.enum(CHANG_BAN_GIAO),
  /** The giving unit: its level, its code, its chain. */
  cap: Cap,
  ma: MaDonVi,
  diaBan: ChuoiDonVi,
  ngayLap: Ngay,
  vanBan: VanBan.optional(),
  noiLuu: chu(200).optional(),
  trangThai: z.enum(TRANG_THAI_BIEN_BAN),
  /** Running number within unit, leg and year; given together with the locks. */
  so: z.int().min(1).optional(),
  /** Phiếu proposed, and the number of `lo` documents they fill. */
  soPhieu: z.int().min(1).max(MAX_PHIEU),
  soLo: z.int().min(1),
  giao: ChuKy,
  nhan: ChuKy.optional(),
  lyDoRut: z.enum(LY_DO_RUT.codes).optional(),
  /** Left out by the machine before the record was numbered: phiếu id → why. */
  loaiRa: z.record(PhieuId, z.enum(LOAI_RA.codes)),
  /** SHA-256 of the list that was numbered, so that the printed list can be told from another. */
  bam: z.string().length(64).optional(),
  /** Not taken by the receiver: phiếu id → why; and a word on it where he gave one. */
  ngoaiLe: z.record(PhieuId, z.enum(NGOAI_LE.codes)),
  ghiChu: z.record(PhieuId, z.string().max(200)),
  /** Confirmed but moved on meanwhile, hence not moved by this record: phiếu id → why. */
  khongChuyen: z.record(PhieuId, z.enum(LOAI_RA.codes)),
  /** Phiếu moved so far. */
  daChuyen: z.int().min(0),
  /** Whether its phiếu are locked against other records. */
  giuKhoa: z.boolean(),
  v: z.int().min(1),
  luc: ThoiDiem,
});
export type BienBan = z.infer<typeof BienBan>;

/** `bienBan/{id}/lo/{n}`, n from 0: part of the list, in the order of the paper. Never changes. */
export const BienBanLo = z.strictObject({ phieu: z.array(PhieuId).min(1).max(LO_PHIEU) });
export type BienBanLo = z.infer<typeof BienBanLo>;

/** `12/BBBG`, as printed. */
export const soBienBan = ({ so }: Pick<BienBan, 'so'>): string => (so === undefined ? '…/BBBG' : `${so}/BBBG`);

/** Numbered phiếu: proposed, less those the machine left out. */
export const soDaCapSo = ({ soPhieu, loaiRa }: Pick<BienBan, 'soPhieu' | 'loaiRa'>): number =>
  soPhieu - Object.keys(loaiRa).length;

/** The list that is handed over, in its order. */
export const danhSachGiao = (ids: readonly string[], { loaiRa }: Pick<BienBan, 'loaiRa'>): readonly string[] =>
  ids.filter((id) => loaiRa[id] === undefined);

/** The part of it that was received. */
export const danhSachNhan = (
  ids: readonly string[],
  { loaiRa, ngoaiLe }: Pick<BienBan, 'loaiRa' | 'ngoaiLe'>,
): readonly string[] => ids.filter((id) => loaiRa[id] === undefined && ngoaiLe[id] === undefined);

/** The list cut into `lo`. */
export const chiaLo = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / LO_PHIEU) }, (_, i) => ids.slice(i * LO_PHIEU, (i + 1) * LO_PHIEU));

/** The text whose SHA-256 is `bam`: id of the record, then the list in its order. */
export const noiDungBam = (bienBanId: string, ids: readonly string[]): string => [bienBanId, ...ids].join('\n');

/** A code short enough to read out and type; the whole id of a phiếu is what a scanner reads. */
export const maPhieu = (phieuId: string): string => phieuId.slice(0, 8).toUpperCase();
