import * as z from 'zod';
import { ChuoiDonVi } from '../bien-ban/bien-ban.ts';
import { Cap, MaDonVi } from '../dia-ban/cap.ts';
import { LY_DO_TRA } from '../phieu/ly-do-tra.ts';
import { KeHoachId, PhieuId } from '../phieu/phieu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';
import { tidyText } from '../shared/van-ban.ts';

/** `dangHop` while decisions are taken, `daKetThuc` once the minutes are concluded; a later change is a new version. */
export const TRANG_THAI_NGHIEM_THU = ['dangHop', 'daKetThuc'] as const;
export type TrangThaiNghiemThu = (typeof TRANG_THAI_NGHIEM_THU)[number];

export const NHAN_TRANG_THAI_NGHIEM_THU: Readonly<Record<TrangThaiNghiemThu, string>> = {
  dangHop: 'Đang họp',
  daKetThuc: 'Đã kết thúc',
};

const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(tidyText)
    .pipe(z.string().max(max));

/** Levels a meeting may be held for. */
export const CAP_NGHIEM_THU = ['xa', 'thon'] as const satisfies readonly Cap[];
export const MAX_THANH_PHAN = 50;
/** Returned phiếu one meeting's minutes can name. */
export const MAX_TRA_LAI = 1_000;

/** Minutes of a meeting that accepts and cleans the data (HN-03), at `nghiemThu/{id}`; each version also at `ban/{v}` below it. */
export const NghiemThu = z.strictObject({
  keHoach: KeHoachId,
  cap: Cap,
  ma: MaDonVi,
  diaBan: ChuoiDonVi,
  ngay: Ngay,
  noiHop: line(200),
  chuTri: line(120),
  thuKy: line(120),
  /** Who took part, one line each: name and office. */
  thanhPhan: z.array(line(200)).max(MAX_THANH_PHAN),
  /** What was laid before the meeting: item → number of phiếu, and how many phiếu in all. */
  chuongTrinh: z.record(z.string().max(40), z.int().min(0)),
  soPhieu: z.int().min(0),
  /** Phiếu accepted so far, and those returned with the reason. */
  dat: z.int().min(0),
  traLai: z.record(PhieuId, z.enum(LY_DO_TRA.codes)),
  ketLuan: z.string().max(5_000),
  trangThai: z.enum(TRANG_THAI_NGHIEM_THU),
  boi: z.string().min(1).max(128),
  suaBoi: z.string().min(1).max(128),
  v: z.int().min(1),
  luc: ThoiDiem,
});
export type NghiemThu = z.infer<typeof NghiemThu>;
