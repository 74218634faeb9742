import { addDays, type Ngay } from '../shared/ngay.ts';
import type { DanhMuc } from './cap.ts';
import type { RawDonVi } from './danh-muc.ts';
import { khoaTen } from './ten-don-vi.ts';

/** A code the source has wrong, with the name that proves it is the unit meant. */
interface SuaMa {
  readonly ma: string;
  readonly maDung: string;
  readonly ten: string;
  readonly canCu: string;
}

/** A unit renamed or raised under the same code; `tuNgay` is the first day of the new name. */
interface DoiTen {
  readonly ma: string;
  readonly tenCu: string;
  readonly ten: string;
  readonly tuNgay: Ngay;
  readonly canCu: string;
}

const MA_DVHC2025 = 'Danh mục của Cục Thống kê sau công văn 1027/CTK-CSCL ngày 25/6/2025; QĐ 19/2025/QĐ-TTg';
const THANH_PHO_DONG_NAI = 'NQ 30/2026/QH16';
const PHUONG_DONG_NAI = 'NQ 237/NQ-UBTVQH16';

export const SUA_MA: Readonly<Record<DanhMuc, readonly SuaMa[]>> = {
  dvhc2024: [],
  dvhc2025: [
    { ma: '06970', maDung: '06978', ten: 'Xã Ba Chẽ', canCu: MA_DVHC2025 },
    { ma: '23737', maDung: '23938', ten: 'Xã Ia Mơ', canCu: MA_DVHC2025 },
  ],
};

const xaToPhuong = (ma: string, ten: string): DoiTen => ({
  ma,
  tenCu: `Xã ${ten}`,
  ten: `Phường ${ten}`,
  tuNgay: '2026-04-30',
  canCu: PHUONG_DONG_NAI,
});

export const DOI_TEN: Readonly<Record<DanhMuc, readonly DoiTen[]>> = {
  dvhc2024: [
    {
      ma: '46',
      tenCu: 'Tỉnh Thừa Thiên Huế',
      ten: 'Thành phố Huế',
      tuNgay: '2025-01-01',
      canCu: 'NQ 175/2024/QH15',
    },
  ],
  dvhc2025: [
    { ma: '75', tenCu: 'Tỉnh Đồng Nai', ten: 'Thành phố Đồng Nai', tuNgay: '2026-04-30', canCu: THANH_PHO_DONG_NAI },
    xaToPhuong('25270', 'Lộc Ninh'),
    xaToPhuong('25357', 'Tân Khai'),
    xaToPhuong('25363', 'Đồng Phú'),
    xaToPhuong('26116', 'Tân Phú'),
    xaToPhuong('26170', 'Trị An'),
    xaToPhuong('26248', 'Trảng Bom'),
    xaToPhuong('26326', 'Dầu Giây'),
    xaToPhuong('26368', 'Long Thành'),
    xaToPhuong('26425', 'Xuân Lộc'),
    xaToPhuong('26485', 'Nhơn Trạch'),
  ],
};

const theOne = (rows: Map<string, RawDonVi>, ma: string, ten: string): RawDonVi => {
  const row = rows.get(ma);
  if (!row || khoaTen(row.ten) !== khoaTen(ten)) throw new Error(`diaBan.dinhChinhKhongKhop ${ma} ${ten}`);
  return row;
};

/** Rows of a source with its known faults put right. A correction that no longer fits its source is an error, not a no-op. */
export const applyDinhChinh = (danhMuc: DanhMuc, rows: readonly RawDonVi[]): RawDonVi[] => {
  const byMa = new Map(rows.map((row) => [row.ma, row]));
  for (const { ma, maDung, ten } of SUA_MA[danhMuc]) {
    const row = theOne(byMa, ma, ten);
    if (byMa.has(maDung)) throw new Error(`diaBan.dinhChinhTrungMa ${maDung}`);
    byMa.delete(ma);
    byMa.set(maDung, { ...row, ma: maDung });
  }
  for (const { ma, tenCu, ten, tuNgay } of DOI_TEN[danhMuc]) {
    const row = theOne(byMa, ma, tenCu);
    byMa.set(ma, { ...row, ten, tenTruoc: [...(row.tenTruoc ?? []), { ten: tenCu, den: addDays(tuNgay, -1) }] });
  }
  return [...byMa.values()];
};
