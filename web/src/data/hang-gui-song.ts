import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { effect, signal } from '@preact/signals';
import { countGui, countGuiKhac, hangGuiChanged, listGui } from './hang-gui.ts';
import { session } from './session.ts';

/** The outbox of the account that is signed in, as the pages show it; null until it has been read. */
export const guiCuaToi = signal<readonly PhieuGui[] | null>(null);
/** How many phiếu of other accounts still have to leave this device. */
export const soGuiKhac = signal(0);
/** How many rows of the outbox this version of the app cannot read. */
export const soKhongDoc = signal(0);

let shown: string | undefined;
let loading = false;
let again = false;

const loadOnce = async (uid: string): Promise<void> => {
  const [gui, khac, rows] = await Promise.all([listGui(uid), countGuiKhac(uid), countGui(uid)]);
  if (uid !== shown) return;
  guiCuaToi.value = gui;
  soGuiKhac.value = khac;
  soKhongDoc.value = rows - gui.length;
};

/** One look at a time: forty phiếu on their way change a hundred times. */
const load = async (): Promise<void> => {
  if (loading) {
    again = true;
    return;
  }
  loading = true;
  do {
    again = false;
    await loadOnce(shown ?? '').catch((error: unknown) => console.error('hangGui.unreadable', error));
  } while (again);
  loading = false;
};

effect(() => {
  hangGuiChanged.value;
  const current = session.value;
  const uid = current === null || current === 'dangTai' ? '' : current.uid;
  if (uid !== shown) guiCuaToi.value = null;
  shown = uid;
  void load();
});
