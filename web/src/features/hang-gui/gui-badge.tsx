import { NHAN_TRANG_THAI_GUI, type TrangThaiGui } from '@core/hang-gui/phieu-gui.ts';
import { Badge } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';

const HINH: Readonly<Record<TrangThaiGui, { readonly mau: string; readonly icon: IconName }>> = {
  chuaGui: { mau: 'var(--canh-bao)', icon: 'dongHo' },
  dangGui: { mau: 'var(--nhan)', icon: 'thay' },
  daGui: { mau: 'var(--tt-daNop)', icon: 'dau' },
  xong: { mau: 'var(--tot)', icon: 'haiDau' },
  biTraLai: { mau: 'var(--loi)', icon: 'traLai' },
  canXem: { mau: 'var(--loi)', icon: 'canhBao' },
};

/** Where a phiếu of this device stands; one that is still being written stands nowhere yet. */
export const GuiBadge = ({ trangThai }: { trangThai?: TrangThaiGui | undefined }) =>
  trangThai ? (
    <Badge mau={HINH[trangThai].mau} icon={HINH[trangThai].icon}>
      {NHAN_TRANG_THAI_GUI[trangThai]}
    </Badge>
  ) : (
    <Badge mau="var(--tt-nhap)" icon="but">
      Đang ghi
    </Badge>
  );
