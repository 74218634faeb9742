import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { createThanhToan, type ThanhToanRunner } from '../adapters/thanh-toan.ts';

let runner: ThanhToanRunner | undefined;

/** A settlement sheet that was asked for is worked out (LC-12, KH-08). */
export const onThanhToanWritten = onDocumentWritten(
  { document: 'thanhToan/{thanhToanId}', retry: true, timeoutSeconds: 540, memory: '512MiB', maxInstances: 4 },
  async ({ data, params }) => {
    if (data?.after.get('trangThai') !== 'deNghi') return;
    runner ??= createThanhToan(getFirestore());
    await runner.run(params.thanhToanId);
  },
);
