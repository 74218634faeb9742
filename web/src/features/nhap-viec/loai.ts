import type { Dong, LoiDong } from '@core/nhap/nhap.ts';
import type { LoaiNhapViec } from '@core/nhap/nhap-viec.ts';
import { COT_NHAP_VIEC, luaChonCua } from '@core/nhap-viec/cot.ts';
import { type CanCuDoc, guiDongNguoi, readDongNguoi, readDongViec } from '@core/nhap-viec/doc-dong.ts';
import type { LoaiTep } from '../nhap/loai.ts';

/** A kind of file of the centre; its rows are judged on screen by the functions the server uses. */
export type LoaiTepViec = Omit<LoaiTep, 'xet'> & {
  readonly xet: (dong: Dong, canCu: CanCuDoc) => readonly LoiDong[];
  /** The register its rows come to, and one record of it. */
  readonly so: { readonly href: string; readonly nhan: string };
};

export const LOAI_TEP_VIEC: Readonly<Record<LoaiNhapViec, LoaiTepViec>> = {
  viecTimNguoi: {
    nhan: 'Việc tìm người',
    moTa: 'Mỗi dòng một việc cần tuyển, theo Mẫu số 01 hoặc 03/PLI. Người tuyển phải có hồ sơ đã xác nhận, tìm theo mã số thuế.',
    tepMau: 'mau-viec-tim-nguoi.xlsx',
    cot: COT_NHAP_VIEC.viecTimNguoi,
    luaChon: luaChonCua('viecTimNguoi'),
    xet: (dong, canCu) => readDongViec(dong, canCu).loi,
    so: { href: '/viec-lam/viec', nhan: 'Mở sổ việc tìm người' },
  },
  nguoiTimViec: {
    nhan: 'Người tìm việc',
    moTa: 'Mỗi dòng một người, theo Mẫu số 02 hoặc 01/PLI. Chỉ nhận dòng ghi “Có” ở cột “Đồng ý lưu trữ thông tin”; dòng khác không được tải lên.',
    tepMau: 'mau-nguoi-tim-viec.xlsx',
    cot: COT_NHAP_VIEC.nguoiTimViec,
    luaChon: luaChonCua('nguoiTimViec'),
    xet: (dong, canCu) => readDongNguoi(dong, canCu).loi,
    gui: guiDongNguoi,
    so: { href: '/viec-lam/nguoi', nhan: 'Mở sổ người tìm việc' },
  },
};
