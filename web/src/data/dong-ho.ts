import { buLech, conDung, type DongHo, lechCua } from '@core/hang-gui/dong-ho.ts';
import { computed, signal } from '@preact/signals';
import * as z from 'zod';

const KEY = 'sld.dongHo';
const DongHoDaLuu = z.object({ lech: z.number(), thayLuc: z.number() });

const recall = (): DongHo | null => {
  const known = DongHoDaLuu.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null')).data;
  return known && conDung(known, Date.now()) ? known : null;
};

const dongHo = signal<DongHo | null>(recall());

/** How far this device's clock is ahead of the server's, in ms, where it is so wrong that it has to be made up for; else 0. */
export const lechDongHo = computed(() => buLech(dongHo.value?.lech));

const remember = (next: DongHo | null): void => {
  dongHo.value = next;
  if (next) localStorage.setItem(KEY, JSON.stringify(next));
  else localStorage.removeItem(KEY);
};

const LONGEST_MS = 10_000;

/**
 * One question to the own origin. HEAD passes the service worker by, the query passes the caches of the hosting by. A page
 * that somebody puts in between (the sign-in of a café) redirects, and tells nothing.
 */
const ask = async (): Promise<number | undefined> => {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), LONGEST_MS);
  const how = { method: 'HEAD', cache: 'no-store', redirect: 'error', signal: late.signal } as const;
  const goi = Date.now();
  try {
    const { ok, headers } = await fetch(`/index.html?gio=${goi}`, how);
    if (!ok) return undefined;
    return lechCua({ goi, nhan: Date.now(), date: headers.get('date'), age: headers.get('age') });
  } finally {
    clearTimeout(timer);
  }
};

const AGAIN_MS = 5 * 60_000;
let askedAt = Number.NEGATIVE_INFINITY;
let asking: Promise<void> = Promise.resolve();

const measure = async (): Promise<void> => {
  const known = dongHo.peek();
  if (known && !conDung(known, Date.now())) remember(null);
  const lech = await ask().catch(() => undefined);
  if (lech !== undefined) remember({ lech, thayLuc: Date.now() });
};

/** Measures the clock; without a network what was known stays, unless the clock was set back since. */
const doDongHo = (): void => {
  askedAt = performance.now();
  asking = measure();
};

const isStale = (): boolean => {
  const known = dongHo.peek();
  return performance.now() - askedAt > AGAIN_MS || (known !== null && !conDung(known, Date.now()));
};

/** When the last measurement is there, begun anew where it is old; never fails, and knows nothing more without a network. */
export const dongHoMoi = (): Promise<void> => {
  if (isStale()) doDongHo();
  return asking;
};

const seen = (): void => {
  const known = dongHo.peek();
  if (known && conDung(known, Date.now())) remember({ ...known, thayLuc: Math.max(known.thayLuc, Date.now()) });
};

/** Measures now, whenever the network comes back, and when the page is looked at again. Call once. */
export const startDongHo = (): void => {
  doDongHo();
  addEventListener('online', doDongHo);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') seen();
    else void dongHoMoi();
  });
};
