import { khoaCau } from '../ghi-do/bai-ghi.ts';
import { cauCua, type LoaiDien, MAU_CUA } from './cau-cua-mau.ts';
import type { CauViec } from './mau-viec.ts';

/** A question as the form in force asks it, with the options of all its forms. */
export type CauMoiMau = CauViec & { readonly nhanMoiMau: readonly string[] };

type LuaChon = NonNullable<CauViec['options']>;
/** A code that two forms word differently is worded as the earlier of them in the list. */
const together = (a: LuaChon = [], b: LuaChon = []): LuaChon => [
  ...a,
  ...b.filter(([code]) => !a.some(([own]) => own === code)),
];

/**
 * What is asked of that kind on any of its forms, each question once: Mẫu 01, 02 TT 11/2022 and the forms of NĐ 23/2021
 * beside them. What comes from outside, or was written on an older form, may answer in the words of any.
 */
export const cauMoiMau = (loai: LoaiDien): readonly CauMoiMau[] => {
  const found = new Map<string, CauMoiMau>();
  for (const cau of MAU_CUA[loai].flatMap((mau) => cauCua(loai, mau))) {
    const key = khoaCau(cau);
    const before = found.get(key);
    const options = together(before?.options, cau.options);
    found.set(key, {
      ...(before ?? cau),
      nhanMoiMau: [...(before?.nhanMoiMau ?? []), cau.nhan],
      ...(options.length > 0 && { options }),
    });
  }
  return [...found.values()];
};
