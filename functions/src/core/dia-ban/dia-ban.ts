import * as z from 'zod';
import { Ngay } from '../shared/ngay.ts';
import { tidyText } from '../shared/van-ban.ts';
import { Cap, CHUOI_CAP, DanhMuc, MA_THEO_CAP, MaDonVi } from './cap.ts';

/** A unit of one list version, stored at `diaBan/{danhMuc}:{ma}`. */
export const DonVi = z.strictObject({
  danhMuc: DanhMuc,
  ma: MaDonVi,
  cap: Cap,
  /** Full name with its type, as the list prints it: "Phường Đoàn Kết", "Tổ dân phố số 1". */
  ten: z.string().transform(tidyText).pipe(z.string().min(1).max(120)),
  /** Folded name, for prefix search. */
  tenGap: z.string().min(1),
  /** Code of the unit above in the same list; none for a tỉnh. */
  cha: MaDonVi.optional(),
  /** Codes from the tỉnh down to this unit. */
  chuoi: z.partialRecord(Cap, MaDonVi),
  tu: Ngay.optional(),
  den: Ngay.optional(),
  /** Earlier names under the same code, with the last day each was in force (NQ 30/2026/QH16 and the like). */
  tenTruoc: z.array(z.strictObject({ ten: z.string(), den: Ngay })).optional(),
  /** Units of the next list that took over this one; several when it was split, so that the split is asked, never guessed. */
  keTiep: z.array(MaDonVi).optional(),
});
export type DonVi = z.infer<typeof DonVi>;

/** Where a phiếu belongs: the whole chain of one list version, lowest level thôn. Immutable once written. */
export const DiaBan = z
  .strictObject({
    danhMuc: DanhMuc,
    tinh: z.string().regex(MA_THEO_CAP.tinh),
    huyen: z.string().regex(MA_THEO_CAP.huyen).optional(),
    xa: z.string().regex(MA_THEO_CAP.xa),
    thon: z.string().regex(MA_THEO_CAP.thon),
  })
  .refine((d) => (d.huyen !== undefined) === CHUOI_CAP[d.danhMuc].includes('huyen'), { error: 'diaBan.saiCap' })
  .refine((d) => d.thon.startsWith(`${d.xa}-`), { error: 'diaBan.saiThon' });
export type DiaBan = z.infer<typeof DiaBan>;

/** The chain of units down to the commune: what belongs to one xã as a whole. */
export const DiaBanXa = z.strictObject({
  danhMuc: DanhMuc,
  tinh: z.string().regex(MA_THEO_CAP.tinh),
  huyen: z.string().regex(MA_THEO_CAP.huyen).optional(),
  xa: z.string().regex(MA_THEO_CAP.xa),
});
export type DiaBanXa = z.infer<typeof DiaBanXa>;

/** Part of a chain: a rollup of a tỉnh has only its tỉnh. */
export type ChuoiDiaBan = { readonly danhMuc: DanhMuc } & Readonly<Partial<Record<Cap, string | undefined>>>;

export const donViId = (danhMuc: DanhMuc, ma: string): string => `${danhMuc}:${ma}`;

/** Whether a place lies inside the area of an account or plan: the same list, and the same code at that level. */
export const isInside = (diaBan: ChuoiDiaBan, area: { danhMuc: DanhMuc; cap: Cap; ma: string }): boolean =>
  diaBan.danhMuc === area.danhMuc && diaBan[area.cap] === area.ma;
