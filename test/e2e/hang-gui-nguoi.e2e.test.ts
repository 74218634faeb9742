import { newPhieuGui } from '@core/hang-gui/buoc-gui.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { FieldValue } from 'firebase-admin/firestore';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, openBrowser, origin, overflowOf, picture } from './browser.ts';
import { fillDisk, hangGuiOf, loseSignIn, onFirestore, putRow, readyOffline } from './dien-thoai.ts';
import {
  aBanNhap,
  congViecCua,
  handInDraft,
  handInOpenForm,
  hasArrivedOnce,
  openCollector,
  shownAsDone,
} from './hang-gui.ts';
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

describe('an account that has to sign in again', () => {
  it('is told how many phiếu wait, and they go out once it is in', async () => {
    const person = await collector();
    const { context, page } = person;
    await readyOffline(page);
    await context.setOffline(true);
    const drafts = [aBanNhap(world), aBanNhap(world)];
    for (const draft of drafts) await handInDraft(page, draft);
    const someoneElses = aBanNhap(world, { boi: 'dtv-khac' });
    await putRow(page, 'hangGui', newPhieuGui(someoneElses, 'Lò Văn Khác', new Date().toISOString()));
    await page.reload();
    await page.getByText('Máy này còn 1 phiếu của tài khoản khác').waitFor();
    expect(await page.getByText('Lò Văn Khác').count()).toBe(0);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('dialog').getByText('Còn 2 phiếu chưa gửi').waitFor();
    await picture(page, 'hang-gui-hoi-dang-xuat');
    await page.getByRole('button', { name: 'Ở lại để gửi' }).click();
    await loseSignIn(page);
    await context.setOffline(false);
    await page.goto(`${origin()}/thu-thap`);
    await page.getByText('Máy này còn 3 phiếu chưa gửi').waitFor();
    await picture(page, 'hang-gui-dang-nhap-lai');
    for (const { id } of drafts) expect((await world.db.doc(`phieu/${id}`).get()).exists).toBe(false);
    const { email, matKhau } = world.account('dtv');
    await enter(page, email, matKhau);
    for (const draft of drafts) await arrivedOnce(draft);
    await shownAsDone(person, drafts);
    expect((await world.db.doc(`phieu/${someoneElses.id}`).get()).exists).toBe(false);
    expect(person.errors).toEqual([]);
    await context.close();
  }, 300_000);
});

describe('a phiếu that has not gone out', () => {
  it('is taken back, changed and handed in again: the server has only the last', async () => {
    const person = await collector();
    const { context, page } = person;
    await readyOffline(page);
    await context.setOffline(true);
    const draft = aBanNhap(world);
    await handInDraft(page, draft);
    await page.getByRole('button', { name: 'Sửa hoặc xóa' }).click();
    await picture(page, 'hang-gui-lay-ve');
    await page.getByRole('button', { name: 'Lấy về sửa' }).click();
    await page.getByRole('heading', { name: 'Đang ghi (1)' }).waitFor();
    await page.getByRole('link', { name: 'Ghi tiếp' }).click();
    await page.locator('#cau-congViec').fill('Thợ mộc');
    await handInOpenForm(page);
    await context.setOffline(false);
    await arrivedOnce(draft);
    expect(await congViecCua(world, draft.id)).toBe('Thợ mộc');
    await shownAsDone(person, [draft]);
    expect(person.errors).toEqual([]);
    await context.close();
  }, 180_000);

  it('says why, when it tries again, and goes at once when asked to', async () => {
    const person = await collector();
    const { context, page } = person;
    let dead = true;
    await onFirestore(context, (route, isCommit) =>
      dead && isCommit ? route.abort('connectionreset') : route.continue(),
    );
    const draft = aBanNhap(world);
    await handInDraft(page, draft);
    await page.getByText(/tự gửi lại lúc/).waitFor();
    await page.getByText('Lần gửi trước: Không có mạng').waitFor();
    await picture(page, 'hang-gui-hong');
    expect(await overflowOf(page)).toBe(0);
    dead = false;
    await page.getByRole('button', { name: 'Gửi tất cả bây giờ' }).click();
    await arrivedOnce(draft);
    await shownAsDone(person, [draft]);
    await context.close();
  }, 180_000);

  it('is sent from the form where the disk is full', async () => {
    const { context, page } = await collector();
    const draft = aBanNhap(world);
    await putRow(page, 'banNhap', draft);
    await page.goto(`${origin()}/phieu/${draft.id}/ghi`);
    await page.getByRole('button', { name: 'Xem lại và nộp' }).waitFor();
    await fillDisk(page);
    await handInOpenForm(page);
    await arrivedOnce(draft);
    await page.reload();
    await page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
    expect(await page.getByRole('heading', { name: /^Đang ghi/ }).count()).toBe(0);
    await context.close();
  }, 180_000);

  it('goes out though the disk has become too full to note it', async () => {
    const person = await collector();
    const { context, page } = person;
    await readyOffline(page);
    await context.setOffline(true);
    const draft = aBanNhap(world);
    await handInDraft(page, draft);
    await fillDisk(page);
    await context.setOffline(false);
    await arrivedOnce(draft);
    expect((await hangGuiOf(page)).map(({ trangThai }) => trangThai)).toEqual(['chuaGui']);
    await page.reload();
    await shownAsDone(person, [draft]);
    await arrivedOnce(draft);
    await context.close();
  }, 180_000);

  it('waits for a person where the server refuses it', async () => {
    const { context, page } = await collector();
    const elsewhere = world.area.thon.find(({ diaBan }) => diaBan.thon !== world.area.demo.thon)?.diaBan;
    if (!elsewhere) throw new Error('Cần hai thôn');
    const draft = aBanNhap(world, { diaBan: elsewhere });
    await handInDraft(page, draft);
    await page.getByText('Máy chủ không nhận phiếu này').waitFor();
    await picture(page, 'hang-gui-tu-choi');
    expect(await overflowOf(page)).toBe(0);
    expect((await world.db.doc(`phieu/${draft.id}`).get()).exists).toBe(false);
    await page.getByRole('button', { name: 'Sửa hoặc xóa' }).click();
    await page.getByRole('button', { name: 'Xóa hẳn' }).click();
    await page.getByRole('heading', { name: /^Cần xem/ }).waitFor({ state: 'detached' });
    expect(await hangGuiOf(page)).toEqual([]);
    await context.close();
  }, 180_000);

  it('waits while the account is closed, and goes out when it is let in again', async () => {
    const person = await collector();
    const { context, page } = person;
    const { uid, email, matKhau } = world.account('dtv');
    const draft = aBanNhap(world);
    await readyOffline(page);
    await context.setOffline(true);
    await handInDraft(page, draft);
    const taiKhoan = world.db.doc(`taiKhoan/${uid}`);
    const lock = async (khoa: boolean) => {
      await taiKhoan.update({ khoa, the: FieldValue.increment(1) });
      const ma = async () => (await world.auth.getUser(uid)).customClaims?.ma !== undefined;
      await expect.poll(ma, { timeout: 60_000 }).toBe(!khoa);
    };
    await lock(true);
    await context.setOffline(false);
    await page.getByText('Máy này còn 1 phiếu chưa gửi').waitFor({ timeout: 90_000 });
    expect((await world.db.doc(`phieu/${draft.id}`).get()).exists).toBe(false);
    await lock(false);
    await enter(page, email, matKhau);
    await arrivedOnce(draft);
    await shownAsDone(person, [draft]);
    await context.close();
  }, 300_000);
});
