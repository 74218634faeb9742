/** What the service worker does with a request: the app's page, a part of the app, place names; or nothing at all. */
export type Way = 'page' | 'part' | 'place' | 'none';

/** The cache of place names, which the app lets go of first when the device is full. */
export const PLACES = 'sld-dia-ban';

type Asked = { readonly method: string; readonly mode: string; readonly url: string };

/** Whatever writes, and whatever goes to another server, passes by untouched: a copy of it would be a lie, a repeat harm. */
export const wayOf = ({ method, mode, url }: Asked, origin: string): Way => {
  const { origin: to, pathname } = new URL(url);
  if (method !== 'GET' || to !== origin || pathname.startsWith('/__') || pathname === '/sw.js') return 'none';
  if (pathname.startsWith('/dia-ban/')) return 'place';
  if (mode === 'navigate') return 'page';
  return pathname.startsWith('/assets/') || /^\/[^/]+\.(?:svg|png|webmanifest)$/.test(pathname) ? 'part' : 'none';
};

/** One file of the app. A `revision` is given where the name does not change with the content. */
export type Listed = { readonly url: string; readonly revision: string | null };

/** The address a file is kept under: two versions of the app lie side by side while pages of both are open. */
export const keptAs = ({ url, revision }: Listed): string => (revision === null ? url : `${url}?ban=${revision}`);

/** Files that no list names any more, oldest first, of which the youngest stay for pages that still run the old version. */
export const toForget = (kept: readonly string[], listed: ReadonlySet<string>, stay: number): readonly string[] => {
  const others = kept.filter((url) => !listed.has(url));
  return others.slice(0, Math.max(0, others.length - stay));
};
