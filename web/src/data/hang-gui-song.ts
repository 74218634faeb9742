import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { effect, signal } from '@preact/signals';
import { countGuiKhac, hangGuiChanged, listGui } from './hang-gui.ts';
import { session } from './session.ts';

/** The outbox of the account that is signed in, as the pages show it; null until it has been read. */
export const guiCuaToi = signal<readonly PhieuGui[] | null>(null);
/** How many phiếu of other accounts still have to leave this device. */
export const soGuiKhac = signal(0);

let asked = 0;
const load = async (uid: string): Promise<void> => {
  asked += 1;
  const mine = asked;
  const [gui, khac] = await Promise.all([listGui(uid), countGuiKhac(uid)]);
  if (mine !== asked) return;
  guiCuaToi.value = gui;
  soGuiKhac.value = khac;
};

let shown: string | undefined;
effect(() => {
  hangGuiChanged.value;
  const current = session.value;
  const uid = current === null || current === 'dangTai' ? '' : current.uid;
  if (uid !== shown) guiCuaToi.value = null;
  shown = uid;
  load(uid).catch((error: unknown) => console.error('hangGui.unreadable', error));
});
