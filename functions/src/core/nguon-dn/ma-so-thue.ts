import { isTinhKhaiSinh, parseCccd } from '../shared/giay-to.ts';

/** A tax code: of an organisation (10 digits, a branch three more), or the personal number that a household business has. */
export type MaSoThueDoc =
  | { readonly loai: 'toChuc' | 'caNhan'; readonly ma: string; readonly themSo: boolean }
  | undefined;

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];
/** The tenth digit checks the nine before it; asked only where a lost zero has to be told from a wrong number. */
const isChecked = (ma: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(ma[i]), 0);
  return Number(ma[9]) === 10 - (sum % 11);
};
const branch = (digits: string): string => `${digits.slice(0, 10)}-${digits.slice(10)}`;

/**
 * A tax code as cells hold it: with spaces, dots, an apostrophe, the dash of a branch left out, or without the zero it
 * begins with, which Excel drops from a number. Undefined for anything else.
 */
export const parseMaSoThue = (cell: string): MaSoThueDoc => {
  const so = cell.replace(/[\s.,'’`-]/g, '');
  if (!/^\d{9,13}$/.test(so)) return undefined;
  const toChuc = (ma: string, themSo: boolean): MaSoThueDoc => ({ loai: 'toChuc', ma, themSo });
  const caNhan = (ma: string, themSo: boolean): MaSoThueDoc => {
    const cccd = parseCccd(ma);
    return cccd && isTinhKhaiSinh(cccd.maTinh) ? { loai: 'caNhan', ma, themSo } : undefined;
  };
  switch (so.length) {
    case 9:
      return isChecked(`0${so}`) ? toChuc(`0${so}`, true) : undefined;
    case 10:
      return toChuc(so, false);
    case 11:
      return caNhan(`0${so}`, true);
    case 12:
      return caNhan(so, false) ?? (isChecked(`0${so}`) ? toChuc(branch(`0${so}`), true) : undefined);
    default:
      return toChuc(branch(so), false);
  }
};
