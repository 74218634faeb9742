import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import type { BrowserContext, Page, Route } from 'playwright-core';

const STORE = 'so-lao-dong';

/** Puts a row into the app's own store, as an earlier visit of the page left it. */
export const putRow = (page: Page, store: string, row: object, key?: string): Promise<void> =>
  page.evaluate(
    ([name, into, value, at]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open(name as string);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(into as string, 'readwrite');
          tx.objectStore(into as string).put(value, at as string | undefined);
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
          tx.onerror = () => fail(tx.error);
        };
      }),
    [STORE, store, row, key] as const,
  );

/** What the app's own store holds in one part. */
export const rowsOf = <T>(page: Page, store: string): Promise<T[]> =>
  page.evaluate(
    ([name, from]) =>
      new Promise<T[]>((done, fail) => {
        const opening = indexedDB.open(name as string);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result
            .transaction(from as string)
            .objectStore(from as string)
            .getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result);
          };
        };
      }),
    [STORE, store] as const,
  );

/** What the device holds of the outbox. */
export const hangGuiOf = (page: Page): Promise<PhieuGui[]> => rowsOf(page, 'hangGui');

/** The app is on the device whole: it opens without any network. */
export const readyOffline = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') await new Promise((done) => setTimeout(done, 100));
  });

/** The same numbers in every run. */
const numbers = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const isFirestore = (url: URL): boolean => url.port === process.env.FIRESTORE_EMULATOR_HOST?.split(':')[1];

/** Handles every request to the database. */
export const onFirestore = (context: BrowserContext, handle: (route: Route, isCommit: boolean) => Promise<void>) =>
  context.route(isFirestore, (route, request) => handle(route, request.url().includes(':commit')));

/**
 * Lets a share of the requests to the database fail; half of them only after the server has had them, so that the answer
 * alone is lost. Each takes `delayMs` longer.
 */
export const badNetwork = async (
  context: BrowserContext,
  share: number,
  delayMs = 0,
): Promise<{ failed: () => number }> => {
  const next = numbers(20_261_125);
  let failed = 0;
  await onFirestore(context, async (route, isCommit) => {
    if (route.request().method() === 'OPTIONS') return route.continue();
    const fails = next() < share;
    if (delayMs > 0) await new Promise((done) => setTimeout(done, delayMs));
    if (!fails) return route.continue();
    failed += 1;
    if (isCommit && next() < 0.5) await route.fetch();
    return route.abort('connectionreset');
  });
  return { failed: () => failed };
};

/** Ids of phiếu by the number of commits that were let through for them. */
export const countCommits = async (context: BrowserContext): Promise<ReadonlyMap<string, number>> => {
  const seen = new Map<string, number>();
  await onFirestore(context, (route, isCommit) => {
    const id = isCommit ? /\/phieu\/([\w-]+)"/.exec(route.request().postData() ?? '')?.[1] : undefined;
    if (id) seen.set(id, (seen.get(id) ?? 0) + 1);
    return route.continue();
  });
  return seen;
};

/** Ends the browser of that folder at once, as a battery does. */
export const cutPower = async (folder: string): Promise<void> => {
  const pids = readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return args.includes(`--user-data-dir=${folder}`) && !args.some((arg) => arg.startsWith('--type='));
    } catch {
      return false;
    }
  });
  if (pids.length === 0) throw new Error(`Không thấy trình duyệt của ${folder}`);
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL');
  while (pids.some((pid) => existsSync(`/proc/${pid}`))) await new Promise((done) => setTimeout(done, 50));
};

/** The sign-in of this device is gone, as after a long time away or a cleared browser. */
export const loseSignIn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('firebaseLocalStorageDb');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('firebaseLocalStorage', 'readwrite');
          tx.objectStore('firebaseLocalStorage').clear();
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );

/** Nothing more can be written on this device until the page is opened anew. */
export const fillDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
