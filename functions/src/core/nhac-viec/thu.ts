import * as z from 'zod';
import { KeHoachId } from '../phieu/phieu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';

/** Kinds of reminder, the most pressing first. */
export const LOAI_THU = [
  'quaHan',
  'hanHomNay',
  'traLai',
  'bienBan',
  'viecLam',
  'baoCao',
  'sapDenHan',
  'tienDo',
] as const;
export type LoaiThu = (typeof LOAI_THU)[number];

export const NHAN_LOAI_THU: Readonly<Record<LoaiThu, string>> = {
  quaHan: 'Quá hạn',
  hanHomNay: 'Hạn hôm nay',
  traLai: 'Bị trả lại',
  bienBan: 'Biên bản chờ xác nhận',
  viecLam: 'Việc tìm người – người tìm việc',
  baoCao: 'Báo cáo đến hạn',
  sapDenHan: 'Đến hạn trong 3 ngày tới',
  tienDo: 'Chậm so với kế hoạch',
};

/** One sentence of a reminder, with the page where the work is done; under a plan, but for the registers of supply and demand. */
export const DongThu = z.strictObject({
  keHoach: KeHoachId.optional(),
  so: z.int().min(0),
  noiDung: z.string().min(1).max(300),
  href: z.string().regex(/^\//).max(300),
});
export type DongThu = z.infer<typeof DongThu>;

/** `hopThu/{uid}/thu/{ngay}-{loai}`: one reminder of a day. Counts and units only, nobody's name. */
export const Thu = z.strictObject({
  ngay: Ngay,
  loai: z.enum(LOAI_THU),
  dong: z.array(DongThu).min(1).max(50),
  luc: ThoiDiem,
  /** When it was marked as read; null until then. */
  docLuc: ThoiDiem.nullable(),
});
export type Thu = z.infer<typeof Thu>;

export const thuId = (ngay: Ngay, loai: LoaiThu): string => `${ngay}-${loai}`;
