import { readFileSync } from 'node:fs';
import { dauIdCua } from '@core/hang-gui/bien-nhan.ts';
import { addDays, formatNgay, ngayVN } from '@core/shared/ngay.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, openBrowser, origin, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { hangGuiOf, readyOffline } from './dien-thoai.ts';
import { fillPhieu } from './ghi-phieu.ts';
import { handInOpenForm, judgedAs, openCollector } from './hang-gui.ts';
import { openWorld, type World } from './world.ts';

const AN = { hoTen: 'Lò Thị An', ngaySinh: '14/02/1990', gioiTinh: 'Nữ', soGiayTo: '012190004321' } as const;
const CHU = { hoTen: 'Vàng Văn Chu', ngaySinh: '03/05/1987', gioiTinh: 'Nam', soGiayTo: '012087001122' } as const;
const MAT_KHAU = 'Hoà bình 2026';
const HOUR = 3_600_000;
const LECH = 26 * HOUR;

let browser: Browser;
let world: World;
const homNay = () => ngayVN(new Date());

/** The collector of the demonstration thôn at a telephone of his own. */
const collector = () => openCollector(browser, world);

const writeNew = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: 'Ghi phiếu mới' }).click();
  await page.locator('#cau-hoTen').waitFor();
  return /phieu\/([^/]+)\/ghi/.exec(page.url())?.[1] ?? '';
};

const versionOf = async (id: string): Promise<number> => (await world.db.doc(`phieu/${id}`).get()).get('v');

