import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { createCatalogue } from '../adapters/catalogue.ts';
import { createApDungTrung } from '../adapters/trung/ap-dung.ts';

let apDung: ReturnType<typeof createApDungTrung> | undefined;
const now = () => new Date();

/** Carries out a reviewer's decision on two phiếu that may be of one person. */
export const onNghiTrungWritten = onDocumentWritten(
  { document: 'nghiTrung/{capId}', retry: true },
  async ({ data, params }) => {
    if (data?.after.get('trangThai') !== 'daQuyet') return;
    apDung ??= createApDungTrung(getFirestore(), createCatalogue(getFirestore(), now), now);
    await apDung.run(params.capId);
  },
);
