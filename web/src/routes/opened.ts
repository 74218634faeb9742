import * as z from 'zod';
import type { Route } from './route.ts';

/** Pages opened on this device, and the version of the app whose parts of them are kept. */
const Opened = z.object({ version: z.string(), paths: z.array(z.string()) });
type Opened = z.infer<typeof Opened>;

const KEY = 'sld.trangDaMo';
/** The name of this file says which build it is of. */
const VERSION = new URL(import.meta.url).pathname;

const recall = (): Opened => {
  const known = Opened.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  return known.success ? known.data : { version: VERSION, paths: [] };
};
const remember = (opened: Opened): void => localStorage.setItem(KEY, JSON.stringify(opened));

export const rememberOpened = (path: string): void => {
  const { version, paths } = recall();
  if (!paths.includes(path)) remember({ version, paths: [...paths, path] });
};

/** After an update: fetches anew the pages opened before, so that they still open without network. */
export const keepOpened = async (routes: readonly Route[]): Promise<void> => {
  const { version, paths } = recall();
  if (version === VERSION || !navigator.onLine || !navigator.serviceWorker?.controller) return;
  for (const { path, load } of routes) if (paths.includes(path)) await load();
  remember({ version: VERSION, paths });
};
