import { daysBetween, formatNgay, type Ngay } from '@core/shared/ngay.ts';
import type { ComponentChildren } from 'preact';
import { Badge } from './badge.tsx';

/** Words that stay on one line where a narrow table breaks the badge. */
const Lien = ({ children }: { children: ComponentChildren }) => <span class="lien">{children}</span>;

/** Deadline of the present stage, counted in days in Viet Nam from `homNay`; nothing where no clock runs. */
export const HanBadge = ({ han, homNay }: { han: Ngay | null; homNay: Ngay }) => {
  if (han === null) return null;
  const days = daysBetween(homNay, han);
  const title = `Hạn ${formatNgay(han)}`;
  if (days < 0)
    return (
      <span class="han" title={title}>
        <Badge mau="var(--loi)" icon="canhBao">
          <span>
            <Lien>Quá hạn</Lien> <Lien>{-days} ngày</Lien>
          </span>
        </Badge>
      </span>
    );
  return (
    <span class="han" title={title}>
      <Badge mau={days <= 2 ? 'var(--canh-bao)' : 'var(--chu-mo)'} icon="dongHo">
        <Lien>{days === 0 ? 'Hạn hôm nay' : `Còn ${days} ngày`}</Lien>
      </Badge>
    </span>
  );
};
