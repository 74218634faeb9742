import type { TrangThaiBaoCao } from '@core/bao-cao/bao-cao.ts';
import type { IconName } from '../../ui/icon.tsx';

/** Colour and icon of a report's state. */
export const MAU_BAO_CAO: Readonly<Record<TrangThaiBaoCao, { readonly mau: string; readonly icon: IconName }>> = {
  choNop: { mau: 'var(--canh-bao)', icon: 'dongHo' },
  daNop: { mau: 'var(--nhan)', icon: 'banGiao' },
  daNhan: { mau: 'var(--tot)', icon: 'dau' },
  traLai: { mau: 'var(--loi)', icon: 'traLai' },
};
