import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { followDongTrung } from '../adapters/bang-ke/dong-trung.ts';

/** A person listed twice in a roster is asked for at his other place once he is not found at the first (HN-04). */
export const onDongBangKeWritten = onDocumentWritten(
  { document: 'bangKe/{bangKeId}/nguoi/{dong}', retry: true, maxInstances: 5 },
  async ({ data, params }) => {
    const { before, after } = data ?? {};
    if (!after?.exists || before?.get('trangThai') === after.get('trangThai')) return;
    const dau: unknown = after.get('trungVoi');
    if (typeof dau === 'string') await followDongTrung(getFirestore(), params.bangKeId, dau);
    else if (before?.exists) await followDongTrung(getFirestore(), params.bangKeId, params.dong);
  },
);
