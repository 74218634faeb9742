import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { tepCuaTinh, tepTinh, unpackDonVi } from '@core/dia-ban/goi-gon.ts';

const loaded = new Map<string, Promise<DonVi[]>>();

const load = (danhMuc: DanhMuc, path: string): Promise<DonVi[]> => {
  const known = loaded.get(path);
  if (known) return known;
  const loading = fetch(`/${path}`)
    .then((response) => response.json())
    .then((tep: unknown) => unpackDonVi(danhMuc, tep))
    .catch((error: unknown) => {
      loaded.delete(path);
      throw error;
    });
  loaded.set(path, loading);
  return loading;
};

/** The tỉnh of a list, from a static file the service worker keeps. */
export const listTinh = (danhMuc: DanhMuc): Promise<DonVi[]> => load(danhMuc, tepTinh(danhMuc));

/** One tỉnh with all its huyện and xã: one file of some 30 kB, never the whole tree. */
export const listXaCuaTinh = (danhMuc: DanhMuc, maTinh: string): Promise<DonVi[]> =>
  load(danhMuc, tepCuaTinh(danhMuc, maTinh));
