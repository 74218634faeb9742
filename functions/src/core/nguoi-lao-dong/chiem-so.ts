import type { Phieu } from '../phieu/phieu.ts';
import type { ChiemSo } from './dinh-danh.ts';

/** One change of `dinhDanh/{key}.phieu[ky]`: to this phiếu, or to none; made only where the present holder is `neuLa`. */
export type DoiChiem = ChiemSo & { readonly neuLa?: string; readonly sang: string | null };

/** The claim a phiếu holds after a version, and what changes on the keys. */
export type SauChiem = { readonly chiem: ChiemSo | undefined; readonly doi: readonly DoiChiem[] };

const same = (a: ChiemSo | undefined, b: ChiemSo | undefined): boolean => a?.key === b?.key && a?.ky === b?.ky;

/**
 * What a version of a phiếu does to the claims of its person. A phiếu accepted by the machine claims its number for its
 * round; one with another number than before lets the old one go; one that gives way passes its claim on to the phiếu it
 * gives way to; a cancelled one lets go. While it is being mended it keeps its claim.
 */
export const chiemSau = (
  id: string,
  last: Pick<Phieu, 'trangThai' | 'tuTrangThai' | 'trungVoi'>,
  dang: ChiemSo | undefined,
  /** What it would claim by the number it bears now, and the live phiếu that holds that already; undefined where it was not asked. */
  nhan: { readonly muon: ChiemSo | undefined; readonly nguoiGiu: string | undefined } | undefined,
): SauChiem => {
  const release = (sang: string | null): DoiChiem[] => (dang ? [{ ...dang, neuLa: id, sang }] : []);
  const { trangThai, tuTrangThai } = last;
  const isAccepted =
    (tuTrangThai === 'daNop' || tuTrangThai === 'trung') && (trangThai === 'choTongHop' || trangThai === 'khongDoi');
  if (isAccepted && nhan) {
    const chiem = nhan.nguoiGiu === undefined ? nhan.muon : undefined;
    return {
      chiem,
      doi: [...(same(dang, chiem) ? [] : release(null)), ...(chiem ? [{ ...chiem, sang: id }] : [])],
    };
  }
  if (trangThai === 'thayThe') return { chiem: undefined, doi: release(last.trungVoi ?? null) };
  if (trangThai === 'huy' || trangThai === 'trung') return { chiem: undefined, doi: release(null) };
  return { chiem: dang, doi: [] };
};
