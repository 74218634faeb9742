import { CAP, CHUOI_CAP, DANH_MUC, type DanhMuc, MA_THEO_CAP } from '@core/dia-ban/cap.ts';
import { chuoiOf, indexDonVi, tenAt, tenDayDu, unitsUnder } from '@core/dia-ban/cay.ts';
import { buildDanhMuc } from '@core/dia-ban/danh-muc.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { applyDinhChinh, DOI_TEN, SUA_MA } from '@core/dia-ban/dinh-chinh.ts';
import { TINH_SAP_NHAP } from '@core/dia-ban/sap-nhap-tinh.ts';
import { khoaTen, khoaTenRieng } from '@core/dia-ban/ten-don-vi.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDanhMuc } from '../../scripts/dia-ban/load-danh-muc.ts';

const lists = {} as Record<DanhMuc, DonVi[]>;
beforeAll(async () => {
  for (const danhMuc of DANH_MUC) lists[danhMuc] = await loadDanhMuc(danhMuc);
});

const countByCap = (units: readonly DonVi[]) =>
  Object.fromEntries(CAP.map((cap) => [cap, units.filter((unit) => unit.cap === cap).length]));
const unitOf = (danhMuc: DanhMuc, ma: string): DonVi => {
  const unit = lists[danhMuc].find((candidate) => candidate.ma === ma);
  if (!unit) throw new Error(`${danhMuc}:${ma} not in the list`);
  return unit;
};

