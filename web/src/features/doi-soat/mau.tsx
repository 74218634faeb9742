import {
  type BuocDong,
  type KetQuaDoiSoat,
  NHAN_KET_QUA,
  NHAN_TRANG_THAI_DOI_SOAT,
  type TrangThaiDoiSoat,
} from '@core/doi-soat/doi-soat.ts';
import type { TruongDoiSoat } from '@core/doi-soat/truong.ts';
import { GIOI_TINH } from '@core/forms/danh-muc-m03.ts';
import { formatNgay, Ngay } from '@core/shared/ngay.ts';
import { Badge } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';

type Hinh = { readonly mau: string; readonly icon: IconName };

const VONG: Readonly<Record<TrangThaiDoiSoat, Hinh>> = {
  dangSoSanh: { mau: 'var(--tt-daNop)', icon: 'dongHo' },
  mo: { mau: 'var(--tt-lech)', icon: 'lech' },
  daKhoa: { mau: 'var(--tt-khop)', icon: 'haiDau' },
};
export const VongBadge = ({ trangThai }: { trangThai: TrangThaiDoiSoat }) => (
  <Badge {...VONG[trangThai]}>{NHAN_TRANG_THAI_DOI_SOAT[trangThai]}</Badge>
);

const BUOC: Readonly<Record<BuocDong, (Hinh & { readonly nhan: string }) | undefined>> = {
  khongCan: undefined,
  mo: { mau: 'var(--tt-lech)', icon: 'lech', nhan: 'Chưa quyết định hết' },
  daQuyet: { mau: 'var(--tt-daNop)', icon: 'dongHo', nhan: 'Đang ghi vào phiếu' },
  daApDung: { mau: 'var(--tt-khop)', icon: 'haiDau', nhan: 'Đã ghi vào phiếu' },
  phieuDaDoi: { mau: 'var(--tt-traLai)', icon: 'canhBao', nhan: 'Phiếu đã sang bước khác, chưa ghi' },
};
export const BuocBadge = ({ buoc }: { buoc: BuocDong }) => {
  const hinh = BUOC[buoc];
  return hinh ? <Badge {...hinh}>{hinh.nhan}</Badge> : null;
};

/** What each result asks of whom. */
export const VIEC_KET_QUA: Readonly<Record<KetQuaDoiSoat, string>> = {
  cho: 'Chờ máy so sánh.',
  khop: 'Không phải làm gì.',
  lech: 'Xem từng người, quyết định từng mục khác nhau.',
  chuaNhap: 'Nhập tin phiếu rồi đối soát ở lần trích xuất sau.',
  thieuCuaTa: 'Chưa thu phiếu: đưa vào bảng kê để tổ công tác đi thu.',
  oXaKhac: 'Hỏi công an xã kia xem người này đang cư trú ở đâu.',
  trungTrongTep: 'Xem lại số giấy tờ của các dòng này trong CSDL dân cư.',
  thieuTrongTep: 'Kiểm tra tệp trích xuất có đủ xã không, phiếu đã được nhập thật chưa.',
};
export const nhanKetQua = (ketQua: KetQuaDoiSoat): string => NHAN_KET_QUA[ketQua];

/** A compared value in the words of the form. */
export const chuCua = (truong: TruongDoiSoat, giaTri: string | undefined): string => {
  if (giaTri === undefined || giaTri === '') return '';
  if (truong === 'gioiTinh') return GIOI_TINH.nhan(giaTri);
  return truong === 'ngaySinh' && Ngay.safeParse(giaTri).success ? formatNgay(giaTri) : giaTri;
};
