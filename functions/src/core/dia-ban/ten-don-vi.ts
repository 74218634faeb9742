import { foldVietnamese, tidyText } from '../shared/van-ban.ts';

/** Type words of units, longest first, as lists print them. */
const LOAI_DON_VI = [
  'Tổ dân phố',
  'Khu dân cư',
  'Thành phố',
  'Thị trấn',
  'Thị xã',
  'Đặc khu',
  'Phường',
  'Huyện',
  'Quận',
  'Tỉnh',
  'Thôn',
  'Bản',
  'Xã',
] as const;

const LOAI_GAP = LOAI_DON_VI.map((loai) => ({ loai, gap: foldVietnamese(loai) }));

/** The name as one list writes it: composed, single spaces, straight apostrophe, and "Thị trấn" for "Thị Trấn". */
export const tidyTenDonVi = (ten: string): string => {
  const tidy = tidyText(ten).replace(/[’‘`´]/g, "'");
  const loai = LOAI_DON_VI.find((word) => tidy.toLowerCase().startsWith(`${word.toLowerCase()} `));
  return loai ? loai + tidy.slice(loai.length) : tidy;
};

/** Splits a folded name into its type word, when it begins with one, and the rest. A name never loses all its words. */
export const splitLoai = (gap: string): { loai: string | undefined; rieng: string } => {
  const found = LOAI_GAP.find((entry) => gap.startsWith(`${entry.gap} `));
  return found ? { loai: found.gap, rieng: gap.slice(found.gap.length + 1) } : { loai: undefined, rieng: gap };
};

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

interface AmTiet {
  /** The syllable with its letters (ơ, â, đ) but without its tone. */
  readonly goc: string;
  readonly dau: string;
  /** Both, the tone mark last. */
  readonly khoa: string;
}

/** Syllables of a name with the tone apart, so that where the tone mark was put makes no difference. */
export const syllablesOf = (ten: string): AmTiet[] =>
  tidyTenDonVi(ten)
    .toLowerCase()
    .normalize('NFD')
    .split(/[^\p{L}\p{M}\d']+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const goc = word.replace(TONE, '');
      const dau = (word.match(TONE) ?? []).join('');
      return { goc, dau, khoa: goc + dau };
    });

/**
 * One key per name with its marks: hoà and hòa, thuỷ and thủy agree while Hoa and Hòa do not. Lists differ from each
 * other in tone placement alone for some 190 names.
 */
export const khoaTen = (ten: string): string =>
  syllablesOf(ten)
    .map(({ khoa }) => khoa)
    .join(' ');

/** The key of a name without its type word: Thị trấn Sa Pa and Phường Sa Pa agree. */
export const khoaTenRieng = (ten: string): string => {
  const tidy = tidyTenDonVi(ten);
  const loai = LOAI_DON_VI.find((word) => tidy.startsWith(`${word} `));
  return khoaTen(loai ? tidy.slice(loai.length + 1) : tidy);
};
