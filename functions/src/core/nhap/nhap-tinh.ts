import * as z from 'zod';
import { DanhMuc, MA_THEO_CAP } from '../dia-ban/cap.ts';
import { Ngay } from '../shared/ngay.ts';
import type { VaiTro } from '../tai-khoan/vai-tro.ts';
import { TEP_CHUNG } from './nhap.ts';

/** What other offices share with a tỉnh: the business register (HP-06), workers counted by insurance and by tax (HN-11). */
export const LOAI_NHAP_TINH = ['dkkd', 'bhxh', 'thue'] as const;
export const LoaiNhapTinh = z.enum(LOAI_NHAP_TINH);
export type LoaiNhapTinh = z.infer<typeof LoaiNhapTinh>;

/** Who brings such a file in, and mends it, for the whole tỉnh; its other staff see that it came. */
export const VAI_TRO_NHAP_TINH: readonly VaiTro[] = ['trungTam'];
export const VAI_TRO_XEM_NHAP_TINH: readonly VaiTro[] = ['capTinh'];

/** What a file is about: a quarter (`2026-Q3`), a month (`2026-10`), a whole year (`2026`). */
export const KyNguon = z.string().regex(/^20\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/);
const isKyOf = (loai: LoaiNhapTinh, ky: string): boolean => (loai === 'dkkd' ? /-Q\d$/.test(ky) : !/Q/.test(ky));

export const DiaBanTinh = z.strictObject({ danhMuc: DanhMuc, tinh: z.string().regex(MA_THEO_CAP.tinh) });
export type DiaBanTinh = z.infer<typeof DiaBanTinh>;

/** `nhap/{id}` of a tỉnh: no plan, and a period in its place. */
export const NhapTinh = z
  .strictObject({
    ...TEP_CHUNG,
    loai: LoaiNhapTinh,
    diaBan: DiaBanTinh,
    ky: KyNguon,
    /** The day the other office drew its figures: of two files the later one is believed. */
    ngay: Ngay,
  })
  .refine(({ loai, ky }) => isKyOf(loai, ky), { error: 'nhapTinh.saiKy', path: ['ky'] });
export type NhapTinh = z.infer<typeof NhapTinh>;
