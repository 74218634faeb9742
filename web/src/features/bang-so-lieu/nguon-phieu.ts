import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { type DanhSachQuery, docDanhSach } from '../../data/danh-sach-repo.ts';
import type { PhieuDoc } from '../../data/phieu-docs.ts';
import { hangCua, type NguonXuat } from '../xuat-tep/nguon-xuat.ts';
import { createTenDonVi } from '../xuat-tep/ten-don-vi-xuat.ts';
import { cotPhieu, traLoiCua } from './cot-phieu.ts';

/** The phiếu behind a figure, all of them, without identity. */
export const nguonPhieu = (danhMuc: DanhMuc, query: DanhSachQuery): NguonXuat<PhieuDoc> => {
  const { napXa, napThon, ten } = createTenDonVi();
  const cot = cotPhieu(danhMuc, ten);
  return {
    cot,
    doc: docDanhSach(query),
    hang: async (items) => {
      const noi = items.map(({ diaBan }) => diaBan);
      await Promise.all([napXa(noi), napThon(noi)]);
      return hangCua(cot, items.map(traLoiCua));
    },
  };
};
