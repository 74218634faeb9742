import { docTenNghe, giongTu, type PhanTen } from './doc-ten-nghe.ts';
import type { HoSoChung } from './ho-so-viec.ts';
import { NGHE_GAN, NHA_MAY, PHO_THONG } from './tu-dien-nghe.ts';

/** How alike two texts are by their telling words, 0 to 1. */
export const giongTen = (a: string, b: string): number => giongTu(docTenNghe(a).tu, docTenNghe(b).tu);

/** Nearness of two occupations of the tree. */
const DUOI_NHAU = 0.85;
const CUNG_NHANH = 0.6;
const GAN_NHAU = 0.45;
/** What the work of one is for the other only a word beside it ("kế toán kho" and "nhân viên kho"). */
const NHAC_DEN = 0.35;

const rootOf = (path: string): string => path.split('/')[0] ?? path;
const isIn = (path: string, list: readonly string[]): boolean => list.includes(path) || list.includes(rootOf(path));
const isNear = (a: string, b: string): boolean =>
  NGHE_GAN.some(([x, y]) => (isIn(a, [x]) && isIn(b, [y])) || (isIn(a, [y]) && isIn(b, [x])));

const ganNhanh = (a: string, b: string): number => {
  if (a === b) return 1;
  if (a.startsWith(`${b}/`) || b.startsWith(`${a}/`)) return DUOI_NHAU;
  if (rootOf(a) === rootOf(b)) return CUNG_NHANH;
  if (a === 'phoThong' || b === 'phoThong') return isIn(a === 'phoThong' ? b : a, PHO_THONG) ? CUNG_NHANH : 0;
  return isNear(a, b) || (isIn(a, NHA_MAY) && isIn(b, NHA_MAY)) ? GAN_NHAU : 0;
};

const ganPhan = (a: PhanTen, b: PhanTen): number => {
  const [x = '', y = ''] = [a.chinh, b.chinh];
  const mentions =
    b.phu.some((nghe) => ganNhanh(x, nghe) >= DUOI_NHAU) || a.phu.some((nghe) => ganNhanh(y, nghe) >= DUOI_NHAU);
  return Math.max(ganNhanh(x, y), mentions ? NHAC_DEN : 0);
};

/** Nearness of the work that two titles name; undefined where one of them names none that we know. */
const ganTen = (a: string, b: string): number | undefined => {
  const [x, y] = [docTenNghe(a), docTenNghe(b)];
  if (x.phan.length === 0 || y.phan.length === 0) return undefined;
  const near = Math.max(...x.phan.flatMap((one) => y.phan.map((other) => ganPhan(one, other))));
  return near < DUOI_NHAU ? near : 0.8 * near + 0.2 * giongTu(x.tu, y.tu);
};

/** Longest code of QĐ 34/2020 the forms ask for. */
const CAP_NGHE = 4;

type CoNghe = Pick<HoSoChung, 'nhomNghe' | 'maNghe'>;

/** Share of the digits two codes begin with alike; undefined where one has none. */
const ganMa = (a: CoNghe, b: CoNghe): number | undefined => {
  if (!a.maNghe || !b.maNghe) return undefined;
  const most = Math.min(a.maNghe.length, b.maNghe.length, CAP_NGHE);
  let shared = 0;
  while (shared < most && a.maNghe[shared] === b.maNghe[shared]) shared += 1;
  return shared / most;
};

/**
 * Distance in the tree of occupations, 0 (the same) to 1 (nothing in common): by the digits two codes share where both
 * have one, else by the group of the first level.
 */
export const cachNghe = (a: CoNghe, b: CoNghe): number => 1 - (ganMa(a, b) ?? (a.nhomNghe === b.nhomNghe ? 0.5 : 0));

type CoTen = CoNghe & Pick<HoSoChung, 'tenCongViec'>;

/** Titles this alike, or codes this close, are the same kind of work, whatever group somebody filed them under. */
const TEN_CUNG = 0.4;
const MA_CUNG = 0.5;

/**
 * How near two works are, 0 to 1. What the titles name comes first and codes beside it; a title we do not know is
 * compared by its words, and by the group, which holds drivers and seamstresses alike and so says little.
 */
export const ganNghe = (a: CoTen, b: CoTen): number => {
  const ten = ganTen(a.tenCongViec, b.tenCongViec);
  const ma = ganMa(a, b);
  if (ten === undefined) return 0.6 * giongTen(a.tenCongViec, b.tenCongViec) + 0.4 * (1 - cachNghe(a, b));
  return ma === undefined ? ten : 0.8 * ten + 0.2 * ma;
};

/** Whether one is asked for at all where the other is offered. */
export const isCungNghe = (a: CoTen, b: CoTen): boolean => {
  const ten = ganTen(a.tenCongViec, b.tenCongViec);
  if (ten !== undefined) return ten >= TEN_CUNG || (ganMa(a, b) ?? 0) > MA_CUNG;
  return cachNghe(a, b) <= MA_CUNG || giongTen(a.tenCongViec, b.tenCongViec) >= TEN_CUNG;
};
