import type { Ngay } from '@core/shared/ngay.ts';
import type { PhienDoc } from '../../data/phien-repo.ts';
import { Badge } from '../../ui/badge.tsx';

export const hrefPhien = (id: string): string => `/viec-lam/phien/${encodeURIComponent(id)}`;
/** The referrals of a fair, all or a group of them. */
export const hrefLuot = (id: string, nhom?: string): string =>
  `/viec-lam/ket-noi?${new URLSearchParams({ phien: id, ...(nhom && { nhom }) })}`;

export const DaHuy = () => (
  <Badge mau="var(--loi)" icon="huy">
    Đã hủy
  </Badge>
);

/** Whether it will be, is today, was, or will not be held after all. */
export const TinhTrangPhien = ({ phien, homNay }: { phien: PhienDoc; homNay: Ngay }) => {
  if (phien.huy) return <DaHuy />;
  if (phien.ngay < homNay)
    return (
      <Badge mau="var(--chu-mo)" icon="dau">
        Đã qua
      </Badge>
    );
  return (
    <Badge mau="var(--nhan)" icon="lich">
      {phien.ngay === homNay ? 'Hôm nay' : 'Sắp tới'}
    </Badge>
  );
};
