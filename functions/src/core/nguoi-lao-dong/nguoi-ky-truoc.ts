import * as z from 'zod';
import { Phieu, PhieuId, PhieuRieng } from '../phieu/phieu.ts';
import { foldVietnamese } from '../shared/van-ban.ts';

/** Somebody collected the round before, as a collector's device keeps him to work without a network. */
export const NguoiKyTruoc = z.object({
  /** The phiếu of the round before. */
  id: PhieuId,
  /** The account that downloaded it. */
  chu: z.string(),
  ky: z.string(),
  /** The download it came with: what a later one did not bring again is let go. */
  lan: z.string(),
  phieu: Phieu.pick({
    keHoach: true,
    diaBan: true,
    ngayPhongVan: true,
    gioiTinh: true,
    thangSinh: true,
    traLoi: true,
    xacNhan: true,
  }).strip(),
  rieng: PhieuRieng.optional(),
  /** The household as this round's roster has it. */
  ho: z.string().optional(),
  sapXep: z.string(),
  /** What a search looks through. */
  gap: z.string(),
});
export type NguoiKyTruoc = z.infer<typeof NguoiKyTruoc>;

/** A person's place in the roster of this round, by the number both have. */
export type ChoTrongHo = { readonly sapXep: string; readonly ho?: string | undefined };

const diaChiCua = ({ noiO, thuongTru }: Partial<PhieuRieng>): string => (noiO ?? thuongTru)?.chiTiet ?? '';

/** Numbers in an address by value: số 9 before số 12. */
const natural = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(6, '0'));

/**
 * Orders people thôn by thôn and household by household: as the roster has them, and those it does not know by their
 * address after them.
 */
export const sapXepCua = (
  { phieu, rieng }: Pick<NguoiKyTruoc, 'phieu' | 'rieng'>,
  cho: ChoTrongHo | undefined,
): string => {
  const { hoTen = '' } = rieng ?? {};
  const inThon = cho ? `0|${cho.sapXep}` : `1|${natural(foldVietnamese(diaChiCua(rieng ?? {})))}`;
  return `${phieu.diaBan.thon}|${inThon}|${foldVietnamese(hoTen)}`;
};

/** Name, number and address, without marks. */
export const gapCua = (rieng: Partial<PhieuRieng> | undefined): string =>
  foldVietnamese([rieng?.hoTen, rieng?.soGiayTo, diaChiCua(rieng ?? {})].filter(Boolean).join(' '));

/** Whether every word of the search begins a word of the person. */
export const isNguoiTim = ({ gap }: Pick<NguoiKyTruoc, 'gap'>, tim: string): boolean =>
  foldVietnamese(tim)
    .split(' ')
    .every((word) => ` ${gap}`.includes(` ${word}`));
