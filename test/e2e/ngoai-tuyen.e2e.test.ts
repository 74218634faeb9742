import { Timestamp } from 'firebase-admin/firestore';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { diaBanCho, putPhieuCho } from './cho-thon.ts';
import { goto, reads } from './thao-tac.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let head: Person;

const records = async () => (await world.db.collection('bienBan').get()).docs;
const rows = (page: Page) => page.getByRole('table').locator('tbody tr');
const LAP = '/bien-ban/lap/thonXa';

/** Ticks the first phiếu of the list and keeps a record of them on the device. */
const prepare = async (page: Page, so: number) => {
  await goto(page, LAP);
  await rows(page).first().waitFor();
  for (let i = 0; i < so; i += 1) await rows(page).nth(i).getByRole('checkbox').check();
  await page.getByRole('button', { name: `Chuẩn bị biên bản: ${so} phiếu đã chọn` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Giữ trên máy này' }).click();
  await page.getByRole('heading', { name: 'Chuẩn bị sẵn, chưa gửi (1)' }).waitFor();
};

/**
 * From the next page on the server has what the page commits and the page never hears of it, while the device says so.
 * Within the page: of one that comes back from no network the browser does not show every request to those who watch it.
 */
const losesAnswers = async (page: Page): Promise<void> => {
  await page.evaluate(() => localStorage.setItem('mat-tra-loi', 'co'));
  await page.addInitScript(() => {
    const send = globalThis.fetch;
    globalThis.fetch = async (...asked) => {
      const answer = await send(...asked);
      const [to] = asked;
      const url = to instanceof Request ? to.url : String(to);
      if (url.includes('documents:commit') && localStorage.getItem('mat-tra-loi'))
        throw new TypeError('Failed to fetch');
      return answer;
    };
  });
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  await putPhieuCho(world, 7, 'choTongHop');
  browser = await openBrowser();
  const { email, matKhau } = world.account('dtv');
  head = await signInAs(browser, email, matKhau, PHONE);
  await head.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}, 240_000);
afterAll(async () => {
  await browser?.close();
});

describe('a village head without network', () => {
  it('sees the collation as it was read last, and of when it is', async () => {
    const { page, context } = head;
    await goto(page, '/tong-hop');
    await expect.poll(() => rows(page).count(), { timeout: 60_000 }).toBe(7);
    await goto(page, LAP);
    await expect.poll(() => rows(page).count(), { timeout: 60_000 }).toBe(7);
    await context.setOffline(true);
    await goto(page, '/tong-hop');
    await expect.poll(() => rows(page).count(), { timeout: 60_000 }).toBe(7);
    await reads(page, /^Số liệu lúc \d\d:\d\d/);
    await picture(page, 'tong-hop-mat-mang');
    expect(await overflowOf(page)).toBe(0);
  });

  it('prepares a record that waits on the device', async () => {
    const { page } = head;
    await goto(page, LAP);
    await reads(page, /Danh sách đọc lúc \d\d:\d\d/);
    await picture(page, 'lap-mat-mang');
    await prepare(page, 3);
    expect(await page.getByRole('button', { name: 'Gửi biên bản: 3 phiếu' }).isDisabled()).toBe(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Chuẩn bị sẵn, chưa gửi (1)' }).waitFor();
    await picture(page, 'bien-ban-chuan-bi-san');
    expect(await overflowOf(page)).toBe(0);
    await goto(page, LAP);
    await expect.poll(() => rows(page).count()).toBe(4);
    expect(await records()).toHaveLength(0);
  });

  it('sends it with one tap, after it was looked through against what is so now', async () => {
    const { page, context } = head;
    const [first] = await page.evaluate(async () => {
      const open = indexedDB.open('so-lao-dong');
      await new Promise((done) => open.addEventListener('success', done));
      const all = open.result.transaction('bienBanSan').objectStore('bienBanSan').getAll();
      await new Promise((done) => all.addEventListener('success', done));
      open.result.close();
      return all.result.flatMap((san: { phieu: string[] }) => san.phieu);
    });
    await world.db.doc(`phieu/${first}`).update({ trangThai: 'traLai', v: 3 });
    await context.setOffline(false);
    await goto(page, '/tong-hop');
    await page.getByRole('link', { name: '1 biên bản chuẩn bị sẵn, chưa gửi: bấm để gửi' }).click();
    await page.getByRole('button', { name: 'Gửi biên bản: 3 phiếu' }).click();
    await reads(page, '1 phiếu không còn bàn giao được');
    expect(await records()).toHaveLength(0);
    await picture(page, 'bien-ban-soat-lai');
    await page.getByRole('button', { name: 'Gửi biên bản: 2 phiếu' }).click();
    await page.getByRole('heading', { name: /^Biên bản .*\/BBBG$/ }).waitFor();
    const [record, ...more] = await records();
    expect(more).toEqual([]);
    expect(record?.get('soPhieu')).toBe(2);
    await goto(page, '/bien-ban');
    await page.getByRole('heading', { name: 'Biên bản bàn giao' }).waitFor();
    expect(await page.getByText('Chuẩn bị sẵn').count()).toBe(0);
  });

  it('whose answer is lost on the way has one record all the same', async () => {
    const { page, context } = head;
    await context.setOffline(true);
    await prepare(page, 2);
    await context.setOffline(false);
    await losesAnswers(page);
    await goto(page, '/bien-ban');
    await page.getByRole('button', { name: 'Gửi biên bản: 2 phiếu' }).click();
    await reads(page, 'Không có mạng. Kiểm tra kết nối rồi thử lại.');
    expect(await records()).toHaveLength(2);
    await page.evaluate(() => localStorage.removeItem('mat-tra-loi'));
    await page.getByRole('button', { name: 'Gửi biên bản: 2 phiếu' }).click();
    await page.getByRole('heading', { name: /^Biên bản .*\/BBBG$/ }).waitFor();
    expect(await records()).toHaveLength(2);
    expect(head.errors).toEqual([]);
  });
});

describe('what is still on a collector’s device', () => {
  it('is told to the village head, with how old it is and when the device was heard of', async () => {
    const { page } = head;
    const { uid } = world.account('dtv');
    await page.evaluate(
      async ({ boi, keHoach }) => {
        const open = indexedDB.open('so-lao-dong');
        await new Promise((done) => open.addEventListener('success', done));
        const store = open.result.transaction('hangGui', 'readwrite').objectStore('hangGui');
        for (let i = 0; i < 12; i += 1) {
          const nopLuc = new Date(Date.now() - (3 * 24 + i / 10) * 3_600_000).toISOString();
          const gui = { id: crypto.randomUUID(), boi, keHoach, trangThai: 'canXem', viSao: 'tuChoi', hoTen: 'A' };
          store.put({ ...gui, banNhap: null, nopLuc, lan: 0, coTheDaToi: false });
        }
        await new Promise((done) => store.transaction.addEventListener('complete', done));
        open.result.close();
        localStorage.removeItem('sld.mayGhi');
      },
      { boi: uid, keHoach: world.plan.id },
    );
    await goto(page, '/tong-hop');
    await reads(page, /Máy của Lò Văn Bình: 12 phiếu chưa gửi, cũ nhất 3 ngày; liên lạc lần cuối \d\d:\d\d hôm nay\./);
    await picture(page, 'tong-hop-may-ghi');
    expect(await overflowOf(page)).toBe(0);
    const { docs } = await world.db.collection('mayGhi').get();
    expect(docs).toHaveLength(1);
    expect(docs[0]?.get('diaBan')).toEqual(diaBanCho(world));
    await docs[0]?.ref.update({ luc: Timestamp.fromMillis(Date.now() - 3.5 * 86_400_000) });
    await reads(page, 'Đã 3 ngày không liên lạc');
  });
});
