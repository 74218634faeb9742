import type { LoaiNhapTinh } from '../nhap/nhap-tinh.ts';
import { addDays, addMonths, type Ngay } from '../shared/ngay.ts';

/** One sharing that is owed: which source, about what, and its last day. */
export type KyPhaiNhan = { readonly loai: LoaiNhapTinh; readonly ky: string; readonly han: Ngay };

/** The business register of a quarter comes before the 5th of the next one's first month (HP-06): the 4th is the last day. */
const hanQuy = (nam: number, quy: number): Ngay => addMonths(`${nam}-${String(quy * 3).padStart(2, '0')}-04`, 1);
/** Counts of a month come on its 28th, those of a year on 15/12 (HN-11). */
export const hanThang = (thang: string): Ngay => `${thang}-28`;
const hanNam = (nam: number): Ngay => `${nam}-12-15`;

/** What falls due between two days, the latest first. */
export const lichNguon = (tu: Ngay, den: Ngay): KyPhaiNhan[] => {
  const first = Number(tu.slice(0, 4)) - 1;
  const years = Array.from({ length: Number(den.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  const counts = (['bhxh', 'thue'] as const).flatMap((loai) =>
    years.flatMap((nam): KyPhaiNhan[] => [
      ...Array.from({ length: 12 }, (_, i) => {
        const ky = `${nam}-${String(i + 1).padStart(2, '0')}`;
        return { loai, ky, han: hanThang(ky) };
      }),
      { loai, ky: String(nam), han: hanNam(nam) },
    ]),
  );
  const quarters = years.flatMap((nam) =>
    [1, 2, 3, 4].map((quy): KyPhaiNhan => ({ loai: 'dkkd', ky: `${nam}-Q${quy}`, han: hanQuy(nam, quy) })),
  );
  return [...quarters, ...counts]
    .filter(({ han }) => han >= tu && han <= den)
    .toSorted((a, b) => b.han.localeCompare(a.han) || a.loai.localeCompare(b.loai));
};

/** How far back what did not come is asked after, and how far ahead what will come is announced. */
const NGAY_TRUOC = 200;
const NGAY_SAU = 35;
export const lichQuanh = (homNay: Ngay): KyPhaiNhan[] =>
  lichNguon(addDays(homNay, -NGAY_TRUOC), addDays(homNay, NGAY_SAU));

export const kyOf = ({ loai, ky }: Pick<KyPhaiNhan, 'loai' | 'ky'>): string => `${loai}:${ky}`;
export type TinhTrangKy = 'daNhan' | 'quaHan' | 'chuaDen';
export const tinhTrangKy = (ky: KyPhaiNhan, daNhan: ReadonlySet<string>, homNay: Ngay): TinhTrangKy => {
  if (daNhan.has(kyOf(ky))) return 'daNhan';
  return ky.han < homNay ? 'quaHan' : 'chuaDen';
};

/** The periods a file can be about on that day, the latest first. */
export const cacKy = (loai: LoaiNhapTinh, homNay: Ngay): string[] =>
  lichNguon(addDays(homNay, -800), addDays(homNay, NGAY_SAU)).flatMap((each) => (each.loai === loai ? [each.ky] : []));

/** "Quý 3 năm 2026", "Tháng 10/2026", "Cả năm 2026". */
export const tenKyNguon = (ky: string): string => {
  const [nam = '', rest] = ky.split('-');
  if (rest === undefined) return `Cả năm ${nam}`;
  return rest.startsWith('Q') ? `Quý ${rest.slice(1)} năm ${nam}` : `Tháng ${rest}/${nam}`;
};
