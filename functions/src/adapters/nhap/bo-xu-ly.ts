import type { Firestore } from 'firebase-admin/firestore';
import { createNhapBangKe } from '../bang-ke/nhap-bang-ke.ts';
import { createNhanTep } from '../doi-soat/nhan-tep.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { createNhapDkkd } from '../nguon-dn/nhap-dkkd.ts';
import { createNhapSo } from '../nguon-dn/nhap-so.ts';
import { createXaCuaTinh } from '../nguon-dn/xa-cua-tinh.ts';
import { createKhuVucNhap } from './khu-vuc.ts';
import { createNhapPhieu } from './nhap-phieu.ts';
import type { BoXuLy } from './xu-ly-lo.ts';

export type BoXuLyOptions = { readonly db: Firestore; readonly khoa: Khoa; readonly now: () => Date };

/** Which handler takes which kind of file. */
export const createBoXuLy = ({ db, khoa, now }: BoXuLyOptions): BoXuLy => {
  const khuVuc = createKhuVucNhap(db, () => now().getTime());
  return {
    bangKe: createNhapBangKe(khoa, khuVuc),
    phieu: createNhapPhieu(khuVuc, now),
    doiSoat: createNhanTep(khoa),
    dkkd: createNhapDkkd(
      khoa,
      createXaCuaTinh(db, () => now().getTime()),
    ),
    bhxh: createNhapSo(khoa, 'bhxh'),
    thue: createNhapSo(khoa, 'thue'),
  };
};
