/** Months from one `YYYY-MM` to another. */
const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/**
 * Retirement age in months for people who reach it in that year. NĐ 135/2020/NĐ-CP, Điều 4: from 2021 men 60 years
 * 3 months, 3 months more each year to 62 in 2028; women 55 years 4 months, 4 months more each year to 60 in 2035.
 */
export const retirementMonths = (gioiTinh: '1' | '2', nam: number): number => {
  const later = Math.max(nam, 2021) - 2021;
  return gioiTinh === '1' ? Math.min(60 * 12 + 3 + 3 * later, 62 * 12) : Math.min(55 * 12 + 4 + 4 * later, 60 * 12);
};

/** Full years of age in the month of the interview; whoever was born in that month counts as a year older. */
export const ageInMonth = (thangSinh: string, thang: string): number =>
  Math.floor(monthsBetween(thangSinh, thang) / 12);

export const NHOM_TUOI = ['15-24', '25-34', '35-44', '45-54', '55-59', '60+'] as const;
export type NhomTuoi = (typeof NHOM_TUOI)[number];

/** The age group of the boards; none under 15, who are not subjects. */
export const nhomTuoiOf = (age: number): NhomTuoi | undefined => {
  if (age < 15) return undefined;
  if (age >= 60) return '60+';
  return NHOM_TUOI.find((nhom) => age <= Number(nhom.slice(3)));
};

/**
 * Within or above working age. The month in which the age is reached still counts as within: one retires at the end of
 * its last day (NĐ 135/2020/NĐ-CP, Điều 3).
 */
export const tuoiLaoDongOf = (gioiTinh: '1' | '2', thangSinh: string, thang: string): 'trong' | 'tren' | undefined => {
  const months = monthsBetween(thangSinh, thang);
  if (months < 15 * 12) return undefined;
  return months > retirementMonths(gioiTinh, Number(thang.slice(0, 4))) ? 'tren' : 'trong';
};
