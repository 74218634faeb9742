import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { gzipKb } from '../../scripts/web/app-shell.ts';
import { enter, openDevice, origin } from '../e2e/browser.ts';
import { readyOffline } from '../e2e/dien-thoai.ts';
import { openWorld } from '../e2e/world.ts';
import { type BenchRow, medianOf, percentile, range } from './bench.ts';

const DIST = new URL('../../web/dist/', import.meta.url);
const SLOWED = 6;
const TIMES = 9;
const KEYS = 60;

/** What a person waits for: the first question of the form, the button that begins a phiếu. */
const USABLE = {
  '/phieu/moi': '#cau-hoTen',
  '/thu-thap': 'a[href="/phieu/moi"]',
} as const;
type Address = keyof typeof USABLE;

/** The name by which a page says that it can be used. */
const SAY = 'sayUsable';

/**
 * On the page itself: when the thing waited for is there, painted, and the main thread is free to answer a finger. The page
 * says so once; asked over and over it would run the asker's scripts on its slowed CPU, which took a sixth of the whole. As
 * text, because what is compiled for Node does not run there.
 */
const watchFor = (selector: string): string => `
  new MutationObserver((_, observer) => {
    if (!document.querySelector(${JSON.stringify(selector)})) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => globalThis.${SAY}(String(performance.now()))));
  }).observe(document, { childList: true, subtree: true });`;

const said = (cdp: CDPSession): Promise<number> =>
  new Promise((done) => {
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === SAY) done(Number(payload));
    });
  });

/** Nothing of the app runs any more, its service worker neither. */
const killApp = async (blank: Page): Promise<void> => {
  const cdp = await blank.context().newCDPSession(blank);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
};

/** A page opened on the slowed CPU, and the milliseconds from the start of the navigation. */
const open = async (context: BrowserContext, address: Address): Promise<{ page: Page; ms: number }> => {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: SAY });
  const usable = said(cdp);
  await page.addInitScript(watchFor(USABLE[address]));
  await page.goto(new URL(address, origin()).href, { waitUntil: 'commit' });
  return { page, ms: await usable };
};

const WATCH_KEYS = `
  globalThis.keyMs = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') globalThis.keyMs.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });`;
const TYPED = 'nguyen thi hoai thuong ';

/** Milliseconds from each key to the painting that shows it; the browser counts none below 16. */
const type = async (page: Page, field: string): Promise<number[]> => {
  await page.locator(field).click();
  await page.evaluate(WATCH_KEYS);
  for (const i of range(KEYS)) await page.keyboard.type(TYPED.charAt(i % TYPED.length), { delay: 120 });
  await page.waitForTimeout(1_000);
  const seen = await page.evaluate<number[]>('globalThis.keyMs');
  return [...seen, ...range(Math.max(0, KEYS - seen.length)).map(() => 16)];
};

const sizeOf = (paths: readonly string[]): number =>
  [...new Set(paths)].reduce((sum, path) => sum + gzipKb(readFileSync(new URL(`.${path}`, DIST), 'utf8')), 0);

type Figures = (figure: string, value: number, unit: string) => void;

/** A device on which the app was used once with a network, its browser's memory on a disk as a phone's is. */
const measure = async (folder: string, record: Figures) => {
  const world = await openWorld('LC-2026');
  const { email, matKhau } = world.account('dtv');
  const { context, page } = await openDevice(folder);
  try {
    await page.goto(origin());
    await enter(page, email, matKhau);
    await page.getByRole('link', { name: 'Ghi phiếu mới' }).click();
    await page.locator(USABLE['/phieu/moi']).waitFor();
    await readyOffline(page);
    await page.goto('about:blank');
    await context.setOffline(true);
    for (const [figure, address] of [
      ['app.offline_open_ms', '/phieu/moi'],
      ['app.offline_open_thu_thap_ms', '/thu-thap'],
    ] as const) {
      const times: number[] = [];
      for (const _ of range(TIMES)) {
        await killApp(page);
        const opened = await open(context, address);
        times.push(opened.ms);
        await opened.page.close();
      }
      record(figure, medianOf(times), 'ms');
      record(`${figure.replace(/_ms$/, '')}_slowest_ms`, Math.max(...times), 'ms');
    }
    const form = await open(context, '/phieu/moi');
    const keys = await type(form.page, USABLE['/phieu/moi']);
    record('app.key_ms', medianOf(keys), 'ms');
    record('app.key_p95_ms', percentile(keys, 0.95), 'ms');
  } finally {
    await context.close();
  }
};

export const app: BenchRow = {
  name: 'app',
  emulators: 'auth,firestore,functions,pubsub,hosting',
  how: `The field app in Chromium, on a profile on disk. \`app.kb_gzip\`: scripts that have to be there before the form can be filled, as the build counts them (it fails above the bar). \`app.offline_open_ms\`: with the network off and the CPU slowed ${SLOWED}×, a new page of the app, of which nothing runs before, from the start of its navigation to the form being painted and answering; median of ${TIMES}. \`app.key_ms\`: in the form's first field, equally slowed, from a key to the painting that shows it (Event Timing, steps of 8 ms, none below 16); median of ${KEYS} keys.`,
  prefix: 'app.',
  bars: { 'app.kb_gzip': '≤ 150', 'app.offline_open_ms': '≤ 1,000', 'app.key_ms': '≤ 100', 'app.key_p95_ms': '≤ 100' },
  run: async ({ record, progress }) => {
    const before = JSON.parse(readFileSync(new URL('.vite/app-shell.json', DIST), 'utf8')) as string[];
    record('app.kb_gzip', sizeOf(before.map((file) => `/${file}`)), 'kB');
    progress('app: opening without network');
    const folder = mkdtempSync(join(tmpdir(), 'sld-may-'));
    try {
      await measure(folder, record);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
