import * as z from 'zod';
import type { VaiTro } from '../tai-khoan/vai-tro.ts';
import { TEP_CHUNG } from './nhap.ts';
import { DiaBanTinh } from './nhap-tinh.ts';

/** What the centre takes over from other registers: one vacancy (HP-05), or one seeker (HN-08, HN-09), in each row. */
export const LOAI_NHAP_VIEC = ['viecTimNguoi', 'nguoiTimViec'] as const;
export const LoaiNhapViec = z.enum(LOAI_NHAP_VIEC);
export type LoaiNhapViec = z.infer<typeof LoaiNhapViec>;

/** Who brings such a file in, mends it and sees it: nobody else has these registers. */
export const VAI_TRO_NHAP_VIEC: readonly VaiTro[] = ['trungTam'];

/** `nhap/{id}` of a centre: neither a plan nor a period. Of two files that differ the one that was opened later is believed. */
export const NhapViec = z.strictObject({ ...TEP_CHUNG, loai: LoaiNhapViec, diaBan: DiaBanTinh });
export type NhapViec = z.infer<typeof NhapViec>;
