import { foldVietnamese } from '../shared/van-ban.ts';
import type { DongBangKe } from './bang-ke.ts';
import type { DongDoc } from './doc-dong.ts';

/** What makes two rows without a personal number the same person. */
export const personOf = ({ hoTen, ngaySinh, hoSo, chuHo }: DongDoc): readonly string[] => [
  'dong',
  foldVietnamese(hoTen),
  ngaySinh,
  foldVietnamese(hoSo ?? chuHo ?? ''),
];

/** Where a row puts the person; tells a second entry in another household or thôn from the same row again. */
export const placeOf = ({ thon, thonGhi, hoSo }: Pick<DongDoc, 'thon' | 'thonGhi' | 'hoSo'>): readonly string[] => [
  'noi',
  thon || foldVietnamese(thonGhi ?? ''),
  foldVietnamese(hoSo ?? ''),
];

type Place = Pick<DongDoc, 'thon' | 'hoSo'>;
const differ = (a: string | undefined, b: string | undefined): boolean =>
  !!a && !!b && foldVietnamese(a) !== foldVietnamese(b);

/** Whether two rows of one person put him in two places; what is not known differs from nothing. */
export const isElsewhere = (a: Place, b: Place): boolean => differ(a.thon, b.thon) || differ(a.hoSo, b.hoSo);

const DESCRIBED = ['hoTen', 'ngaySinh', 'gioiTinh', 'soGiayTo', 'hoSo', 'chuHo', 'diaChi'] as const;

/** Whether a row says something else of the person than the line that is there. */
export const saysOther = (line: DongBangKe, row: DongDoc): boolean =>
  DESCRIBED.some((key) => row[key] !== undefined && row[key] !== line[key]);
