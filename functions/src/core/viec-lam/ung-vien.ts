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

/** Of these the candidates; the rest is for the record itself, its lists, and what the nightly round asks before. */
const UNG_VIEN_NHIEU_NHAT = 285;

/** The most entries each question brings; what they leave over goes to more of the same, the nearest work first. */
const PHAN = { cu: 30, sat: 60, nhanh: 50, xa: 30, moi: 30, gan: 40, moiNoi: 25 } as const;

/** What a record is looked up by. */
export type CoTu = Pick<HoSoChung, 'tenCongViec' | 'nhomNghe' | 'maNghe' | 'noiLam'> & { readonly id: string };

/** How far a question came: whether it brought all there are, else the last entry of the shuffled order it brought. */
type DaHoi = { readonly het: boolean; readonly cuoi: string | undefined };

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
  let spent = 0;
  const from = phanTan(`${hoSo.id}|${homNay}`);

  /** Asks once; an empty answer costs a read too. */
  const hoi = async (truyVan: TruyVan): Promise<readonly T[]> => {
    const answer = await kho.hoi(truyVan);
    spent += Math.max(1, answer.length);
    for (const each of answer) found.set(each.id, each);
    return answer;
  };
  const around = async (tuKhoa: readonly string[], nhieuNhat: number): Promise<DaHoi> => {
    if (tuKhoa.length === 0) return { het: true, cuoi: undefined };
    const ahead = await hoi({ tuKhoa, theo: { tu: from }, nhieuNhat });
    const left = nhieuNhat - ahead.length;
    if (left === 0) return { het: false, cuoi: ahead.at(-1)?.id };
    const behind = await hoi({ tuKhoa, theo: { truoc: from }, nhieuNhat: left });
    return { het: behind.length < left, cuoi: behind.at(-1)?.id };
  };
  const again = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    spent += ids.length;
    for (const each of await kho.lay(ids)) found.set(each.id, each);
  };

  const { sat, nhanh, xa, gan, moiNoi } = tuKhoaTim(hoSo);
  const [cungViec, cungNhanh, canKe] = await Promise.all([
    around(sat, PHAN.sat),
    around(nhanh, PHAN.nhanh),
    around(gan, PHAN.gan),
    around(moiNoi, PHAN.moiNoi),
    again(lanTruoc.slice(0, PHAN.cu)),
  ]);
  if (!cungViec.het) await hoi({ tuKhoa: sat, theo: 'luc', nhieuNhat: PHAN.moi });
  if (!(cungViec.het && cungNhanh.het)) await around(xa, PHAN.xa);
  const more = [
    { tuKhoa: sat, ...cungViec },
    { tuKhoa: nhanh, ...cungNhanh },
    { tuKhoa: gan, ...canKe },
  ];
  for (const { tuKhoa, het, cuoi } of more) {
    const left = UNG_VIEN_NHIEU_NHAT - spent;
    if (het || cuoi === undefined || left <= 0) continue;
    await hoi({ tuKhoa, theo: { tu: phanTan(cuoi) + 1 }, nhieuNhat: left });
  }
  return [...found.values()];
};
