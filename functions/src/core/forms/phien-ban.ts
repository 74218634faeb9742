import type { TruongBaiLam } from '../phieu/phieu.ts';
import type { CauHoi } from './cau-hoi.ts';
import type { MAU_PHIEU } from './danh-muc-m03.ts';
import { DAU_MAU_03, GHI_CHU_MAU_03, MAU_03, PHAN_MAU_03 } from './mau-03.ts';

/** One version of the form as data: everything the screen needs to ask it. */
export type MauPhieu = {
  readonly dau: { readonly phienBan: string; readonly soHieu: string; readonly tieuDe: string; readonly canCu: string };
  /** Steps of the screen, in order. */
  readonly phan: readonly (readonly [ma: string, ten: string])[];
  /** The printed notes, by number. */
  readonly ghiChu: Readonly<Record<number, string>>;
  /** The questions in printed order. Fields a version does not ask for are not in it. */
  readonly cauHoi: Readonly<Partial<Record<TruongBaiLam, CauHoi>>>;
};

/** Every version ever used, by the name phiếu carry in `mau`. A new one is added beside the old: phiếu begun in it are finished in it. */
export const PHIEN_BAN: Readonly<Record<(typeof MAU_PHIEU.codes)[number], MauPhieu>> = {
  'TT11-2022/M03': { dau: DAU_MAU_03, phan: PHAN_MAU_03, ghiChu: GHI_CHU_MAU_03, cauHoi: MAU_03 },
};

/** The version of that name; undefined for one that this program is too old to know. */
export const mauPhieuOf = (
  phienBan: string,
  cacPhienBan: Readonly<Record<string, MauPhieu>> = PHIEN_BAN,
): MauPhieu | undefined => (Object.hasOwn(cacPhienBan, phienBan) ? cacPhienBan[phienBan] : undefined);
