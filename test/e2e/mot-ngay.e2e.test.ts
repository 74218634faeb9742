import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { type Deployed, firstBuild, nextBuild, serve } from './deploy.ts';
import { badNetwork, hangGuiOf, loseSignIn, putRow, readyOffline } from './dien-thoai.ts';
import { aBanNhap, handInDraft, handInOpenForm, judgedAs, nopHomNay } from './hang-gui.ts';
import { openWorld, type World } from './world.ts';

const SO_PHIEU = 40;
/** Of a cheap phone against the machine of the test. */
const CHAM_LAN = 6;
const HOUR = 3_600_000;

let browser: Browser;
let world: World;
let build: string;
let site: Deployed;
let phone: Person;
let cdp: CDPSession;
const drafts: BanNhap[] = [];

const home = (): string => `${site.origin}/thu-thap`;

/** Interviews of the day, written and handed in one after another. */
const work = async (so: number): Promise<void> => {
  for (let i = 0; i < so; i += 1) {
    const draft = aBanNhap(world);
    drafts.push(draft);
    await handInDraft(phone.page, draft, site.origin);
  }
};

const heldOnPhone = async (): Promise<string[]> =>
  (await hangGuiOf(phone.page)).flatMap(({ id, banNhap }) => (banNhap ? [id] : [])).sort();
const allIds = (): string[] => drafts.map(({ id }) => id).sort();

/** After whatever happened, the phone still has all that was handed in. */
const hasAll = async (): Promise<void> => {
  expect(await heldOnPhone()).toEqual(allIds());
  await phone.page.getByRole('heading', { name: `Chưa gửi (${drafts.length})` }).waitFor();
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  browser = await openBrowser();
  build = await firstBuild();
  site = await serve(build);
  const { email, matKhau } = world.account('dtv');
  phone = await signInAs(browser, email, matKhau, PHONE, site.origin);
  cdp = await phone.context.newCDPSession(phone.page);
  await phone.page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
  await readyOffline(phone.page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CHAM_LAN });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('a collector’s day of forty phiếu in a village without network', () => {
  it(
    'goes on over reloads',
    async () => {
      await phone.context.setOffline(true);
      await work(10);
      await phone.page.reload();
      await hasAll();
      await work(5);
      await phone.page.reload();
      await hasAll();
    },
    HOUR,
  );

  it(
    'and over an update of the app, fetched where there was a network for a moment',
    async () => {
      site.deploy(nextBuild(build));
      const isDatabase = (url: URL) => url.origin !== site.origin;
      await phone.context.route(isDatabase, (route) => route.abort('internetdisconnected'));
      await phone.context.setOffline(false);
      await phone.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await phone.page.getByRole('button', { name: 'Cập nhật ngay' }).click();
      await expect
        .poll(
          () => phone.page.evaluate(() => document.querySelector('script[src*="ban-sau"]') !== null).catch(() => false),
          { timeout: 60_000 },
        )
        .toBe(true);
      await phone.context.setOffline(true);
      await phone.context.unroute(isDatabase);
      await hasAll();
      await work(10);
      await phone.page.reload();
      await hasAll();
    },
    HOUR,
  );

  it(
    'and over a full disk: what cannot be kept stays on the page until there is room',
    async () => {
      const { page } = phone;
      const draft = aBanNhap(world);
      await putRow(page, 'banNhap', draft);
      await page.goto(`${site.origin}/phieu/${draft.id}/ghi`);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1 });
      const alert = page.getByRole('alert').filter({ hasText: 'Máy đã hết chỗ lưu' });
      const job = page.locator('#cau-congViec');
      // The browser asks for the room that is left every half minute only, so it is written on until it does.
      await expect
        .poll(
          async () => {
            await job.pressSequentially('a');
            return alert.isVisible();
          },
          { timeout: 90_000, interval: 1_000 },
        )
        .toBe(true);
      await job.fill('Trồng chè');
      await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
      const nop = page.getByRole('button', { name: 'Nộp phiếu' });
      const next = page.getByRole('heading', { name: 'Phiếu của tôi' });
      await nop.click();
      await page.waitForTimeout(3_000);
      await nop.or(next).first().waitFor();
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
      const isIn = async () => {
        if (await nop.isVisible()) await nop.click({ timeout: 5_000 }).catch(() => undefined);
        return next.isVisible();
      };
      await expect.poll(isIn, { timeout: 60_000 }).toBe(true);
      drafts.push(draft);
      await hasAll();
      await work(SO_PHIEU - drafts.length - 1);
      await putRow(page, 'banNhap', aBanNhap(world));
      await page.goto(home());
      await page.getByRole('heading', { name: 'Đang ghi (1)' }).waitFor();
      await page.getByRole('link', { name: 'Ghi tiếp' }).click();
      drafts.push(aBanNhap(world, { id: new URL(page.url()).pathname.split('/')[2] ?? '' }));
      await handInOpenForm(page);
      expect(drafts).toHaveLength(SO_PHIEU);
      await hasAll();
      await picture(page, 'mot-ngay-het-ngay');
      expect(await overflowOf(page)).toBe(0);
    },
    HOUR,
  );

  it(
    'ends, after signing in again, with forty on the server, once each, each judged, each shown as such',
    async () => {
      const { page, context, errors } = phone;
      await loseSignIn(page);
      const { failed } = await badNetwork(context, 0.3, 500);
      await context.setOffline(false);
      await page.goto(home());
      await page.getByText(`Máy này còn ${SO_PHIEU} phiếu chưa gửi`).waitFor();
      const { email, matKhau } = world.account('dtv');
      await enter(page, email, matKhau);
      for (const { id } of drafts) expect(await judgedAs(world, id, 900_000)).toBe('choTongHop');
      const all = await world.db.collection('phieu').where('boi', '==', world.account('dtv').uid).get();
      expect(all.docs.map(({ id }) => id).sort()).toEqual(allIds());
      for (const { id } of drafts) {
        const lines = await world.db.collection(`phieu/${id}/nhatKy`).orderBy('v').get();
        expect(lines.docs.map((line) => line.get('den'))).toEqual(['daNop', 'choTongHop']);
      }
      const states = async () => [...new Set((await hangGuiOf(page)).map(({ trangThai }) => trangThai))];
      await expect.poll(states, { timeout: 300_000 }).toEqual(['xong']);
      const today = page.getByRole('region', { name: /^Phỏng vấn hôm nay/ });
      const chuaHien = async () =>
        (await nopHomNay(page)).length - (await today.getByText('Chờ thôn tổng hợp').count());
      await expect.poll(chuaHien, { timeout: 60_000 }).toBe(0);
      await picture(page, 'mot-ngay-da-gui');
      expect(failed()).toBeGreaterThan(10);
      expect(errors).toEqual([]);
    },
    HOUR,
  );
});
