import type { Ngay } from '../shared/ngay.ts';
import type { KeHoach } from './ke-hoach.ts';

type PlanRounds = Pick<KeHoach, 'id' | 'vongHangNam'>;

/** Years a plan's yearly round has opened in, `@` and the year; a plan without one is a single round. */
const DAU_NAM = '@';

/**
 * The round (kỳ thu thập) a phiếu of that day counts in: a person has one live phiếu in each. Plans are rounds of their
 * own (`LC-2024`); one that opens anew every year has a round for each year (`KH-2023@2024`), begun on its first day and
 * lasting until the next begins. The dated parts of a first collection (KH-05) are one round, since each person is
 * collected once in them.
 */
export const kyThuOf = ({ id, vongHangNam }: PlanRounds, ngay: Ngay): string => {
  if (!vongHangNam) return id;
  const nam = Number(ngay.slice(0, 4)) - (ngay.slice(5) < vongHangNam.tu ? 1 : 0);
  return nam < vongHangNam.tuNam ? id : `${id}${DAU_NAM}${nam}`;
};

/** The plan a round belongs to. */
export const keHoachOfKy = (ky: string): string => ky.split(DAU_NAM)[0] ?? ky;

const namOfKy = (ky: string): number => Number(/(\d{4})$/.exec(ky)?.[1] ?? 0);

/** Of the rounds a person was collected in, the last one before this round. */
export const kyTruocCua = (ky: string, daThu: readonly string[]): string | undefined =>
  daThu
    .filter((other) => other !== ky && namOfKy(other) <= namOfKy(ky))
    .toSorted((a, b) => namOfKy(b) - namOfKy(a) || b.localeCompare(a))[0];
