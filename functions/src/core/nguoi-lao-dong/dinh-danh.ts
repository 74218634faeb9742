import * as z from 'zod';
import { PhieuId } from '../phieu/phieu.ts';
import { DA_THU, type TrangThai } from '../phieu/workflow.ts';

/**
 * `dinhDanh/{key}`, read and written by functions only: what is known of the holder of a 12-digit number. The id is an
 * HMAC under a secret, so that the number cannot be read from it.
 */
export const NguoiTheoSo = z.object({
  /** The live phiếu of each round, by `kyThuOf`. */
  phieu: z.record(z.string(), PhieuId).default({}),
  /** The line of each roster that names this person. */
  bangKe: z.record(z.string(), z.string()).optional(),
  /** The labour book. */
  nguoi: z.string().optional(),
});
export type NguoiTheoSo = z.infer<typeof NguoiTheoSo>;

/** The claim of a phiếu to be the live one of a person in a round; kept on its stamp. */
export const ChiemSo = z.object({ key: z.string(), ky: z.string() });
export type ChiemSo = z.infer<typeof ChiemSo>;

/** States in which a phiếu that once passed the checks still is its person's: also while it is being mended. */
export const CON_SONG: readonly TrangThai[] = [...DA_THU, 'daNop', 'traLai', 'khongDoi'];
export const isConSong = (trangThai: unknown): boolean => CON_SONG.includes(trangThai as TrangThai);

/** The commune has approved it: what comes after is a change, no duplicate (LC-10), and the labour book may say so (LC-13). */
export const DA_DUYET: readonly TrangThai[] = ['choBanGiao', 'choNhapTin', 'daNhapTin', 'khop', 'lech', 'khongDoi'];
export const isDaDuyet = (trangThai: unknown): boolean => DA_DUYET.includes(trangThai as TrangThai);
