/// <reference lib="webworker" />
import { keptAs, type Listed, PLACES, toForget, wayOf } from './way.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly Listed[] };

/** What has to open without network, from the build. Addresses without a leading slash. */
const LISTED = self.__WB_MANIFEST.map(({ url, revision }) => ({ url: `/${url}`, revision }));
const BY_PATH = new Map(LISTED.map((each) => [each.url, keptAs(each)]));
const APP = 'sld-app';
/** Parts of pages opened once, and of the version before. */
const OTHERS_KEPT = 120;
const PLACES_KEPT = 20;
/** Downloads at a time while installing. */
const AT_ONCE = 4;

/** A missing file may come back as the app's own page with status 200. */
const isFile = (response: Response): boolean =>
  response.ok && !response.headers.get('content-type')?.includes('text/html');

const fetchListed = async (cache: Cache, { url, revision }: Listed): Promise<void> => {
  const key = keptAs({ url, revision });
  if (await cache.match(key)) return;
  const response = await fetch(url, { cache: revision === null ? 'default' : 'reload' });
  if (!(url === '/index.html' ? response.ok : isFile(response))) throw new Error(`${url}: ${response.status}`);
  await cache.put(key, response);
};

/** What arrived stays when the rest did not: the next attempt begins there. */
const install = async (): Promise<void> => {
  const cache = await caches.open(APP);
  const queue = LISTED.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const each of queue) await fetchListed(cache, each);
    }),
  );
};

const activate = async (): Promise<void> => {
  const cache = await caches.open(APP);
  const kept = (await cache.keys()).map(({ url }) => url.slice(self.location.origin.length));
  for (const url of toForget(kept, new Set(BY_PATH.values()), OTHERS_KEPT)) await cache.delete(url);
  await self.clients.claim();
};

const page = async (request: Request): Promise<Response> => {
  const cache = await caches.open(APP);
  return (await cache.match(BY_PATH.get('/index.html') ?? '/index.html')) ?? fetch(request);
};

const part = async (request: Request): Promise<Response> => {
  const cache = await caches.open(APP);
  const { pathname } = new URL(request.url);
  const key = BY_PATH.get(pathname) ?? pathname;
  const kept = await cache.match(key);
  if (kept) return kept;
  const response = await fetch(request);
  if (!isFile(response)) return Response.error();
  await cache.put(key, response.clone());
  return response;
};

/** Place names from the device at once, and anew for the next time. */
const place = async (request: Request): Promise<Response> => {
  const cache = await caches.open(PLACES);
  const kept = await cache.match(request);
  const fresh = fetch(request).then(async (response) => {
    if (!isFile(response)) return response;
    await cache.put(request, response.clone());
    const old = toForget(
      (await cache.keys()).map(({ url }) => url),
      new Set(),
      PLACES_KEPT,
    );
    for (const url of old) await cache.delete(url);
    return response;
  });
  if (!kept) return fresh;
  fresh.catch(() => {});
  return kept;
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'skipWaiting') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, self.location.origin);
  if (way === 'none') return;
  const answer = { page, part, place }[way];
  event.respondWith(answer(event.request));
});
