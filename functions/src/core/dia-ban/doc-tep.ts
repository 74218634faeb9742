import { foldVietnamese } from '../shared/van-ban.ts';
import { type Cap, CHUOI_CAP, type DanhMuc } from './cap.ts';
import { buildDanhMuc, type LoiDonVi, type RawDonVi } from './danh-muc.ts';
import type { DonVi } from './dia-ban.ts';
import { khoaTen } from './ten-don-vi.ts';

/** A table as read from a file: the labels of its columns, and its rows. */
export interface BangTho {
  readonly nhan: readonly string[];
  readonly hang: readonly (readonly string[])[];
}

/** Faults of a file beyond those of a unit: one code with two names or parents, no table, columns that are not there. */
export type LoiTep = LoiDonVi | 'haiNghia' | 'saiTep' | 'thieuCot';

export interface LoiHangTep {
  /** Row of the sheet, header = 1; 0 for the file itself. */
  readonly hang: number;
  readonly ma: string;
  readonly loi: LoiTep;
}

/** Columns by label, folded: systems order and name them differently, and a column by position has swapped data before. */
const NHAN_MA = ['ma', 'ma don vi', 'ma dvhc', 'ma so'];
const NHAN_TEN = ['ten', 'ten don vi', 'ten dvhc', 'ten don vi hanh chinh'];
const NHAN_CHA = ['ma cha', 'ma cap tren', 'ma don vi cap tren', 'truc thuoc'];
/** One column pair for each level, as the statistics office exports its list. */
const NHAN_CAP: Readonly<Partial<Record<Cap, { ma: readonly string[]; ten: readonly string[] }>>> = {
  tinh: { ma: ['ma tp', 'ma tinh'], ten: ['tinh thanh pho', 'tinh tp', 'ten tinh'] },
  huyen: { ma: ['ma qh', 'ma huyen'], ten: ['quan huyen', 'ten huyen'] },
  xa: { ma: ['ma px', 'ma xa'], ten: ['phuong xa', 'ten xa', 'xa phuong'] },
};

const normaliseLabel = (label: string): string =>
  foldVietnamese(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface DonViTrongHang {
  readonly hang: number;
  readonly row: RawDonVi;
  /** A level above, printed again on every row of what lies below it. */
  readonly nhacLai: boolean;
}

type ReadHang = (cells: readonly string[], hang: number) => DonViTrongHang[];
type ColumnOf = (labels: readonly string[]) => number;

const narrowReader = (column: ColumnOf): ReadHang | undefined => {
  const [ma, ten, cha] = [column(NHAN_MA), column(NHAN_TEN), column(NHAN_CHA)];
  if (ma < 0 || ten < 0 || cha < 0) return undefined;
  return (cells, hang) => [
    { hang, nhacLai: false, row: { ma: cells[ma] ?? '', ten: cells[ten] ?? '', cha: cells[cha] || undefined } },
  ];
};

const wideReader = (danhMuc: DanhMuc, column: ColumnOf): ReadHang | undefined => {
  const levels = CHUOI_CAP[danhMuc].flatMap((cap) => {
    const labels = NHAN_CAP[cap];
    return labels ? [{ ma: column(labels.ma), ten: column(labels.ten) }] : [];
  });
  if (levels.some(({ ma, ten }) => ma < 0 || ten < 0)) return undefined;
  return (cells, hang) => {
    const named = levels
      .map(({ ma, ten }) => ({ ma: cells[ma] ?? '', ten: cells[ten] ?? '' }))
      .filter(({ ma, ten }) => ma !== '' || ten !== '');
    return named.map((unit, i) => ({
      hang,
      nhacLai: i < named.length - 1,
      row: { ...unit, cha: named[i - 1]?.ma },
    }));
  };
};

/**
 * Units of an official file, by column label: either one unit a row (mã, tên, mã cấp trên) or one commune a row with the
 * columns of the levels above. A file with any fault gives its faults and no unit: half a list is never returned.
 */
export const readTepDanhMuc = (danhMuc: DanhMuc, bang: BangTho | undefined): { donVi: DonVi[]; loi: LoiHangTep[] } => {
  if (!bang) return { donVi: [], loi: [{ hang: 0, ma: '', loi: 'saiTep' }] };
  const labels = bang.nhan.map(normaliseLabel);
  const column: ColumnOf = (wanted) => labels.findIndex((label) => wanted.includes(label));
  const read = wideReader(danhMuc, column) ?? narrowReader(column);
  if (!read) return { donVi: [], loi: [{ hang: 0, ma: '', loi: 'thieuCot' }] };
  const loi: LoiHangTep[] = [];
  const first = new Map<string, RawDonVi>();
  const units: DonViTrongHang[] = [];
  for (const unit of bang.hang.flatMap((cells, i) => read(cells, i + 2))) {
    const known = unit.nhacLai ? first.get(unit.row.ma) : undefined;
    if (!known) {
      first.set(unit.row.ma, unit.row);
      units.push(unit);
    } else if (known.cha !== unit.row.cha || khoaTen(known.ten) !== khoaTen(unit.row.ten)) {
      loi.push({ hang: unit.hang, ma: unit.row.ma, loi: 'haiNghia' });
    }
  }
  const rows = units.map(({ row }) => row);
  const built = buildDanhMuc(danhMuc, rows);
  loi.push(...built.loi.map((fault) => ({ ...fault, hang: units[fault.hang]?.hang ?? 0 })));
  return loi.length > 0 ? { donVi: [], loi: loi.sort((a, b) => a.hang - b.hang) } : { donVi: built.donVi, loi };
};