describe('the unit lists (Y26-01)', () => {
  it('dvhc2024 has three tiers: 63 tỉnh, 696 huyện, 10,051 xã', () =>
    expect(countByCap(lists.dvhc2024)).toEqual({ tinh: 63, huyen: 696, xa: 10_051, thon: 0 }));

  it('dvhc2025 has two tiers: 34 tỉnh, 3,321 xã, no huyện (Y26-01)', () =>
    expect(countByCap(lists.dvhc2025)).toEqual({ tinh: 34, huyen: 0, xa: 3321, thon: 0 }));

  it.each(DANH_MUC)('%s: codes are unique and of the shape of their level', (danhMuc) => {
    const units = lists[danhMuc];
    expect(new Set(units.map((unit) => unit.ma)).size).toBe(units.length);
    expect(units.filter((unit) => !MA_THEO_CAP[unit.cap].test(unit.ma))).toEqual([]);
  });

  it.each(DANH_MUC)('%s: every unit hangs below one of the level above, and its chain says so', (danhMuc) => {
    const chiMuc = indexDonVi(lists[danhMuc]);
    const wrong = lists[danhMuc].filter((unit) => {
      const chain = chuoiOf(chiMuc, unit.ma);
      const expected = CHUOI_CAP[danhMuc].slice(0, CHUOI_CAP[danhMuc].indexOf(unit.cap) + 1);
      return (
        chain.map((above) => above.cap).join() !== expected.join() ||
        chain.some((above) => unit.chuoi[above.cap] !== above.ma) ||
        Object.keys(unit.chuoi).length !== expected.length
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each(DANH_MUC)('%s: names are composed, tidy, and begin with a type word', (danhMuc) => {
    const types = /^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Phường|Xã|Thị trấn|Đặc khu) \S/;
    const wrong = lists[danhMuc].filter(
      ({ ten }) => ten !== ten.normalize('NFC') || /\s{2}|^\s|\s$|[’‘`]/.test(ten) || !types.test(ten),
    );
    expect(wrong.map((unit) => unit.ten)).toEqual([]);
  });

  it('3,309 of the 3,321 commune codes of 2025 are old codes, and 1,825 of those bear another name (Y26-01)', () => {
    const before = indexDonVi(lists.dvhc2024);
    const reused = lists.dvhc2025.filter((unit) => unit.cap === 'xa' && before.has(unit.ma));
    const differing = (key: (ten: string) => string) =>
      reused.filter((unit) => key(before.get(unit.ma)?.ten ?? '') !== key(unit.ten)).length;
    expect(reused).toHaveLength(3309);
    expect(differing(khoaTenRieng)).toBe(1825);
    expect(differing(khoaTen)).toBe(2160);
    expect(unitOf('dvhc2024', '00004').ten).toBe('Phường Trúc Bạch');
    expect(unitOf('dvhc2025', '00004').ten).toBe('Phường Ba Đình');
  });

  it('seven province codes name another province than before (Y26-01)', () => {
    const renamed = lists.dvhc2025
      .filter((unit) => unit.cap === 'tinh')
      .filter((unit) => khoaTenRieng(unitOf('dvhc2024', unit.ma).ten) !== khoaTenRieng(unit.ten));
    expect(renamed.map((unit) => unit.ma)).toEqual(['15', '24', '44', '52', '80', '82', '91']);
  });

  it('every old tỉnh has one successor among the 34, and 29 of them went into another (Y26-01)', () => {
    const now = indexDonVi(lists.dvhc2025);
    const provinces = lists.dvhc2024.filter((unit) => unit.cap === 'tinh');
    const successors = provinces.map((unit) => unit.keTiep ?? []);
    expect(successors.every((keTiep) => keTiep.length === 1 && keTiep.every((ma) => now.has(ma)))).toBe(true);
    expect(new Set(successors.flat()).size).toBe(34);
    expect(Object.keys(TINH_SAP_NHAP)).toHaveLength(29);
    expect(unitOf('dvhc2024', '30').keTiep).toEqual(['31']);
    expect(unitOf('dvhc2024', '15').keTiep).toEqual(['15']);
  });

  it('no successor is claimed below the tỉnh, where communes were split (Y26-01)', () =>
    expect(lists.dvhc2024.filter((unit) => unit.cap !== 'tinh' && unit.keTiep)).toEqual([]));
});

describe('corrections of the sources', () => {
  it('puts right the two codes of 2025', () => {
    expect(unitOf('dvhc2025', '06978')).toMatchObject({ ten: 'Xã Ba Chẽ', cha: '22' });
    expect(unitOf('dvhc2025', '23938')).toMatchObject({ ten: 'Xã Ia Mơ', cha: '52' });
    for (const { ma } of SUA_MA.dvhc2025) expect(lists.dvhc2025.some((unit) => unit.ma === ma)).toBe(false);
  });

  it('writes the straight apostrophe in the five names that had another', () =>
    expect(['24184', '24280', '24286', '24412', '24436'].map((ma) => unitOf('dvhc2025', ma).ten)).toEqual([
      "Xã Ea H'Leo",
      "Xã Cư M'gar",
      "Xã Ea M'Droh",
      "Xã M'Drắk",
      "Xã Cư M'ta",
    ]));

  it('knows Đồng Nai and its ten communes by their name of the day (NQ 30/2026/QH16, NQ 237/NQ-UBTVQH16)', () => {
    const dongNai = unitOf('dvhc2025', '75');
    expect([tenAt(dongNai, '2026-04-29'), tenAt(dongNai, '2026-04-30')]).toEqual([
      'Tỉnh Đồng Nai',
      'Thành phố Đồng Nai',
    ]);
    const communes = DOI_TEN.dvhc2025.filter((row) => row.ma !== '75').map((row) => unitOf('dvhc2025', row.ma));
    expect(communes).toHaveLength(10);
    for (const unit of communes) {
      expect(unit.chuoi.tinh).toBe('75');
      expect(tenAt(unit, '2026-04-29')).toBe(unit.ten.replace('Phường', 'Xã'));
      expect(tenAt(unit, '2026-04-30')).toMatch(/^Phường /);
    }
    const chiMuc = indexDonVi(lists.dvhc2025);
    expect(tenDayDu(chiMuc, '26368', '2026-04-29')).toBe('Xã Long Thành, Tỉnh Đồng Nai');
    expect(tenDayDu(chiMuc, '26368')).toBe('Phường Long Thành, Thành phố Đồng Nai');
  });

  it('knows Huế as a tỉnh to the end of 2024 (NQ 175/2024/QH15)', () => {
    const hue = unitOf('dvhc2024', '46');
    expect([tenAt(hue, '2024-12-31'), tenAt(hue, '2025-01-01')]).toEqual(['Tỉnh Thừa Thiên Huế', 'Thành phố Huế']);
  });

  it('refuses to correct a source that no longer says what was corrected', () => {
    expect(() => applyDinhChinh('dvhc2024', [{ ma: '46', ten: 'Thành phố Huế' }])).toThrow('dinhChinhKhongKhop 46');
    expect(() => applyDinhChinh('dvhc2025', [])).toThrow('dinhChinhKhongKhop 06970');
  });
});

describe('the areas of the plans', () => {
  it.each([
    ['LC-2024', 'dvhc2024', 'huyen', '105', 'Thành phố Lai Châu', 7],
    ['KH-2023', 'dvhc2024', 'tinh', '56', 'Tỉnh Khánh Hòa', 132],
    ['SM-2024', 'dvhc2024', 'xa', '21338', 'Xã Sơn Màu', 1],
    ['HP-2024', 'dvhc2024', 'tinh', '31', 'Thành phố Hải Phòng', 167],
    ['HN-2024', 'dvhc2024', 'tinh', '01', 'Thành phố Hà Nội', 526],
    ['LC-2026', 'dvhc2025', 'tinh', '12', 'Tỉnh Lai Châu', 38],
  ] as const)('%s: %s %s %s is %s with %i communes', (_id, danhMuc, cap, ma, ten, communes) => {
    const under = unitsUnder(lists[danhMuc], { cap, ma });
    expect(under[0]).toMatchObject({ ma, cap, ten });
    expect(under.filter((unit) => unit.cap === 'xa')).toHaveLength(communes);
    expect(under.every((unit) => unit.chuoi[cap] === ma)).toBe(true);
  });

  it('LC-2024 covers five phường and two xã of Thành phố Lai Châu', () =>
    expect(
      unitsUnder(lists.dvhc2024, { cap: 'huyen', ma: '105' })
        .slice(1)
        .map((unit) => unit.ten)
        .sort(),
    ).toEqual(
      [
        'Phường Quyết Thắng',
        'Phường Tân Phong',
        'Phường Quyết Tiến',
        'Phường Đoàn Kết',
        'Phường Đông Phong',
        'Xã Sùng Phài',
        'Xã San Thàng',
      ].sort(),
    ));

  it('SM-2024: Sơn Màu lies in huyện Sơn Tây, tỉnh Quảng Ngãi', () => {
    expect(tenDayDu(indexDonVi(lists.dvhc2024), '21338')).toBe('Xã Sơn Màu, Huyện Sơn Tây, Tỉnh Quảng Ngãi');
    expect(unitOf('dvhc2024', '21338').chuoi).toEqual({ tinh: '51', huyen: '530', xa: '21338' });
  });
});

describe('buildDanhMuc', () => {
  const tinh = { ma: '12', ten: 'Tỉnh Lai Châu' };

  it('names each fault with the row it stands in', () => {
    const rows = [
      tinh,
      { ma: '105', ten: 'Thành phố Lai Châu', cha: '12' },
      { ma: '3388', ten: 'Phường Đoàn Kết', cha: '12' },
      { ma: '03388', ten: ' ', cha: '12' },
      { ma: '03390', ten: 'Xã Bình Lư', cha: '14' },
      { ma: '03394', ten: 'Xã Sin Suối Hồ' },
      { ma: '03405', ten: 'Xã Tả Lèng', cha: '03390' },
      { ma: '12', ten: 'Tỉnh Lai Châu' },
      { ma: '03424-001', ten: 'Bản Bo', cha: '03425' },
    ];
    const { donVi, loi } = buildDanhMuc('dvhc2025', rows);
    expect(donVi.map((unit) => unit.ma)).toEqual(['12']);
    expect(loi.map(({ hang, loi: fault }) => [hang, fault])).toEqual([
      [1, 'saiCap'],
      [2, 'saiMa'],
      [3, 'thieuTen'],
      [4, 'thieuCha'],
      [5, 'thieuCha'],
      [6, 'saiCha'],
      [7, 'trungMa'],
      [8, 'saiCha'],
    ]);
  });

  it('takes rows in any order, and decomposed letters as composed', () => {
    const { donVi, loi } = buildDanhMuc('dvhc2025', [
      { ma: '03388', ten: 'Phường  Đoàn Kết '.normalize('NFD'), cha: '12' },
      tinh,
    ]);
    expect(loi).toEqual([]);
    expect(donVi.map(({ ma, ten, tenGap }) => [ma, ten, tenGap])).toEqual([
      ['12', 'Tỉnh Lai Châu', 'tinh lai chau'],
      ['03388', 'Phường Đoàn Kết', 'phuong doan ket'],
    ]);
  });
});
