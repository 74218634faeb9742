import * as z from 'zod';
import { DiaBan } from '../dia-ban/dia-ban.ts';
import { NGUON } from '../forms/danh-muc-m03.ts';
import { BienDong, KeHoachId, PhieuId } from './phieu.ts';

/** A phiếu being written on a device. Answers are kept as typed, finished or not: nothing typed is ever lost. */
export const BanNhap = z.object({
  /** The id the phiếu has, or will have, on the server. */
  id: PhieuId,
  boi: z.string(),
  keHoach: KeHoachId,
  diaBan: DiaBan,
  /** Drafts carry their form version: a later form must not misread them, and one this program does not know is kept as it is. */
  mau: z.string().max(40),
  nguon: z.enum(NGUON.codes),
  /** The returned phiếu that this one is written in place of (LC-06). */
  thayCho: PhieuId.optional(),
  bienDong: BienDong.optional(),
  /** The answers of the round before, where this device has them: what "không đổi" goes back to (LC-02). */
  truoc: z.record(z.string(), z.unknown()).optional(),
  /** Version on the server that this draft started from; null when it has never been sent. */
  v: z.int().nullable(),
  bai: z.record(z.string(), z.unknown()),
  /** Text of fields that is not an answer yet, such as half a date. */
  dangGo: z.record(z.string(), z.string()),
  xacNhan: z.array(z.string()),
  /** When it was last saved on the device (ISO 8601, the device's clock). */
  luuLuc: z.string(),
});
export type BanNhap = z.infer<typeof BanNhap>;
