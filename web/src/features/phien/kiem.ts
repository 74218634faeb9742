import type { MaViecLam } from '@core/problems-viec-lam.ts';
import { addDays, formatNgay, type Ngay } from '@core/shared/ngay.ts';
import { PhienGiaoDich } from '@core/viec-lam/phien-giao-dich.ts';
import type { NoiDungPhien } from '../../data/phien-repo.ts';

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

export const goPhienOf = (cu?: NoiDungPhien): GoPhien => ({
  ten: cu?.ten ?? '',
  noi: cu?.noi ?? '',
  ngay: cu?.ngay,
  dangGo: undefined,
  daQua: false,
});

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

export type KhacNhau = { readonly nhan: string; readonly mayChu: string; readonly toi: string };

/** Where the fair on the server and the one being typed differ, in words. */
export const khacNhau = (mayChu: NoiDungPhien, toi: NoiDungPhien): readonly KhacNhau[] =>
  TRUONG_PHIEN.filter(([truong]) => mayChu[truong] !== toi[truong]).map(([truong, nhan]) => {
    const text = (phien: NoiDungPhien) => (truong === 'ngay' ? formatNgay(phien.ngay) : phien[truong]);
    return { nhan, mayChu: text(mayChu), toi: text(toi) };
  });
