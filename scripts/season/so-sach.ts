import type { Nguoi } from './dan-cu.ts';
import type { San } from './san.ts';
import { idGhiDoi } from './thu-thap.ts';

/** One line of the books: two figures that must be the same. */
export type DongSo = { readonly ten: string; readonly trai: number; readonly phai: number };

/** Σ of the stamps against the rollup of the district. */
export const closeBooks = async (san: San, danCu: readonly Nguoi[]): Promise<readonly DongSo[]> => {
  const ids = danCu.flatMap((nguoi) => [nguoi.id, idGhiDoi(nguoi)]);
  const all = await san.read(ids);
  const by = (states: readonly string[]) => all.filter(({ trangThai }) => states.includes(trangThai)).length;
  return [{ ten: 'phiếu ở bước tổng hợp', trai: by(['choTongHop']), phai: danCu.filter(({ mien }) => !mien).length }];
};
