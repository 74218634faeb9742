import { TRUONG_MAU_03 } from '../forms/mau-03.ts';
import { CHECKS_BUOC_NHAY } from './checks-buoc-nhay.ts';
import { CHECKS_KE_HOACH } from './checks-ke-hoach.ts';
import { CHECKS_LO_GIC } from './checks-lo-gic.ts';
import { CHECKS_NHAN_THAN } from './checks-nhan-than.ts';
import { parseBaiLam } from './checks-parse.ts';
import type { CheckContext, CrossCheck, TruongLoi } from './checks-row.ts';
import type { BaiLam, Loi } from './phieu.ts';

export { parseBaiLam } from './checks-parse.ts';
export type { CheckContext, CrossCheck, TruongLoi } from './checks-row.ts';

/** Facts around the phiếu come first, then the questions in printed order. */
const THU_TU: readonly TruongLoi[] = ['keHoach', 'diaBan', 'namTruoc', ...TRUONG_MAU_03];

/**
 * Every check of a phiếu, one row each: the form, the trigger and the importer evaluate these and no others. In the
 * order of the form, so that the first finding is the first one to go to.
 */
export const CROSS_CHECKS: readonly CrossCheck[] = [
  ...CHECKS_KE_HOACH,
  ...CHECKS_BUOC_NHAY,
  ...CHECKS_NHAN_THAN,
  ...CHECKS_LO_GIC,
].sort((a, b) => THU_TU.indexOf(a.fields[0]) - THU_TU.indexOf(b.fields[0]));

/** Judges answers, however few there are. Total and deterministic: same answers, same context, same findings. */
export const checkBaiLam = (bai: BaiLam, ctx: CheckContext): Loi[] =>
  CROSS_CHECKS.filter((check) => !check.holds(bai, ctx)).map(({ id, fields: [truong], muc }) => ({
    ma: id,
    truong,
    muc,
  }));

/** Judges answers as they come from outside: shape first, then the checks on what is well formed. */
export const checkRaw = (raw: unknown, ctx: CheckContext): { bai: BaiLam; loi: Loi[] } => {
  const { bai, loi } = parseBaiLam(raw);
  const misshapen = new Set(loi.map(({ truong }) => truong));
  return { bai, loi: [...loi, ...checkBaiLam(bai, ctx).filter(({ truong }) => !misshapen.has(truong))] };
};

/** What stands in the way of handing the phiếu in: errors, and warnings the collector has not confirmed. */
export const blockingLoi = (loi: readonly Loi[], xacNhan: readonly string[]): Loi[] =>
  loi.filter(({ ma, muc }) => muc === 'loi' || !xacNhan.includes(ma));
