import { addDays } from '@core/shared/ngay.ts';
import type { NguoiDeKhop, ViecDeKhop } from '@core/viec-lam/chi-muc.ts';
import type { HoSoChung } from '@core/viec-lam/ho-so-viec.ts';
import { aNguoi, aViec, HOM_NAY } from '../viec-lam.ts';

/**
 * How the pairs were judged, all of them before any score was looked at: as a placement officer with both papers before
 * her would, by the work first, then by what either side asks for.
 * 3: she refers at once: the same work, everything asked for is there, place and pay suit.
 * 2: she proposes it: the same work with one small thing the two can agree on (a step of experience, of pay), or closely
 *    related work at the same level with everything else met.
 * 1: she mentions it when nothing better is there: the same work where a certificate, schooling or the place is missing,
 *    or related work with a step down or something to learn.
 * 0: she does not bring it up.
 */
export type Nhan = 0 | 1 | 2 | 3;

export type TapNhan = {
  readonly viec: readonly ViecDeKhop[];
  /** Each seeker with one label for each vacancy, in their order. */
  readonly nguoi: readonly { readonly nguoi: NguoiDeKhop; readonly nhan: readonly Nhan[] }[];
};

const TRIEU = 1_000_000;
const trieu = (n: number | undefined): number | undefined => (n === undefined ? undefined : Math.round(n * TRIEU));

const khoang = (loai: HoSoChung['luong']['loai'], tu?: number, den?: number): HoSoChung['luong'] => {
  const [a, b] = [trieu(tu), trieu(den)];
  return { loai, ...(a !== undefined && { tu: a }), ...(b !== undefined && { den: b }) };
};
/** Pay by the month, the day and the hour, in million đồng. */
export const thang = (tu?: number, den?: number) => khoang('thang', tu, den);
export const ngay = (tu?: number, den?: number) => khoang('ngay', tu, den);
export const gio = (tu?: number, den?: number) => khoang('gio', tu, den);
export const hoaHong = (tu?: number, den?: number) => khoang('hoaHong', tu, den);

/** Places of the list of 2025: `31` a tỉnh, `31/11500` one of its xã. */
export const o = (...all: string[]): HoSoChung['noiLam'] =>
  all.map((each) => {
    const [tinh = '', xa] = each.split('/');
    return { danhMuc: 'dvhc2025', tinh, ...(xa && { xa }) };
  });

type Hang<T> = Partial<Omit<T, 'id' | 'ngayDang'>> & Pick<HoSoChung, 'tenCongViec' | 'nhomNghe' | 'noiLam' | 'luong'>;

/** A vacancy posted so many days ago. */
export const viec = (id: string, tuoi: number, hang: Hang<ViecDeKhop>): ViecDeKhop =>
  aViec({ hinhThuc: 'toanThoiGian', ...hang, id, ngayDang: addDays(HOM_NAY, -tuoi) });

export const nguoi = (id: string, hang: Hang<NguoiDeKhop>): NguoiDeKhop =>
  aNguoi({ hinhThuc: 'toanThoiGian', ...hang, id, ngayDang: addDays(HOM_NAY, -5) });

/** `3110 0000 …`: one digit for each vacancy. */
export const nhan = (text: string): readonly Nhan[] =>
  [...text.replaceAll(' ', '')].map((digit) => Number(digit) as Nhan);
