import * as z from 'zod';

/** Addresses are `host:port`. */
const Emulators = z.object({
  projectId: z.string().min(1),
  auth: z.string(),
  firestore: z.string(),
  functions: z.string().optional(),
});
const FirebaseInit = z.object({ projectId: z.string().min(1), apiKey: z.string().min(1), authDomain: z.string() });
const Config = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('emulators'), value: Emulators }),
  z.object({ kind: z.literal('firebase'), value: FirebaseInit }),
]);
export type Config = z.infer<typeof Config>;

/** `127.0.0.1:8080`, with or without its scheme, as the SDKs of Firestore take it. */
export const hostAndPort = (address: string): [host: string, port: number] => {
  const [host = '127.0.0.1', port = '8080'] = address.replace(/^https?:\/\//, '').split(':');
  return [host, Number(port)];
};

const KEY = 'sld.config';
const isLocal = () => ['localhost', '127.0.0.1'].includes(location.hostname);

/** A missing file comes back as the app's own page with status 200, so the type is checked before the body. */
const fetchJson = async (path: string): Promise<unknown> => {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  return response.ok && response.headers.get('content-type')?.includes('json') ? response.json() : undefined;
};

const recall = (): Config | undefined => Config.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null')).data;

const ask = async (): Promise<Config> => {
  if (isLocal()) {
    const emulators = Emulators.safeParse(await fetchJson('/__emulators.json'));
    if (emulators.success) return { kind: 'emulators', value: emulators.data };
  }
  return { kind: 'firebase', value: FirebaseInit.parse(await fetchJson('/__/firebase/init.json')) };
};

/** Which project to talk to. Remembered, so that the app opens offline; a local run asks again, its ports change. */
const load = async (): Promise<Config> => {
  const known = recall();
  if (known && (known.kind === 'firebase' || !navigator.onLine)) return known;
  try {
    const config = await ask();
    localStorage.setItem(KEY, JSON.stringify(config));
    return config;
  } catch (error) {
    if (known) return known;
    throw error;
  }
};

let loading: Promise<Config> | undefined;
export const getConfig = (): Promise<Config> => {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};
