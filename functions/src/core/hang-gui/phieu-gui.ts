import * as z from 'zod';
import { BanNhap } from '../phieu/ban-nhap.ts';
import { PhieuId } from '../phieu/phieu.ts';
import { TRANG_THAI } from '../phieu/workflow.ts';
import type { MaHeThong } from '../problems.ts';

/**
 * What became of a phiếu that was handed in on a device: waits, is on its way, has arrived, was judged (`xong`), came
 * back, or needs a person to look. Only `xong` and `biTraLai` let go of the answers: the server has them and has judged
 * them, or they are a draft again.
 */
export const TRANG_THAI_GUI = ['chuaGui', 'dangGui', 'daGui', 'xong', 'biTraLai', 'canXem'] as const;
export type TrangThaiGui = (typeof TRANG_THAI_GUI)[number];

/** Why a person has to look: the server holds another version, refuses the account or the place, or cannot judge it. */
export const VI_SAO_XEM = ['phienBan', 'tuChoi', 'khongHopLe', 'khongPhan'] as const;
export type ViSaoXem = (typeof VI_SAO_XEM)[number];

/** The version the server held when ours was refused: shown beside it, field by field. */
export const BanMayChu = z.object({
  v: z.int(),
  trangThai: z.enum(TRANG_THAI),
  suaBoi: z.string(),
  bai: z.record(z.string(), z.unknown()),
});
export type BanMayChu = z.infer<typeof BanMayChu>;

/** A version that was not sent, or that was written over: kept whole, so that nobody's work is lost to another's. */
export const BanThua = z.object({
  ben: z.enum(['toi', 'mayChu']),
  /** The server's version it began from (`toi`) or was (`mayChu`); null where there was none. */
  v: z.int().nullable(),
  bai: z.record(z.string(), z.unknown()),
  luc: z.string(),
});
export type BanThua = z.infer<typeof BanThua>;

/** One phiếu of the outbox. Instants are ISO 8601 by the device's clock. */
export const PhieuGui = z.object({
  id: PhieuId,
  boi: z.string(),
  keHoach: z.string(),
  trangThai: z.enum(TRANG_THAI_GUI),
  hoTen: z.string(),
  /** What was handed in, whole, until it is judged. */
  banNhap: BanNhap.nullable(),
  nopLuc: z.string(),
  /** Attempts that came to nothing since the last time a person asked. */
  lan: z.int().nonnegative(),
  /** Not before this instant. */
  thuLaiLuc: z.string().optional(),
  /** Code of the last failure. */
  loiCuoi: z.string().optional(),
  /** A sending was cut off: it may have arrived. */
  coTheDaToi: z.boolean(),
  /** Version it has on the server, once acknowledged. */
  v: z.int().optional(),
  guiLuc: z.string().optional(),
  /** State the machine gave it. */
  phanQuyet: z.enum(TRANG_THAI).optional(),
  phanLuc: z.string().optional(),
  viSao: z.enum(VI_SAO_XEM).optional(),
  mayChu: BanMayChu.optional(),
  banThua: z.array(BanThua).optional(),
});
export type PhieuGui = z.infer<typeof PhieuGui>;

/** Whether the answers still have to leave the device. */
export const isConTrenMay = ({ trangThai }: Pick<PhieuGui, 'trangThai'>): boolean =>
  trangThai === 'chuaGui' || trangThai === 'dangGui' || trangThai === 'canXem';

/** Whether the server has judged it, and nothing more is to happen here. */
export const isXongTrenMay = ({ trangThai }: Pick<PhieuGui, 'trangThai'>): boolean =>
  trangThai === 'xong' || trangThai === 'biTraLai';

export const NHAN_TRANG_THAI_GUI: Readonly<Record<TrangThaiGui, string>> = {
  chuaGui: 'Chưa gửi',
  dangGui: 'Đang gửi',
  daGui: 'Đã gửi',
  xong: 'Đã nộp',
  biTraLai: 'Bị trả lại',
  canXem: 'Cần xem',
};

/** The words for each, in core/problems.ts. */
export const LOI_CAN_XEM: Readonly<Record<ViSaoXem, MaHeThong>> = {
  phienBan: 'WF04',
  tuChoi: 'HG01',
  khongHopLe: 'HG02',
  khongPhan: 'HG03',
};
