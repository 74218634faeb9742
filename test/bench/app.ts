import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { gzipKb } from '../../scripts/web/app-shell.ts';
import { openBrowser, origin, PHONE, signInAs } from '../e2e/browser.ts';
import { openWorld } from '../e2e/world.ts';
import { type BenchRow, medianOf, range } from './bench.ts';

const DIST = new URL('../../web/dist/', import.meta.url);
const SLOWED = 6;
const TIMES = 5;

/** What a person waits for: the first question of the form, the button that begins a phiếu. */
const USABLE = {
  '/phieu/moi': '#cau-hoTen',
  '/thu-thap': 'a[href="/phieu/moi"]',
} as const;
type Address = keyof typeof USABLE;

/**
 * On the page itself: when the thing waited for is there, painted, and the main thread is free to answer a finger. As
 * text, because what is compiled for Node does not run there.
 */
const watchFor = (selector: string): string => `
  new MutationObserver((_, observer) => {
    if (!document.querySelector(${JSON.stringify(selector)})) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => {
      document.documentElement.dataset.usableMs = String(performance.now());
    }));
  }).observe(document, { childList: true, subtree: true });`;

/** Milliseconds from the start of the navigation; the scripts that had been fetched by then, by their path. */
const open = async (context: BrowserContext, address: Address, slowed: number) => {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.addInitScript(watchFor(USABLE[address]));
  await page.goto(new URL(address, origin()).href, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset.usableMs !== undefined, undefined, {
    timeout: 60_000,
  });
  const found = await page.evaluate(() => {
    const ms = Number(document.documentElement.dataset.usableMs);
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = entries.filter(({ name, responseEnd }) => /\.js$/.test(name) && responseEnd <= ms);
    return { ms, scripts: scripts.map(({ name }) => new URL(name).pathname) };
  });
  await page.close();
  return found;
};

const sizeOf = (paths: readonly string[]): number =>
  [...new Set(paths)].reduce((sum, path) => sum + gzipKb(readFileSync(new URL(`.${path}`, DIST), 'utf8')), 0);

/** Until the service worker has everything. */
const keptOffline = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
  });

const measure = async (browser: Browser, record: (figure: string, value: number, unit: string) => void) => {
  const world = await openWorld('LC-2026');
  const { email, matKhau } = world.account('dtv');
  const { context, page } = await signInAs(browser, email, matKhau, PHONE);
  await page.getByRole('link', { name: 'Ghi phiếu mới' }).waitFor();
  await page.getByRole('link', { name: 'Ghi phiếu mới' }).click();
  await page.locator(USABLE['/phieu/moi']).waitFor();
  await keptOffline(page);
  await page.close();
  await context.setOffline(true);
  for (const [figure, address] of [
    ['app.offline_open_ms', '/phieu/moi'],
    ['app.offline_open_thu_thap_ms', '/thu-thap'],
  ] as const) {
    const times: number[] = [];
    for (const _ of range(TIMES)) times.push((await open(context, address, SLOWED)).ms);
    record(figure, medianOf(times), 'ms');
    record(`${figure.replace(/_ms$/, '')}_slowest_ms`, Math.max(...times), 'ms');
  }
  await context.close();
};

export const app: BenchRow = {
  name: 'app',
  emulators: 'auth,firestore,functions,pubsub,hosting',
  how: `The field app in Chromium. \`app.kb_gzip\`: scripts that have to be there before the form can be filled, as the build counts them (it fails above the bar). \`app.offline_open_ms\`: with the network off and the CPU slowed ${SLOWED}×, a new page from the start of its navigation to the form being painted and answering; median of ${TIMES}.`,
  prefix: 'app.',
  bars: { 'app.kb_gzip': '≤ 150', 'app.offline_open_ms': '≤ 1,000' },
  run: async ({ record, progress }) => {
    const before = JSON.parse(readFileSync(new URL('.vite/app-shell.json', DIST), 'utf8')) as string[];
    record('app.kb_gzip', sizeOf(before.map((file) => `/${file}`)), 'kB');
    progress('app: opening without network');
    const browser = await openBrowser();
    try {
      await measure(browser, record);
    } finally {
      await browser.close();
    }
  },
};
