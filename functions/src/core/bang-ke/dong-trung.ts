import type { TrangThaiDong } from './bang-ke.ts';

/** A line of a person who stands on several lines of one roster. */
export type DongCungNguoi = { readonly id: string; readonly trangThai: TrangThaiDong };

/** Not to be found at this place, while another one may still have him; the other reasons are of the person, wherever he is listed. */
const KHONG_O_DAY: readonly TrangThaiDong[] = ['vang', 'chuyenDi'];
const isAway = ({ trangThai }: Pick<DongCungNguoi, 'trangThai'>): boolean => KHONG_O_DAY.includes(trangThai);

/**
 * The lines that have to change, of those that repeat a first one. While the first one counts, none of them does, but for
 * one that was collected. Where the person is not to be found at the first, the next one that nobody has been to is on the
 * living list: never two at once (HN-04).
 */
export const dongTrungDoi = (
  dau: Pick<DongCungNguoi, 'trangThai'>,
  khac: readonly DongCungNguoi[],
): readonly DongCungNguoi[] => {
  if (!isAway(dau))
    return khac
      .filter(({ trangThai }) => trangThai !== 'trungDong' && trangThai !== 'daThu')
      .map(({ id }) => ({ id, trangThai: 'trungDong' }));
  if (khac.some((dong) => dong.trangThai !== 'trungDong' && !isAway(dong))) return [];
  const [ke] = khac.filter(({ trangThai }) => trangThai === 'trungDong').toSorted((a, b) => a.id.localeCompare(b.id));
  return ke ? [{ id: ke.id, trangThai: 'chuaThu' }] : [];
};
