import { describe, expect, it } from 'vitest';
import { cronMatcher, firingsBetween } from '../../scripts/clock-cron.ts';
import { planFirings } from '../../scripts/clock-functions.ts';

const VN = 'Asia/Ho_Chi_Minh';
const vn = (text: string) => new Date(`${text}+07:00`);
const fires = (cron: string, text: string, zone = VN) => cronMatcher(cron, zone)(vn(text));

describe('cron of the local clock', () => {
  it.each([
    ['5 0 28 * *', '2024-10-28T00:05', true],
    ['5 0 28 * *', '2024-10-28T00:06', false],
    ['5 0 28 * *', '2024-10-27T00:05', false],
    ['5 0 15 12 *', '2024-12-15T00:05', true],
    ['5 0 15 12 *', '2024-11-15T00:05', false],
    ['*/15 * * * *', '2024-10-28T13:45', true],
    ['*/15 * * * *', '2024-10-28T13:46', false],
    ['0 7-9,17 * * 1-5', '2024-10-28T08:00', true],
    ['0 7-9,17 * * 1-5', '2024-10-27T08:00', false],
    ['0 0 * * 7', '2024-10-27T00:00', true],
    ['0 0 1 * 1', '2024-10-28T00:00', true],
    ['0 0 29 2 *', '2024-02-29T00:00', true],
  ])('"%s" at %s: %s', (cron, text, expected) => expect(fires(cron, text)).toBe(expected));

  it('counts in the zone of the function, not of the machine', () => {
    expect(cronMatcher('0 0 1 1 *', 'UTC')(new Date('2025-01-01T00:00:00Z'))).toBe(true);
    expect(cronMatcher('0 0 1 1 *', VN)(new Date('2025-01-01T00:00:00Z'))).toBe(false);
    expect(cronMatcher('0 0 1 1 *', VN)(new Date('2024-12-31T17:00:00Z'))).toBe(true);
  });

  it.each(['every 5 minutes', '61 * * * *', '* * * *', '5-x * * * *', '*/0 * * * *'])('refuses "%s"', (cron) =>
    expect(() => cronMatcher(cron, VN)).toThrow(/cron/),
  );

  it('finds the firings of a span, its end left out', () => {
    const day = [vn('2024-10-28T00:00'), vn('2024-10-29T00:00')] as const;
    expect(firingsBetween('0 0 * * *', VN, ...day)).toEqual([vn('2024-10-28T00:00')]);
    expect(firingsBetween('0 */6 * * *', VN, ...day)).toHaveLength(4);
  });

  it('runs jobs in the order of time, and of a frequent job only the last of the day', () => {
    const job = (ten: string, cron: string) => ({ id: `r-${ten}`, ten, cron, muiGio: VN });
    const jobs = [job('sweep', '*/15 * * * *'), job('daily', '25 0 * * *'), job('monthly', '5 0 28 * *')];
    const plan = planFirings(jobs, vn('2024-10-28T00:00'), vn('2024-10-29T00:00'));
    expect(plan.map(({ ham, luc, boQua }) => [ham.ten, luc, boQua])).toEqual([
      ['monthly', vn('2024-10-28T00:05'), 0],
      ['daily', vn('2024-10-28T00:25'), 0],
      ['sweep', vn('2024-10-28T23:45'), 95],
    ]);
  });
});
