import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { formatGio } from '../../ui/format.ts';
import { DongGui } from './dong-gui.tsx';

/** On the server, and the machine has not said yet what it thinks of it. */
export const MucDaGui = ({ all, now }: { all: readonly PhieuGui[]; now: Date }) => {
  const items = all.filter(({ trangThai }) => trangThai === 'daGui');
  if (items.length === 0) return null;
  return (
    <section class="chong" aria-labelledby="da-gui">
      <h2 id="da-gui">Đã gửi, máy đang kiểm tra ({items.length})</h2>
      <ul class="danh-sach">
        {items.map((gui) => (
          <DongGui
            key={gui.id}
            gui={gui}
            now={now}
            them={gui.guiLuc && `máy chủ nhận lúc ${formatGio(new Date(gui.guiLuc), now)}`}
          />
        ))}
      </ul>
    </section>
  );
};
