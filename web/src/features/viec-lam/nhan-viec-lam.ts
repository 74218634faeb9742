import type { TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import type { KhaiBao } from '@core/viec-lam/khai-bao.ts';
import type { TrangThaiNtv } from '@core/viec-lam/nguoi-tim-viec.ts';
import type { TrangThaiNsdld } from '@core/viec-lam/nsdld.ts';
import type { TrangThaiViec } from '@core/viec-lam/viec-tim-nguoi.ts';
import type { IconName } from '../../ui/icon.tsx';

/** How a state is shown: its word, and the sign that says the same without colour. */
export type NhanTrangThai = { readonly nhan: string; readonly mau: string; readonly icon: IconName };

const CHO = { mau: 'var(--canh-bao)', icon: 'dongHo' } as const;
const MO = { mau: 'var(--nhan)', icon: 'but' } as const;
const XONG = { mau: 'var(--tot)', icon: 'dau' } as const;
const THOI = { mau: 'var(--chu-mo)', icon: 'huy' } as const;
const HONG = { mau: 'var(--loi)', icon: 'loi' } as const;

export const NHAN_VIEC: Readonly<Record<TrangThaiViec, NhanTrangThai>> = {
  choDuyet: { nhan: 'Chờ duyệt', ...CHO },
  dangTuyen: { nhan: 'Đang tuyển', ...MO },
  du: { nhan: 'Đã tuyển đủ', ...XONG },
  hetHan: { nhan: 'Hết hạn', ...THOI },
  dong: { nhan: 'Đã đóng', ...THOI },
  tuChoi: { nhan: 'Không duyệt', ...HONG },
};

export const NHAN_NGUOI: Readonly<Record<TrangThaiNtv, NhanTrangThai>> = {
  choDuyet: { nhan: 'Chờ duyệt', ...CHO },
  dangTim: { nhan: 'Đang tìm việc', ...MO },
  coViec: { nhan: 'Đã có việc', ...XONG },
  hetHan: { nhan: 'Hết hạn', ...THOI },
  dong: { nhan: 'Đã đóng', ...THOI },
  trung: { nhan: 'Trùng người', ...HONG },
};

export const NHAN_NSDLD: Readonly<Record<TrangThaiNsdld, NhanTrangThai>> = {
  choXacNhan: { nhan: 'Chờ xác nhận', ...CHO },
  daXacNhan: { nhan: 'Đã xác nhận', ...XONG },
  tuChoi: { nhan: 'Không xác nhận', ...HONG },
  ngung: { nhan: 'Đã ngừng', ...THOI },
};

/** A registration that was refused, as who sent it reads it. */
export const CHUA_NHAN: NhanTrangThai = { nhan: 'Chưa được nhận', ...HONG };

export const NHAN_KET_NOI: Readonly<Record<TrangThaiKetNoi, NhanTrangThai>> = {
  deXuat: { nhan: 'Chờ người tìm việc trả lời', ...CHO },
  dongY: { nhan: 'Đã đồng ý, chờ giới thiệu', ...CHO },
  gioiThieu: { nhan: 'Đã giới thiệu', ...MO },
  phongVan: { nhan: 'Đã phỏng vấn', ...MO },
  nhanViec: { nhan: 'Đã nhận việc', ...XONG },
  khongNhan: { nhan: 'Không nhận', ...THOI },
  tuChoi: { nhan: 'Người tìm việc từ chối', ...THOI },
  rut: { nhan: 'Đã rút', ...THOI },
  hetHan: { nhan: 'Hết hạn', ...THOI },
};

/** A step that has been taken, told afterwards with its time. */
export const NHAN_MOC: Readonly<Record<TrangThaiKetNoi, string>> = {
  deXuat: 'Trung tâm đề xuất',
  dongY: 'Người tìm việc đồng ý',
  gioiThieu: 'Trung tâm giới thiệu',
  phongVan: 'Phỏng vấn',
  nhanViec: 'Nhận việc',
  khongNhan: 'Người tuyển không nhận',
  tuChoi: 'Người tìm việc từ chối',
  rut: 'Rút khỏi lượt giới thiệu',
  hetHan: 'Hết hạn trả lời',
};

export const NHAN_KHAI_BAO: Readonly<Record<KhaiBao['trangThai'], NhanTrangThai>> = {
  daNop: { nhan: 'Đã nộp, chờ trung tâm nhận', ...CHO },
  daNhan: { nhan: 'Trung tâm đã nhận', ...XONG },
  traLai: { nhan: 'Trung tâm trả lại', ...HONG },
};

/** What a step is called on its button. */
export const NHAN_BUOC: Readonly<Partial<Record<TrangThaiKetNoi, string>>> = {
  dongY: 'Ghi người tìm việc đồng ý',
  gioiThieu: 'Giới thiệu với người tuyển',
  phongVan: 'Ghi đã phỏng vấn',
  nhanViec: 'Ghi nhận việc',
  khongNhan: 'Ghi không nhận',
  tuChoi: 'Ghi từ chối',
  rut: 'Rút khỏi lượt giới thiệu',
};

/** "lần đầu", "6 tháng đầu năm 2026", "năm 2026". */
export const tenKyKhaiBao = (ky: string): string => {
  if (ky === 'batDau') return 'lần đầu (trong 30 ngày từ khi hoạt động)';
  return ky.endsWith('-H1') ? `6 tháng đầu năm ${ky.slice(0, 4)}` : `năm ${ky}`;
};

/** Where what the centre writes comes from. */
export const NGUON_GHI = [
  ['trungTam', 'Trung tâm ghi theo lời khai'],
  ['phieuGiay', 'Chép từ phiếu giấy'],
] as const;
export type NguonGhi = (typeof NGUON_GHI)[number][0];
