import type { Firestore, Query } from 'firebase-admin/firestore';
import { DonVi } from '../../core/dia-ban/dia-ban.ts';
import type { DiaBanTinh } from '../../core/nhap/nhap-tinh.ts';
import { paths } from '../paths.ts';
import { TUNABLES } from '../tunables.ts';

/** Units that a file is read by, of the tỉnh it is for. */
export type DonViCua = (noi: DiaBanTinh) => Promise<readonly DonVi[]>;

/** Reads them, and remembers them for the file's other chunks. */
const createDonViCua = (query: (noi: DiaBanTinh) => Query, now: () => number): DonViCua => {
  const kept = new Map<string, { readonly value: Promise<readonly DonVi[]>; readonly until: number }>();
  const load = async (noi: DiaBanTinh): Promise<readonly DonVi[]> => {
    const { docs } = await query(noi).get();
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

/** The communes of a tỉnh. */
export const createXaCuaTinh = (db: Firestore, now: () => number): DonViCua =>
  createDonViCua(
    ({ danhMuc, tinh }) =>
      paths(db).allDiaBan.where('danhMuc', '==', danhMuc).where('cap', '==', 'xa').where('chuoi.tinh', '==', tinh),
    now,
  );

/** Every tỉnh of its list. */
export const createCacTinh = (db: Firestore, now: () => number): DonViCua =>
  createDonViCua(({ danhMuc }) => paths(db).allDiaBan.where('danhMuc', '==', danhMuc).where('cap', '==', 'tinh'), now);
