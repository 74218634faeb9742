import { ngayVN } from '@core/shared/ngay.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import { LOAI_HINH_NSDLD, NGUON_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import type { KemNguoi, KemNsdld, KemViec } from '../../data/kem-ho-so.ts';
import type { NguoiDoc, NsdldDoc, ViecDoc } from '../../data/viec-lam-repo.ts';
import type { TenCua } from '../../ui/ten-noi.ts';
import { NHAN_DKKD } from '../nguon-dn/nhan-lech.ts';
import { type CotXuat, oNgay, oThang } from '../xuat-tep/nguon-xuat.ts';
import { cotTraLoi } from './cot-ho-so.ts';
import { NHAN_NGUOI, NHAN_NSDLD, NHAN_VIEC, tenKyKhaiBao } from './nhan-viec-lam.ts';

/** A record with its answers as the forms ask them, and what was read beside it. */
export type DongHoSo<T, Kem> = { readonly hoSo: T; readonly bai: BaiViec; readonly kem?: Kem | undefined };
export type CotHoSo<T, Kem> = CotXuat<DongHoSo<T, Kem>>;
export type HoSo = NsdldDoc | ViecDoc | NguoiDoc;

const noi = <T extends HoSo>(ten: TenCua): CotHoSo<T, unknown> => ({
  nhan: 'Xã, phường',
  rong: 24,
  o: ({ hoSo: { diaBan } }) => ten(diaBan.danhMuc, diaBan.xa, diaBan.tinh) ?? diaBan.xa,
});
const cuoi = <T extends HoSo>(): readonly CotHoSo<T, unknown>[] => [
  { nhan: 'Nguồn', rong: 24, o: ({ hoSo }) => NGUON_VIEC.nhan(hoSo.nguon) },
  { nhan: 'Lý do', rong: 24, o: ({ hoSo }) => hoSo.lyDo ?? '' },
  { nhan: 'Cập nhật', rong: 12, o: ({ hoSo }) => oNgay(ngayVN(hoSo.luc)) },
  { nhan: 'Mã hồ sơ', rong: 24, o: ({ hoSo }) => hoSo.id },
];

export const cotNsdld = (ten: TenCua, kem: boolean): readonly CotHoSo<NsdldDoc, KemNsdld>[] => [
  ...cotTraLoi<DongHoSo<NsdldDoc, KemNsdld>>('nsdld', ({ bai }) => bai, ten),
  ...(kem
    ? [
        { nhan: 'Người đại diện', rong: 24, o: ({ kem: r }: DongHoSo<NsdldDoc, KemNsdld>) => r?.nguoiDaiDien ?? '' },
        { nhan: 'Điện thoại', rong: 14, o: ({ kem: r }: DongHoSo<NsdldDoc, KemNsdld>) => r?.dienThoai ?? '' },
        { nhan: 'Email', rong: 24, o: ({ kem: r }: DongHoSo<NsdldDoc, KemNsdld>) => r?.email ?? '' },
      ]
    : []),
  noi(ten),
  { nhan: 'Tình trạng', rong: 16, o: ({ hoSo }) => NHAN_NSDLD[hoSo.trangThai].nhan },
  {
    nhan: 'Tình trạng đăng ký kinh doanh',
    o: ({ hoSo: { tinhTrangDkkd, tinhTrangGhi } }) => tinhTrangGhi ?? (tinhTrangDkkd ? NHAN_DKKD[tinhTrangDkkd] : ''),
  },
  { nhan: 'Khai báo kế tiếp', rong: 24, o: ({ hoSo }) => (hoSo.kyKhaiBao ? tenKyKhaiBao(hoSo.kyKhaiBao) : '') },
  { nhan: 'Hạn khai báo', rong: 12, o: ({ hoSo }) => oNgay(hoSo.hanKhaiBao) },
  ...cuoi<NsdldDoc>(),
];

export const cotViec = (ten: TenCua, kem: boolean): readonly CotHoSo<ViecDoc, KemViec>[] => [
  { nhan: 'Tên người sử dụng lao động', rong: 36, o: ({ hoSo }) => hoSo.tenNsdld },
  { nhan: 'Loại hình', rong: 24, o: ({ hoSo }) => LOAI_HINH_NSDLD.nhan(hoSo.loaiHinh) },
  ...cotTraLoi<DongHoSo<ViecDoc, KemViec>>('viec', ({ bai }) => bai, ten),
  { nhan: 'Đã tuyển', o: ({ hoSo }) => hoSo.daTuyen },
  ...(kem
    ? [
        { nhan: 'Người liên hệ', rong: 24, o: ({ kem: r }: DongHoSo<ViecDoc, KemViec>) => r?.hoTen ?? '' },
        { nhan: 'Số điện thoại', rong: 14, o: ({ kem: r }: DongHoSo<ViecDoc, KemViec>) => r?.dienThoai ?? '' },
        { nhan: 'Email', rong: 24, o: ({ kem: r }: DongHoSo<ViecDoc, KemViec>) => r?.email ?? '' },
      ]
    : []),
  noi(ten),
  { nhan: 'Tình trạng', rong: 16, o: ({ hoSo }) => NHAN_VIEC[hoSo.trangThai].nhan },
  ...cuoi<ViecDoc>(),
];

export const cotNguoi = (ten: TenCua, kem: boolean): readonly CotHoSo<NguoiDoc, KemNguoi>[] => [
  ...(kem
    ? [
        { nhan: 'Họ và tên', rong: 24, o: ({ kem: r }: DongHoSo<NguoiDoc, KemNguoi>) => r?.hoTen ?? '' },
        { nhan: 'Số điện thoại', rong: 14, o: ({ kem: r }: DongHoSo<NguoiDoc, KemNguoi>) => r?.dienThoai ?? '' },
      ]
    : []),
  noi(ten),
  { nhan: 'Tháng, năm sinh', rong: 12, o: ({ hoSo }) => oThang(hoSo.thangSinh) },
  ...cotTraLoi<DongHoSo<NguoiDoc, KemNguoi>>('nguoi', ({ bai }) => bai, ten),
  { nhan: 'Đồng ý cho giới thiệu', rong: 12, o: ({ hoSo }) => (hoSo.dongY.gioiThieu ? 'Có' : 'Không') },
  { nhan: 'Tình trạng', rong: 16, o: ({ hoSo }) => NHAN_NGUOI[hoSo.trangThai].nhan },
  ...cuoi<NguoiDoc>(),
];
