import type { Firestore } from 'firebase/firestore/lite';
import { getAuth } from './auth.ts';
import { getConfig, hostAndPort } from './config.ts';

type Sdk = typeof import('./firestore-lite-sdk.ts');
export type Lite = { readonly db: Firestore; readonly fs: Sdk };

const open = async (): Promise<Lite> => {
  const [config, app, fs] = await Promise.all([
    getConfig(),
    import('./firebase-app.ts').then(({ getApp }) => getApp()),
    import('./firestore-lite-sdk.ts'),
    getAuth(),
  ]);
  const db = fs.initializeFirestore(app, {});
  if (config.kind === 'emulators') fs.connectFirestoreEmulator(db, ...hostAndPort(config.value.firestore));
  return { db, fs };
};

let opening: Promise<Lite> | undefined;

/** The database by plain requests: what is not answered was not sent later behind our back. */
export const getLite = (): Promise<Lite> => {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
};
