import {
  browserLocalPersistence,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  signInWithEmailAndPassword,
  signOut,
  type User,
} from 'firebase/auth';
import { getConfig } from './config.ts';
import { getApp } from './firebase-app.ts';

/** The only module that imports firebase/auth; loaded after the first paint. No pop-up or redirect code is shipped. */
export const openAuth = async () => {
  const [config, app] = await Promise.all([getConfig(), getApp()]);
  const auth = initializeAuth(app, { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  auth.languageCode = 'vi';
  if (config.kind === 'emulators') {
    const origin = config.value.auth.includes('://') ? config.value.auth : `http://${config.value.auth}`;
    connectAuthEmulator(auth, origin, { disableWarnings: true });
  }
  return {
    watch: (next: (user: User | null) => void) => onIdTokenChanged(auth, next),
    signIn: (email: string, password: string) => signInWithEmailAndPassword(auth, email, password),
    signUp: (email: string, password: string) => createUserWithEmailAndPassword(auth, email, password),
    signOut: () => signOut(auth),
    /** Whose token goes with a request now; a token that has run out, or all with `renew`, is renewed first. */
    tokenUid: async (renew: boolean): Promise<string | null> => {
      await auth.authStateReady();
      const user = auth.currentUser;
      if (!user) return null;
      await user.getIdToken(renew);
      return user.uid;
    },
    idToken: async () => {
      await auth.authStateReady();
      return auth.currentUser?.getIdToken();
    },
  };
};
