import { docTenNghe } from './doc-ten-nghe.ts';
import type { HoSoChung, NoiLam } from './ho-so-viec.ts';
import { NGHE_GAN, NHA_MAY, PHO_THONG } from './tu-dien-nghe.ts';

/**
 * Words an open record is found by, each a place and a kind of work: `dvhc2025:31|n:laiXe`. Both in one word, because a
 * query may ask one array one thing. Work is `n:` an occupation of `tu-dien-nghe.ts`, and the branch it lies on; `t:` two
 * words of a title that names none we know; `p:` work that needs no training, or that of a factory's line; `g:` the group
 * and `m:` the first two digits of the code. The place `*` is any tỉnh.
 */
type TuKhoa = string;

type CoTu = Pick<HoSoChung, 'tenCongViec' | 'nhomNghe' | 'maNghe' | 'noiLam'>;

/** Kinds of work of one record that it is found by. */
const NGHE = 5;
const DAU_MA = 2;

const rootOf = (path: string): string => path.split('/')[0] ?? path;
const uniq = <T>(items: readonly T[]): T[] => [...new Set(items)];

const pairsOf = (words: readonly { readonly khong: string }[]): string[] => {
  const all = words.map(({ khong }) => khong);
  return all.length < 2 ? all : all.slice(1).map((word, i) => `${all[i]} ${word}`);
};

const tinhOf = ({ danhMuc, tinh }: NoiLam): string => `${danhMuc}:${tinh}`;
const xaOf = ({ danhMuc, xa }: NoiLam): string[] => (xa === undefined ? [] : [`${danhMuc}:${xa}`]);
const at = (places: readonly string[], works: readonly string[]): TuKhoa[] =>
  uniq(places).flatMap((place) => uniq(works).map((work) => `${place}|${work}`));

/** Occupations a title names, each as far down its branch as it goes; else its words. */
const nghe = (tenCongViec: string): { readonly sat: readonly string[]; readonly nhanh: readonly string[] } => {
  const { phan, tu } = docTenNghe(tenCongViec);
  const paths = uniq(phan.flatMap(({ chinh }) => chinh ?? [])).slice(0, 3);
  if (paths.length === 0)
    return {
      sat: pairsOf(tu)
        .slice(0, NGHE)
        .map((pair) => `t:${pair.slice(0, 40)}`),
      nhanh: [],
    };
  return { sat: paths.map((path) => `n:${path}`), nhanh: paths.map((path) => `n:${rootOf(path)}`) };
};

const KHONG_CAN_NGHE = 'p:phoThong';
const DAY_CHUYEN = 'p:nhaMay';
const namesOneOf = (tenCongViec: string, list: readonly string[]): boolean =>
  docTenNghe(tenCongViec).phan.some(({ chinh = '' }) => list.includes(chinh) || list.includes(rootOf(chinh)));

/** What a record is found by. `moiTinh`: also by those who look in any tỉnh. */
export const tuKhoaCua = ({ tenCongViec, nhomNghe, maNghe, noiLam }: CoTu, moiTinh: boolean): TuKhoa[] => {
  const { sat, nhanh } = nghe(tenCongViec);
  const works = uniq([...nhanh, ...sat]).slice(0, NGHE);
  const unskilled = namesOneOf(tenCongViec, PHO_THONG) ? [KHONG_CAN_NGHE] : [];
  const line = namesOneOf(tenCongViec, NHA_MAY) ? [DAY_CHUYEN] : [];
  const tinh = noiLam.map(tinhOf);
  return [
    ...at([...tinh, ...noiLam.flatMap(xaOf), ...(moiTinh ? ['*'] : [])], works),
    ...at(tinh, [...unskilled, ...line, `g:${nhomNghe}`, ...(maNghe ? [`m:${maNghe.slice(0, DAU_MA)}`] : [])]),
  ];
};

/** A query may ask for this many words at once. */
export const TU_MOT_LAN = 30;

export type TuKhoaTim = {
  /** The same work, in a tỉnh of the record. */
  readonly sat: readonly TuKhoa[];
  /** The same branch, where that is more. */
  readonly nhanh: readonly TuKhoa[];
  /** The same branch, in a xã of the record. */
  readonly xa: readonly TuKhoa[];
  /** Work near it, and the same group. */
  readonly gan: readonly TuKhoa[];
  /** The same work anywhere. */
  readonly moiNoi: readonly TuKhoa[];
};

const nearOf = (paths: readonly string[]): string[] => {
  const isOf = (path: string, one: string) => path === one || rootOf(path) === one;
  return NGHE_GAN.flatMap(([a, b]) => [
    ...(paths.some((path) => isOf(path, a)) ? [b] : []),
    ...(paths.some((path) => isOf(path, b)) ? [a] : []),
  ]);
};

/** What the other side of a record is looked for by. */
export const tuKhoaTim = ({ tenCongViec, nhomNghe, maNghe, noiLam }: CoTu): TuKhoaTim => {
  const { sat, nhanh } = nghe(tenCongViec);
  const paths = docTenNghe(tenCongViec).phan.flatMap(({ chinh }) => chinh ?? []);
  const tinh = noiLam.map(tinhOf);
  const near = [
    `g:${nhomNghe}`,
    ...(maNghe ? [`m:${maNghe.slice(0, DAU_MA)}`] : []),
    ...(namesOneOf(tenCongViec, NHA_MAY) ? [DAY_CHUYEN] : []),
    ...(namesOneOf(tenCongViec, PHO_THONG) ? ['n:phoThong'] : []),
    ...nearOf(paths).map((path) => `n:${path}`),
  ];
  const any = paths.includes('phoThong') ? [KHONG_CAN_NGHE] : [];
  const most = <T>(all: readonly T[]): T[] => all.slice(0, TU_MOT_LAN);
  return {
    sat: most(at(tinh, sat)),
    nhanh: most(at(tinh, [...nhanh.filter((each) => !sat.includes(each)), ...any])),
    xa: most(at(noiLam.flatMap(xaOf), nhanh.length > 0 ? nhanh : sat)),
    gan: most(uniq(near).flatMap((work) => at(tinh, [work]))),
    moiNoi: most(at(['*'], sat)),
  };
};
