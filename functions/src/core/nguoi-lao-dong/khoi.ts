import * as z from 'zod';
import { PhieuId } from '../phieu/phieu.ts';
import { dangDoc, type HoSoNguoi } from './so-khop.ts';
import { tenGop, tenRiengGop } from './ten-nguoi.ts';

/** A person as his blocks keep him: enough to tell who is worth reading, without the number. */
export const MucKhoi = z.object({
  hoTen: z.string(),
  ngaySinh: z.string().optional(),
  gioiTinh: z.string().optional(),
  tinh: z.string(),
  xa: z.string(),
  thon: z.string(),
});
export type MucKhoi = z.infer<typeof MucKhoi>;

/** `khoi/{key}`, functions only: the people of one block by phiếu, each as JSON, since nothing inside is asked for. */
export const Khoi = z.object({ muc: z.record(PhieuId, z.string()).default({}) });

export const mucKhoiOf = ({ hoTen, ngaySinh, gioiTinh, tinh, xa, thon }: HoSoNguoi): MucKhoi => ({
  hoTen,
  ...(ngaySinh && { ngaySinh }),
  ...(gioiTinh && { gioiTinh }),
  tinh,
  xa,
  thon,
});

/** A birth date of which only the year is known is written as 1 January: too many share it to be a block by itself. */
const isChiNam = (ngaySinh: string): boolean => ngaySinh.endsWith('-01-01');

/**
 * What each block of a person is named after, before the key hides it. Whoever shares none of them is never compared:
 * the same birth date anywhere in the tỉnh; the same given name and birth year in the xã; the same whole name in the xã.
 */
export const khoiOf = (ky: string, { hoTen, ngaySinh, tinh, xa }: HoSoNguoi): (readonly string[])[] => [
  ...(ngaySinh
    ? [
        isChiNam(ngaySinh) ? [ky, 'ngay', tinh, ngaySinh, tenRiengGop(hoTen)] : [ky, 'ngay', tinh, ngaySinh],
        [ky, 'ten', xa, tenRiengGop(hoTen), ngaySinh.slice(0, 4)],
      ]
    : []),
  [ky, 'hoTen', xa, tenGop(hoTen)],
];

/** So many people of all blocks are looked at for one phiếu, and so many read for their number. */
export const MOST_UNG_VIEN = 200;
export const MOST_DOC = 10;

/** Of the people of the blocks those worth reading, likeliest first. */
export const chonUngVien = (
  nguoi: HoSoNguoi,
  id: string,
  blocks: readonly (readonly (readonly [id: string, muc: MucKhoi])[])[],
): string[] => {
  const all = new Map(blocks.flat().filter(([other]) => other !== id));
  const nearFirst = [...all].toSorted(
    ([, a], [, b]) =>
      Number(b.xa === nguoi.xa) - Number(a.xa === nguoi.xa) ||
      Number(b.thon === nguoi.thon) - Number(a.thon === nguoi.thon),
  );
  return nearFirst
    .slice(0, MOST_UNG_VIEN)
    .flatMap(([other, muc]) => {
      const diem = dangDoc(nguoi, { ...muc, soGiayTo: undefined });
      return diem === undefined ? [] : [{ other, diem }];
    })
    .toSorted((a, b) => b.diem - a.diem || a.other.localeCompare(b.other))
    .slice(0, MOST_DOC)
    .map(({ other }) => other);
};
