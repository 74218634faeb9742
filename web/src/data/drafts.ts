import { BanNhap } from '@core/phieu/ban-nhap.ts';
import { signal } from '@preact/signals';
import { getStore } from './store.ts';

/** Raised with every change, so that lists of drafts on the page follow. */
export const draftsChanged = signal(0);

export const loadDraft = async (id: string): Promise<BanNhap | undefined> =>
  BanNhap.safeParse(await (await getStore()).get('banNhap', id)).data;

export const saveDraft = async (draft: BanNhap): Promise<void> => {
  await (await getStore()).put('banNhap', draft);
  draftsChanged.value += 1;
};

export const deleteDraft = async (id: string): Promise<void> => {
  await (await getStore()).delete('banNhap', id);
  draftsChanged.value += 1;
};

/** Drafts of one account on this device, last saved first. */
export const listDrafts = async (uid: string): Promise<BanNhap[]> => {
  const rows = await (await getStore()).getAllFromIndex('banNhap', 'theoChu', uid);
  return rows.flatMap((row) => BanNhap.safeParse(row).data ?? []).sort((a, b) => b.luuLuc.localeCompare(a.luuLuc));
};

/** Asks the browser not to clear this store when the disk is full. It may refuse; nothing depends on it. */
export const requestPersistence = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;
