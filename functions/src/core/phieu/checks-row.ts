import type { DiaBan } from '../dia-ban/dia-ban.ts';
import type { CauHoi } from '../forms/cau-hoi.ts';
import { MAU_03 } from '../forms/mau-03.ts';
import type { MauPhieu } from '../forms/phien-ban.ts';
import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import type { MaPhieu } from '../problems.ts';
import { ageOn, type Ngay } from '../shared/ngay.ts';
import type { NamTruoc } from './eligibility.ts';
import type { BaiLam, Loi, TruongBaiLam } from './phieu.ts';

/** What the checks need besides the answers. Whatever is not known yet is left out, and its checks then hold. */
export type CheckContext = {
  /** Undefined: there is no such plan. */
  readonly keHoach: KeHoach | undefined;
  readonly homNay: Ngay;
  readonly diaBan?: DiaBan | undefined;
  /** Whether the unit list has every unit of the chain. */
  readonly donVi?: 'co' | 'khong' | undefined;
  readonly namTruoc?: NamTruoc | undefined;
  /** The version of the form the answers were given in; Mẫu 03 of TT 11/2022 where left out. */
  readonly mau?: MauPhieu | undefined;
};

/** Where an error may be pinned: a question, or one of the facts around the phiếu. */
export type TruongLoi = TruongBaiLam | 'keHoach' | 'diaBan' | 'namTruoc';

/** One check (kiểm tra lô-gíc). Several rows may share an id when the same rule holds for several fields. */
export type CrossCheck = {
  readonly id: MaPhieu;
  /** The field it is pinned to, then the others it looks at. */
  readonly fields: readonly [TruongLoi, ...TruongLoi[]];
  /** `canhBao` lets the collector confirm that it is so. */
  readonly muc: Loi['muc'];
  /** Total: answers every half-filled phiếu, never throws. What is not answered breaks only the rules of "must not be empty". */
  readonly holds: (bai: BaiLam, ctx: CheckContext) => boolean;
  readonly canCu: string;
};

/** The question as the phiếu's version of the form asks it; undefined where that version does not. */
export const cauHoiOf = ({ mau }: CheckContext, truong: TruongBaiLam): CauHoi | undefined =>
  (mau?.cauHoi ?? MAU_03)[truong];

/** The day the answers are judged on. */
export const ngayXet = (bai: BaiLam, ctx: CheckContext): Ngay => bai.ngayPhongVan ?? ctx.homNay;

/** Full years of age on that day; undefined without a birth date. */
export const tuoi = (bai: BaiLam, ctx: CheckContext): number | undefined =>
  bai.ngaySinh === undefined ? undefined : ageOn(bai.ngaySinh, ngayXet(bai, ctx));

/** Younger than so many years, and old enough to be a subject at all: one wrong birth year gives one finding. */
export const isTuoiDuoi = (bai: BaiLam, ctx: CheckContext, duoi: number): boolean => {
  const so = tuoi(bai, ctx);
  return so !== undefined && so >= 15 && so < duoi;
};
