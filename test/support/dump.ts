import { type Firestore, Timestamp } from 'firebase-admin/firestore';

/**
 * All documents of these collections and of subcollections of that name, by path, with times left out and labour books
 * named after their phiếu instead of at random: what two ways to the same end must agree on.
 */
export const dumpOf = async (db: Firestore, collections: readonly string[]): Promise<Record<string, unknown>> => {
  const books = (await db.collection('nguoiLaoDong').get()).docs.map(
    (doc) => [doc.id, `so-${doc.get('phieu')}`] as const,
  );
  const found: Record<string, unknown> = {};
  for (const collection of collections) {
    for (const doc of (await db.collectionGroup(collection).get()).docs) found[doc.ref.path] = doc.data();
  }
  const text = JSON.stringify(found, function (this: Record<string, unknown>, key: string) {
    return this[key] instanceof Timestamp || key === 'thuTuPhieu' ? 'luc' : this[key];
  });
  return JSON.parse(books.reduce((all, [id, name]) => all.replaceAll(id, name), text));
};
