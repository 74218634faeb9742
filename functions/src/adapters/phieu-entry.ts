import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore';

/** A phiếu as an event or a query gave it. `force`: apply again even what the stamp already has, for the recount. */
export type Incoming = { readonly snapshot: DocumentSnapshot; readonly force?: boolean };

/** One phiếu of a group: its newest version, and the older ones that came with it. */
export type Entry = { readonly id: string; readonly newest: Incoming; readonly late: readonly Incoming[] };

export const isNewer = (a: Timestamp | undefined, b: Timestamp | undefined): boolean =>
  a !== undefined && (b === undefined || a.valueOf() > b.valueOf());

/** Entries of a group, one for each phiếu. */
export const gather = (items: readonly Incoming[]): Entry[] => {
  const byId = new Map<string, Incoming[]>();
  for (const item of items) byId.set(item.snapshot.id, [...(byId.get(item.snapshot.id) ?? []), item]);
  return [...byId].flatMap(([id, all]) => {
    const sorted = all.toSorted((a, b) => (isNewer(a.snapshot.updateTime, b.snapshot.updateTime) ? -1 : 1));
    const [newest, ...late] = sorted;
    return newest ? [{ id, newest, late }] : [];
  });
};