beforeAll(async () => {
  world = await openWorld('LC-2026');
  // The telephone that is a day ahead must not fall out of the round at its end.
  await world.db.doc(`keHoach/${world.plan.id}`).update({ 'cuaSo.den': addDays(homNay(), 30) });
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('a telephone that is lost at the end of a day without network', () => {
  let telephone: Person;
  let daNop: string;
  let dangGhi: string;
  let tep: string;

  it('gives the villager a receipt', async () => {
    telephone = await collector();
    const { page, context } = telephone;
    await readyOffline(page);
    await page.reload();
    await page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
    await context.setOffline(true);
    daNop = await writeNew(page);
    await fillPhieu(page, AN, formatNgay(homNay()));
    await handInOpenForm(page);
    await page.goto(`${origin()}/phieu/${daNop}/bien-nhan`);
    const code = (await page.locator('.bien-nhan-ma').textContent()) ?? '';
    expect(daNop.startsWith(dauIdCua(code) ?? '-')).toBe(true);
    const paper = page.getByRole('article');
    await paper.getByText('Lò Văn Bình').waitFor();
    await paper.locator('svg path').waitFor();
    expect(await paper.textContent()).not.toMatch(/Lò Thị An|012190004321/);
    expect(await overflowOf(page)).toBe(0);
    await picture(page, 'bien-nhan');
    await page.getByRole('checkbox').check();
    await paper.getByText('Lò Thị An').waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, ngang, doc] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    const mm = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
    expect({ trang: pdf.match(/\/Type\s*\/Page\b/g)?.length, ngang: mm(ngang), doc: mm(doc) }).toEqual({
      trang: 1,
      ngang: 105,
      doc: 148,
    });
  });

  it('has everything in one file, under a passphrase typed twice', async () => {
    const { page } = telephone;
    await page.goto(`${origin()}/thu-thap`);
    dangGhi = await writeNew(page);
    await page.locator('#cau-hoTen').fill(CHU.hoTen);
    await page.locator('#cau-soGiayTo').fill(CHU.soGiayTo);
    await page.getByText('Đã lưu trên máy lúc').waitFor();
    await page.goto(`${origin()}/cuu-ho`);
    await page.getByText('1 bản đang ghi và 1 phiếu đã nộp').waitFor();
    await picture(page, 'cuu-ho');
    expect(await overflowOf(page)).toBe(0);
    await page.getByLabel('Đặt mật khẩu cho tệp').fill(MAT_KHAU);
    await page.getByLabel('Gõ lại mật khẩu').fill('Hoà bình 2025');
    await page.getByRole('button', { name: 'Sao lưu ra tệp' }).click();
    await page.getByText('Hai lần gõ mật khẩu chưa giống nhau.').waitFor();
    await page.getByLabel('Gõ lại mật khẩu').fill(MAT_KHAU);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Sao lưu ra tệp' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^cuu-ho-\d{4}-\d\d-\d\d\.json$/);
    tep = await download.path();
    expect(readFileSync(tep, 'utf8')).not.toMatch(/Vàng|Lò Thị|012190004321/);
    await page.getByText('Đã lưu tệp').waitFor();
    await picture(page, 'cuu-ho-da-luu');
    expect(telephone.errors).toEqual([]);
  });

  it('is opened by nobody else, and not with another passphrase', async () => {
    const { email, matKhau } = world.account('xa');
    const { page, context } = await signInAs(browser, email, matKhau, PHONE);
    await page.goto(`${origin()}/cuu-ho`);
    await page.getByLabel('Tệp sao lưu').setInputFiles(tep);
    await page.getByLabel('Mật khẩu của tệp').fill('đoán mò 123');
    await page.getByRole('button', { name: 'Đưa phiếu vào máy này' }).click();
    await page.getByText('Mật khẩu của tệp chưa đúng.').waitFor();
    await page.getByLabel('Mật khẩu của tệp').fill(MAT_KHAU);
    await page.getByRole('button', { name: 'Đưa phiếu vào máy này' }).click();
    await page.getByText('Tệp này là của tài khoản khác.').waitFor();
    expect(await hangGuiOf(page)).toEqual([]);
    await context.close();
  });

  it('goes on at another telephone: handed in once, the draft is there, the same file again changes nothing', async () => {
    const { page, errors } = await collector();
    const bring = async () => {
      await page.goto(`${origin()}/cuu-ho`);
      await page.getByLabel('Tệp sao lưu').setInputFiles(tep);
      await page.getByLabel('Mật khẩu của tệp').fill(MAT_KHAU);
      await page.getByRole('button', { name: 'Đưa phiếu vào máy này' }).click();
    };
    await bring();
    await page.getByText('1 phiếu chờ gửi đã vào máy này').waitFor();
    await page.getByText('1 bản đang ghi đã vào máy này.').waitFor();
    await picture(page, 'cuu-ho-dua-vao');
    expect(await judgedAs(world, daNop)).toBe('choTongHop');
    await page.goto(`${origin()}/thu-thap`);
    await page.getByRole('heading', { name: 'Đang ghi (1)' }).waitFor();
    await page.goto(`${origin()}/phieu/${dangGhi}/ghi`);
    await expect.poll(() => page.locator('#cau-hoTen').inputValue(), { timeout: 20_000 }).toBe(CHU.hoTen);
    expect(await versionOf(daNop)).toBe(2);
    await bring();
    await page.getByText('2 phiếu đã có trên máy này hoặc đã nộp từ trước, không thay đổi.').waitFor();
    expect(errors).toEqual([]);

    await telephone.context.setOffline(false);
    await expect
      .poll(async () => (await hangGuiOf(telephone.page)).map(({ trangThai }) => trangThai), { timeout: 90_000 })
      .toEqual(['xong']);
    expect(await versionOf(daNop)).toBe(2);
    expect((await world.db.collection('phieu').where('keHoach', '==', world.plan.id).get()).size).toBe(1);
  });

  it('leads from the receipt to the phiếu at the commune’s desk', async () => {
    const { email, matKhau } = world.account('xa');
    const { page } = await signInAs(browser, email, matKhau, DESK);
    await page.goto(`${origin()}/tra-bien-nhan`);
    const code = daNop.slice(0, 11).replace('-', '').toUpperCase();
    await page.getByLabel(/Mã biên nhận/).fill(code);
    await page.getByRole('button', { name: 'Tìm phiếu' }).click();
    const found = page.getByRole('list', { name: 'Phiếu tìm thấy' });
    await found.getByText('Chờ thôn tổng hợp').waitFor();
    await picture(page, 'tra-bien-nhan');
    expect(await found.getByRole('link', { name: 'Mở phiếu' }).getAttribute('href')).toBe(`/phieu/${daNop}`);
    await page.getByLabel(/Mã biên nhận/).fill('0000-0000-00');
    await page.keyboard.press('Enter');
    await page.getByText('Chưa thấy phiếu có mã 0000-0000-00').waitFor();
    await page.getByLabel(/Mã biên nhận/).fill('12 tháng 3');
    await page.keyboard.press('Enter');
    await page.getByText(/không phải mã biên nhận/).waitFor();
  });
});

describe('a telephone without room', () => {
  it('loses nothing that is typed, says so, and saves by itself once there is room', async () => {
    const { page, context } = await collector();
    const cdp = await context.newCDPSession(page);
    await writeNew(page);
    await page.locator('#cau-hoTen').fill('Sùng A Páo');
    await page.getByText('Đã lưu trên máy lúc').waitFor();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 1 });
    const alert = page.getByRole('alert').filter({ hasText: 'Máy đã hết chỗ lưu' });
    // The browser asks for the room that is left every half minute only, so it is written on until it does.
    await expect
      .poll(
        async () => {
          await page.locator('#cau-thuongTru-chi-tiet').pressSequentially('9');
          return alert.isVisible();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(true);
    await page.locator('#cau-soGiayTo').fill('012085009999');
    expect(await alert.evaluate((box) => box.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await picture(page, 'het-cho');
    expect(await overflowOf(page)).toBe(0);

    await alert.getByRole('link', { name: 'Sao lưu ra tệp' }).click();
    await page.getByText('1 bản đang ghi').or(page.getByText('2 bản đang ghi')).waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('#cau-soGiayTo').inputValue(), { timeout: 20_000 }).toBe('012085009999');

    await cdp.send('Storage.overrideQuotaForOrigin', { origin: origin() });
    await alert.waitFor({ state: 'hidden' });
    await page.reload();
    await expect.poll(() => page.locator('#cau-soGiayTo').inputValue(), { timeout: 20_000 }).toBe('012085009999');
    expect(await page.locator('#cau-hoTen').inputValue()).toBe('Sùng A Páo');
    await context.close();
  });
});

/** From the next page on the telephone's clock is ahead. */
const setAhead = (context: BrowserContext) =>
  context.addInitScript((ms) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given: []) {
        super(...((given.length > 0 ? given : [Real.now() + ms]) as []));
      }
      static override now = () => Real.now() + ms;
    } as DateConstructor;
  }, LECH);

