import { isXongTrenMay, PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { BanNhap } from '@core/phieu/ban-nhap.ts';
import { sharedCounter } from './giua-cac-the.ts';
import { getStore } from './store.ts';

const shared = sharedCounter('banNhap');
/** Raised with every change, in any tab, so that lists of drafts on the page follow. */
export const draftsChanged = shared.changed;
export const raiseDrafts = shared.raise;

export const loadDraft = async (id: string): Promise<BanNhap | undefined> =>
  BanNhap.safeParse(await (await getStore()).get('banNhap', id)).data;

/**
 * Keeps a draft, on condition that the device still holds what this writer saw last (`seen`: its `luuLuc`, undefined for
 * nothing). False, and nothing is written, where another tab has written since, handed it in or thrown it away.
 */
export const saveDraft = async (draft: BanNhap, seen: string | undefined): Promise<boolean> => {
  const tx = (await getStore()).transaction(['banNhap', 'hangGui'], 'readwrite');
  const [drafts, hangGui] = [tx.objectStore('banNhap'), tx.objectStore('hangGui')];
  const [held, gui] = await Promise.all([drafts.get(draft.id), hangGui.get(draft.id)]);
  const waits = gui !== undefined && !isXongTrenMay(PhieuGui.parse(gui));
  const isLast = (held as BanNhap | undefined)?.luuLuc === seen;
  if (isLast && !waits) await drafts.put(draft);
  await tx.done;
  if (isLast && !waits) raiseDrafts();
  return isLast && !waits;
};

export const deleteDraft = async (id: string): Promise<void> => {
  await (await getStore()).delete('banNhap', id);
  raiseDrafts();
};

/** Drafts of one account on this device, last saved first. */
export const listDrafts = async (uid: string): Promise<BanNhap[]> => {
  const rows = await (await getStore()).getAllFromIndex('banNhap', 'theoChu', uid);
  return rows.flatMap((row) => BanNhap.safeParse(row).data ?? []).sort((a, b) => b.luuLuc.localeCompare(a.luuLuc));
};

/** Asks the browser not to clear this store when the disk is full. It may refuse; nothing depends on it. */
export const requestPersistence = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;
