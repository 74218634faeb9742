import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { LinkButton } from '../../ui/button.tsx';
import { tenGui } from './dong-gui.tsx';

/** Versions that were not sent, or that were written over: kept on this device until somebody throws them away. */
export const MucBanGiu = ({ all }: { all: readonly PhieuGui[] }) => {
  const items = all.filter(({ banThua }) => banThua !== undefined && banThua.length > 0);
  if (items.length === 0) return null;
  return (
    <section class="chong" aria-labelledby="ban-giu">
      <h2 id="ban-giu">Bản được giữ lại ({items.length})</h2>
      <ul class="danh-sach">
        {items.map((gui) => (
          <li key={gui.id} class="the dong-phieu">
            <div>
              <b>{tenGui(gui)}</b>
              <p class="mo">{gui.banThua?.length} bản không gửi đi</p>
            </div>
            <LinkButton href={`/hang-gui/${gui.id}/giu`} icon="to">
              Mở bản giữ lại
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
};
