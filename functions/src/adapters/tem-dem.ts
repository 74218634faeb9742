import {
  AggregateField,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type Query,
} from 'firebase-admin/firestore';
import * as z from 'zod';
import type { Contribution } from '../core/rollup/contribution.ts';
import { type Delta, deltaOf } from '../core/rollup/delta.ts';
import { OSoLieu } from '../core/rollup/rollup.ts';
import { paths } from './paths.ts';

/** Which version of a document the rollups count, and as what. Apart from the stamps of phiếu, which the sweep holds against the phiếu one by one. */
export const Tem = z.object({ v: z.int(), khoa: z.string().nullable(), o: OSoLieu });
export type Tem = z.infer<typeof Tem>;

/** What the rollups have to be changed by so that a document is counted as it stands. */
export const deltaOfTem = (temDoc: DocumentSnapshot | undefined, after: Contribution | undefined): Delta => {
  const tem = Tem.safeParse(temDoc?.data()).data;
  return deltaOf(tem?.khoa ? { khoa: tem.khoa, o: tem.o } : undefined, after);
};

/** Counts a document as it stands: its stamp and the difference in one commit, on condition that the stamp is as it was read. */
export const commitTem = async (
  db: Firestore,
  temDoc: DocumentSnapshot,
  { v, after, ghi }: { readonly v: number; readonly after: Contribution | undefined; readonly ghi: object },
): Promise<'applied' | 'stale'> => {
  const delta = deltaOfTem(temDoc, after);
  const isSame = Object.keys(delta).length === 0;
  if (isSame && Tem.safeParse(temDoc.data()).data?.v === v) return 'stale';
  const next = { ...ghi, v, khoa: after?.khoa ?? null, o: after?.o ?? {} };
  const batch = db.batch();
  if (temDoc.updateTime) batch.update(temDoc.ref, next, { lastUpdateTime: temDoc.updateTime });
  else batch.create(temDoc.ref, next);
  if (!isSame)
    batch.create(paths(db).newSegment(), { luc: FieldValue.serverTimestamp(), delta: JSON.stringify(delta) });
  await batch.commit();
  return 'applied';
};

const sums = async (query: Query): Promise<string> => {
  const { so, v } = (await query.aggregate({ so: AggregateField.count(), v: AggregateField.sum('v') }).get()).data();
  return `${so}:${v}`;
};

/**
 * The documents lost events left uncounted, or counted as they no longer are. Two sums prove that there are none: versions
 * only rise, so a stamp behind its document makes them differ.
 */
export const behindTem = async (
  written: Query,
  counted: Query,
  idOf: (temId: string) => string = (id) => id,
): Promise<string[]> => {
  if ((await sums(written)) === (await sums(counted))) return [];
  const [documents, stamps] = await Promise.all([written.select('v').get(), counted.select('v').get()]);
  const known = new Map(stamps.docs.map((doc) => [idOf(doc.id), doc.get('v')]));
  const present = new Set(documents.docs.map((doc) => doc.id));
  return [
    ...documents.docs.filter((doc) => known.get(doc.id) !== doc.get('v')).map((doc) => doc.id),
    ...[...known.keys()].filter((each) => !present.has(each)),
  ];
};
