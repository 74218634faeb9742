import type { Firestore } from 'firebase-admin/firestore';
import { createNhapBangKe } from '../bang-ke/nhap-bang-ke.ts';
import { createNhanTep } from '../doi-soat/nhan-tep.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { createNhapDkkd } from '../nguon-dn/nhap-dkkd.ts';
import { createNhapSo } from '../nguon-dn/nhap-so.ts';
import { createCacTinh, createXaCuaTinh } from '../nguon-dn/xa-cua-tinh.ts';
import { createNhapNguoi } from '../nhap-viec/nhap-nguoi.ts';
import { createNhapViec } from '../nhap-viec/nhap-viec.ts';
import { createNoiTep } from '../nhap-viec/noi-tep.ts';
import { createKhuVucNhap } from './khu-vuc.ts';
import { createNhapPhieu } from './nhap-phieu.ts';
import type { BoXuLy } from './xu-ly-lo.ts';

export type BoXuLyOptions = { readonly db: Firestore; readonly khoa: Khoa; readonly now: () => Date };

/** Which handler takes which kind of file. */
export const createBoXuLy = ({ db, khoa, now }: BoXuLyOptions): BoXuLy => {
  const nowMs = () => now().getTime();
  const khuVuc = createKhuVucNhap(db, nowMs);
  const xaCuaTinh = createXaCuaTinh(db, nowMs);
  const canCu = createNoiTep(xaCuaTinh, createCacTinh(db, nowMs), now);
  return {
    bangKe: createNhapBangKe(khoa, khuVuc),
    phieu: createNhapPhieu(khuVuc, now),
    doiSoat: createNhanTep(khoa),
    dkkd: createNhapDkkd(khoa, xaCuaTinh),
    bhxh: createNhapSo(khoa, 'bhxh'),
    thue: createNhapSo(khoa, 'thue'),
    viecTimNguoi: createNhapViec(khoa, canCu),
    nguoiTimViec: createNhapNguoi(khoa, canCu),
  };
};
