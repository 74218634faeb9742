import { KhaiBao } from '@core/viec-lam/khai-bao.ts';
import { NtvRieng } from '@core/viec-lam/nguoi-tim-viec.ts';
import { NsdldRieng } from '@core/viec-lam/nsdld.ts';
import { LienHe } from '@core/viec-lam/viec-tim-nguoi.ts';
import * as z from 'zod';
import { readMany } from './read-many.ts';

/** How a seeker is called and reached, and no more of who that is. */
const Nguoi = NtvRieng.pick({ hoTen: true, dienThoai: true });
export type KemNguoi = z.infer<typeof Nguoi>;
const DaiDien = NsdldRieng.pick({ nguoiDaiDien: true, dienThoai: true, email: true });
export type KemNsdld = z.infer<typeof DaiDien>;
const LienHeViec = LienHe.pick({ hoTen: true, dienThoai: true, email: true });
export type KemViec = z.infer<typeof LienHeViec>;

const { ky: _ky, diaBan: _diaBan, v: _v, boi: _boi, suaBoi: _suaBoi, luc: _luc, ...noiDung } = KhaiBao.shape;
const NoiDungKhaiBao = z.object(noiDung);
export type KemKhaiBao = z.infer<typeof NoiDungKhaiBao>;

/** Beside some records, by id; what is not there or may not be read is left out. */
const kem = async <T extends z.ZodRawShape>(
  ids: readonly string[],
  pathOf: (id: string) => string,
  schema: z.ZodObject<T>,
): Promise<ReadonlyMap<string, z.infer<z.ZodObject<T>>>> => {
  const found = await readMany([...new Set(ids)].map(pathOf), schema, () => undefined);
  return new Map([...found].map(([path, each]) => [path.split('/')[1] ?? '', each]));
};

export const getKemNguoi = (ids: readonly string[]) => kem(ids, (id) => `nguoiTimViec/${id}/rieng/dinhDanh`, Nguoi);
export const getKemNsdld = (ids: readonly string[]) => kem(ids, (id) => `nsdld/${id}/rieng/lienHe`, DaiDien);
export const getKemViec = (ids: readonly string[]) => kem(ids, (id) => `viecTimNguoi/${id}/rieng/lienHe`, LienHeViec);
/** What each employer declared for one period. */
export const getKemKhaiBao = (ids: readonly string[], ky: string) =>
  kem(ids, (id) => `nsdld/${id}/khaiBao/${ky}`, NoiDungKhaiBao);
