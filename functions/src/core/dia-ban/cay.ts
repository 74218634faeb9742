import type { Ngay } from '../shared/ngay.ts';
import type { Cap } from './cap.ts';
import { compareDonVi } from './danh-muc.ts';
import type { DonVi } from './dia-ban.ts';

/** Units of one list by code. */
export type ChiMuc = ReadonlyMap<string, DonVi>;
export const indexDonVi = (units: readonly DonVi[]): ChiMuc => new Map(units.map((unit) => [unit.ma, unit]));

/** The unit and those above it, from the tỉnh down. Empty for an unknown code. */
export const chuoiOf = (chiMuc: ChiMuc, ma: string): DonVi[] => {
  const unit = chiMuc.get(ma);
  if (!unit) return [];
  return unit.cha === undefined ? [unit] : [...chuoiOf(chiMuc, unit.cha), unit];
};

/** Units directly below, in Vietnamese order of their names. */
export const childrenOf = (units: readonly DonVi[], ma: string): DonVi[] =>
  units.filter((unit) => unit.cha === ma).sort(compareDonVi);

/** The root unit of a plan and everything below it, in the order of the list; the root's own ancestors are not among them. */
export const unitsUnder = (units: readonly DonVi[], goc: { cap: Cap; ma: string }): DonVi[] =>
  units.filter((unit) => unit.chuoi[goc.cap] === goc.ma);

/** The name in force on a day: what a document of that day must print. */
export const tenAt = (unit: Pick<DonVi, 'ten' | 'tenTruoc'>, ngay: Ngay): string => {
  const earlier = [...(unit.tenTruoc ?? [])].sort((a, b) => (a.den < b.den ? -1 : 1));
  return earlier.find((name) => ngay <= name.den)?.ten ?? unit.ten;
};

/** "Phường Đoàn Kết, Tỉnh Lai Châu": from the unit up, as addresses are written; on a day when one is given. */
export const tenDayDu = (chiMuc: ChiMuc, ma: string, ngay?: Ngay): string =>
  chuoiOf(chiMuc, ma)
    .reverse()
    .map((unit) => (ngay === undefined ? unit.ten : tenAt(unit, ngay)))
    .join(', ');
