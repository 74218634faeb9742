import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import type { NoiLam } from '@core/viec-lam/ho-so-viec.ts';
import type { DocTrang } from '../../data/doc-trang.ts';
import {
  getKemNguoi,
  getKemNsdld,
  getKemViec,
  type KemNguoi,
  type KemNsdld,
  type KemViec,
} from '../../data/kem-ho-so.ts';
import type { NguoiDoc, NsdldDoc, ViecDoc } from '../../data/viec-lam-repo.ts';
import type { TenCua } from '../../ui/ten-noi.ts';
import { hangCua, type NguonXuat } from '../xuat-tep/nguon-xuat.ts';
import { createTenDonVi } from '../xuat-tep/ten-don-vi-xuat.ts';
import { baiCuaNguoi, baiCuaNsdld, baiCuaViec } from './bai-cua.ts';
import { type CotHoSo, cotNguoi, cotNsdld, cotViec, type HoSo } from './cot-xuat.ts';

type CachXuat<T extends HoSo, Kem> = {
  readonly cot: (ten: TenCua, kem: boolean) => readonly CotHoSo<T, Kem>[];
  readonly baiCua: (hoSo: T) => BaiViec;
  readonly kemCua: (ids: readonly string[]) => Promise<ReadonlyMap<string, Kem>>;
};

const nguon =
  <T extends HoSo, Kem>({ cot, baiCua, kemCua }: CachXuat<T, Kem>) =>
  (doc: DocTrang<T>, kem: boolean): NguonXuat<T> => {
    const { napXa, ten } = createTenDonVi();
    const columns = cot(ten, kem);
    return {
      cot: columns,
      doc,
      hang: async (items) => {
        const noiLam = items.flatMap((item): readonly NoiLam[] => ('noiLam' in item ? item.noiLam : []));
        const [beside] = await Promise.all([
          kem ? kemCua(items.map(({ id }) => id)) : new Map<string, Kem>(),
          napXa([...items.map(({ diaBan }) => diaBan), ...noiLam]),
        ]);
        return hangCua(
          columns,
          items.map((hoSo) => ({ hoSo, bai: baiCua(hoSo), kem: beside.get(hoSo.id) })),
        );
      },
    };
  };

/** The registers of the centre as files, each page of the list as it is filtered. */
export const nguonNsdld = nguon<NsdldDoc, KemNsdld>({
  cot: cotNsdld,
  baiCua: (nsdld) => baiCuaNsdld(nsdld, undefined),
  kemCua: getKemNsdld,
});
export const nguonViec = nguon<ViecDoc, KemViec>({
  cot: cotViec,
  baiCua: (viec) => baiCuaViec(viec, undefined),
  kemCua: getKemViec,
});
export const nguonNguoi = nguon<NguoiDoc, KemNguoi>({
  cot: cotNguoi,
  baiCua: (nguoi) => baiCuaNguoi(nguoi, undefined),
  kemCua: getKemNguoi,
});
