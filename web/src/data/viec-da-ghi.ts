import { type GoiYViec, themViecDaGhi, type ViecDaGhi } from '@core/forms/viec-da-ghi.ts';
import { getStore } from './store.ts';

const keyOf = (uid: string): string => `viecDaGhi/${uid}`;

const isViec = (row: unknown): row is ViecDaGhi =>
  typeof (row as ViecDaGhi | null)?.ten === 'string' && typeof (row as ViecDaGhi).lan === 'number';

/** What this account has written at câu 12.2 on this device. */
export const listViecDaGhi = async (uid: string): Promise<readonly ViecDaGhi[]> => {
  const rows: unknown = await (await getStore()).get('nho', keyOf(uid));
  return Array.isArray(rows) ? rows.filter(isViec) : [];
};

/** Counts one use more. */
export const rememberViec = async (uid: string, viec: GoiYViec): Promise<void> => {
  const tx = (await getStore()).transaction('nho', 'readwrite');
  const rows: unknown = await tx.store.get(keyOf(uid));
  await tx.store.put(themViecDaGhi(Array.isArray(rows) ? rows.filter(isViec) : [], viec), keyOf(uid));
  await tx.done;
};
