import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { getDonVi } from './don-vi-repo.ts';
import { getLite } from './firestore-lite.ts';
import { defined } from './phieu-docs.ts';
import { getStore } from './store.ts';

/** Whether a plan covers the unit, or lies inside it (a province follows the plan of one of its cities). */
const concerns = async ({ danhMuc, goc }: KeHoach, donVi: DonVi): Promise<boolean> => {
  if (danhMuc !== donVi.danhMuc) return false;
  const atRoot = donVi.chuoi[goc.cap];
  if (atRoot !== undefined) return atRoot === goc.ma;
  return (await getDonVi(danhMuc, goc.ma))?.chuoi[donVi.cap] === donVi.ma;
};

/** The plans of a unit, newest first. */
const plansOf = async (plans: readonly KeHoach[], donVi: DonVi): Promise<KeHoach[]> => {
  const mine = await Promise.all(plans.map((plan) => concerns(plan, donVi)));
  return plans.filter((_, i) => mine[i]).sort((a, b) => b.nam - a.nam || a.id.localeCompare(b.id));
};

/** The plans this unit works under, from the server; kept on the device for `recallKeHoach`. */
export const listKeHoach = async (donVi: DonVi): Promise<KeHoach[]> => {
  const { db, fs } = await getLite();
  const found = await fs.getDocs(fs.query(fs.collection(db, 'keHoach'), fs.where('danhMuc', '==', donVi.danhMuc)));
  const plans = defined(found.docs.map((snapshot) => KeHoach.safeParse(snapshot.data()).data));
  await (await getStore()).put('nho', plans, `keHoach/${donVi.danhMuc}`);
  return plansOf(plans, donVi);
};

/** The plans read last time, so that the form opens offline. */
export const recallKeHoach = async (donVi: DonVi): Promise<KeHoach[]> => {
  const known = KeHoach.array().safeParse(await (await getStore()).get('nho', `keHoach/${donVi.danhMuc}`));
  return known.success ? plansOf(known.data, donVi) : [];
};
