import { baoCaoId, type DonViBaoCao } from '@core/bao-cao/calendar.ts';
import { daysOfKy, hanNopOf, kyDueOn, previousKy } from '@core/bao-cao/ky.ts';
import { HN_2024, HP_2024, KE_HOACH, KH_2023, LC_2024, LC_2026, SM_2024 } from '@core/ke-hoach/index.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { addDays, ngayVN } from '@core/shared/ngay.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reportsDue, reportsDueBetween } from '../support/den-han.ts';

const unit = (cap: DonViBaoCao['cap'], ma: string): DonViBaoCao => ({ cap, ma, ten: ma });

/** A few units of each plan: two communes, one district, the province; levels the plan does not have are ignored. */
const UNITS: Record<string, DonViBaoCao[]> = {
  'LC-2024': [unit('huyen', '105'), unit('xa', '03386'), unit('xa', '03388')],
  'KH-2023': [unit('tinh', '56'), unit('huyen', '568'), unit('xa', '22327'), unit('xa', '22330')],
  'SM-2024': [unit('xa', '21338')],
  'HP-2024': [unit('tinh', '31'), unit('huyen', '303'), unit('xa', '11296')],
  'HN-2024': [unit('tinh', '01'), unit('huyen', '001'), unit('xa', '00001'), unit('xa', '00004')],
  'LC-2026': [unit('tinh', '12'), unit('xa', '03386'), unit('xa', '03388')],
};

const line = (due: { hanNop: string; coQuan: string; ky: string }) => `${due.hanNop} ${due.coQuan} ${due.ky}`;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

const monthly = (offices: readonly string[], day: string, months: readonly string[]) =>
  months.flatMap((month) => offices.map((office) => `${month}-${day} ${office} ${month}`));
const monthsOf = (...years: number[]) => years.flatMap((year) => MONTHS.map((month) => `${year}-${month}`));

/** Written from the plans, by hand, without the calendar's own arithmetic. */
const EXPECTED: Record<string, string[]> = {
  // QD-0004: 28th and 15/12, from the first day of the survey to the end of the year.
  'LC-2024': [
    ...monthly(['ubndXa-03386', 'ubndXa-03388', 'phongLaoDong-105', 'congAnHuyen-105'], '28', [
      '2024-08',
      '2024-09',
      '2024-10',
      '2024-11',
      '2024-12',
    ]),
    ...['ubndXa-03386', 'ubndXa-03388', 'phongLaoDong-105', 'congAnHuyen-105'].map((o) => `2024-12-15 ${o} 2024`),
  ],
  'KH-2023': ['ubndXa-22327', 'ubndXa-22330', 'ubndHuyen-568', 'soLaoDong-56', 'congAnTinh-56'].flatMap((o) => [
    ...monthly([o], '28', monthsOf(2024, 2025)),
    `2024-12-15 ${o} 2024`,
    `2025-12-15 ${o} 2025`,
  ]),
  // SM-03: "trước ngày 05" is the 4th at the latest.
  'SM-2024': [
    '2024-06-04 toCongTac-21338 2024-H1',
    '2024-06-04 ubndXa-21338 2024-H1',
    '2024-12-04 toCongTac-21338 2024',
    '2024-12-04 ubndXa-21338 2024',
  ],
  // HP-06: before the 5th of the first month of each quarter, about the quarter before it.
  'HP-2024': [
    '2024-01-04 soKeHoach-31 2023-Q4',
    '2024-04-04 soKeHoach-31 2024-Q1',
    '2024-07-04 soKeHoach-31 2024-Q2',
    '2024-10-04 soKeHoach-31 2024-Q3',
    '2025-01-04 soKeHoach-31 2024-Q4',
    '2025-04-04 soKeHoach-31 2025-Q1',
    '2025-07-04 soKeHoach-31 2025-Q2',
    '2025-10-04 soKeHoach-31 2025-Q3',
  ],
  // HN-07, HN-10, HN-11.
  'HN-2024': [
    ...['ubndXa-00001', 'ubndXa-00004'].flatMap((o) => [
      ...monthly([o], '25', monthsOf(2024, 2025)),
      `2024-12-10 ${o} 2024`,
      `2025-12-10 ${o} 2025`,
    ]),
    ...['ubndHuyen-001', 'soLaoDong-01', 'congAnTinh-01', 'ttdvvl-01', 'soKeHoach-01', 'bhxh-01', 'thue-01'].flatMap(
      (o) => [...monthly([o], '28', monthsOf(2024, 2025)), `2024-12-15 ${o} 2024`, `2025-12-15 ${o} 2025`],
    ),
  ],
  'LC-2026': [
    ...monthly(['ubndXa-03386', 'ubndXa-03388', 'soLaoDong-12', 'congAnTinh-12'], '28', [
      '2026-10',
      '2026-11',
      '2026-12',
    ]),
    ...['ubndXa-03386', 'ubndXa-03388', 'soLaoDong-12', 'congAnTinh-12'].map((o) => `2026-12-15 ${o} 2026`),
  ],
};

const unitsOf = (plan: KeHoach) => UNITS[plan.id] ?? [];

