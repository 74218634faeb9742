import { khoaTen, khoaTenRieng } from '../dia-ban/ten-don-vi.ts';
import { findDanToc } from '../forms/dan-toc.ts';
import type { DinhDanh, Phieu } from '../phieu/phieu.ts';
import { foldVietnamese, tidyText } from '../shared/van-ban.ts';
import type { GiaTri } from './gia-tri.ts';
import { TRUONG_DOI_SOAT, type TruongDoiSoat } from './truong.ts';

/** How two values differ: another value, the same letters with other marks, or only one side has any. */
export const KIEU_LECH = ['khac', 'khacDau', 'thieuPhieu'] as const;
export type KieuLech = (typeof KIEU_LECH)[number];

export const NHAN_KIEU_LECH: Readonly<Record<KieuLech, string>> = {
  khac: 'Khác',
  khacDau: 'Chỉ khác dấu',
  thieuPhieu: 'Phiếu để trống',
};

/** As long as `GiaTri` lets an address be. */
const MOST_LETTERS = 300;

/** Parts of an address from the smallest, each without its type word: "Tổ 1, phường Đoàn Kết" and "tổ 1 - P. Đoàn Kết" agree. */
const addressKeys = (text: string): string[] =>
  text
    .split(/[,;]|\s[-–]\s/)
    .map((part) =>
      tidyText(part)
        .replace(/^(p|x|tp|tx|tt|q|h|t)\.\s*/i, '')
        .replace(/^(tổ dân phố|khu phố|tdp|tổ)( số)? (?=\d)/i, ''),
    )
    .filter((part) => part !== '' && !/^việt nam$/i.test(part))
    .map((part) => khoaTenRieng(part.charAt(0).toLocaleUpperCase('vi') + part.slice(1)));

/** Names of the units an address was picked from, smallest first: the words beside them need not repeat them. */
type TenDonVi = Readonly<Partial<Record<'thuongTru' | 'noiO', readonly string[]>>>;

const withUnits = (chiTiet: string | undefined, ten: readonly string[] = []): string | undefined => {
  if (chiTiet === undefined) return undefined;
  const said = addressKeys(chiTiet);
  return [chiTiet, ...ten.filter((each) => !said.includes(khoaTenRieng(each)))].join(', ').slice(0, MOST_LETTERS);
};

/** The values of a phiếu and its identity, as they are compared. */
export const giaTriOf = (
  { gioiTinh }: Pick<Phieu, 'gioiTinh'>,
  { hoTen, ngaySinh, soGiayTo, soBhxh, thuongTru, noiO, danToc }: DinhDanh,
  ten: TenDonVi = {},
): GiaTri => {
  const places = { thuongTru: withUnits(thuongTru?.chiTiet, ten.thuongTru), noiO: withUnits(noiO?.chiTiet, ten.noiO) };
  const values = { hoTen, ngaySinh, gioiTinh, soGiayTo, soBhxh, ...places, danToc };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
};

/** One address may leave off its upper levels (the form does not ask for a district since 01/7/2025) but what both say must agree, in order. */
const sameAddress = (a: string, b: string): boolean => {
  const [few = [], many = []] = [addressKeys(a), addressKeys(b)].sort((x, y) => x.length - y.length);
  let at = 0;
  for (const key of many) if (key === few[at]) at += 1;
  return few.length > 0 && at === few.length && few[0] === many[0];
};

const sameName = (a: string, b: string): boolean => khoaTen(a) === khoaTen(b);

const SAME: Readonly<Record<TruongDoiSoat, (a: string, b: string) => boolean>> = {
  hoTen: sameName,
  ngaySinh: (a, b) => a === b,
  gioiTinh: (a, b) => a === b,
  soGiayTo: (a, b) => a === b,
  soBhxh: (a, b) => a === b,
  thuongTru: sameAddress,
  noiO: sameAddress,
  danToc: (a, b) => (findDanToc(a) ?? khoaTen(a)) === (findDanToc(b) ?? khoaTen(b)),
};

/** Old insurance codes have 10 digits, since 01/8/2025 the personal number stands for them: two kinds of number say nothing of each other. */
const isComparable = (truong: TruongDoiSoat, a: string, b: string): boolean =>
  (truong !== 'soBhxh' && truong !== 'soGiayTo') || a.length === b.length;

const lettersOf = (text: string): string => foldVietnamese(text).replace(/[^a-z0-9]+/g, ' ');

/** Whether and how two values of a field differ; undefined where they agree or cannot be compared. Symmetric for two given values. */
export const compareField = (truong: TruongDoiSoat, phieu: string, csdl: string): KieuLech | undefined => {
  if (!isComparable(truong, phieu, csdl) || SAME[truong](phieu, csdl)) return undefined;
  return lettersOf(phieu) === lettersOf(csdl) ? 'khacDau' : 'khac';
};

export type LechTruong = { readonly kieu: KieuLech; readonly phieu?: string | undefined; readonly csdl: string };
export type Lech = Partial<Record<TruongDoiSoat, LechTruong>>;

/** Fields left empty on the form for a reason: nothing is missing there. */
const MAY_BE_EMPTY: readonly TruongDoiSoat[] = ['noiO', 'danToc', 'soBhxh'];

/** A dwelling the form leaves empty is the permanent residence (note 4). */
const dwellingOf = ({ noiO, thuongTru }: GiaTri): string | undefined => noiO ?? thuongTru;

/**
 * The fields in which a phiếu and its row of the extract differ, among those the plan compares (KH-07). A field the
 * extract does not give is not compared: an extract says what it says, never that a value is wrong.
 */
export const compareGiaTri = (
  phieu: GiaTri,
  csdl: GiaTri,
  truong: readonly TruongDoiSoat[] = TRUONG_DOI_SOAT,
): Lech => {
  const lech: Lech = {};
  for (const each of truong) {
    const theirs = csdl[each];
    const ours = each === 'noiO' ? dwellingOf(phieu) : phieu[each];
    if (theirs === undefined || theirs === '') continue;
    if (ours === undefined) {
      if (!MAY_BE_EMPTY.includes(each)) lech[each] = { kieu: 'thieuPhieu', csdl: theirs };
      continue;
    }
    const kieu = compareField(each, ours, theirs);
    if (kieu) lech[each] = { kieu, phieu: ours, csdl: theirs };
  }
  return lech;
};

/** Whether two rows of the extract say the same of one person. */
export const sameRow = (a: GiaTri, b: GiaTri): boolean =>
  TRUONG_DOI_SOAT.every((truong) => {
    const [x, y] = [a[truong], b[truong]];
    return x === undefined || y === undefined ? x === y : compareField(truong, x, y) === undefined;
  });
