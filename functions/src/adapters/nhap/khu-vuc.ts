import type { Firestore } from 'firebase-admin/firestore';
import { DonVi, donViId, isInside } from '../../core/dia-ban/dia-ban.ts';
import { KeHoach } from '../../core/ke-hoach/ke-hoach.ts';
import type { DiaBanNhap } from '../../core/nhap/nhap.ts';
import { paths } from '../paths.ts';
import { TUNABLES } from '../tunables.ts';
import type { NhapDoc } from './xu-ly-lo.ts';

/** What a handler has to know of the place a file is for: the plan, the chain down to the xã, and the thôn below it. */
export type KhuVuc = {
  readonly keHoach: KeHoach;
  readonly xa: Omit<DiaBanNhap, 'thon'>;
  readonly thon: readonly DonVi[];
};
/** Undefined where there is no such plan or xã, or the plan does not cover it. */
export type KhuVucNhap = (nhap: Pick<NhapDoc, 'keHoach' | 'diaBan'>) => Promise<KhuVuc | undefined>;

/** Reads the place of a file, and remembers it for the file's other chunks, as long as any plan is remembered. */
export const createKhuVucNhap = (db: Firestore, now: () => number = Date.now): KhuVucNhap => {
  const at = paths(db);
  const kept = new Map<string, { readonly value: Promise<KhuVuc | undefined>; readonly until: number }>();

  const load = async ({ keHoach: id, diaBan }: Parameters<KhuVucNhap>[0]): Promise<KhuVuc | undefined> => {
    const [plan, unit, below] = await Promise.all([
      at.keHoach(id).get(),
      at.diaBan(donViId(diaBan.danhMuc, diaBan.xa)).get(),
      at.allDiaBan.where('danhMuc', '==', diaBan.danhMuc).where('cha', '==', diaBan.xa).get(),
    ]);
    const keHoach = KeHoach.safeParse(plan.data()).data;
    const chuoi = DonVi.safeParse(unit.data()).data?.chuoi;
    if (!keHoach || !chuoi?.tinh || !chuoi.xa) return undefined;
    const xa = {
      danhMuc: diaBan.danhMuc,
      tinh: chuoi.tinh,
      ...(chuoi.huyen !== undefined && { huyen: chuoi.huyen }),
      xa: chuoi.xa,
    };
    if (!isInside(xa, { danhMuc: keHoach.danhMuc, ...keHoach.goc })) return undefined;
    return { keHoach, xa, thon: below.docs.flatMap((doc) => DonVi.safeParse(doc.data()).data ?? []) };
  };

  return (nhap) => {
    const key = `${nhap.keHoach}:${nhap.diaBan.danhMuc}:${nhap.diaBan.xa}`;
    const hit = kept.get(key);
    if (hit && hit.until > now()) return hit.value;
    const value = load(nhap);
    kept.set(key, { value, until: now() + TUNABLES.keHoachTtlMs });
    value.catch(() => kept.delete(key));
    return value;
  };
};
