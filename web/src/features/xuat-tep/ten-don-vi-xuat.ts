import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { type DonVi, donViId } from '@core/dia-ban/dia-ban.ts';
import { listTinh, listXaCuaTinh } from '../../data/dia-ban-files.ts';
import { listCon } from '../../data/don-vi-repo.ts';

type Tinh = { readonly danhMuc: DanhMuc; readonly tinh: string };
type Xa = { readonly danhMuc: DanhMuc; readonly xa: string };

/**
 * Names of units for the rows of a file: those of a page are learnt before its rows are made, each list once. A tỉnh and
 * its xã come from the static files, thôn by one query for each xã.
 */
export const createTenDonVi = () => {
  const known = new Map<string, string>();
  const asked = new Map<string, Promise<void>>();
  const learn = (key: string, load: () => Promise<readonly DonVi[]>): Promise<void> => {
    const learning =
      asked.get(key) ??
      load().then(
        (units) => {
          for (const { danhMuc, ma, ten } of units) known.set(donViId(danhMuc, ma), ten);
        },
        (error: unknown) => {
          asked.delete(key);
          throw error;
        },
      );
    asked.set(key, learning);
    return learning;
  };
  return {
    napXa: async (noi: readonly Tinh[]): Promise<void> => {
      await Promise.all(
        noi.flatMap(({ danhMuc, tinh }) => [
          learn(danhMuc, () => listTinh(danhMuc)),
          learn(donViId(danhMuc, tinh), () => listXaCuaTinh(danhMuc, tinh)),
        ]),
      );
    },
    napThon: async (noi: readonly Xa[]): Promise<void> => {
      await Promise.all(noi.map(({ danhMuc, xa }) => learn(donViId(danhMuc, xa), () => listCon(danhMuc, xa))));
    },
    /** The code where nobody names the unit. */
    ten: (danhMuc: DanhMuc, ma: string): string => known.get(donViId(danhMuc, ma)) ?? ma,
  };
};
export type TenDonVi = ReturnType<typeof createTenDonVi>;
