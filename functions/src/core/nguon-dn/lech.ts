import * as z from 'zod';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { KyNguon } from '../nhap/nhap-tinh.ts';
import { chu } from '../shared/chu.ts';
import { addDays, addMonths, Ngay, ngayVN, ThoiDiem } from '../shared/ngay.ts';
import type { KhaiBao } from '../viec-lam/khai-bao.ts';
import { KyKhaiBao } from '../viec-lam/ky-khai-bao.ts';
import { type Nsdld, NsdldId, TINH_TRANG_DKKD } from '../viec-lam/nsdld.ts';
import { type DemLaoDong, NGUON_SO, type NguonSo } from './dem-lao-dong.ts';
import type { Dkkd } from './dkkd.ts';
import { hanThang } from './lich.ts';

/**
 * How an employer's own word and the others' disagree (HN-11): they count more workers than he declared (hired and not
 * declared), or fewer; nobody counts him though the register has him active; he is counted though dissolved; he has not
 * declared within 30 days of starting (HP-03); he may be the same household as another record under its other number.
 */
export const LOAI_LECH = ['nhieuHonKhai', 'itHonKhai', 'khongCoSo', 'giaiTheConSo', 'chuaKhaiDau', 'trungHo'] as const;
export type LoaiLech = (typeof LOAI_LECH)[number];

/** Decided by the centre: reminded, right as it is, not to be followed up. */
export const QUYET_DINH_LECH = ['daNhac', 'dung', 'boQua'] as const;
export type QuyetDinhLech = (typeof QUYET_DINH_LECH)[number];
/** `mo`: nobody has decided on it as it stands; `het`: it is gone. */
export const TRANG_THAI_LECH = ['mo', ...QUYET_DINH_LECH, 'het'] as const;

const so = z.int().min(0);
const SoDem = z.strictObject({ ky: KyNguon, so });
/** The figures side by side. */
const SoSanh = z.strictObject({
  khaiBao: z.strictObject({ ky: KyKhaiBao, tongSo: so, bhxhBatBuoc: so }).optional(),
  bhxh: SoDem.optional(),
  thue: SoDem.optional(),
});
type SoSanh = z.infer<typeof SoSanh>;

const NOI_DUNG = {
  /** First day it counts: what is not due yet is in no list. */
  tuNgay: Ngay,
  so: SoSanh,
  /** Counted minus declared, where it is largest. */
  lech: z.int(),
  /** Of `trungHo`: the record it may be the same as, and would go into. */
  voi: NsdldId.optional(),
} as const;

/** `lechLaoDong/{nsdld}~{loai}`: written by a function, decided by the centre. */
export const LechLaoDong = z.strictObject({
  ...NOI_DUNG,
  nsdld: NsdldId,
  loai: z.enum(LOAI_LECH),
  /** Name and code are absent where they are a person's, a household business included. */
  ten: chu(200).optional(),
  maSoThue: z.string().max(14).optional(),
  tinhTrangDkkd: z.enum(TINH_TRANG_DKKD).optional(),
  diaBan: DiaBanXa,
  trangThai: z.enum(TRANG_THAI_LECH),
  lyDo: chu(300).optional(),
  v: z.int().min(1),
  suaBoi: z.string().min(1).max(128),
  luc: ThoiDiem,
});
export type LechLaoDong = z.infer<typeof LechLaoDong>;

/** `lechLaoDong/{id}/nhatKy/{v}`: who made that version of it, and why. */
export const NhatKyLech = z.strictObject({
  v: z.int().min(1),
  tu: z.enum(TRANG_THAI_LECH).nullable(),
  den: z.enum(TRANG_THAI_LECH),
  lyDo: chu(300).nullable(),
  boi: z.string().min(1).max(128),
  luc: ThoiDiem,
  diaBan: DiaBanXa,
});
export type NhatKyLech = z.infer<typeof NhatKyLech>;

export const lechId = (nsdld: string, loai: LoaiLech): string => `${nsdld}~${loai}`;

export type NoiDungLech = Pick<LechLaoDong, keyof typeof NOI_DUNG>;

/** What is compared: the record, his latest declaration, the latest counts, and what the register said when. */
export type CanCuLech = {
  readonly nsdld: Nsdld;
  readonly khaiBao: KhaiBao | undefined;
  readonly demLaoDong: readonly DemLaoDong[];
  readonly dkkd: Dkkd | undefined;
  /** The record this may be the same household as. */
  readonly trungHo?: string | undefined;
};

const thangTiep = (thang: string, months: number): string => addMonths(`${thang}-01`, months).slice(0, 7);

/** A declaration tells of the month before it is due; a count older than that says nothing against it. */
const isLaterThan = (count: DemLaoDong, khaiBao: KhaiBao): boolean =>
  count.thang >= thangTiep(khaiBao.hanNop.slice(0, 7), -1);

