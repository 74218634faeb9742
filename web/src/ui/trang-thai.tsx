import { NHAN_TRANG_THAI, type TrangThai } from '@core/phieu/workflow.ts';
import { Badge } from './badge.tsx';
import type { IconName } from './icon.tsx';

/** The one colour and the one icon of each state, for badges, lists and charts alike. Colours live in tokens.css. */
export const HINH_TRANG_THAI: Readonly<Record<TrangThai, { readonly mau: string; readonly icon: IconName }>> = {
  nhap: { mau: 'var(--tt-nhap)', icon: 'but' },
  daNop: { mau: 'var(--tt-daNop)', icon: 'dongHo' },
  traLai: { mau: 'var(--tt-traLai)', icon: 'traLai' },
  choTongHop: { mau: 'var(--tt-choTongHop)', icon: 'lop' },
  choNghiemThu: { mau: 'var(--tt-choNghiemThu)', icon: 'nghiemThu' },
  choXacNhan: { mau: 'var(--tt-choXacNhan)', icon: 'hopThu' },
  choKiemTra: { mau: 'var(--tt-choKiemTra)', icon: 'kinhLup' },
  choBanGiao: { mau: 'var(--tt-choBanGiao)', icon: 'banGiao' },
  trung: { mau: 'var(--tt-trung)', icon: 'lop' },
  khongDoi: { mau: 'var(--tt-khongDoi)', icon: 'dau' },
  choNhapTin: { mau: 'var(--tt-choNhapTin)', icon: 'banPhim' },
  daNhapTin: { mau: 'var(--tt-daNhapTin)', icon: 'dau' },
  khop: { mau: 'var(--tt-khop)', icon: 'haiDau' },
  lech: { mau: 'var(--tt-lech)', icon: 'lech' },
  thayThe: { mau: 'var(--tt-thayThe)', icon: 'thay' },
  huy: { mau: 'var(--tt-huy)', icon: 'huy' },
};

/** State of a phiếu: colour, icon and word. */
export const TrangThaiBadge = ({ trangThai }: { trangThai: TrangThai }) => (
  <Badge mau={HINH_TRANG_THAI[trangThai].mau} icon={HINH_TRANG_THAI[trangThai].icon}>
    {NHAN_TRANG_THAI[trangThai]}
  </Badge>
);
