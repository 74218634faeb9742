import { goiCauHoi } from './forms/mau-03-cau-hoi.ts';
import { PROBLEMS_BIEN_DONG } from './problems-bien-dong.ts';
import { PROBLEMS_CUU_HO } from './problems-cuu-ho.ts';
import { PROBLEMS_DOI_SOAT } from './problems-doi-soat.ts';
import { PROBLEMS_HE_THONG } from './problems-he-thong.ts';
import { PROBLEMS_NGUON_DN } from './problems-nguon-dn.ts';
import { PROBLEMS_NHAP } from './problems-nhap.ts';
import { PROBLEMS_NHAP_VIEC } from './problems-nhap-viec.ts';
import { PROBLEMS_PHIEU } from './problems-phieu.ts';
import { PROBLEMS_VIEC_LAM } from './problems-viec-lam.ts';

/** The catalogue: every id a document, a screen or a log may carry, with its only wording. */
export const PROBLEMS = {
  ...PROBLEMS_PHIEU,
  ...PROBLEMS_HE_THONG,
  ...PROBLEMS_NHAP,
  ...PROBLEMS_DOI_SOAT,
  ...PROBLEMS_BIEN_DONG,
  ...PROBLEMS_CUU_HO,
  ...PROBLEMS_VIEC_LAM,
  ...PROBLEMS_NGUON_DN,
  ...PROBLEMS_NHAP_VIEC,
} as const;

export type MaPhieu = keyof typeof PROBLEMS_PHIEU;
export type MaHeThong = keyof typeof PROBLEMS_HE_THONG;
export type MaLoi = keyof typeof PROBLEMS;

/** A problem in words: what is wrong, and what to do about it. */
export type ThongBao = { readonly ma: string; readonly thongBao: string; readonly cachSua: string };

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/**
 * The words for an id; `truong` names the field in those that hold for several. An id that this version does not know
 * (a phiếu judged by a newer one) still gets a sentence.
 */
export const thongBaoLoi = (ma: string, truong = ''): ThongBao => {
  if (!Object.hasOwn(PROBLEMS, ma)) {
    return {
      ma,
      thongBao: `Lỗi mã ${ma}.`,
      cachSua: 'Tải lại ứng dụng để có phiên bản mới; nếu vẫn còn, báo mã này cho quản trị hệ thống.',
    };
  }
  const { thongBao, cachSua } = PROBLEMS[ma as MaLoi];
  const fill = (text: string) => sentence(text.replaceAll('{truong}', truong === '' ? 'mục này' : goiCauHoi(truong)));
  return { ma, thongBao: fill(thongBao), cachSua: fill(cachSua) };
};
