import { type FirebaseApp, initializeApp } from 'firebase/app';
import { getConfig } from './config.ts';

let app: Promise<FirebaseApp> | undefined;

export const getApp = (): Promise<FirebaseApp> => {
  app ??= getConfig().then(({ kind, value }) =>
    initializeApp(kind === 'emulators' ? { projectId: value.projectId, apiKey: 'emulator' } : value),
  );
  return app;
};
