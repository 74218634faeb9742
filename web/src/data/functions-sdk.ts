import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
import { getConfig } from './config.ts';
import { getApp } from './firebase-app.ts';

const REGION = 'asia-southeast1';

/** The only module that imports firebase/functions; loaded when something is asked of a function. */
export const openFunctions = async () => {
  const [config, app] = await Promise.all([getConfig(), getApp()]);
  const functions = getFunctions(app, REGION);
  if (config.kind === 'emulators' && config.value.functions) {
    const { hostname, port } = new URL(config.value.functions);
    connectFunctionsEmulator(functions, hostname, Number(port));
  }
  return {
    call: async (name: string, input: object): Promise<unknown> => (await httpsCallable(functions, name)(input)).data,
  };
};
