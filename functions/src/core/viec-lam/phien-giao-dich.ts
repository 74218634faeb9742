import * as z from 'zod';
import { DanhMuc, MA_THEO_CAP } from '../dia-ban/cap.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';

export const PhienId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);

/** Days after a fair on which what was agreed there is still written down as made at it. */
export const NGAY_GHI_SAU = 7;

/** `phienGiaoDich/{id}`: a job fair (HP-07); the referrals made at it name it. */
export const PhienGiaoDich = z.strictObject({
  ten: chu(200),
  ngay: Ngay,
  noi: chu(300),
  diaBan: z.strictObject({ danhMuc: DanhMuc, tinh: z.string().regex(MA_THEO_CAP.tinh) }),
  huy: z.boolean(),
  v: z.int().min(1),
  boi: z.string().min(1).max(128),
  suaBoi: z.string().min(1).max(128),
  luc: ThoiDiem,
});
export type PhienGiaoDich = z.infer<typeof PhienGiaoDich>;
