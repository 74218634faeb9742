import { isXongTrenMay, type PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { BanNhap } from '@core/phieu/ban-nhap.ts';
import { addBanSao } from './ban-sao.ts';
import { MA_HET_CHO, withRoom } from './bo-nho.ts';
import { chuaLuu, giuTrongBoNho, thoiGiu } from './chua-luu.ts';
import { errorCode } from './errors.ts';
import { sharedCounter } from './giua-cac-the.ts';
import { getStore } from './store.ts';

const shared = sharedCounter('banNhap');
/** Raised with every change, in any tab, so that lists of drafts on the page follow. */
export const draftsChanged = shared.changed;
export const raiseDrafts = shared.raise;

export const loadDraft = async (id: string): Promise<BanNhap | undefined> =>
  chuaLuu.peek().get(id) ?? BanNhap.safeParse(await (await getStore()).get('banNhap', id)).data;

/** What this tab knows the device to hold of a draft, by its own writes: the `luuLuc` of it, undefined for nothing. */
const known = new Map<string, string | undefined>();

const putIfLast = async (draft: BanNhap, seen: string | undefined): Promise<boolean> => {
  const tx = (await getStore()).transaction(['banNhap', 'hangGui'], 'readwrite');
  const [drafts, hangGui] = [tx.objectStore('banNhap'), tx.objectStore('hangGui')];
  const [held, gui] = await Promise.all([drafts.get(draft.id), hangGui.get(draft.id)]);
  const waits = gui !== undefined && !isXongTrenMay(gui as PhieuGui);
  const at = (held as BanNhap | undefined)?.luuLuc;
  const isOurs = known.has(draft.id) && known.get(draft.id) === at && (at === undefined || at <= draft.luuLuc);
  const isLast = (at === seen || isOurs) && !waits;
  if (isLast) await drafts.put(draft);
  await tx.done;
  return isLast;
};

/**
 * Keeps a draft, on condition that the device still holds what this writer saw last (`seen`: its `luuLuc`, undefined for
 * nothing). False, and nothing is written, where another tab has written since, handed it in or thrown it away. Where the
 * device is full the draft stays in memory and is tried again.
 */
export const saveDraft = async (draft: BanNhap, seen: string | undefined): Promise<boolean> => {
  try {
    const kept = await withRoom(() => putIfLast(draft, seen));
    if (kept) {
      known.set(draft.id, draft.luuLuc);
      thoiGiu(draft.id, draft.luuLuc);
      raiseDrafts();
    }
    return kept;
  } catch (error) {
    if (errorCode(error) === MA_HET_CHO) {
      if (!known.has(draft.id)) known.set(draft.id, seen);
      giuTrongBoNho(draft);
      keepTrying();
      raiseDrafts();
    }
    throw error;
  }
};

export const deleteDraft = async (id: string): Promise<void> => {
  thoiGiu(id);
  await (await getStore()).delete('banNhap', id);
  raiseDrafts();
};

/** Tries again to keep what found no room; where another tab has written since, it is kept beside. */
const retryChuaLuu = async (): Promise<void> => {
  for (const draft of chuaLuu.peek().values()) {
    const kept = await saveDraft(draft, known.get(draft.id));
    if (kept) continue;
    if ((known.get(draft.id) ?? '') <= draft.luuLuc) await withRoom(() => addBanSao([draft]));
    thoiGiu(draft.id, draft.luuLuc);
  }
};

const EVERY_MS = 5_000;
let trying: ReturnType<typeof setInterval> | undefined;

const warnBeforeClosing = (event: BeforeUnloadEvent): void => event.preventDefault();

const stopTrying = (): void => {
  clearInterval(trying);
  trying = undefined;
  removeEventListener('beforeunload', warnBeforeClosing);
};

/** Tries again every few seconds until everything is kept, and has the browser ask before the page is closed meanwhile. */
const keepTrying = (): void => {
  if (trying !== undefined) return;
  addEventListener('beforeunload', warnBeforeClosing);
  trying = setInterval(() => {
    if (chuaLuu.peek().size === 0) stopTrying();
    else retryChuaLuu().catch((error: unknown) => console.error('draft.notSaved', errorCode(error)));
  }, EVERY_MS);
};

/** Drafts of one account on this device, last saved first. */
export const listDrafts = async (uid: string): Promise<BanNhap[]> => {
  const rows = await (await getStore()).getAllFromIndex('banNhap', 'theoChu', uid);
  const stored = rows.flatMap((row) => BanNhap.safeParse(row).data ?? []);
  const inMemory = [...chuaLuu.peek().values()].filter(({ boi }) => boi === uid);
  const all = new Map([...stored, ...inMemory].map((draft) => [draft.id, draft]));
  return [...all.values()].sort((a, b) => b.luuLuc.localeCompare(a.luuLuc));
};