const newestOf = (counts: readonly DemLaoDong[], nguon: NguonSo): DemLaoDong | undefined =>
  counts
    .filter((each) => each.nguon === nguon)
    .reduce<DemLaoDong | undefined>((top, each) => (!top || each.thang > top.thang ? each : top), undefined);

const sideBySide = (khaiBao: KhaiBao | undefined, counts: readonly DemLaoDong[]): SoSanh => ({
  ...(khaiBao && { khaiBao: { ky: khaiBao.ky, tongSo: khaiBao.tongSo, bhxhBatBuoc: khaiBao.bhxhBatBuoc } }),
  ...Object.fromEntries(counts.map(({ nguon, tep, soLieu }) => [nguon, { ky: tep.ky, so: soLieu.so }])),
});

/** Insurance counts those it insures, tax everybody who is paid. */
const declaredFor = (nguon: NguonSo, { bhxhBatBuoc, tongSo }: KhaiBao): number =>
  nguon === 'bhxh' ? bhxhBatBuoc : tongSo;

/** Every disagreement about one employer as things stand. */
export const lechOf = ({
  nsdld,
  khaiBao,
  demLaoDong,
  dkkd,
  trungHo,
}: CanCuLech): ReadonlyMap<LoaiLech, NoiDungLech> => {
  const found = new Map<LoaiLech, NoiDungLech>();
  const newest = NGUON_SO.flatMap((nguon) => newestOf(demLaoDong, nguon) ?? []);
  const figures = sideBySide(khaiBao, newest);
  const isOpen = nsdld.trangThai === 'daXacNhan';
  const status = nsdld.tinhTrangDkkd;

  const gaps = khaiBao
    ? newest
        .filter((count) => isLaterThan(count, khaiBao))
        .map((count) => ({ ngay: count.tep.ngay, lech: count.soLieu.so - declaredFor(count.nguon, khaiBao) }))
    : [];
  const add = (loai: LoaiLech, sign: 1 | -1): void => {
    const [largest] = gaps.filter(({ lech }) => lech * sign > 0).toSorted((a, b) => (b.lech - a.lech) * sign);
    if (isOpen && largest) found.set(loai, { tuNgay: largest.ngay, so: figures, lech: largest.lech });
  };
  add('nhieuHonKhai', 1);
  add('itHonKhai', -1);

  const counted = newest.filter(({ soLieu }) => soLieu.so > 0);
  const last = counted
    .map(({ thang }) => thang)
    .toSorted()
    .at(-1);
  if (isOpen && dkkd && (status === 'moi' || status === 'hoatDong')) {
    const firstMissing = last === undefined ? dkkd.ngay.slice(0, 7) : thangTiep(last, 1);
    found.set('khongCoSo', { tuNgay: addDays(hanThang(firstMissing), 1), so: figures, lech: 0 });
  }
  const after = counted.filter(({ thang }) => dkkd && thang > dkkd.ngay.slice(0, 7));
  const [stillCounted] = after;
  if (status === 'giaiThe' && stillCounted)
    found.set('giaiTheConSo', {
      tuNgay: stillCounted.tep.ngay,
      so: figures,
      lech: Math.max(...after.map(({ soLieu }) => soLieu.so)),
    });
  if (isOpen && nsdld.kyKhaiBao === 'batDau' && nsdld.hanKhaiBao !== null)
    found.set('chuaKhaiDau', { tuNgay: addDays(nsdld.hanKhaiBao, 1), so: figures, lech: 0 });
  if (isOpen && trungHo !== undefined)
    found.set('trungHo', { tuNgay: dkkd?.ngay ?? ngayVN(nsdld.luc), so: figures, lech: 0, voi: trungHo });
  return found;
};

/** Whether the facts a decision was made about are still the same: the figures, not the month they were told again for. */
const isSameFact = (a: NoiDungLech, b: NoiDungLech): boolean =>
  a.voi === b.voi &&
  a.lech === b.lech &&
  a.so.khaiBao?.tongSo === b.so.khaiBao?.tongSo &&
  a.so.khaiBao?.bhxhBatBuoc === b.so.khaiBao?.bhxhBatBuoc &&
  a.so.bhxh?.so === b.so.bhxh?.so &&
  a.so.thue?.so === b.so.thue?.so;

/** The next state of a row: a decision stands as long as the facts do; new ones ask for a new decision. */
export const trangThaiTiep = (
  cu: (NoiDungLech & Pick<LechLaoDong, 'trangThai'>) | undefined,
  moi: NoiDungLech | undefined,
): LechLaoDong['trangThai'] | undefined => {
  if (!moi) return cu ? 'het' : undefined;
  return cu && cu.trangThai !== 'het' && isSameFact(cu, moi) ? cu.trangThai : 'mo';
};
