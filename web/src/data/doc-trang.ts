import type { QueryConstraint } from 'firebase/firestore';
import type { SnapshotDoc } from './doc-read.ts';
import { errorCode } from './errors.ts';
import { getLite, type Lite } from './firestore-lite.ts';
import { inTime } from './in-time.ts';

/** What the rules allow in one page of any list. */
const TRANG = 200;

export type TrangDoc<T> = {
  readonly items: readonly T[];
  /** Documents of the page that could not be read by their schema. */
  readonly hong: number;
};

/** The next page; undefined after the last. Where it failed, asking again asks for the same page. */
export type DocTrang<T> = () => Promise<TrangDoc<T> | undefined>;

/**
 * A list to its end, page by page, by plain requests: the SDK would keep every row in the cache of the device, which an
 * office PC has no business with and which grows with the list.
 */
export const docTrang = <T>(
  collection: string,
  of: (db: Lite) => readonly QueryConstraint[],
  read: (snapshot: SnapshotDoc) => T | undefined,
): DocTrang<T> => {
  let sau: SnapshotDoc | undefined;
  let het = false;
  return async () => {
    if (het) return undefined;
    const db = await getLite();
    const { fs } = db;
    const from = sau ? [fs.startAfter(sau)] : [];
    const query = fs.query(fs.collection(db.db, collection), ...of(db), ...from, fs.limit(TRANG));
    const found = await inTime(fs.getDocs(query)).catch((error: unknown) => {
      // A request that never left is told without a code of its own.
      throw errorCode(error) === 'unknown' ? { code: 'unavailable' } : error;
    });
    sau = found.docs.at(-1);
    het = found.size < TRANG;
    const items = found.docs.flatMap((doc) => read(doc) ?? []);
    return { items, hong: found.size - items.length };
  };
};

/** All of a list at once, for what is summed: complete, or an error. */
export const docTatCa = async <T>(doc: DocTrang<T>): Promise<T[]> => {
  const all: T[] = [];
  for (let page = await doc(); page; page = await doc()) all.push(...page.items);
  return all;
};
