import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { tepCuaTinh, tepTinh, unpackDonVi } from '@core/dia-ban/goi-gon.ts';
import { getStore } from './store.ts';

const loaded = new Map<string, Promise<DonVi[]>>();
const keyOf = (path: string): string => `tepDiaBan/${path}`;

const fetchTep = async (danhMuc: DanhMuc, path: string): Promise<DonVi[]> => {
  const tep: unknown = await (await fetch(`/${path}`)).json();
  const units = unpackDonVi(danhMuc, tep);
  await (await getStore()).put('nho', tep, keyOf(path));
  return units;
};

/** From the device where it was read before, and then brought up to date behind it; else fetched. */
const read = async (danhMuc: DanhMuc, path: string): Promise<DonVi[]> => {
  const kept: unknown = await (await getStore()).get('nho', keyOf(path)).catch(() => undefined);
  if (kept === undefined) return fetchTep(danhMuc, path);
  try {
    const units = unpackDonVi(danhMuc, kept);
    fetchTep(danhMuc, path).catch(() => undefined);
    return units;
  } catch {
    return fetchTep(danhMuc, path);
  }
};

const load = (danhMuc: DanhMuc, path: string): Promise<DonVi[]> => {
  const known = loaded.get(path);
  if (known) return known;
  const loading = read(danhMuc, path).catch((error: unknown) => {
    loaded.delete(path);
    throw error;
  });
  loaded.set(path, loading);
  return loading;
};

/** The tỉnh of a list, from a static file kept on the device after the first read. */
export const listTinh = (danhMuc: DanhMuc): Promise<DonVi[]> => load(danhMuc, tepTinh(danhMuc));

/** One tỉnh with all its huyện and xã: one file of some 30 kB, never the whole tree. */
export const listXaCuaTinh = (danhMuc: DanhMuc, maTinh: string): Promise<DonVi[]> =>
  load(danhMuc, tepCuaTinh(danhMuc, maTinh));

/** Fetches what an address of the own tỉnh is searched in, so that it is there without a network. */
export const keepOwnTinh = async (danhMuc: DanhMuc, maTinh: string): Promise<void> => {
  await Promise.all([listTinh(danhMuc), listXaCuaTinh(danhMuc, maTinh)]);
};
