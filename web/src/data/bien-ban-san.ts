import { BienBanSan } from '@core/bien-ban/bien-ban-san.ts';
import { sharedCounter } from './giua-cac-the.ts';
import { getStore } from './store.ts';

const shared = sharedCounter('bienBanSan');
/** Raised with every change of the prepared records, in any tab. */
export const bienBanSanChanged = shared.changed;

const read = (row: unknown): BienBanSan | undefined => {
  const parsed = BienBanSan.safeParse(row);
  if (!parsed.success) console.error('bienBanSan.malformed', parsed.error.issues);
  return parsed.data;
};

/** Records an account has prepared on this device and not sent, the first prepared first. */
export const listBienBanSan = async (uid: string): Promise<BienBanSan[]> => {
  const rows = await (await getStore()).getAllFromIndex('bienBanSan', 'theoChu', uid);
  return rows.flatMap((row) => read(row) ?? []).sort((a, b) => a.luc.localeCompare(b.luc));
};

export const putBienBanSan = async (san: BienBanSan): Promise<void> => {
  await (await getStore()).put('bienBanSan', san);
  shared.raise();
};

export const dropBienBanSan = async (id: string): Promise<void> => {
  await (await getStore()).delete('bienBanSan', id);
  shared.raise();
};
