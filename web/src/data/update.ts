import { signal } from '@preact/signals';
import { storeSettled } from './store.ts';

/** A newer version of the app waits on the device. It is offered between phiếu, never forced. */
export const updateReady = signal(false);

/** Another page took the newer version: this one runs on as it is until it goes somewhere else. */
let replaced = false;
/** The person asked for the newer version on this page. */
let asked = false;
let registration: ServiceWorkerRegistration | undefined;

/** The first load of the app needs the network more than the copy for later does. */
const REGISTER_AFTER_MS = 3_000;
/** An app that stays open for days hears of a newer version all the same. */
const CHECK_EVERY_MS = 60 * 60_000;

const isWaiting = ({ waiting, active }: ServiceWorkerRegistration): boolean => waiting !== null && active !== null;

const follow = (worker: ServiceWorker | null): void => {
  worker?.addEventListener('statechange', () => {
    if (registration) updateReady.value = isWaiting(registration);
  });
};

const checkNow = (): void => {
  if (navigator.onLine && document.visibilityState === 'visible')
    registration?.update().catch((error: unknown) => console.error('update.unchecked', error));
};

/** What was fetched before the service worker was there goes through it once, so that it is kept too. */
const keepWhatIsLoaded = (): void => {
  for (const { name } of performance.getEntriesByType('resource'))
    if (new URL(name).origin === location.origin) void fetch(name).catch(() => {});
};

const onNewController = (): void => {
  if (asked) location.reload();
  else replaced = true;
};

/** From the first moment: another page may take the newer version before this one has registered. */
const followController = (workers: ServiceWorkerContainer): void => {
  let controlled = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (controlled || asked) onNewController();
    else keepWhatIsLoaded();
    controlled = true;
  });
};

const register = async (workers: ServiceWorkerContainer): Promise<void> => {
  registration = await workers.register('/sw.js', { updateViaCache: 'none' });
  updateReady.value = isWaiting(registration);
  follow(registration.installing ?? registration.waiting);
  registration.addEventListener('updatefound', () => follow(registration?.installing ?? null));
  setInterval(checkNow, CHECK_EVERY_MS);
  addEventListener('online', checkNow);
  document.addEventListener('visibilitychange', checkNow);
};

/** Registers the service worker, once what the app was opened for is there. */
export const startUpdates = (): void => {
  if (!('serviceWorker' in navigator)) return;
  // A part that is gone from the server means that a newer version is there: taken at the next change of page.
  addEventListener('vite:preloadError', () => {
    if (navigator.onLine) replaced = true;
  });
  followController(navigator.serviceWorker);
  setTimeout(() => {
    register(navigator.serviceWorker).catch((error: unknown) => console.error('update.unregistered', error));
  }, REGISTER_AFTER_MS);
};

/** Takes the version that waits and comes back to this address with it. */
export const updateNow = async (): Promise<void> => {
  asked = true;
  await storeSettled();
  if (registration?.waiting) registration.waiting.postMessage('skipWaiting');
  else location.reload();
};

/** Called when the page has changed: nothing half typed is on it. */
export const reloadIfReplaced = async (): Promise<void> => {
  if (!replaced) return;
  await storeSettled();
  location.reload();
};

const RELOADED = 'sld.taiLai';
const AGAIN_AFTER_MS = 60_000;
const INSTALLED_WITHIN_MS = 30_000;

/** Until a newer version has come whole, or has failed to. */
const hasInstalled = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve) => {
    worker.addEventListener('statechange', () => worker.state !== 'installing' && resolve());
    setTimeout(resolve, INSTALLED_WITHIN_MS);
  });

/** Reloads with whatever is newest, but not again within a minute: a page that is missing everywhere must not spin. */
export const reloadOnce = async (): Promise<void> => {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED) ?? 0) < AGAIN_AFTER_MS) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  await registration?.update().catch(() => undefined);
  // Reloaded sooner, the page would come from the version before again, whose parts are gone.
  if (registration?.installing) await hasInstalled(registration.installing);
  await updateNow();
};
