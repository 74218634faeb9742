import { maBienNhan } from '@core/hang-gui/bien-nhan.ts';
import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { ComponentChildren } from 'preact';
import { formatGio } from '../../ui/format.ts';
import { GuiBadge } from './gui-badge.tsx';

/** The person, else the receipt code: names go with the session, traces stay a month. */
export const tenGui = ({ id, hoTen }: Pick<PhieuGui, 'id' | 'hoTen'>): string =>
  hoTen || `Phiếu ${maBienNhan(id) ?? id.slice(0, 8)}`;

/** One phiếu of the outbox: who, since when, where it stands; what can be done about it goes below. */
export const DongGui = (props: {
  gui: PhieuGui;
  now: Date;
  them?: string | undefined;
  children?: ComponentChildren;
}) => {
  const { gui, now, them, children } = props;
  return (
    <li class="the chong chong-sat">
      <div class="dong-gui">
        <b>{tenGui(gui)}</b>
        <GuiBadge trangThai={gui.trangThai} />
      </div>
      <p class="mo">
        Nộp trên máy lúc {formatGio(new Date(gui.nopLuc), now)}
        {them && ` · ${them}`}
      </p>
      {children}
    </li>
  );
};
