import * as z from 'zod';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { KyNguon } from '../nhap/nhap-tinh.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';
import { LOAI_HINH_NSDLD, VSIC_2018 } from '../viec-lam/danh-muc-viec.ts';
import { TINH_TRANG_DKKD } from '../viec-lam/nsdld.ts';

/** What the business register says of one employer, read and in its own words (HN-11). */
export const NoiDungDkkd = z.strictObject({
  ten: chu(200),
  maSoThue: z.string().regex(/^(\d{10}(-\d{3})?|\d{12})$/),
  diaBan: DiaBanXa,
  diaChi: chu(300),
  nganh: z.enum(VSIC_2018.codes),
  nganhGhi: chu(300),
  loaiHinh: z.enum(LOAI_HINH_NSDLD.codes),
  nguoiDaiDien: chu(100).optional(),
  tinhTrang: z.enum(TINH_TRANG_DKKD).exclude(['khongRo']),
  tinhTrangGhi: chu(100),
  ngayBatDau: Ngay.optional(),
  /** Of a household: its other number, the ten digits beside the owner's twelve or the other way round. */
  maKhac: z
    .string()
    .regex(/^(\d{10}|\d{12})$/)
    .optional(),
});
export type NoiDungDkkd = z.infer<typeof NoiDungDkkd>;

/** Which row of which file something comes from, what the file is about and when the other office drew it. */
export const NGUON_DONG = {
  nhap: z.string().min(1).max(40),
  so: z.int().min(1),
  ky: KyNguon,
  ngay: Ngay,
} as const;

/** `nsdld/{id}/rieng/dkkd`: the register's word beside the employer's own; neither is written over the other. */
export const Dkkd = z.strictObject({ ...NoiDungDkkd.shape, ...NGUON_DONG, luc: ThoiDiem });
export type Dkkd = z.infer<typeof Dkkd>;

const KEYS = Object.keys(NoiDungDkkd.shape) as (keyof NoiDungDkkd)[];

/** Whether two rows say the same of an employer. */
export const isSameDkkd = (a: NoiDungDkkd, b: NoiDungDkkd): boolean =>
  KEYS.every((key) => JSON.stringify(a[key] ?? null) === JSON.stringify(b[key] ?? null));
