import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { khuVuc } from '../../data/khu-vuc.ts';
import { watchRollup } from '../../data/rollup-repo.ts';
import { formatSo } from '../../ui/format.ts';

/** How far the collector's thôn is, from its counters: one read however many phiếu. Nothing while nothing is counted. */
export const TienDoThon = ({ keHoach }: { keHoach: KeHoach }) => {
  const area = khuVuc.value;
  const donVi = area !== null && area !== 'dangTai' && area.donVi.cap === 'thon' ? area.donVi : null;
  const [daThu, setDaThu] = useState<number | null>(null);
  const ma = donVi?.ma;
  useEffect(() => {
    setDaThu(null);
    if (!ma) return;
    return watchRollup(
      { keHoach: keHoach.id, danhMuc: keHoach.danhMuc, ma },
      (rollup) => setDaThu(rollup?.o.daThu ?? null),
      (error) => console.error('rollup.unreadable', error),
    );
  }, [keHoach.id, ma]);
  return daThu === null ? null : (
    <span class="mo">
      {donVi?.ten} đã thu {formatSo(daThu)} phiếu
    </span>
  );
};
