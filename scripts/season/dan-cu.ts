import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { judgeEligibility } from '@core/phieu/eligibility.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { makeBaiLam } from '../seed/nguoi.ts';
import { createRandom, type Random } from '../seed/random.ts';
import type { ThonVai, XaVai } from './vai.ts';

const LY_DO_VANG = ['vang', 'chuyenDi', 'tuChoi', 'chet'] as const;

/** What will happen to one person of the roster in this season. */
export type Nguoi = {
  /** Also the id of his phiếu. */
  readonly id: string;
  readonly xa: XaVai;
  readonly thon: ThonVai;
  readonly ho: number;
  readonly bai: BaiLam & { ngayPhongVan: Ngay };
  /** Not met, for a reason the roster keeps. */
  readonly mien?: (typeof LY_DO_VANG)[number];
  /** The first phiếu is wrong, and the machine sends it back. */
  readonly ghiSai: boolean;
  /** The acceptance meeting sends it back, where there is one. */
  readonly hopTra: boolean;
  /** How often the commune sends it back. */
  readonly traLai: number;
  /** The police send it back to the officer. */
  readonly congAnTra: boolean;
  /** Also written by the collector of the next thôn: with the same number, or with a slip in it. */
  readonly ghiDoi?: 'cungSo' | 'saiSo';
};

export type TyLe = {
  readonly mien: number;
  readonly ghiSai: number;
  readonly ghiDoi: number;
  readonly hopTra: number;
  readonly traLai: number;
  readonly congAnTra: number;
};

const isSubject = (plan: KeHoach, bai: BaiLam): boolean => judgeEligibility(bai, plan, 'chuaThu').lyDo.length === 0;

/** No two people share a number, nor differ in the last digit alone: a number misheard is nobody's. */
const createMakeNguoi = (random: Random, plan: KeHoach, ngay: Ngay) => {
  const taken = new Set<string>();
  return (thon: ThonVai): Nguoi['bai'] => {
    for (;;) {
      const bai = { ...makeBaiLam(random, thon.noi, ngay), ngayPhongVan: ngay };
      const so = bai.soGiayTo?.slice(0, 11) ?? '';
      if (taken.has(so) || !isSubject(plan, bai)) continue;
      taken.add(so);
      return bai;
    }
  };
};

/** The people of the huyện, in households of about three, spread evenly over its thôn. */
export const makeDanCu = (
  plan: KeHoach,
  xa: readonly XaVai[],
  { soNguoi, ngay, tyLe, hat }: { soNguoi: number; ngay: Ngay; tyLe: TyLe; hat: number },
): readonly Nguoi[] => {
  const random = createRandom(hat + 1);
  const makeNguoi = createMakeNguoi(random, plan, ngay);
  const noi = xa.flatMap((x) => x.thon.map((thon) => ({ xa: x, thon })));
  return Array.from({ length: soNguoi }, (_, i) => {
    const o = noi[i % noi.length];
    if (!o) throw new Error('Không có thôn nào.');
    const mien = random.chance(tyLe.mien) ? random.pick(LY_DO_VANG) : undefined;
    const ghiDoi =
      !mien && random.chance(tyLe.ghiDoi) ? random.pick(['cungSo', 'cungSo', 'saiSo'] as const) : undefined;
    return {
      id: `mua${String(i + 1).padStart(7, '0')}`,
      ...o,
      ho: 1 + Math.floor(i / noi.length / 3),
      bai: makeNguoi(o.thon),
      ...(mien && { mien }),
      ghiSai: !mien && random.chance(tyLe.ghiSai),
      traLai: !mien && random.chance(tyLe.traLai) ? random.pick([1, 1, 2]) : 0,
      congAnTra: !mien && random.chance(tyLe.congAnTra),
      hopTra: !mien && random.chance(tyLe.hopTra),
      ...(ghiDoi && { ghiDoi }),
    };
  });
};
