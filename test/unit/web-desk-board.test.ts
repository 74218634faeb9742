import { countHan } from '@core/rollup/han.ts';
import { describe, expect, it } from 'vitest';
import { PHAN_BO, viewPhanBo } from '../../web/src/features/bang-so-lieu/phan-bo.ts';
import { breadcrumb, childRows, cumulate, headline, sortRows } from '../../web/src/features/bang-so-lieu/so-lieu.ts';
import { formatShare, formatSigned, formatSo } from '../../web/src/ui/charts/numbers.ts';
import { countTicks, dayTicks } from '../../web/src/ui/charts/scale.ts';

const phanBo = (id: string) => {
  const found = PHAN_BO.find((p) => p.id === id);
  if (!found) throw new Error(`no distribution ${id}`);
  return found;
};

describe('figures of a board', () => {
  it('counts a due day as in time until the day is over', () => {
    const o = { 'han:2024-08-09': 4, 'han:2024-08-10': 3, 'han:2024-08-11': 2, 'han:2024-08-14': 1, tong: 10 };
    expect(countHan(o, '2024-08-10')).toEqual({ quaHan: 4, homNay: 3, sapDen: 2 });
  });

  it('counts a phiếu reconciled with the population database as entered', () => {
    const o = { tong: 9, daThu: 8, 'tt:daNhapTin': 3, 'tt:khop': 2, 'tt:lech': 1, 'tt:traLai': 1, 'nop:2024-08-10': 5 };
    expect(headline(o, '2024-08-10')).toMatchObject({
      tong: 9,
      daThu: 8,
      daNhap: 6,
      traLai: 1,
      nopHomNay: 5,
      quaHan: 0,
    });
  });

  it('draws a flat line over days without phiếu and keeps those written before the window opened', () => {
    expect(cumulate({ 'nop:2024-07-31': 2, 'nop:2024-08-03': 5 }, 'nop', '2024-08-01', '2024-08-04')).toEqual([
      { ngay: '2024-07-31', value: 2 },
      { ngay: '2024-08-01', value: 2 },
      { ngay: '2024-08-02', value: 2 },
      { ngay: '2024-08-03', value: 7 },
      { ngay: '2024-08-04', value: 7 },
    ]);
  });

  it('orders units below by Vietnamese name, and by a figure largest first', () => {
    const rows = childRows({
      '03388': { ten: 'Xã Sùng Phài', o: { tong: 4, daThu: 1, 'tt:traLai': 3 } },
      '03386': { ten: 'Phường Đoàn Kết', o: { tong: 7, daThu: 7, 'tt:choKiemTra': 6, 'tt:khop': 1 } },
      '03390': { ten: 'Phường Đông Phong', o: { tong: 7, daThu: 2 } },
    });
    expect(rows.map((r) => r.ten)).toEqual(['Phường Đoàn Kết', 'Phường Đông Phong', 'Xã Sùng Phài']);
    expect(rows[0]?.dangO).toEqual({ thuThap: 0, thon: 0, xa: 6, congAn: 0, daNhap: 1 });
    expect(sortRows(rows, 'daThu', false).map((r) => r.daThu)).toEqual([7, 2, 1]);
    expect(sortRows(rows, 'traLai', true).map((r) => r.traLai)).toEqual([0, 0, 3]);
  });

  it('never leads above the area of the account', () => {
    const diaBan = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' } as const;
    expect(breadcrumb(diaBan, { cap: 'huyen', ma: '105' })).toEqual([
      { cap: 'huyen', ma: '105' },
      { cap: 'xa', ma: '03386' },
    ]);
  });
});

describe('distributions', () => {
  it('keeps every option of the form, also those nobody ticked', () => {
    const view = viewPhanBo(phanBo('viThe'), { 'viThe:2': 3, 'viThe:4': 9 });
    expect(view.bars.map((b) => b.value)).toEqual([0, 3, 0, 9, 0]);
    expect(view.tong).toBe(12);
  });

  it('splits the economic activity by sex (HN-02)', () => {
    const o = { 'hdkt:1': 5, 'hdkt:1:gt:1': 2, 'hdkt:1:gt:2': 3 };
    expect(viewPhanBo(phanBo('hdkt'), o).bars[0]?.parts?.map((p) => [p.label, p.value])).toEqual([
      ['Nam', 2],
      ['Nữ', 3],
    ]);
  });

  it('takes shares of several ticks per person from the people, not from the ticks (câu 8)', () => {
    expect(viewPhanBo(phanBo('uuTien'), { daThu: 10, 'ut:2': 6, 'ut:6': 7 }).tong).toBe(10);
  });
});

describe('numbers and axes', () => {
  it('writes numbers the Vietnamese way', () => {
    expect(formatSo(1234567.8)).toBe('1.234.567,8');
    expect(formatSigned(12)).toBe('+12');
  });

  it('never rounds something to nothing or nearly to all', () => {
    expect([
      formatShare(1, 5000),
      formatShare(4999, 5000),
      formatShare(1, 3),
      formatShare(0, 5),
      formatShare(0, 0),
    ]).toEqual(['<0,1%', '>99,9%', '33,3%', '0%', '–']);
  });

  it('puts whole numbers on the axis of counts', () => {
    expect(countTicks(0)).toEqual([0, 1]);
    expect(countTicks(3)).toEqual([0, 1, 2, 3]);
    expect(countTicks(8300)).toEqual([0, 5000, 10000]);
  });

  it('labels a season by weeks and a year by months, never more than fit', () => {
    expect(dayTicks('2024-08-01', '2024-08-20')).toEqual(['2024-08-01', '2024-08-08', '2024-08-15']);
    expect(dayTicks('2023-06-01', '2024-06-30', 5)).toEqual([
      '2023-06-01',
      '2023-09-01',
      '2023-12-01',
      '2024-03-01',
      '2024-06-01',
    ]);
  });
});
