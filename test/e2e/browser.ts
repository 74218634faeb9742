import { mkdir } from 'node:fs/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';
import { findChromium } from '../../scripts/local/browser.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the pages under test are served. A missing address is a failure, never a skip. */
export const origin = (): string => {
  const { HOSTING_ORIGIN } = process.env;
  if (!HOSTING_ORIGIN) throw new Error('HOSTING_ORIGIN chưa có: chạy bằng npm test -- e2e.');
  return HOSTING_ORIGIN;
};

const launchOptions = (flags: readonly string[] = []) => {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error('Cần Chromium: sudo apt-get install chromium, hoặc đặt CHROMIUM_PATH.');
  return { executablePath, args: [...FLAGS, ...flags] };
};

export const openBrowser = (flags?: readonly string[]): Promise<Browser> => chromium.launch(launchOptions(flags));

const HERE = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

export type Person = { readonly context: BrowserContext; readonly page: Page; readonly errors: string[] };

/** A phone whose memory is a folder: what was on it is there again when it is switched on. */
export const openDevice = async (folder: string): Promise<Person> =>
  atPage(await chromium.launchPersistentContext(folder, { ...launchOptions(), ...HERE, viewport: PHONE }));

/** Every device of this file, so that a failed test can tell what was on its screens. */
const devices: BrowserContext[] = [];

const atPage = async (context: BrowserContext): Promise<Person> => {
  devices.push(context);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { context, page, errors };
};

/** Fills the sign-in page and waits until the account is in. */
export const enter = async (page: Page, email: string, matKhau: string): Promise<void> => {
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu').fill(matKhau);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
};

/** Somebody at his own device whom nobody knows yet. */
export const openPage = async (browser: Browser, viewport: { width: number; height: number }): Promise<Person> =>
  atPage(await browser.newContext({ ...HERE, viewport }));

/** A person at his own device, signed in. Script errors on his pages are kept, so that a test can demand none. */
export const signInAs = async (
  browser: Browser,
  email: string,
  matKhau: string,
  viewport: { width: number; height: number },
  at = origin(),
): Promise<Person> => {
  const person = await openPage(browser, viewport);
  await person.page.goto(at);
  await enter(person.page, email, matKhau);
  return person;
};

/** Keeps a picture of the page where ANH_E2E names a folder. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.ANH_E2E;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** What stands on every open screen, as a screen reader is told it. All people of a test are generated. */
export const screens = async (): Promise<string> => {
  const pages = devices.flatMap((context) => context.pages());
  const told = pages.map(async (page) => {
    const tree = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
    return `── ${page.url()}\n${tree.slice(0, 4_000)}`;
  });
  return (await Promise.all(told)).join('\n');
};

/** Opens a page by the navigation of the app, be it in its line or behind "Thêm". */
export const openByNav = async (page: Page, name: string): Promise<void> => {
  const nav = page.getByRole('navigation', { name: 'Các trang' });
  const link = nav.getByRole('link', { name, exact: true });
  const more = nav.locator('details:not([open]) > summary');
  const press = async () => {
    if (!(await link.isVisible())) await more.click({ timeout: 1_000 });
    await link.click({ timeout: 1_000 });
  };
  await vi.waitFor(press, { timeout: 30_000, interval: 200 });
};

/** Widest thing on the page in px beyond the window: 0 where nothing has to be scrolled sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
