import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, openBrowser, openDevice, origin, overflowOf, picture } from './browser.ts';
import { badNetwork, countCommits, cutPower, hangGuiOf, onFirestore, readyOffline } from './dien-thoai.ts';
import { aBanNhap, handInDraft, hasArrivedOnce, openCollector, shownAsDone } from './hang-gui.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
const collector = () => openCollector(browser, world);
const arrivedOnce = (draft: BanNhap) => hasArrivedOnce(world, draft);

beforeAll(async () => {
  world = await openWorld('LC-2026');
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('a day without network', () => {
  it('ends with every phiếu on the server once, though a third of the requests fail', async () => {
    const person = await collector();
    const { context, page, errors } = person;
    await readyOffline(page);
    await context.setOffline(true);
    const drafts = [aBanNhap(world), aBanNhap(world), aBanNhap(world)];
    for (const draft of drafts) {
      await handInDraft(page, draft);
      await page.getByText(`Đã nộp trên máy, chờ gửi: phiếu của ${draft.bai.hoTen}`).waitFor();
    }
    await page.reload();
    await page.getByRole('heading', { name: 'Chưa gửi (3)' }).waitFor();
    await page.getByText('3 phiếu chưa gửi').waitFor();
    await picture(page, 'hang-gui-mat-mang');
    expect(await overflowOf(page)).toBe(0);
    const { failed } = await badNetwork(context, 0.3);
    await context.setOffline(false);
    for (const draft of drafts) await arrivedOnce(draft);
    await shownAsDone(person, drafts);
    await picture(page, 'hang-gui-xong');
    expect(failed()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  }, 300_000);
});

describe('a phone that dies', () => {
  it('between handing in and sending, in mid-sending, and after the server has it: each phiếu arrives once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sld-may-'));
    const { email, matKhau } = world.account('dtv');
    const first = await openDevice(folder);
    await first.page.goto(origin());
    await enter(first.page, email, matKhau);
    await readyOffline(first.page);
    await first.context.setOffline(true);
    const unsent = aBanNhap(world);
    await handInDraft(first.page, unsent);
    await first.page.getByRole('heading', { name: 'Chưa gửi (1)' }).waitFor();
    await cutPower(folder);

    const second = await openDevice(folder);
    await second.page.goto(origin());
    await arrivedOnce(unsent);
    const drafts = [unsent];
    let last = second;
    for (const hasArrived of [false, true]) {
      const cut = aBanNhap(world);
      drafts.push(cut);
      let onItsWay = 0;
      await onFirestore(last.context, async (route, isCommit) => {
        if (!isCommit || route.request().method() !== 'POST') return route.continue();
        if (hasArrived) await route.fetch();
        onItsWay += 1;
      });
      await handInDraft(last.page, cut);
      await expect.poll(() => onItsWay, { timeout: 30_000 }).toBe(1);
      expect((await hangGuiOf(last.page)).find(({ id }) => id === cut.id)?.trangThai).toBe('dangGui');
      expect((await world.db.doc(`phieu/${cut.id}`).get()).exists).toBe(hasArrived);
      await cutPower(folder);
      last = await openDevice(folder);
      await last.page.goto(origin());
      await arrivedOnce(cut);
    }
    await shownAsDone(last, drafts);
    expect(last.errors).toEqual([]);
    await last.context.close();
    rmSync(folder, { recursive: true, force: true });
  }, 400_000);
});

describe('two tabs of one phone', () => {
  it.each(['with locks of the browser', 'without them'])(
    'send each phiếu once, %s',
    async (locks) => {
      const person = await collector();
      const { context, page } = person;
      if (locks === 'without them')
        await context.addInitScript(() => {
          delete (Navigator.prototype as { locks?: unknown }).locks;
        });
      await page.reload();
      expect(await page.evaluate(() => 'locks' in navigator)).toBe(locks !== 'without them');
      await readyOffline(page);
      const other = await context.newPage();
      await other.goto(`${origin()}/thu-thap`);
      await other.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
      await context.setOffline(true);
      const drafts = [aBanNhap(world), aBanNhap(world), aBanNhap(world), aBanNhap(world)];
      for (const [i, draft] of drafts.entries()) await handInDraft(i % 2 === 0 ? page : other, draft);
      await other.getByRole('heading', { name: 'Chưa gửi (4)' }).waitFor();
      await page.getByRole('heading', { name: 'Chưa gửi (4)' }).waitFor();
      const commits = await countCommits(context);
      await context.setOffline(false);
      for (const draft of drafts) await arrivedOnce(draft);
      await shownAsDone(person, drafts);
      await shownAsDone({ ...person, page: other }, drafts);
      expect([...commits.values()]).toEqual([1, 1, 1, 1]);
      expect(person.errors).toEqual([]);
      await context.close();
    },
    300_000,
  );

  it('never write over a newer text of one draft; the second tab is told and may take over', async () => {
    const { context, page, errors } = await collector();
    const draft = aBanNhap(world);
    await page.goto(`${origin()}/phieu/${draft.id}/ghi?moi=1`);
    await page.locator('#cau-hoTen').fill('Lò Văn Một');
    await page.getByText('Đã lưu trên máy lúc').waitFor();
    const other = await context.newPage();
    await other.goto(`${origin()}/phieu/${draft.id}/ghi`);
    await other.getByText('Phiếu này đang mở ở thẻ khác').waitFor();
    await picture(other, 'hang-gui-the-khac');
    await other.getByRole('button', { name: 'Ghi tiếp ở thẻ này' }).click();
    await page.getByText('Phiếu này đang mở ở thẻ khác').waitFor();
    await expect.poll(() => other.locator('#cau-hoTen').inputValue()).toBe('Lò Văn Một');
    await other.locator('#cau-hoTen').fill('Lò Văn Hai');
    await other.getByText('Đã lưu trên máy lúc').waitFor();
    await page.getByRole('button', { name: 'Ghi tiếp ở thẻ này' }).click();
    await expect.poll(() => page.locator('#cau-hoTen').inputValue()).toBe('Lò Văn Hai');
    await other.getByText('Phiếu này đang mở ở thẻ khác').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);
});
