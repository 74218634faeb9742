import { KH_2023, LC_2024 } from '@core/ke-hoach/index.ts';
import type { CheckContext } from '@core/phieu/checks.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import { aBaiLam, aBaiLamKhongThamGia, aBaiLamThatNghiep, aContext, type BaiLamOver } from '../bai-lam.ts';

/** A plan of everybody, without the unit that would be looked up. */
export const KHANH_HOA = aContext({ keHoach: { ...KH_2023, cuaSo: LC_2024.cuaSo }, diaBan: undefined });

/** Answers with what is to be found in them, by the row of the law or the plan that says so; among everybody unless it says where. */
export type Case = readonly [row: string, what: string, bai: BaiLam, expected: readonly string[], ctx?: CheckContext];

const caOf =
  (bai: (over: BaiLamOver) => BaiLam) =>
  (what: string, row: string, over: BaiLamOver, ...expected: string[]): Case => [row, what, bai(over), expected];
/** Somebody at work, out of work, or not taking part, who answers as the form wants but for `over`. */
export const viecLam = caOf(aBaiLam);
export const thatNghiep = caOf(aBaiLamThatNghiep);
export const khongThamGia = caOf(aBaiLamKhongThamGia);

/** The same case under another plan, day or place. */
export const trong = (ctx: CheckContext, [row, what, bai, expected]: Case): Case => [row, what, bai, expected, ctx];

/** Self-employed: no contract is asked. */
export const TU_LAM = { viThe: '2', loaiHinh: '2', hdld: undefined, loaiHdld: undefined, ngayHdld: undefined } as const;
