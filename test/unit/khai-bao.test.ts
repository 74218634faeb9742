import { khaiBaoKeTiep } from '@core/viec-lam/khai-bao.ts';
import { describe, expect, it } from 'vitest';

const HOM_NAY = '2026-11-25';
const KHONG = { daNop: [], traLai: [] };
/** What one owes in turn who hands in each as it is asked for, until one falls due after today. */
const asked = (ngayBatDau: string | undefined, hanKhaiBao: string | null = null): string[] => {
  const daNop: string[] = [];
  let han = hanKhaiBao;
  for (;;) {
    const due = khaiBaoKeTiep({ ngayBatDau, hanKhaiBao: han }, { daNop, traLai: [] }, HOM_NAY);
    if (!due) throw new Error('nothing falls due within a year');
    daNop.push(`${due.ky} ${due.hanNop}`.split(' ')[0] ?? '');
    han = due.hanNop;
    if (due.hanNop >= HOM_NAY) return daNop;
  }
};

describe('what an employer owes when his record comes (HP-03, HP-04)', () => {
  it.each([
    ['long ago: what falls due from now on', '2015-01-10', ['2026']],
    ['on a day nobody knows', undefined, ['2026']],
    ['more than a year ago', '2025-10-01', ['2026']],
    ['within the year: the first one, and each since', '2026-01-10', ['batDau', '2026-H1', '2026']],
    ['after the last one fell due', '2026-06-20', ['batDau', '2026']],
    ['within thirty days', '2026-11-20', ['2026']],
    ['in days to come', '2026-12-20', ['batDau']],
  ])('who began %s', (_, ngayBatDau, ky) => expect(asked(ngayBatDau)).toEqual(ky));
  it('by its day, so that the list of what is overdue begins where the law does', () => {
    expect(khaiBaoKeTiep({ ngayBatDau: '2026-01-10', hanKhaiBao: null }, KHONG, HOM_NAY)).toEqual({
      ky: 'batDau',
      hanNop: '2026-02-09',
    });
  });
  it('stays owed once it has been, however late, and what was sent back comes first', () => {
    const owed = (hanKhaiBao: string | null, over: object = {}) =>
      khaiBaoKeTiep({ ngayBatDau: '2015-01-10', hanKhaiBao }, { ...KHONG, ...over }, HOM_NAY)?.ky;
    expect(owed('2025-06-04')).toBe('2025-H1');
    expect(owed('2025-06-04', { daNop: ['2025-H1'] })).toBe('2025');
    expect(owed('2026-12-04', { daNop: ['2026-H1'] })).toBe('2026');
    expect(owed('2026-12-04', { traLai: ['2026-H1'] })).toBe('2026-H1');
    expect(owed('2026-06-04', { daNop: ['2026-H1'] })).toBe('2026');
    expect(owed(null, { daNop: ['2026'] })).toBe('2027-H1');
  });
});
