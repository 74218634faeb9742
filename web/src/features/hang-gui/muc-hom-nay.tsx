import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { phongVanTrongNgay } from '@core/hang-gui/tom-tat.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { homNay } from '../../data/device.ts';
import { formatGio } from '../../ui/format.ts';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';
import { tenGui } from './dong-gui.tsx';
import { GuiBadge } from './gui-badge.tsx';

type Props = { all: readonly PhieuGui[]; drafts: readonly BanNhap[]; now: Date };

/** Everybody interviewed today with this device, and where each phiếu stands: nobody is visited twice, nobody forgotten. */
export const MucHomNay = ({ all, drafts, now }: Props) => {
  const rows = phongVanTrongNgay(all, drafts, homNay());
  if (rows.length === 0) return null;
  return (
    <section class="chong" aria-labelledby="hom-nay">
      <h2 id="hom-nay">Phỏng vấn hôm nay ({rows.length})</h2>
      <ul class="the hom-nay">
        {rows.map(({ id, hoTen, luc, gui }) => (
          <li key={id}>
            <span>
              <b>{gui ? tenGui(gui) : hoTen || 'Chưa ghi tên'}</b>{' '}
              <span class="mo">{formatGio(new Date(luc), now)}</span>
            </span>
            {gui?.trangThai === 'xong' && gui.phanQuyet ? (
              <TrangThaiBadge trangThai={gui.phanQuyet} />
            ) : (
              <GuiBadge trangThai={gui?.trangThai} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
