import type { Ngay } from '../shared/ngay.ts';
import type { HoSoChung } from './ho-so-viec.ts';
import { phanTan } from './phan-tan.ts';
import { tuKhoaTim } from './tu-khoa.ts';

/** The most documents one record's suggestions may cost, own record and lists included, however many there are. */
export const DOC_NHIEU_NHAT = 300;

/** One question to the index of the other side. `xao`: in the shuffled order between two places; `luc`: the newest first. */
export type TruyVan = {
  readonly tuKhoa: readonly string[];
  readonly theo: 'luc' | { readonly tu?: number; readonly truoc?: number };
  readonly nhieuNhat: number;
};

export type Kho<T> = {
  readonly hoi: (truyVan: TruyVan) => Promise<readonly T[]>;
  readonly lay: (ids: readonly string[]) => Promise<readonly T[]>;
};

/** The most entries each question brings. Empty answers and the record's own documents fit beside them under the limit. */
const PHAN = { cu: 30, sat: 60, nhanh: 50, xa: 30, moi: 30, gan: 40, moiNoi: 25 } as const;

/** What a record is looked up by. */
export type CoTu = Pick<HoSoChung, 'tenCongViec' | 'nhomNghe' | 'maNghe' | 'noiLam'> & { readonly id: string };

/**
 * Those of the other side worth judging. Where more fit a question than it may bring, each record takes the part of the
 * shuffled order that begins at its own place of the day: over the records, and over the days, everybody is looked at
 * equally often, whether good or bad. What was proposed last time is looked at again, so that a list only gets better.
 */
export const timUngVien = async <T extends { readonly id: string }>(
  hoSo: CoTu,
  lanTruoc: readonly string[],
  homNay: Ngay,
  kho: Kho<T>,
): Promise<readonly T[]> => {
  const found = new Map<string, T>();
  const keep = (all: readonly T[]): number => {
    for (const each of all) found.set(each.id, each);
    return all.length;
  };
  const from = phanTan(`${hoSo.id}|${homNay}`);

  /** True where the question brought all there are. */
  const around = async (tuKhoa: readonly string[], nhieuNhat: number): Promise<boolean> => {
    if (tuKhoa.length === 0) return true;
    const ahead = keep(await kho.hoi({ tuKhoa, theo: { tu: from }, nhieuNhat }));
    if (ahead >= nhieuNhat) return false;
    const left = nhieuNhat - ahead;
    return keep(await kho.hoi({ tuKhoa, theo: { truoc: from }, nhieuNhat: left })) < left;
  };

  const { sat, nhanh, xa, gan, moiNoi } = tuKhoaTim(hoSo);
  const old = lanTruoc.slice(0, PHAN.cu);
  const [isAllSame, isAllBranch] = await Promise.all([
    around(sat, PHAN.sat),
    around(nhanh, PHAN.nhanh),
    around(gan, PHAN.gan),
    around(moiNoi, PHAN.moiNoi),
    old.length > 0 ? kho.lay(old).then(keep) : 0,
  ]);
  await Promise.all([
    isAllSame ? 0 : kho.hoi({ tuKhoa: sat, theo: 'luc', nhieuNhat: PHAN.moi }).then(keep),
    isAllSame && isAllBranch ? true : around(xa, PHAN.xa),
  ]);
  return [...found.values()];
};
