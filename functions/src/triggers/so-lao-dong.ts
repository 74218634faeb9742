import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { HttpsError, onCall } from 'firebase-functions/v2/https';
import { createCatalogue } from '../adapters/catalogue.ts';
import { createKhoa, KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { createNhanDeNghi } from '../adapters/so-lao-dong/de-nghi.ts';
import { createDatMatKhau } from '../adapters/so-lao-dong/mat-khau-nld.ts';
import { createTaiKhoanNld } from '../adapters/so-lao-dong/tai-khoan-nld.ts';
import { createXemSo } from '../adapters/so-lao-dong/xem-so.ts';

const now = () => new Date();

/** An office opens a labour book inside its area; the worker sees that it did (LC-13, Y26-05). */
export const xemSoLaoDong = onCall({ secrets: [KHOA_DINH_DANH] }, async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'Cần đăng nhập.');
  return createXemSo(getFirestore(), createKhoa(KHOA_DINH_DANH.value()))(auth.uid, auth.token, data);
});

/** The commune's labour officer gives a worker access to his own book, a new password, or takes it away (LC-13). */
export const taiKhoanNguoiLaoDong = onCall({ secrets: [KHOA_DINH_DANH] }, async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'Cần đăng nhập.');
  const khoa = createKhoa(KHOA_DINH_DANH.value());
  return createTaiKhoanNld(getFirestore(), getAuth(), khoa)(auth.uid, auth.token, data);
});

/** A worker chooses his own password in the place of the one on paper. */
export const datMatKhauNguoiLaoDong = onCall(async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'Cần đăng nhập.');
  return createDatMatKhau(getFirestore(), getAuth())(auth.uid, auth.token, data);
});

/** A worker's proposal that the commune has taken becomes a phiếu. */
export const onDeNghiWritten = onDocumentWritten(
  { document: 'deNghi/{deNghiId}', retry: true },
  async ({ data, params }) => {
    if (data?.after.get('trangThai') !== 'daNhan') return;
    await createNhanDeNghi(getFirestore(), createCatalogue(getFirestore(), now), now)(params.deNghiId);
  },
);
