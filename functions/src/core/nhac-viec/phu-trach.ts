import type { LoaiCoQuan } from '../ke-hoach/ke-hoach.ts';
import { CHANG, CHANG_OF, type Chang, TRANG_THAI, type TrangThai } from '../phieu/workflow.ts';
import type { VaiTro } from '../tai-khoan/vai-tro.ts';

/** Who answers for a phiếu while the clock of a stage runs (LC-04…LC-08, HN-03). */
export const PHU_TRACH: Readonly<Record<Chang, VaiTro>> = {
  dieuTra: 'dieuTraVien',
  tongHop: 'truongThon',
  nghiemThu: 'toCongTac',
  kiemTra: 'canBoXa',
  banGiao: 'canBoXa',
  nhapTin: 'congAnXa',
};

/** States in which a phiếu waits for a person of that role; what the machine is judging waits for nobody. */
export const hangCua = (vaiTro: VaiTro): readonly TrangThai[] =>
  TRANG_THAI.filter((state) => {
    const chang = CHANG_OF[state];
    return state !== 'daNop' && chang !== null && PHU_TRACH[chang] === vaiTro;
  });

export const changCua = (vaiTro: VaiTro): readonly Chang[] => CHANG.filter((chang) => PHU_TRACH[chang] === vaiTro);

/** Where a role does its queue. */
export const TRANG_CUA: Readonly<Partial<Record<VaiTro, string>>> = {
  dieuTraVien: '/thu-thap',
  truongThon: '/tong-hop',
  toCongTac: '/tong-hop',
  canBoXa: '/kiem-tra',
  congAnXa: '/nhap-tin',
};

/** Roles that follow a whole area by its counters and work no queue. */
export const THEO_DOI: readonly VaiTro[] = ['capHuyen', 'capTinh'];

/** The offices whose reports a role writes. */
export const CO_QUAN_CUA: Readonly<Partial<Record<VaiTro, readonly LoaiCoQuan[]>>> = {
  toCongTac: ['toCongTac'],
  canBoXa: ['ubndXa'],
  congAnXa: ['congAnXa'],
  capHuyen: ['ubndHuyen', 'phongLaoDong'],
  capTinh: ['soLaoDong'],
  congAnTinh: ['congAnTinh'],
};
