import * as z from 'zod';
import { DiaBan } from '../dia-ban/dia-ban.ts';
import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { KeHoachId } from '../phieu/phieu.ts';
import { type Contribution, khoaOf, O_CHI_TIEU } from '../rollup/contribution.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';

/**
 * `chiTieu/{keHoach}:{danhMuc}:{ma thôn}`: the number of phiếu a thôn has registered to collect (LC-11). Every version is
 * kept word for word at `lichSu/{v}` below it, written in the same commit.
 */
export const ChiTieu = z.strictObject({
  keHoach: KeHoachId,
  diaBan: DiaBan,
  so: z.int().min(0).max(100_000),
  v: z.int().min(1),
  boi: z.string().min(1).max(128),
  /** Why it changed; demanded once the day of registration is over. */
  lyDo: chu(300).optional(),
  luc: ThoiDiem,
});
export type ChiTieu = z.infer<typeof ChiTieu>;

export const chiTieuId = (keHoach: string, { danhMuc, thon }: Pick<DiaBan, 'danhMuc' | 'thon'>): string =>
  `${keHoach}:${danhMuc}:${thon}`;

/** What a registered number counts for, in the same cells as the phiếu it is compared with. */
export const contributionOfChiTieu = ({ keHoach, diaBan, so }: ChiTieu): Contribution => ({
  khoa: khoaOf(keHoach, diaBan),
  o: so > 0 ? { [O_CHI_TIEU]: so } : {},
});

/**
 * Whether a number written today has to say why: after the plan's day of registration (that day included in the free
 * ones), or, where the plan has none, for every number but the first.
 */
export const needsLyDo = (plan: Pick<KeHoach, 'dangKyTruoc'>, homNay: Ngay, v: number): boolean =>
  plan.dangKyTruoc === undefined ? v > 1 : homNay > plan.dangKyTruoc;

/** `phanCong/{keHoach}:{danhMuc}:{ma thôn}:{uid}`: who collects how many phiếu where, by when, and who said so (KH-06). */
export const PhanCong = z.strictObject({
  keHoach: KeHoachId,
  diaBan: DiaBan,
  /** The person's account, and the name as it stood when the work was given. */
  nguoi: z.string().min(1).max(128),
  ten: chu(120),
  so: z.int().min(1).max(100_000),
  han: Ngay,
  /** Who entered it, and in whose name: the chairman of the commune assigns. */
  giaoBoi: z.string().min(1).max(128),
  nhanDanh: chu(120),
  /** Taken back: the work counts for nobody any more. */
  rut: z.boolean(),
  v: z.int().min(1),
  luc: ThoiDiem,
});
export type PhanCong = z.infer<typeof PhanCong>;

export const phanCongId = (keHoach: string, diaBan: Pick<DiaBan, 'danhMuc' | 'thon'>, nguoi: string): string =>
  `${chiTieuId(keHoach, diaBan)}:${nguoi}`;
