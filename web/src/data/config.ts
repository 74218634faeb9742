/** Addresses are `host:port`. */
type Emulators = { readonly projectId: string; readonly auth: string; readonly firestore: string };
type FirebaseInit = { readonly projectId: string; readonly apiKey: string; readonly authDomain?: string };
export type Config =
  | { readonly kind: 'emulators'; readonly value: Emulators }
  | { readonly kind: 'firebase'; readonly value: FirebaseInit };

const hasText = (value: unknown, keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => typeof Reflect.get(value, key) === 'string');

const isEmulators = (value: unknown): value is Emulators => hasText(value, ['projectId', 'auth', 'firestore']);
const isFirebaseInit = (value: unknown): value is FirebaseInit => hasText(value, ['projectId', 'apiKey']);
const isConfig = (value: unknown): value is Config =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'value' in value &&
  (value.kind === 'emulators' ? isEmulators(value.value) : isFirebaseInit(value.value));

const KEY = 'sld.config';
const isLocal = () => ['localhost', '127.0.0.1'].includes(location.hostname);

/** A missing file comes back as the app's own page with status 200, so the type is checked before the body. */
const fetchJson = async (path: string): Promise<unknown> => {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  return response.ok && response.headers.get('content-type')?.includes('json') ? response.json() : undefined;
};

const recall = (): Config | undefined => {
  const known: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  return isConfig(known) ? known : undefined;
};

const ask = async (): Promise<Config> => {
  if (isLocal()) {
    const emulators = await fetchJson('/__emulators.json');
    if (isEmulators(emulators)) return { kind: 'emulators', value: emulators };
  }
  const init = await fetchJson('/__/firebase/init.json');
  if (!isFirebaseInit(init)) throw new Error('config.missing: /__/firebase/init.json');
  return { kind: 'firebase', value: init };
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
