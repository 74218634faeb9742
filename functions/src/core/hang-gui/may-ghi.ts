import * as z from 'zod';
import { ChuoiDonVi } from '../bien-ban/bien-ban.ts';
import type { BanNhap } from '../phieu/ban-nhap.ts';
import { ThoiDiem } from '../shared/ngay.ts';
import { isConTrenMay, type PhieuGui } from './phieu-gui.ts';

/**
 * `mayGhi/{uid}:{máy}`: what one device of a collector still holds, as it told last, so that whoever collates knows what is
 * still out there. One for each device: a second phone must not hide what the first has not sent.
 */
export const MayGhi = z.strictObject({
  uid: z.string().min(1).max(128),
  ten: z.string().min(1).max(120),
  /** The chain of the account's unit. */
  diaBan: ChuoiDonVi,
  /** Handed in on the device and not on the server. */
  soChuaGui: z.int().min(0),
  /** When the oldest of them was handed in, by the device's clock. */
  cuNhat: ThoiDiem.nullable(),
  /** Begun and not handed in. */
  soDangGhi: z.int().min(0),
  luc: ThoiDiem,
});
export type MayGhi = z.infer<typeof MayGhi>;

export const mayGhiId = (uid: string, may: string): string => `${uid}:${may}`;

/** What a device tells of itself; `cuNhat` ISO 8601. */
export type TrenMay = { readonly soChuaGui: number; readonly cuNhat: string | null; readonly soDangGhi: number };

export const trenMay = (gui: readonly PhieuGui[], drafts: readonly BanNhap[]): TrenMay => {
  const waiting = gui.filter(isConTrenMay);
  const oldest = waiting.map(({ nopLuc }) => nopLuc).sort()[0];
  return { soChuaGui: waiting.length, cuNhat: oldest ?? null, soDangGhi: drafts.length };
};

const MINUTE_MS = 60_000;
/** A device tells what changed, but not more often than this. */
export const BAO_CACH_MS = 3 * MINUTE_MS;
/** And tells that it is still there, changed or not, when it is used. */
export const BAO_LAI_MS = 6 * 60 * MINUTE_MS;

/** How long until a device tells again; `truoc`: what it told last, and when. */
export const choBaoMs = (
  now: TrenMay,
  truoc: { trenMay: TrenMay; luc: number } | undefined,
  bayGio: number,
): number => {
  if (!truoc) return 0;
  const same = JSON.stringify(now) === JSON.stringify(truoc.trenMay);
  return Math.max(0, truoc.luc + (same ? BAO_LAI_MS : BAO_CACH_MS) - bayGio);
};

const DAY_MS = 24 * 60 * MINUTE_MS;
const IM_LANG_MS = 2 * DAY_MS;
/** A device that holds nothing and has not been heard of for so long is no longer in use. */
const KHONG_DUNG_MS = 60 * DAY_MS;

/** Not heard of for more than two days: what it holds now nobody knows. */
export const isImLang = ({ luc }: Pick<MayGhi, 'luc'>, bayGio: number): boolean => bayGio - luc.toMillis() > IM_LANG_MS;

const dangNho = (may: MayGhi, bayGio: number): boolean =>
  may.soChuaGui > 0 || bayGio - may.luc.toMillis() < KHONG_DUNG_MS;

/** The devices a village head has to know of: those that hold most first, then those not heard of for longest. */
export const xepMayGhi = <T extends MayGhi>(all: readonly T[], bayGio: number): readonly T[] =>
  all
    .filter((may) => dangNho(may, bayGio))
    .toSorted((a, b) => b.soChuaGui - a.soChuaGui || a.luc.toMillis() - b.luc.toMillis());