describe('a telephone whose clock is a day and two hours ahead', () => {
  it('is told so, and phiếu are dated by the right day', async () => {
    const { page, context } = await collector();
    await setAhead(context);
    await page.reload();
    await page.getByText('Đồng hồ máy chạy sai 1 ngày 2 giờ').waitFor();
    await picture(page, 'dong-ho-sai');
    await writeNew(page);
    expect(await page.locator('#cau-ngayPhongVan').inputValue()).toBe(formatNgay(homNay()));
    expect(await overflowOf(page)).toBe(0);
    await context.close();
  });

  it('holds back a phiếu it dated wrongly before anybody knew, and mends it in one tap', async () => {
    const unknown = (url: URL) => url.searchParams.has('gio');
    const { page, context } = await collector();
    await readyOffline(page);
    await setAhead(context);
    await context.route(unknown, (route) => route.abort());
    await page.reload();
    await context.setOffline(true);
    const id = await writeNew(page);
    const wrong = await page.locator('#cau-ngayPhongVan').inputValue();
    expect(wrong).toBe(formatNgay(ngayVN(new Date(Date.now() + LECH))));
    await fillPhieu(page, CHU, wrong);
    await handInOpenForm(page);
    await page.getByRole('heading', { name: 'Chưa gửi (1)' }).waitFor();

    await context.unroute(unknown);
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'Cần xem (1)' }).waitFor();
    await picture(page, 'ngay-sai');
    expect(await overflowOf(page)).toBe(0);
    expect((await world.db.doc(`phieu/${id}`).get()).exists).toBe(false);
    await page.getByRole('button', { name: `Ghi lại ngày ${formatNgay(homNay())} và gửi` }).click();
    expect(await judgedAs(world, id)).toBe('choTongHop');
    expect((await world.db.doc(`phieu/${id}`).get()).get('ngayPhongVan')).toBe(homNay());
  });
});
