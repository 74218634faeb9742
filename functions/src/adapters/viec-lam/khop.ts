import type { Firestore } from 'firebase-admin/firestore';
import { TUNABLES, type Tunables } from '../tunables.ts';
import { cacBenKhop } from './ben-khop.ts';
import { createKhopHandler } from './khop-handler.ts';

/** Matching from either side (HP-07). */
export const createKhop = (db: Firestore, now: () => Date, tunables: Tunables = TUNABLES) => {
  const ben = cacBenKhop(db);
  return {
    viec: createKhopHandler(db, ben.viec, now, tunables),
    nguoi: createKhopHandler(db, ben.nguoi, now, tunables),
  };
};
