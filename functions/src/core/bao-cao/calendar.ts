import type { Cap } from '../dia-ban/cap.ts';
import type { KeHoach, LichBaoCao, LoaiCoQuan } from '../ke-hoach/ke-hoach.ts';
import { addDays, type Ngay, startOfNgay } from '../shared/ngay.ts';
import { hanNopOf, type Ky, kyDueOn } from './ky.ts';

/** How far back a missing report is still made up: two monthly reports and their weekends. */
export const NGAY_LAP_BU = 60;

/** A unit of the plan's list: one office of each kind at its level. */
export type DonViBaoCao = { readonly cap: Cap; readonly ma: string; readonly ten: string };

/** One office owes one report for one period. */
export type BaoCaoDenHan = {
  readonly keHoach: string;
  readonly coQuan: string;
  readonly loaiCoQuan: LoaiCoQuan;
  readonly cap: Cap;
  readonly ma: string;
  readonly ky: Ky;
  readonly hanNop: Ngay;
  readonly chotLuc: Date;
};

export type DongDenHan = { readonly lich: LichBaoCao; readonly ky: Ky; readonly hanNop: Ngay };

/** Employers report one by one from their own register, not once per unit, so their rows raise nothing here (QD-0004). */
const raisesPerUnit = (lich: LichBaoCao): boolean => lich.loaiCoQuan !== 'nguoiSuDungLaoDong';

export const coQuanId = (loaiCoQuan: LoaiCoQuan, ma: string): string => `${loaiCoQuan}-${ma}`;
export const baoCaoId = (keHoach: string, coQuan: string, ky: Ky): string => `${keHoach}:${coQuan}:${ky}`;

/** Figures are frozen at 00:00 in Viet Nam on the due day: the office has that whole day to write and hand in (QD-0005). */
export const chotLucOf = (hanNop: Ngay): Date => startOfNgay(hanNop);

/** The calendar rows of a plan that fall due on a day, employers' included: what a reminder list shows. */
const rowsDueOn = (plan: KeHoach, ngay: Ngay): DongDenHan[] => {
  if (ngay < plan.hieuLuc.tu || ngay > plan.hieuLuc.den) return [];
  return plan.lichBaoCao.flatMap((lich) => {
    const ky = kyDueOn(lich, ngay);
    return ky === undefined ? [] : [{ lich, ky, hanNop: hanNopOf(lich, ky) }];
  });
};

/** Rows that raise a snapshot between two days, both included, earliest first. */
export const rowsDueBetween = (plan: KeHoach, tu: Ngay, den: Ngay): DongDenHan[] => {
  const first = tu > plan.hieuLuc.tu ? tu : plan.hieuLuc.tu;
  const last = den < plan.hieuLuc.den ? den : plan.hieuLuc.den;
  const rows: DongDenHan[] = [];
  for (let ngay = first; ngay <= last; ngay = addDays(ngay, 1)) rows.push(...rowsDueOn(plan, ngay));
  return rows.filter(({ lich }) => raisesPerUnit(lich));
};

/** One report for each unit at the row's level. */
export const reportsOfRow = (
  plan: Pick<KeHoach, 'id'>,
  { lich, ky, hanNop }: DongDenHan,
  units: readonly DonViBaoCao[],
): BaoCaoDenHan[] =>
  units
    .filter(({ cap }) => cap === lich.cap)
    .map(({ cap, ma }) => ({
      keHoach: plan.id,
      coQuan: coQuanId(lich.loaiCoQuan, ma),
      loaiCoQuan: lich.loaiCoQuan,
      cap,
      ma,
      ky,
      hanNop,
      chotLuc: chotLucOf(hanNop),
    }));

/** The calendar row that a report of this kind and period comes from; undefined where the plan has none. */
export const findRow = (plan: KeHoach, loaiCoQuan: LoaiCoQuan, cap: Cap, ky: Ky): LichBaoCao | undefined =>
  plan.lichBaoCao.find((lich) => {
    if (lich.loaiCoQuan !== loaiCoQuan || lich.cap !== cap || !raisesPerUnit(lich)) return false;
    const hanNop = hanNopOf(lich, ky);
    return kyDueOn(lich, hanNop) === ky && plan.hieuLuc.tu <= hanNop && hanNop <= plan.hieuLuc.den;
  });
