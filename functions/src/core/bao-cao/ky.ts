import type { LichBaoCao } from '../ke-hoach/ke-hoach.ts';
import { addDays, type Ngay } from '../shared/ngay.ts';

/**
 * Periods (kỳ): `2024-10` a month, `2024-Q3` a quarter, `2024-H1` half a year, `2024` a year.
 * A row names a *nominal* day (the 28th, 05/6); where the plan says "trước ngày" the report is due the day before it.
 */
export type Ky = string;

type Row = Pick<LichBaoCao, 'chuKy' | 'ngay' | 'thang' | 'truocNgay'>;

const two = (n: number): string => String(n).padStart(2, '0');

/** The period whose report has this nominal day; undefined where the row has none then. */
const kyOfNominal = (row: Row, nominal: Ngay): Ky | undefined => {
  const [nam, thang, ngay] = nominal.split('-').map(Number) as [number, number, number];
  if (ngay !== row.ngay) return undefined;
  switch (row.chuKy) {
    case 'thang':
      return `${nam}-${two(thang)}`;
    case 'quy':
      // Asked for in the first month of a quarter: the quarter that has just ended.
      if (thang % 3 !== 1) return undefined;
      return thang === 1 ? `${nam - 1}-Q4` : `${nam}-Q${(thang - 1) / 3}`;
    case 'nuaNam':
      return row.thang?.includes(thang) ? `${nam}-H${thang <= 6 ? 1 : 2}` : undefined;
    case 'nam':
      return row.thang?.includes(thang) ? `${nam}` : undefined;
  }
};

const nominalMonth = (row: Row, ky: Ky): [nam: number, thang: number] => {
  const nam = Number(ky.slice(0, 4));
  const part = ky.slice(5);
  switch (row.chuKy) {
    case 'thang':
      return [nam, Number(part)];
    case 'quy':
      return part === 'Q4' ? [nam + 1, 1] : [nam, Number(part.slice(1)) * 3 + 1];
    case 'nuaNam':
      return [nam, row.thang?.find((thang) => thang <= 6 === (part === 'H1')) ?? (part === 'H1' ? 6 : 12)];
    case 'nam':
      return [nam, row.thang?.[0] ?? 12];
  }
};

/** The period whose report falls due on that day. */
export const kyDueOn = (row: Row, ngay: Ngay): Ky | undefined =>
  kyOfNominal(row, row.truocNgay ? addDays(ngay, 1) : ngay);

export const hanNopOf = (row: Row, ky: Ky): Ngay => {
  const [nam, thang] = nominalMonth(row, ky);
  const nominal = `${nam}-${two(thang)}-${two(row.ngay)}`;
  return row.truocNgay ? addDays(nominal, -1) : nominal;
};

export const previousKy = (row: Row, ky: Ky): Ky => {
  const nam = Number(ky.slice(0, 4));
  const part = ky.slice(5);
  switch (row.chuKy) {
    case 'thang':
      return part === '01' ? `${nam - 1}-12` : `${nam}-${two(Number(part) - 1)}`;
    case 'quy':
      return part === 'Q1' ? `${nam - 1}-Q4` : `${nam}-Q${Number(part.slice(1)) - 1}`;
    case 'nuaNam': {
      const both = row.thang?.some((thang) => thang <= 6) && row.thang.some((thang) => thang > 6);
      if (!both) return `${nam - 1}-${part}`;
      return part === 'H2' ? `${nam}-H1` : `${nam - 1}-H2`;
    }
    case 'nam':
      return `${nam - 1}`;
  }
};

/**
 * The days a report tells of: from the due day before to the eve of its own, so that every day of a plan falls in exactly
 * one report of a row (QD-0005). The first begins with the plan.
 */
export const daysOfKy = (row: Row, ky: Ky, planStart: Ngay): { tu: Ngay; den: Ngay } => {
  const before = hanNopOf(row, previousKy(row, ky));
  return { tu: before > planStart ? before : planStart, den: addDays(hanNopOf(row, ky), -1) };
};

/** `2024-10` → "tháng 10/2024". */
export const describeKy = (ky: Ky): string => {
  const nam = ky.slice(0, 4);
  const part = ky.slice(5);
  if (part === '') return `năm ${nam}`;
  if (part.startsWith('Q')) return `quý ${['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1]}/${nam}`;
  if (part.startsWith('H')) return `6 tháng ${part === 'H1' ? 'đầu' : 'cuối'} năm ${nam}`;
  return `tháng ${part}/${nam}`;
};
