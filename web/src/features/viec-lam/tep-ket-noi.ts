import type { DocTrang } from '../../data/doc-trang.ts';
import { getKemNguoi, type KemNguoi } from '../../data/kem-ho-so.ts';
import type { KetNoiDoc } from '../../data/ket-noi-repo.ts';
import { hangCua, type NguonXuat } from '../xuat-tep/nguon-xuat.ts';
import { createTenDonVi } from '../xuat-tep/ten-don-vi-xuat.ts';
import { cotKetNoiXuat } from './cot-xuat-ket-noi.ts';

/** The referrals of a list; a seeker of another tỉnh is another centre's to name. */
export const nguonKetNoi = (doc: DocTrang<KetNoiDoc>, kem: boolean): NguonXuat<KetNoiDoc> => {
  const { napXa, ten } = createTenDonVi();
  const cot = cotKetNoiXuat(ten, kem);
  return {
    cot,
    doc,
    hang: async (items) => {
      const [nguoi] = await Promise.all([
        kem ? getKemNguoi(items.map((each) => each.nguoi)) : new Map<string, KemNguoi>(),
        napXa(items.map(({ diaBanNguoi }) => diaBanNguoi)),
      ]);
      return hangCua(
        cot,
        items.map((ketNoi) => ({ ketNoi, kem: nguoi.get(ketNoi.nguoi) })),
      );
    },
  };
};
