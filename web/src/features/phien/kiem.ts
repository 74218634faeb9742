import type { BaiGhi } from '@core/ghi-do/bai-ghi.ts';
import type { MaViecLam } from '@core/problems-viec-lam.ts';
import { addDays, formatNgay, type Ngay } from '@core/shared/ngay.ts';
import { PhienGiaoDich } from '@core/viec-lam/phien-giao-dich.ts';
import type { NoiDungPhien } from '../../data/phien-repo.ts';
import type { DongHaiBan } from '../ghi-do/hai-ban.tsx';
import type { OHien } from '../ghi-do/o-hien.ts';

export const TRUONG_PHIEN = [
  ['ten', 'Tên phiên'],
  ['ngay', 'Ngày tổ chức'],
  ['noi', 'Nơi tổ chức'],
] as const;
export type TruongPhien = (typeof TRUONG_PHIEN)[number][0];

/** A fair while it is typed; `dangGo` is a day that is not one yet, `daQua` says that the fair has been held already. */
export type GoPhien = {
  readonly ten: string;
  readonly noi: string;
  readonly ngay: Ngay | undefined;
  readonly dangGo: string | undefined;
  readonly daQua: boolean;
};

export const goPhienOf = (cu?: Partial<NoiDungPhien>, dangGo?: string): GoPhien => ({
  ten: cu?.ten ?? '',
  noi: cu?.noi ?? '',
  ngay: cu?.ngay,
  dangGo,
  daQua: false,
});

/** A fair as it is kept while it is written; that it has been held already is said anew. */
export const baiPhien = ({ ten, noi, ngay }: Partial<Pick<GoPhien, 'ten' | 'noi' | 'ngay'>>): BaiGhi => ({
  phien: { ten, noi, ngay },
});
export const NGAY_PHIEN = 'phien.ngay';

/** Nobody announces a fair further ahead; a year typed wrong does. */
const XA_NHAT = 366;

const Chu = PhienGiaoDich.pick({ ten: true, noi: true });

/**
 * What is wrong, by field, and the fair once nothing is. A day gone by is a slip or a fair written down afterwards: that has
 * to be said, unless the day stood there before.
 */
export const kiemPhien = (
  go: GoPhien,
  homNay: Ngay,
  cu?: NoiDungPhien,
): {
  readonly loi: Partial<Record<TruongPhien, MaViecLam>>;
  readonly quaNgay: boolean;
  readonly data?: NoiDungPhien;
} => {
  const chu = Chu.safeParse({ ten: go.ten, noi: go.noi });
  const loi: Partial<Record<TruongPhien, MaViecLam>> = {};
  for (const { path } of chu.error?.issues ?? []) {
    const truong = path[0] === 'noi' ? 'noi' : 'ten';
    loi[truong] = go[truong].trim() === '' ? 'VL01' : 'VL08';
  }
  const { ngay } = go;
  if (ngay === undefined) loi.ngay = go.dangGo ? 'VL06' : 'VL01';
  else if (ngay !== cu?.ngay && ngay > addDays(homNay, XA_NHAT)) loi.ngay = 'VL32';
  const quaNgay = ngay !== undefined && ngay < homNay && ngay !== cu?.ngay;
  const ready = chu.success && ngay !== undefined && !loi.ngay && (!quaNgay || go.daQua);
  return { loi, quaNgay, ...(ready && { data: { ...chu.data, ngay } }) };
};

const textOf = (truong: TruongPhien, value: unknown): string =>
  value === undefined ? '' : truong === 'ngay' ? formatNgay(String(value)) : String(value);

export const O_PHIEN: readonly OHien[] = TRUONG_PHIEN.map(([truong, nhan]) => ({
  ...{ taiLieu: 'phien', truong, nhan },
  text: (value) => textOf(truong, value),
}));

/** Where the fair on the server and the one being typed differ, in words. */
export const khacNhau = (mayChu: NoiDungPhien, toi: NoiDungPhien): readonly DongHaiBan[] =>
  TRUONG_PHIEN.filter(([truong]) => mayChu[truong] !== toi[truong]).map(([truong, nhan]) => ({
    ...{ nhan, mayChu: textOf(truong, mayChu[truong]), toi: textOf(truong, toi[truong]) },
  }));
