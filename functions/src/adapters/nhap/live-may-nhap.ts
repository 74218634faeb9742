import { getFirestore } from 'firebase-admin/firestore';
import { createKhoa, KHOA_DINH_DANH } from '../khoa-dinh-danh.ts';
import { createBoXuLy } from './bo-xu-ly.ts';
import { createMayNhap, type MayNhap } from './may-nhap.ts';

let may: MayNhap | undefined;

/** The import machine of this instance; made at the first event, when the secret can be read. */
export const liveMayNhap = (): MayNhap => {
  if (!may) {
    const db = getFirestore();
    const now = () => new Date();
    may = createMayNhap(db, createBoXuLy({ db, khoa: createKhoa(KHOA_DINH_DANH.value()), now }), now);
  }
  return may;
};
