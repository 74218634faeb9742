import { BanNhap } from '@core/phieu/ban-nhap.ts';
import { signal } from '@preact/signals';
import { banSaoKey, getStore } from './store.ts';

/** Raised with every change of the versions kept beside. */
export const banSaoChanged = signal(0);

/** Versions of drafts kept beside the ones in use, as rows of the device's store. */
export const readBanSao = (row: unknown): BanNhap[] =>
  (Array.isArray(row) ? row : []).flatMap((each) => BanNhap.safeParse(each).data ?? []);

const isSame = (a: BanNhap, b: BanNhap): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Keeps versions beside; one that is there already stays once. */
export const addBanSao = async (drafts: readonly BanNhap[]): Promise<void> => {
  const tx = (await getStore()).transaction('nho', 'readwrite');
  for (const draft of drafts) {
    const kept = readBanSao(await tx.store.get(banSaoKey(draft.boi)));
    if (!kept.some((each) => isSame(each, draft))) await tx.store.put([...kept, draft], banSaoKey(draft.boi));
  }
  await tx.done;
  banSaoChanged.value += 1;
};

/** Throws one version away. */
export const dropBanSao = async (draft: BanNhap): Promise<void> => {
  const tx = (await getStore()).transaction('nho', 'readwrite');
  const kept = readBanSao(await tx.store.get(banSaoKey(draft.boi)));
  await tx.store.put(
    kept.filter((each) => !isSame(each, draft)),
    banSaoKey(draft.boi),
  );
  await tx.done;
  banSaoChanged.value += 1;
};

/**
 * Makes a version kept beside the draft in use; the draft that was in use is kept beside in its stead. It goes on from
 * the version on the server that the draft in use went on from. False where the phiếu has been handed in.
 */
export const useBanSao = async (draft: BanNhap, luc: string): Promise<boolean> => {
  const tx = (await getStore()).transaction(['nho', 'banNhap', 'hangGui'], 'readwrite');
  const [nho, drafts] = [tx.objectStore('nho'), tx.objectStore('banNhap')];
  const [row, held, gui] = await Promise.all([
    nho.get(banSaoKey(draft.boi)),
    drafts.get(draft.id),
    tx.objectStore('hangGui').get(draft.id),
  ]);
  const waits = (gui as { banNhap?: unknown } | undefined)?.banNhap != null;
  if (!waits) {
    const current = BanNhap.safeParse(held).data;
    const rest = readBanSao(row).filter((each) => !isSame(each, draft));
    await nho.put(current ? [...rest, current] : rest, banSaoKey(draft.boi));
    await drafts.put({ ...draft, v: current ? current.v : draft.v, luuLuc: luc });
  }
  await tx.done;
  if (!waits) banSaoChanged.value += 1;
  return !waits;
};
