import * as z from 'zod';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import type { Dong, LoiDong } from '../nhap/nhap.ts';
import { parseSoNguyen } from '../nhap/o.ts';
import { Ngay, Thang, ThoiDiem } from '../shared/ngay.ts';
import { NGUON_DONG } from './dkkd.ts';
import { parseMaSoThue } from './ma-so-thue.ts';

/** Who counts the workers of an employer besides himself (HN-11). */
export const NGUON_SO = ['bhxh', 'thue'] as const;
export type NguonSo = (typeof NGUON_SO)[number];

const so = z.int().min(0).max(1_000_000);
export const NoiDungSo = z.strictObject({ so, tang: so.optional(), giam: so.optional() });
export type NoiDungSo = z.infer<typeof NoiDungSo>;

/** `nsdld/{id}/demLaoDong/{nguon}_{ky}`: how many workers insurance or tax counts with an employer in a month or a year. */
export const DemLaoDong = z.strictObject({
  nguon: z.enum(NGUON_SO),
  /** The month it tells of; December for a whole year. Counts are read by it, the latest first. */
  thang: Thang,
  diaBan: DiaBanXa,
  soLieu: NoiDungSo,
  tep: z.strictObject(NGUON_DONG),
  /** What a later file replaced. */
  truoc: z.strictObject({ soLieu: NoiDungSo, ngay: Ngay }).optional(),
  v: z.int().min(1),
  luc: ThoiDiem,
});
export type DemLaoDong = z.infer<typeof DemLaoDong>;

export const demLaoDongId = (nguon: NguonSo, ky: string): string => `${nguon}_${ky}`;
export const thangOfKy = (ky: string): string => (ky.length === 4 ? `${ky}-12` : ky);

export const isSameSo = (a: NoiDungSo, b: NoiDungSo): boolean =>
  a.so === b.so && a.tang === b.tang && a.giam === b.giam;

const parseSo = (cell: string): number | undefined => so.safeParse(parseSoNguyen(cell)).data;

export type DocSo = {
  readonly maSoThue?: string;
  readonly soLieu?: NoiDungSo;
  readonly loi: readonly LoiDong[];
  readonly luuY: readonly LoiDong[];
};

/** Reads one row of the counts of insurance or tax. */
export const readDongSo = ({ so: dong, o }: Dong): DocSo => {
  const loi: LoiDong[] = [];
  const luuY: LoiDong[] = [];
  const mst = parseMaSoThue(o.maSoThue ?? '');
  if (!mst) loi.push({ so: dong, ma: 'DN02', truong: 'maSoThue' });
  else if (mst.themSo) luuY.push({ so: dong, ma: 'DN11', truong: 'maSoThue' });
  const count = parseSo(o.so ?? '');
  if (count === undefined) loi.push({ so: dong, ma: 'DN13', truong: 'so' });
  const changes = (['tang', 'giam'] as const).flatMap((truong) => {
    const cell = o[truong];
    if (cell === undefined || cell.trim() === '') return [];
    const value = parseSo(cell);
    if (value === undefined) loi.push({ so: dong, ma: 'DN16', truong });
    return [[truong, value] as const];
  });
  if (loi.length > 0 || !mst || count === undefined) return { loi, luuY };
  return { loi, luuY, maSoThue: mst.ma, soLieu: { so: count, ...Object.fromEntries(changes) } };
};
