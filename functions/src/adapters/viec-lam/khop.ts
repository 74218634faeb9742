import type { Firestore, Query } from 'firebase-admin/firestore';
import { TUNABLES, type Tunables } from '../tunables.ts';
import { cacBenKhop } from './ben-khop.ts';
import { createKhopHandler, type KhopHandler } from './khop-handler.ts';

/** Matching from either side (HP-07). */
export const createKhop = (db: Firestore, now: () => Date, tunables: Tunables = TUNABLES) => {
  const ben = cacBenKhop(db);
  return {
    viec: createKhopHandler(db, ben.viec, now, tunables),
    nguoi: createKhopHandler(db, ben.nguoi, now, tunables),
  };
};

/** Records whose event may have been lost: asked for by the time they were written, for so many days back. */
export type ChoKhop = {
  readonly ten: 'khopViec' | 'khopNguoi';
  readonly cho: Query;
  readonly tu: string;
  readonly xong: { readonly is: () => boolean; readonly days: number };
  readonly run: KhopHandler['run'];
};

/** A sweep that missed three hours leaves the rest to the nightly round. */
const NGAY_QUET = 3 / 24;

/**
 * What a sweep takes up between nights. No record says whether its lists have it, so every one written lately is run:
 * two reads where nothing was lost.
 */
export const choKhop = (db: Firestore, khop: ReturnType<typeof createKhop>): readonly ChoKhop[] => {
  const ben = cacBenKhop(db);
  const xong = { is: () => false, days: NGAY_QUET };
  return [
    { ten: 'khopViec', cho: ben.viec.tatCa, tu: 'luc', xong, run: khop.viec.run },
    { ten: 'khopNguoi', cho: ben.nguoi.tatCa, tu: 'luc', xong, run: khop.nguoi.run },
  ];
};
