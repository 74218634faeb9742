import type { Ngay } from '../shared/ngay.ts';
import { compareVietnamese, foldVietnamese } from '../shared/van-ban.ts';
import { CAP, type Cap, CHUOI_CAP, capOfMa, type DanhMuc, MA_THEO_CAP } from './cap.ts';
import { DonVi } from './dia-ban.ts';
import { tidyTenDonVi } from './ten-don-vi.ts';

/** A unit as a source gives it: code, name, code of the unit above. */
export interface RawDonVi {
  readonly ma: string;
  readonly ten: string;
  readonly cha?: string | undefined;
  readonly tenTruoc?: readonly { readonly ten: string; readonly den: Ngay }[] | undefined;
  readonly keTiep?: readonly string[] | undefined;
}

/** What can be wrong with a row: code shape, level the list has not, code twice, no name, no parent, parent of another level. */
export type LoiDonVi = 'saiMa' | 'saiCap' | 'trungMa' | 'thieuTen' | 'thieuCha' | 'saiCha';

export interface LoiHang {
  /** Position in the rows given, from 0. */
  readonly hang: number;
  readonly ma: string;
  readonly loi: LoiDonVi;
}

/**
 * First and last day of each list. dvhc2025: QĐ 19/2025/QĐ-TTg. dvhc2024 is the last day of the three tiers; a unit
 * merged earlier in 2025 ended before it, which the source does not say.
 */
const THOI_HAN: Readonly<Record<DanhMuc, { readonly tu?: Ngay; readonly den?: Ngay }>> = {
  dvhc2024: { den: '2025-06-30' },
  dvhc2025: { tu: '2025-07-01' },
};

const capAbove = (danhMuc: DanhMuc, cap: Cap): Cap | undefined => {
  const chuoi = CHUOI_CAP[danhMuc];
  return chuoi[chuoi.indexOf(cap) - 1];
};

const findLoi = (danhMuc: DanhMuc, row: RawDonVi, known: ReadonlyMap<string, unknown>): LoiDonVi | undefined => {
  const cap = capOfMa(row.ma);
  if (!cap) return 'saiMa';
  if (!CHUOI_CAP[danhMuc].includes(cap)) return 'saiCap';
  if (known.has(row.ma)) return 'trungMa';
  if (!row.ten.trim()) return 'thieuTen';
  const above = capAbove(danhMuc, cap);
  if (!above) return row.cha ? 'saiCha' : undefined;
  if (!row.cha) return 'thieuCha';
  if (!MA_THEO_CAP[above].test(row.cha)) return 'saiCha';
  if (cap === 'thon' && !row.ma.startsWith(`${row.cha}-`)) return 'saiCha';
  return known.has(row.cha) ? undefined : 'thieuCha';
};

const toDonVi = (danhMuc: DanhMuc, row: RawDonVi, cap: Cap, cha: DonVi | undefined): DonVi => {
  const ten = tidyTenDonVi(row.ten);
  return DonVi.parse({
    danhMuc,
    ma: row.ma,
    cap,
    ten,
    tenGap: foldVietnamese(ten),
    ...(cha && { cha: cha.ma }),
    chuoi: { ...cha?.chuoi, [cap]: row.ma },
    ...(cap !== 'thon' && THOI_HAN[danhMuc]),
    ...(row.tenTruoc && { tenTruoc: row.tenTruoc }),
    ...(row.keTiep && { keTiep: row.keTiep }),
  });
};

/**
 * Units of one list from rows in any order, highest level first, then by code. Faulty rows are reported and left out,
 * and so is everything below them. `tren` are units already known, e.g. the list a commune's thôn hang below.
 */
export const buildDanhMuc = (
  danhMuc: DanhMuc,
  rows: readonly RawDonVi[],
  tren: readonly DonVi[] = [],
): { donVi: DonVi[]; loi: LoiHang[] } => {
  const known = new Map(tren.map((unit) => [unit.ma, unit]));
  const loi: LoiHang[] = [];
  const donVi: DonVi[] = [];
  const level = (ma: string): number => CAP.indexOf(capOfMa(ma) ?? 'thon');
  const ordered = rows
    .map((row, hang) => ({ row, hang }))
    .sort((a, b) => level(a.row.ma) - level(b.row.ma) || (a.row.ma < b.row.ma ? -1 : a.row.ma > b.row.ma ? 1 : 0));
  for (const { row, hang } of ordered) {
    const cap = capOfMa(row.ma);
    const found = findLoi(danhMuc, row, known);
    if (found || !cap) {
      loi.push({ hang, ma: row.ma, loi: found ?? 'saiMa' });
      continue;
    }
    const unit = toDonVi(danhMuc, row, cap, row.cha === undefined ? undefined : known.get(row.cha));
    known.set(unit.ma, unit);
    donVi.push(unit);
  }
  return { donVi, loi: loi.sort((a, b) => a.hang - b.hang) };
};

/** The same, for rows that are ours to keep right: any fault stops everything. */
export const buildDanhMucOrThrow = (
  danhMuc: DanhMuc,
  rows: readonly RawDonVi[],
  tren: readonly DonVi[] = [],
): DonVi[] => {
  const { donVi, loi } = buildDanhMuc(danhMuc, rows, tren);
  if (loi.length > 0) throw new Error(`diaBan.saiDanhMuc ${danhMuc} ${JSON.stringify(loi.slice(0, 20))}`);
  return donVi;
};

/** Vietnamese order of names, then code, so that equal names keep one order. */
export const compareDonVi = (a: Pick<DonVi, 'ten' | 'ma'>, b: Pick<DonVi, 'ten' | 'ma'>): number =>
  compareVietnamese(a.ten, b.ten) || (a.ma < b.ma ? -1 : a.ma > b.ma ? 1 : 0);
