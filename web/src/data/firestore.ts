import type { Firestore } from 'firebase/firestore';
import { getAuth } from './auth.ts';
import { getConfig, hostAndPort } from './config.ts';
import { errorCode } from './errors.ts';
import { still } from './still.ts';

type Sdk = typeof import('./firestore-sdk.ts');
export type Db = { readonly db: Firestore; readonly fs: Sdk };

const open = async (): Promise<Db> => {
  await still;
  const [config, app, fs] = await Promise.all([
    getConfig(),
    import('./firebase-app.ts').then(({ getApp }) => getApp()),
    import('./firestore-sdk.ts'),
    getAuth(),
  ]);
  const db = fs.initializeFirestore(app, {
    localCache: fs.persistentLocalCache({ tabManager: fs.persistentMultipleTabManager() }),
  });
  if (config.kind === 'emulators') fs.connectFirestoreEmulator(db, ...hostAndPort(config.value.firestore));
  return { db, fs };
};

let opening: Promise<Db> | undefined;

/** The database and the part of its SDK that we use, fetched on first need: the form opens without either. */
export const getDb = (): Promise<Db> => {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
};

/**
 * Drops the connection and the cached documents: identities must not stay on a shared office PC. While another tab
 * still has them open they go with that tab's own sign-out.
 */
export const closeDb = async (): Promise<void> => {
  const current = await opening;
  opening = undefined;
  if (!current) return;
  await current.fs.terminate(current.db);
  await current.fs.clearIndexedDbPersistence(current.db).catch((error: unknown) => {
    if (errorCode(error) !== 'failed-precondition') throw error;
  });
};
