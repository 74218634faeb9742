import { GIOI_TINH } from '@core/forms/danh-muc-m03.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { getTen } from '../../data/ten-nguoi.ts';
import { HanBadge } from '../../ui/han-badge.tsx';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';

/** What a phiếu says of the person without naming them. */
const moTaPhieu = ({ gioiTinh, thangSinh }: Pick<PhieuDoc, 'gioiTinh' | 'thangSinh'>): string =>
  [gioiTinh && GIOI_TINH.nhan(gioiTinh), thangSinh && `sinh ${thangSinh.split('-').reverse().join('/')}`]
    .filter(Boolean)
    .join(', ');

/** One phiếu of the collector: who, where it stands, by when; what can be done about it goes below. */
export const DongPhieu = ({ phieu, children }: { phieu: PhieuDoc; children?: ComponentChildren }) => {
  const [ten, setTen] = useState<string | undefined>();
  useEffect(() => {
    getTen(phieu.id).then(setTen, () => setTen(undefined));
  }, [phieu.id, phieu.v]);
  return (
    <li class="the chong chong-sat">
      <div class="dong-phieu">
        <div>
          <a href={`/phieu/${phieu.id}`}>
            <b>{ten ?? 'Xem phiếu'}</b>
          </a>
          <p class="mo">{moTaPhieu(phieu)}</p>
        </div>
        <span class="hang">
          <TrangThaiBadge trangThai={phieu.trangThai} />
          <HanBadge han={phieu.hanXuLy} homNay={homNay()} />
        </span>
      </div>
      {children}
    </li>
  );
};
