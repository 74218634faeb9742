import type { Firestore } from 'firebase-admin/firestore';
import { DonVi } from '../../core/dia-ban/dia-ban.ts';
import type { DiaBanTinh } from '../../core/nhap/nhap-tinh.ts';
import { paths } from '../paths.ts';
import { TUNABLES } from '../tunables.ts';

/** The communes of a tỉnh. */
export type XaCuaTinh = (noi: DiaBanTinh) => Promise<readonly DonVi[]>;

/** Reads them, and remembers them for the file's other chunks. */
export const createXaCuaTinh = (db: Firestore, now: () => number): XaCuaTinh => {
  const kept = new Map<string, { readonly value: Promise<readonly DonVi[]>; readonly until: number }>();
  const load = async ({ danhMuc, tinh }: DiaBanTinh): Promise<readonly DonVi[]> => {
    const { docs } = await paths(db)
      .allDiaBan.where('danhMuc', '==', danhMuc)
      .where('cap', '==', 'xa')
      .where('chuoi.tinh', '==', tinh)
      .get();
    return docs.flatMap((doc) => DonVi.safeParse(doc.data()).data ?? []);
  };
  return (noi) => {
    const key = `${noi.danhMuc}:${noi.tinh}`;
    const hit = kept.get(key);
    if (hit && hit.until > now()) return hit.value;
    const value = load(noi);
    kept.set(key, { value, until: now() + TUNABLES.keHoachTtlMs });
    value.catch(() => kept.delete(key));
    return value;
  };
};
