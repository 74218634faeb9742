import * as z from 'zod';

/** Levels of place, highest first (cấp hành chính, and thôn/tổ dân phố below the commune). */
export const CAP = ['tinh', 'huyen', 'xa', 'thon'] as const;
export const Cap = z.enum(CAP);
export type Cap = z.infer<typeof Cap>;

/**
 * Unit list versions (phiên bản danh mục hành chính). A code means a place only together with its list: 3,309 of the
 * 3,321 commune codes of 2025 were codes of 2024, and 1,825 of those bear another name than before (2,160 with the type).
 */
export const DANH_MUC = ['dvhc2024', 'dvhc2025'] as const;
export const DanhMuc = z.enum(DANH_MUC);
export type DanhMuc = z.infer<typeof DanhMuc>;

/** The chain of levels of each list: the district level ended on 01/7/2025 (QĐ 19/2025/QĐ-TTg). */
export const CHUOI_CAP: Readonly<Record<DanhMuc, readonly Cap[]>> = {
  dvhc2024: ['tinh', 'huyen', 'xa', 'thon'],
  dvhc2025: ['tinh', 'xa', 'thon'],
};

/** Codes of different levels never look alike, so that (list, code) names one unit: tỉnh 2, huyện 3, xã 5 digits, thôn xã-NNN. */
export const MA_THEO_CAP: Readonly<Record<Cap, RegExp>> = {
  tinh: /^\d{2}$/,
  huyen: /^\d{3}$/,
  xa: /^\d{5}$/,
  thon: /^\d{5}-\d{3}$/,
};

export const MaDonVi = z.string().regex(/^(\d{2}|\d{3}|\d{5}|\d{5}-\d{3})$/);

/** The level a code belongs to, by its shape. */
export const capOfMa = (ma: string): Cap | undefined => CAP.find((cap) => MA_THEO_CAP[cap].test(ma));

/** The next level down in that list, e.g. under tỉnh: huyện in 2024, xã since 01/7/2025. */
export const capBelow = (danhMuc: DanhMuc, cap: Cap): Cap | undefined =>
  CHUOI_CAP[danhMuc][CHUOI_CAP[danhMuc].indexOf(cap) + 1];
