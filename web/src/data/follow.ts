import { type Db, getDb } from './firestore.ts';

/** A subscription that may be stopped before the SDK has even arrived. */
export const follow = (start: (db: Db) => () => void, fail: (error: unknown) => void): (() => void) => {
  let stopped = false;
  let stop = () => {};
  getDb().then((db) => {
    if (!stopped) stop = start(db);
  }, fail);
  return () => {
    stopped = true;
    stop();
  };
};
