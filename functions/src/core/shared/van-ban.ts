import { once } from './once.ts';

/**
 * Vietnamese text folded for search and keys: no tone or vowel marks, đ as d, lower case, straight apostrophes,
 * single spaces. Folding also makes both tone placements (hoà / hòa) equal. Never store it in place of the name.
 */
export const foldVietnamese = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** One spelling per text: composed letters (NFC), single spaces, none at the ends. Some keyboards send decomposed letters. */
export const tidyText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const collator = once(() => new Intl.Collator('vi'));
const collatorSo = once(() => new Intl.Collator('vi', { numeric: true }));
const tenRieng = (hoTen: string): string => hoTen.trim().split(/\s+/).at(-1) ?? '';

/** Orders place names and labels the Vietnamese way, numbers inside them by value (Tổ 2 before Tổ 10). */
export const compareVietnamese = (a: string, b: string): number => collatorSo().compare(a, b);

/** Orders people the way Vietnamese lists do: by tên (last word) first, then by the whole name. */
export const compareHoTen = (a: string, b: string): number =>
  collator().compare(tenRieng(a), tenRieng(b)) || collator().compare(a, b);
