import type { NguoiDeKhop, ViecDeKhop } from '@core/viec-lam/chi-muc.ts';
import type { Nhan, TapNhan } from './mau.ts';

/** Ids of vacancies in the order a way of matching would show them to one seeker. */
export type CachXep = (nguoi: NguoiDeKhop, viec: readonly ViecDeKhop[]) => readonly string[];

const HANG = 10;
const DAU = 3;

const gain = (nhan: readonly number[]): number =>
  nhan.slice(0, HANG).reduce((sum, each, i) => sum + (2 ** each - 1) / Math.log2(i + 2), 0);

export type DoKhop = {
  /** Mean over the seekers of the discounted gain of the first ten (2^label − 1), as a share of the best possible one. */
  readonly ndcg10: number;
  /** Of the first three places that could hold a vacancy labelled 2 or 3, the share that does. */
  readonly p3: number;
};

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Holds an order against the labels. A seeker for whom nothing at all is labelled counts for neither figure. */
export const doKhop = ({ viec, nguoi }: TapNhan, xep: CachXep): DoKhop => {
  const each = nguoi.map(({ nguoi: one, nhan }) => {
    const labels = new Map(viec.map(({ id }, i) => [id, nhan[i] as Nhan]));
    const shown = xep(one, viec).map((id) => labels.get(id) ?? 0);
    const best = nhan.toSorted((a, b) => b - a);
    const good = nhan.filter((label) => label >= 2).length;
    return {
      ndcg: gain(best) === 0 ? undefined : gain(shown) / gain(best),
      p3: good === 0 ? undefined : shown.slice(0, DAU).filter((label) => label >= 2).length / Math.min(DAU, good),
    };
  });
  return {
    ndcg10: mean(each.flatMap(({ ndcg }) => ndcg ?? [])),
    p3: mean(each.flatMap(({ p3 }) => p3 ?? [])),
  };
};

/** Of all pairs an order shows, the share labelled 0. */
export const tyLeLac = ({ viec, nguoi }: TapNhan, xep: CachXep): number => {
  const shown = nguoi.flatMap(({ nguoi: one, nhan }) => {
    const labels = new Map(viec.map(({ id }, i) => [id, nhan[i]]));
    return xep(one, viec).map((id) => labels.get(id));
  });
  return shown.filter((label) => label === 0).length / shown.length;
};
