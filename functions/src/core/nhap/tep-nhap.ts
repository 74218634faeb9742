import * as z from 'zod';
import { Nhap } from './nhap.ts';
import { NhapTinh } from './nhap-tinh.ts';
import { NhapViec } from './nhap-viec.ts';

/** Any file that is brought in. */
export const TepNhap = z.union([Nhap, NhapTinh, NhapViec]);
export type TepNhap = z.infer<typeof TepNhap>;
