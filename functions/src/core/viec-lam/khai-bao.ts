import * as z from 'zod';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { chu } from '../shared/chu.ts';
import { addDays, Ngay, ThoiDiem } from '../shared/ngay.ts';
import { KyKhaiBao } from './ky-khai-bao.ts';
import type { Nsdld } from './nsdld.ts';

export const TRANG_THAI_KHAI_BAO = ['daNop', 'traLai', 'daNhan'] as const;

const so = z.int().min(0).max(1_000_000);

export const ViTriLaoDong = z.strictObject({ quanLy: so, chuyenMonCao: so, chuyenMonTrung: so, khac: so });
export const HopDongLaoDong = z.strictObject({ khongXacDinh: so, xacDinh: so, khac: so });

/** `nsdld/{id}/khaiBao/{ky}`: employment as the employer declares it (NĐ 145/2020 Điều 4; indicators of TT 01/2022 Mẫu 04). */
export const KhaiBao = z
  .strictObject({
    ky: KyKhaiBao,
    diaBan: DiaBanXa,
    hanNop: Ngay,
    trangThai: z.enum(TRANG_THAI_KHAI_BAO),
    tongSo: so,
    nu: so,
    tren35: so,
    bhxhBatBuoc: so,
    viTri: ViTriLaoDong,
    hopDong: HopDongLaoDong,
    tang: so,
    giam: so,
    ghiChu: chu(500).optional(),
    lyDo: chu(300).optional(),
    v: z.int().min(1),
    boi: z.string().min(1).max(128),
    suaBoi: z.string().min(1).max(128),
    luc: ThoiDiem,
  })
  .refine(({ tongSo, nu }) => nu <= tongSo, { error: 'khaiBao.nuQuaTong', path: ['nu'] })
  .refine(({ tongSo, tren35 }) => tren35 <= tongSo, { error: 'khaiBao.tuoiQuaTong', path: ['tren35'] })
  .refine(({ tongSo, bhxhBatBuoc }) => bhxhBatBuoc <= tongSo, { error: 'khaiBao.bhxhQuaTong', path: ['bhxhBatBuoc'] })
  .refine(({ tongSo, viTri: v }) => v.quanLy + v.chuyenMonCao + v.chuyenMonTrung + v.khac === tongSo, {
    error: 'khaiBao.viTriLech',
    path: ['viTri'],
  })
  .refine(({ tongSo, hopDong: h }) => h.khongXacDinh + h.xacDinh + h.khac === tongSo, {
    error: 'khaiBao.hopDongLech',
    path: ['hopDong'],
  });
export type KhaiBao = z.infer<typeof KhaiBao>;

export type DenHanKhaiBao = { readonly ky: string; readonly hanNop: Ngay };

const NGAY_KHAI_BAO_DAU = 30;

/** Every declaration an employer owes that falls due between two days, earliest first: "trước ngày 05" is the 4th. */
export const khaiBaoDue = ({ ngayBatDau }: Pick<Nsdld, 'ngayBatDau'>, tu: Ngay, den: Ngay): DenHanKhaiBao[] => {
  const years = Array.from(
    { length: Number(den.slice(0, 4)) - Number(tu.slice(0, 4)) + 1 },
    (_, i) => Number(tu.slice(0, 4)) + i,
  );
  const all = [
    ...(ngayBatDau === undefined ? [] : [{ ky: 'batDau', hanNop: addDays(ngayBatDau, NGAY_KHAI_BAO_DAU) }]),
    ...years.flatMap((nam) => [
      { ky: `${nam}-H1`, hanNop: `${nam}-06-04` },
      { ky: String(nam), hanNop: `${nam}-12-04` },
    ]),
  ];
  return all
    .filter(
      ({ ky, hanNop }) =>
        hanNop >= tu && hanNop <= den && (ky === 'batDau' || ngayBatDau === undefined || hanNop > ngayBatDau),
    )
    .toSorted((a, b) => a.hanNop.localeCompare(b.hanNop));
};

/** Days of the year before a record came in which who began owes all that the law has asked of him since. */
const NGAY_NHIN_LAI = 366;

/** Declarations of an employer that are there, by period: handed in, and sent back by the centre. */
export type DaKhai = { readonly daNop: readonly string[]; readonly traLai: readonly string[] };

/**
 * The next declaration that is owed and not handed in; undefined where none falls due within a year. Owed is what falls due
 * from the day on that the record came; by who began in the year before that, all since he began; and what was sent back.
 * What has been owed stays owed: `hanKhaiBao` says from when.
 */
export const khaiBaoKeTiep = (
  { ngayBatDau, hanKhaiBao }: Pick<Nsdld, 'ngayBatDau' | 'hanKhaiBao'>,
  { daNop, traLai }: DaKhai,
  homNay: Ngay,
): DenHanKhaiBao | undefined => {
  const all = khaiBaoDue({ ngayBatDau }, addDays(homNay, -730), addDays(homNay, 366));
  const dau = all.find(({ ky, hanNop }) => ky === 'batDau' && hanNop >= addDays(homNay, -NGAY_NHIN_LAI));
  const [tu = homNay] = [hanKhaiBao ?? homNay, dau?.hanNop ?? homNay].toSorted();
  return all.find(({ ky, hanNop }) => !daNop.includes(ky) && (hanNop >= tu || traLai.includes(ky)));
};
