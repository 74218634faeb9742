import { getFirestore } from 'firebase-admin/firestore';
import { createCatalogue } from '../catalogue.ts';
import { createMayDoiSoat, type MayDoiSoat } from './may-doi-soat.ts';

let may: MayDoiSoat | undefined;

/** The reconciliation of this instance, with the real clock; made at the first event. */
export const liveDoiSoat = (): MayDoiSoat => {
  const now = () => new Date();
  const db = getFirestore();
  may ??= createMayDoiSoat({ db, now, catalogue: createCatalogue(db, now) });
  return may;
};
