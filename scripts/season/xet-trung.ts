import { NghiTrung } from '@core/nguoi-lao-dong/nghi-trung.ts';
import { SERVER_TIME } from '../../test/support/firestore-rest.ts';
import type { San } from './san.ts';
import type { XaVai } from './vai.ts';

const personOf = (phieuId: string): string => phieuId.replace('-doi', '');

/** The commune looks at every pair the machine suspects: one person keeps his first phiếu, two people keep both. */
export const reviewPairs = async (san: San, xaOf: (ma: string) => XaVai): Promise<void> => {
  const { docs } = await san.db.collection('nghiTrung').where('trangThai', '==', 'cho').get();
  const pairs = docs.map((doc) => ({ id: doc.id, pair: NghiTrung.parse(doc.data()) }));
  await san.each('xã xét cặp nghi trùng', pairs, async ({ id, pair }) => {
    const [a, b] = pair.phieu;
    const { canBoXa } = xaOf(pair.xa[0] ?? '');
    const isOne = personOf(a) === personOf(b);
    const decided = isOne
      ? { loai: 'gop', phieu: personOf(a), lyDo: 'Cùng họ tên, ngày sinh và nơi ở.' }
      : { loai: 'haiNguoi', lyDo: 'Khác số giấy tờ, đã hỏi lại gia đình.' };
    await san.commit(canBoXa, [
      {
        update: `nghiTrung/${id}`,
        data: {
          trangThai: 'daQuyet',
          quyetDinh: { ...decided, boi: canBoXa.uid, luc: SERVER_TIME },
          ketQua: null,
          v: pair.v + 1,
          luc: SERVER_TIME,
        },
      },
    ]);
  });
  await san.settle();
};
