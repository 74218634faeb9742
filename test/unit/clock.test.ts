import { HN_2024, HP_2024, KH_2023, LC_2024, LC_2026, SM_2024 } from '@core/ke-hoach/index.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { daysLeft, describeHan, type PhieuClock, stampHan } from '@core/phieu/clock.ts';
import { CHANG_OF, TRANG_THAI, type TrangThai } from '@core/phieu/workflow.ts';
import { describe, expect, it } from 'vitest';

const enter = (plan: KeHoach, trangThai: TrangThai, today: string, moc: PhieuClock['moc'] = {}) =>
  stampHan(plan, { trangThai, moc: { [trangThai]: today, ...moc }, han: {} }, today);

describe('stage clocks', () => {
  it.each<[string, KeHoach, TrangThai, string, PhieuClock['moc'], string]>([
    ['LC-04: 30 days from the start of the survey', LC_2024, 'nhap', '2024-08-10', {}, '2024-08-31'],
    ['LC-05: 5 days from the end of the survey', LC_2024, 'choTongHop', '2024-08-20', {}, '2024-09-05'],
    ['LC-06: 5 days from receipt', LC_2024, 'choKiemTra', '2024-09-05', {}, '2024-09-10'],
    ['LC-07: 3 days once checked', LC_2024, 'choBanGiao', '2024-09-10', {}, '2024-09-13'],
    ['LC-08: 30 days from the police’s receipt', LC_2024, 'choNhapTin', '2024-09-13', {}, '2024-10-13'],
    ['LC-11: entry never runs past 25/10/2024', LC_2024, 'choNhapTin', '2024-10-01', {}, '2024-10-25'],
    ['KH-02: the survey’s 30 days from the start of the round', KH_2023, 'daNop', '2023-06-15', {}, '2023-07-01'],
    ['KH-04: and of the round of a later year', KH_2023, 'nhap', '2025-07-20', {}, '2025-07-31'],
    [
      'KH-02: 5 days from the collector’s hand-over',
      KH_2023,
      'choTongHop',
      '2023-06-17',
      { daNop: '2023-06-15' },
      '2023-06-20',
    ],
    ['KH-03: 10 days from receipt', KH_2023, 'choKiemTra', '2024-02-20', {}, '2024-03-01'],
    [
      'KH-03: 30 days from checked, not from the police’s receipt',
      KH_2023,
      'choNhapTin',
      '2023-07-09',
      { choBanGiao: '2023-07-01' },
      '2023-07-31',
    ],
    ['QD-0006: Lai Châu 2026 closes the survey with its window', LC_2026, 'nhap', '2026-10-05', {}, '2026-11-30'],
    ['QD-0006: and the entry on 20/12', LC_2026, 'choNhapTin', '2026-12-01', {}, '2026-12-20'],
  ])('%s', (_, plan, trangThai, today, moc, due) => {
    const { han, hanXuLy } = enter(plan, trangThai, today, moc);
    expect(hanXuLy).toBe(due);
    expect(Object.values(han)).toEqual([due]);
  });

  it.each([SM_2024, HP_2024, HN_2024].map((plan) => [plan.id, plan] as const))(
    'SM-01, HN-03: %s sets no clock on any stage',
    (_, plan) => {
      for (const trangThai of TRANG_THAI)
        expect(enter(plan, trangThai, '2024-06-01'), trangThai).toEqual({ han: {}, hanXuLy: null });
    },
  );

  it('KH-04: outside every round the survey clock does not run', () =>
    expect(enter(KH_2023, 'nhap', '2024-12-05').hanXuLy).toBeNull());

  it('KH-03: Khánh Hòa has no clock of its own for the hand-over', () =>
    expect(enter(KH_2023, 'choBanGiao', '2023-07-01')).toEqual({ han: {}, hanXuLy: null }));

  it('gives the present state’s day where the server has not stamped it yet', () =>
    expect(stampHan(LC_2024, { trangThai: 'choKiemTra', moc: {}, han: {} }, '2024-09-05').hanXuLy).toBe('2024-09-10'));

  it('never changes a due day once given: a phiếu that comes back keeps the first one', () => {
    const first = enter(LC_2024, 'choKiemTra', '2024-09-05');
    const again = stampHan(
      LC_2024,
      { trangThai: 'choKiemTra', moc: { choKiemTra: '2024-09-20' }, han: first.han },
      '2024-09-20',
    );
    expect(again).toEqual(first);
  });

  it('keeps every earlier stage’s due day through the whole way and shows that of the present one', () => {
    const way: [TrangThai, string][] = [
      ['nhap', '2024-08-05'],
      ['choTongHop', '2024-08-06'],
      ['choXacNhan', '2024-08-30'],
      ['choKiemTra', '2024-09-02'],
      ['choBanGiao', '2024-09-04'],
      ['choNhapTin', '2024-09-06'],
      ['daNhapTin', '2024-09-30'],
    ];
    const moc: Partial<Record<TrangThai, string>> = {};
    let han: PhieuClock['han'] = {};
    for (const [trangThai, today] of way) {
      moc[trangThai] = today;
      const next = stampHan(LC_2024, { trangThai, moc, han }, today);
      expect(next.han).toMatchObject(han);
      const chang = CHANG_OF[trangThai];
      expect(next.hanXuLy).toBe(chang === null ? null : next.han[chang]);
      han = next.han;
    }
    expect(han).toEqual({
      dieuTra: '2024-08-31',
      tongHop: '2024-09-05',
      kiemTra: '2024-09-07',
      banGiao: '2024-09-07',
      nhapTin: '2024-10-06',
    });
  });

  it('counts calendar days over 29 February', () => {
    expect(enter(KH_2023, 'choKiemTra', '2024-02-19').hanXuLy).toBe('2024-02-29');
    expect(enter(KH_2023, 'choKiemTra', '2025-02-19').hanXuLy).toBe('2025-03-01');
  });
});

describe('days left', () => {
  it.each([
    ['2024-09-10', 3, 'còn 3 ngày'],
    ['2024-09-07', 0, 'hôm nay'],
    ['2024-09-05', -2, 'quá hạn 2 ngày'],
    [null, null, 'không tính hạn'],
  ])('%s is %s: %s', (han, left, text) => {
    expect(daysLeft(han, '2024-09-07')).toBe(left);
    expect(describeHan(han, '2024-09-07')).toBe(text);
  });
});
