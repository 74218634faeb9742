import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { HttpsError, onCall } from 'firebase-functions/v2/https';
import { createCatalogue } from '../adapters/catalogue.ts';
import { createKhoa, KHOA_DINH_DANH } from '../adapters/khoa-dinh-danh.ts';
import { createNhanDeNghi } from '../adapters/so-lao-dong/de-nghi.ts';
import { createXemSo } from '../adapters/so-lao-dong/xem-so.ts';

const now = () => new Date();

/** An office opens a labour book inside its area; the worker sees that it did (LC-13, Y26-05). */
export const xemSoLaoDong = onCall({ secrets: [KHOA_DINH_DANH] }, async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'Cần đăng nhập.');
  return createXemSo(getFirestore(), createKhoa(KHOA_DINH_DANH.value()))(auth.uid, auth.token, data);
});

/** A worker's proposal that the commune has taken becomes a phiếu. */
export const onDeNghiWritten = onDocumentWritten(
  { document: 'deNghi/{deNghiId}', retry: true },
  async ({ data, params }) => {
    if (data?.after.get('trangThai') !== 'daNhan') return;
    await createNhanDeNghi(getFirestore(), createCatalogue(getFirestore(), now), now)(params.deNghiId);
  },
);