/** Asks day by day, as the daily function does, with the day taken from an instant in Viet Nam. */
const walk = (plan: KeHoach, tu: string, den: string, hour: number): string[] => {
  const seen: string[] = [];
  for (let ngay = tu; ngay <= den; ngay = addDays(ngay, 1)) {
    const at = new Date(Date.parse(`${ngay}T00:00:00Z`) + (hour - 7) * 3_600_000);
    seen.push(...reportsDue(plan, ngayVN(at), unitsOf(plan)).map(line));
  }
  return seen;
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each([
  ['Asia/Ho_Chi_Minh', -420],
  ['America/Phoenix', 420],
  ['Pacific/Kiritimati', -840],
  ['Europe/Berlin', -120],
])('on a machine in %s', (tz, offset) => {
  it.each([LC_2024, KH_2023, SM_2024, HP_2024, HN_2024, LC_2026].map((plan) => [plan.id, plan] as const))(
    '%s: 2024–2025 and 2026–2027 give exactly the list written from the plan, at any hour',
    (id, plan) => {
      vi.stubEnv('TZ', tz);
      expect(new Date(2024, 6, 1).getTimezoneOffset()).toBe(offset);
      const expected = [...(EXPECTED[id] ?? [])].sort();
      for (const hour of [0, 3.5, 6.99, 7, 23.99]) {
        const got = [...walk(plan, '2024-01-01', '2025-12-31', hour), ...walk(plan, '2026-01-01', '2027-12-31', hour)];
        expect(got.sort(), `${id} at ${hour}h`).toEqual(expected);
      }
    },
  );
});

describe('report calendar', () => {
  it('HN-07: freezes at 00:00 in Viet Nam of the due day', () => {
    const due = reportsDue(HN_2024, '2024-02-25', unitsOf(HN_2024));
    expect(due.map(({ chotLuc }) => chotLuc.toISOString())).toEqual([
      '2024-02-24T17:00:00.000Z',
      '2024-02-24T17:00:00.000Z',
    ]);
  });

  it('QD-0004: raises on 28 February in common and leap years, and nothing on the 29th', () => {
    expect(reportsDue(KH_2023, '2024-02-28', unitsOf(KH_2023))).toHaveLength(5);
    expect(reportsDue(KH_2023, '2025-02-28', unitsOf(KH_2023))).toHaveLength(5);
    expect(reportsDue(KH_2023, '2024-02-29', unitsOf(KH_2023))).toEqual([]);
  });

  it('HP-04: employers are on the calendar but raise no snapshot of a unit', () => {
    expect(HP_2024.lichBaoCao.filter(({ loaiCoQuan }) => loaiCoQuan === 'nguoiSuDungLaoDong')).toHaveLength(2);
    expect(reportsDue(HP_2024, '2024-06-04', unitsOf(HP_2024))).toEqual([]);
  });

  it('HN-10: an employment centre reports where its plan says so, and no plan but that of Hà Nội does (QD-0004)', () => {
    const rows = Object.values(KE_HOACH).flatMap(({ id, lichBaoCao }) =>
      lichBaoCao
        .filter(({ loaiCoQuan }) => loaiCoQuan === 'ttdvvl')
        .map(({ chuKy, ngay, thang }) => [id, chuKy, ngay, thang]),
    );
    expect(rows).toEqual([
      ['HN-2024', 'thang', 28, undefined],
      ['HN-2024', 'nam', 15, [12]],
    ]);
  });

  it('catches up a range with the same reports as asking day by day', () => {
    for (const plan of Object.values(KE_HOACH)) {
      const range = reportsDueBetween(plan, '2024-10-01', '2024-12-31', unitsOf(plan)).map(line);
      expect(range).toEqual(walk(plan, '2024-10-01', '2024-12-31', 0));
    }
  });

  it('names every report of all plans once', () => {
    const ids = Object.values(KE_HOACH).flatMap((plan) =>
      reportsDueBetween(plan, '2023-01-01', '2027-12-31', unitsOf(plan)).map((due) =>
        baoCaoId(due.keHoach, due.coQuan, due.ky),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('periods', () => {
  const rows = Object.values(KE_HOACH).flatMap((plan) =>
    plan.lichBaoCao.map((lich) => [`${plan.id} ${lich.loaiCoQuan} ${lich.chuKy}`, plan, lich] as const),
  );

  it.each(rows)('%s: every day of the plan falls in exactly one report, in order', (_, plan, lich) => {
    const seen: { ky: string; tu: string; den: string }[] = [];
    for (let ngay = plan.hieuLuc.tu; ngay <= plan.hieuLuc.den; ngay = addDays(ngay, 1)) {
      const ky = kyDueOn(lich, ngay);
      if (ky === undefined) continue;
      expect(hanNopOf(lich, ky)).toBe(ngay);
      seen.push({ ky, ...daysOfKy(lich, ky, plan.hieuLuc.tu) });
    }
    expect(seen[0]?.tu).toBe(plan.hieuLuc.tu);
    for (const [index, one] of seen.entries()) {
      const before = seen[index - 1];
      if (!before) continue;
      expect(previousKy(lich, one.ky)).toBe(before.ky);
      expect(one.tu).toBe(addDays(before.den, 1));
    }
  });

  it('HN-07: the commune’s March of a leap year holds 29 February', () => {
    const lich = HN_2024.lichBaoCao.find(({ loaiCoQuan, chuKy }) => loaiCoQuan === 'ubndXa' && chuKy === 'thang');
    if (!lich) throw new Error('no monthly row for the commune');
    expect(daysOfKy(lich, '2024-03', HN_2024.hieuLuc.tu)).toEqual({ tu: '2024-02-25', den: '2024-03-24' });
  });
});
