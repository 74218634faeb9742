import { docLech, type LechDoc, type LocLech } from '../../data/nguon-dn-repo.ts';
import { type CotXuat, hangCua, type NguonXuat, oNgay } from '../xuat-tep/nguon-xuat.ts';
import { createTenDonVi, type TenDonVi } from '../xuat-tep/ten-don-vi-xuat.ts';
import { NHAN_DKKD, NHAN_TRANG_THAI_LECH, nguoiCo, soCanh } from './nhan-lech.ts';

const cotLech = (ten: TenDonVi['ten']): readonly CotXuat<LechDoc>[] => [
  { nhan: 'Người sử dụng lao động', rong: 36, o: nguoiCo },
  { nhan: 'Mã số thuế', rong: 16, o: ({ maSoThue }) => maSoThue ?? '' },
  { nhan: 'Xã, phường', rong: 24, o: ({ diaBan: { danhMuc, xa } }) => ten(danhMuc, xa) },
  { nhan: 'Sổ đăng ký', rong: 20, o: ({ tinhTrangDkkd }) => (tinhTrangDkkd ? NHAN_DKKD[tinhTrangDkkd] : '') },
  { nhan: 'Tự khai', rong: 20, o: (lech) => soCanh(lech).khaiBao },
  { nhan: 'Bảo hiểm xã hội', rong: 20, o: (lech) => soCanh(lech).bhxh },
  { nhan: 'Thuế', rong: 20, o: (lech) => soCanh(lech).thue },
  { nhan: 'Lệch', o: ({ lech }) => lech },
  { nhan: 'Từ ngày', rong: 12, o: ({ tuNgay }) => oNgay(tuNgay) },
  { nhan: 'Kết quả', rong: 20, o: ({ trangThai }) => NHAN_TRANG_THAI_LECH[trangThai] },
  { nhan: 'Ghi rõ', rong: 36, o: ({ lyDo }) => lyDo ?? '' },
];

/** The disagreements of a list, all of them. */
export const nguonLech = (loc: LocLech): NguonXuat<LechDoc> => {
  const { napXa, ten } = createTenDonVi();
  const cot = cotLech(ten);
  return {
    cot,
    doc: docLech(loc),
    hang: async (items) => {
      await napXa(items.map(({ diaBan }) => diaBan));
      return hangCua(cot, items);
    },
  };
};
