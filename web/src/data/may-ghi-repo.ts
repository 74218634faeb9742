import { MayGhi } from '@core/hang-gui/may-ghi.ts';
import { inArea, readAs } from './doc-read.ts';
import { follow } from './follow.ts';
import { defined } from './phieu-docs.ts';

export type MayGhiDoc = MayGhi & { readonly id: string };

/** Most devices of an area that are shown. */
export const MAY_GHI_TRANG = 200;

/** Follows the devices of the collectors of the account's area, also from what was read last. Returns the way to stop. */
export const watchMayGhi = (next: (list: readonly MayGhiDoc[]) => void, fail: (error: unknown) => void): (() => void) =>
  follow((sdk) => {
    const { db, fs } = sdk;
    const query = fs.query(fs.collection(db, 'mayGhi'), ...inArea(sdk), fs.limit(MAY_GHI_TRANG));
    return fs.onSnapshot(query, (s) => next(defined(s.docs.map((doc) => readAs(MayGhi, doc)))), fail);
  }, fail);
