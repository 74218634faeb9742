import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openByNav, PHONE, picture, signInAs } from './browser.ts';
import { type Deployed, firstBuild, nextBuild, serve } from './deploy.ts';
import { goto, reads } from './thao-tac.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let first: string;
const open: Deployed[] = [];
const errors: string[][] = [];

/** A site with the first build, a collector at a phone, and the app kept on it. */
const atPhone = async (dau = 'dtv', kept = true) => {
  const site = await serve(first);
  open.push(site);
  const { email, matKhau } = world.account(dau);
  const person = await signInAs(browser, email, matKhau, PHONE, site.origin);
  errors.push(person.errors);
  if (kept) await isKept(person.page);
  return { ...person, site };
};
/** Until a service worker serves the page. */
const isKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 60_000 });
const hoTen = (page: Page) => page.locator('#cau-hoTen');
/** Whether the page runs the build that came second. */
const isNext = (page: Page) => page.evaluate(() => document.querySelector('script[src*="ban-sau"]') !== null);
const newPage = async (context: BrowserContext, url: string) => {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  return page;
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  browser = await openBrowser();
  first = await firstBuild();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all(open.map(({ close }) => close()));
  expect(errors.flat()).toEqual([]);
});

describe('the app on the device', () => {
  it('can be installed, and opens all of the field without network', async () => {
    const { page, context } = await atPhone();
    const cdp = await context.newCDPSession(page);
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    // The profiles of a test are private ones.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
    await page.getByRole('link', { name: 'Ghi phiếu mới' }).click();
    await hoTen(page).fill('Lò Văn Đi');
    await reads(page, 'Đã lưu trên máy lúc');
    await context.setOffline(true);
    await page.reload();
    await expect.poll(() => hoTen(page).inputValue()).toBe('Lò Văn Đi');
    for (const [path, heading] of [
      ['/thu-thap', 'Phiếu của tôi'],
      ['/tong-hop', 'Tổng hợp phiếu của thôn, tổ dân phố'],
      ['/bien-ban/lap/thonXa', 'Lập biên bản nộp về xã'],
    ] as const) {
      await goto(page, path);
      await page.getByRole('heading', { name: heading }).waitFor();
    }
  });

  it('keeps a page of an office once it was opened, and says so of one that never was', async () => {
    const { page, context } = await atPhone('xa');
    await goto(page, '/qua-han');
    await page
      .getByRole('heading', { name: /quá hạn/i })
      .first()
      .waitFor();
    await context.setOffline(true);
    await page.reload();
    await page
      .getByRole('heading', { name: /quá hạn/i })
      .first()
      .waitFor();
    await goto(page, '/doi-soat');
    await reads(page, 'Trang này chưa mở lần nào khi có mạng');
    await picture(page, 'thieu-trang');
    await context.setOffline(false);
    await page
      .getByRole('heading', { name: /đối soát/i })
      .first()
      .waitFor();
  });

  it('lets pass by whatever is not a GET of its own files', async () => {
    const { page, site } = await atPhone();
    const seen: { method: string; byWorker: boolean; own: boolean }[] = [];
    page.on('response', (response) => {
      const method = response.request().method();
      seen.push({ method, byWorker: response.fromServiceWorker(), own: response.url().startsWith(site.origin) });
    });
    await page.reload();
    await page.getByRole('link', { name: 'Ghi phiếu mới' }).waitFor();
    await page.evaluate(async () => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        await fetch('/', { method });
        await fetch('/icon.svg', { method });
      }
    });
    const others = () => seen.filter(({ method }) => method !== 'GET');
    // HEAD is the app's own question for the time, asked once the page rests.
    await expect
      .poll(() => new Set(others().map(({ method }) => method)))
      .toEqual(new Set(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']));
    expect(others().filter(({ byWorker }) => byWorker)).toEqual([]);
    expect(seen.filter(({ byWorker, own }) => byWorker && !own)).toEqual([]);
    expect(seen.filter(({ byWorker }) => byWorker).length).toBeGreaterThan(5);
  });
});

describe('a newer version', () => {
  it('is offered between two phiếu, never during one; every page comes back to where it was', async () => {
    const { page, context, site } = await atPhone();
    const writing = await newPage(context, `${site.origin}/phieu/moi`);
    await hoTen(writing).fill('Lò Thị Giữ');
    const other = await newPage(context, `${site.origin}/bien-ban`);
    await other.getByRole('heading', { name: 'Biên bản bàn giao' }).waitFor();
    site.deploy(nextBuild(first));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await reads(page, 'Có bản mới của ứng dụng');
    await picture(page, 'ban-moi');
    expect(await writing.getByText('Có bản mới của ứng dụng').count()).toBe(0);

    await page.getByRole('button', { name: 'Cập nhật ngay' }).click();
    await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
    await page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/thu-thap');

    await hoTen(writing).pressSequentially(' Lại');
    await reads(writing, 'Đã lưu trên máy lúc');
    const at = writing.url();
    expect(await isNext(writing)).toBe(false);
    await writing.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await writing.getByRole('heading', { name: /Còn \d+ chỗ cần xem/ }).waitFor();
    await writing.getByRole('link', { name: 'Tổng hợp' }).click();
    await writing.getByRole('heading', { name: 'Tổng hợp phiếu của thôn, tổ dân phố' }).waitFor();
    await expect.poll(() => isNext(writing).catch(() => false)).toBe(true);
    await writing.goto(at);
    await expect.poll(() => hoTen(writing).inputValue()).toBe('Lò Thị Giữ Lại');

    expect(await isNext(other)).toBe(false);
    await other.getByRole('link', { name: 'Phiếu của tôi' }).click();
    await expect.poll(() => isNext(other).catch(() => false)).toBe(true);
    await other.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
  });

  it('does not strand a page whose parts are gone from the server: it reloads by itself, once', async () => {
    const { page, site } = await atPhone('xa', false);
    await page.getByRole('heading', { level: 1 }).waitFor();
    site.deploy(nextBuild(first));
    await openByNav(page, 'Quá hạn');
    await page
      .getByRole('heading', { name: /quá hạn/i })
      .first()
      .waitFor();
    expect(await isNext(page)).toBe(true);
  });

  it('and says so where a part is nowhere to be had, without reloading for ever', async () => {
    const { page, site } = await atPhone('xa', false);
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) requests.push(request.url());
    });
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    site.withhold((path) => !loaded.includes(`${site.origin}${path}`));
    await goto(page, '/doi-soat');
    await reads(page, 'Ứng dụng vừa có bản mới hoặc mạng chập chờn');
    await page.waitForTimeout(1_500);
    expect(requests.length).toBeLessThanOrEqual(2);
    await picture(page, 'thieu-phan');
  });
});
