import { getDinhDanh } from './phieu-repo.ts';
import { getStore, tenNguoiKey } from './store.ts';

/** Keeps a person's name beside the phiếu on this device, so that the collector's own lists cost no further reads. */
export const rememberTen = async (id: string, hoTen: string): Promise<void> => {
  await (await getStore()).put('nho', hoTen, tenNguoiKey(id));
};

/** The name on a phiếu: from this device, else read once. Undefined where the account may not see it, or offline. */
export const getTen = async (id: string): Promise<string | undefined> => {
  const known = await (await getStore()).get('nho', tenNguoiKey(id));
  if (typeof known === 'string') return known;
  const hoTen = (await getDinhDanh(id).catch(() => undefined))?.hoTen;
  if (hoTen !== undefined) await rememberTen(id, hoTen);
  return hoTen;
};
