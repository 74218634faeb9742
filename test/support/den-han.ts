import { type BaoCaoDenHan, type DonViBaoCao, reportsOfRow, rowsDueBetween } from '@core/bao-cao/calendar.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Ngay } from '@core/shared/ngay.ts';

/** Every report of these units due between two days, both included. */
export const reportsDueBetween = (plan: KeHoach, tu: Ngay, den: Ngay, units: readonly DonViBaoCao[]): BaoCaoDenHan[] =>
  rowsDueBetween(plan, tu, den).flatMap((row) => reportsOfRow(plan, row, units));

export const reportsDue = (plan: KeHoach, ngay: Ngay, units: readonly DonViBaoCao[]): BaoCaoDenHan[] =>
  reportsDueBetween(plan, ngay, ngay, units);
