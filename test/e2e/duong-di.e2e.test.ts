import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { fillPhieu } from './ghi-phieu.ts';
import { openWorld, type World } from './world.ts';

const AN = { hoTen: 'Lò Thị An', ngaySinh: '14/02/1990', gioiTinh: 'Nữ', soGiayTo: '012190004321' } as const;

let browser: Browser;
let world: World;
const people: Person[] = [];

const comeIn = async (dau: string, viewport: typeof PHONE): Promise<Page> => {
  const { email, matKhau } = world.account(dau);
  const person = await signInAs(browser, email, matKhau, viewport);
  people.push(person);
  return person.page;
};

const onlyPhieu = async () => {
  const { docs } = await world.db.collection('phieu').where('keHoach', '==', world.plan.id).get();
  expect(docs).toHaveLength(1);
  return docs[0];
};
const stateIs = (trangThai: string) =>
  expect.poll(async () => (await onlyPhieu())?.get('trangThai'), { timeout: 30_000 }).toBe(trangThai);

/** Opens the only phiếu of a step and presses the button that moves it on. */
const moveOn = async (page: Page, buoc: string, nut: string) => {
  await page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name: buoc }).click();
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('article', { name: 'Phiếu đang mở' }).waitFor();
  await page.getByRole('button', { name: nut }).click();
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('a phiếu from the doorstep to the board (LC-04…LC-09)', () => {
  it('is written on a phone, kept across a reload, and handed in', async () => {
    const page = await comeIn('dtv', PHONE);
    await picture(page, 'dtv-trang-dau');
    await page.getByRole('link', { name: 'Ghi phiếu mới' }).click();
    const homNay = formatNgay(ngayVN(new Date()));
    await fillPhieu(page, { ...AN, soGiayTo: '01219000432' }, homNay);
    await page.getByText('Đã lưu trên máy lúc').waitFor();
    await page.reload();
    await expect.poll(() => page.locator('#cau-hoTen').inputValue(), { timeout: 20_000 }).toBe(AN.hoTen);
    expect(await page.locator('#cau-congViec').inputValue()).toBe('Thợ điện');
    expect(await overflowOf(page)).toBe(0);
    await picture(page, 'dtv-form');

    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await page.getByRole('heading', { name: /Còn \d+ chỗ cần xem/ }).waitFor();
    await picture(page, 'dtv-duyet-lai-loi');
    await page
      .getByRole('button', { name: /4\. Số CCCD/ })
      .first()
      .click();
    await page.locator('#cau-soGiayTo').fill(AN.soGiayTo);
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await page.getByRole('heading', { name: 'Phiếu đã đủ, có thể nộp' }).waitFor();
    await page.getByRole('button', { name: 'Nộp phiếu' }).click();
    await page.getByText(`Đã nộp phiếu của ${AN.hoTen}`).waitFor();
    await stateIs('choTongHop');
    await picture(page, 'dtv-da-nop');
  });

  it('keeps identity apart from the answers', async () => {
    const phieu = await onlyPhieu();
    const rieng = await phieu?.ref.collection('rieng').doc('dinhDanh').get();
    expect(rieng?.get('hoTen')).toBe(AN.hoTen);
    expect(JSON.stringify(phieu?.data())).not.toContain(AN.soGiayTo);
    expect(JSON.stringify(phieu?.data())).not.toContain('Lò Thị');
  });

  it('is collated by the village head, received and approved by the commune', async () => {
    const thon = people[0]?.page as Page;
    await thon.goto(new URL('/tong-hop', thon.url()).href);
    await picture(thon, 'thon-tong-hop');
    await thon.getByRole('table').getByRole('link').first().click();
    await thon.getByRole('button', { name: 'Nộp về xã' }).click();
    await stateIs('choXacNhan');

    const xa = await comeIn('xa', DESK);
    await moveOn(xa, 'Chờ nhận', 'Nhận phiếu');
    await stateIs('choKiemTra');
    await xa.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name: 'Chờ kiểm tra' }).click();
    await picture(xa, 'xa-hang-cho');
    await xa.getByRole('table').getByRole('link').first().click();
    await xa.getByRole('heading', { name: AN.hoTen }).waitFor();
    await picture(xa, 'xa-mo-phieu');
    await xa.keyboard.press('r');
    await xa.getByRole('dialog').waitFor();
    await picture(xa, 'xa-tra-lai');
    await xa.keyboard.press('Escape');
    await xa.keyboard.press('a');
    await stateIs('choBanGiao');
    await moveOn(xa, 'Chờ bàn giao', 'Bàn giao công an');
    await stateIs('choCongAnNhan');
  });

  it('is received and marked entered by the commune police', async () => {
    const congAn = await comeIn('congan', DESK);
    await moveOn(congAn, 'Chờ nhận', 'Công an nhận phiếu');
    await stateIs('choNhapTin');
    await congAn.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name: 'Chờ nhập' }).click();
    await congAn.getByRole('table').getByRole('link').first().click();
    await congAn.getByRole('heading', { name: AN.hoTen }).waitFor();
    await picture(congAn, 'congan-nhap-tin');
    await congAn.getByRole('button', { name: 'Đánh dấu đã nhập tin' }).click();
    await stateIs('daNhapTin');
  });

  it('moves the province board within seconds, which names nobody', async () => {
    const tinh = await comeIn('tinh', DESK);
    await tinh.goto(new URL('/bang', tinh.url()).href);
    const rollup = world.db.doc(`rollups/${world.plan.id}:dvhc2025:12`);
    await expect.poll(async () => (await rollup.get()).get('o')?.['tt:daNhapTin'], { timeout: 30_000 }).toBe(1);
    await tinh.getByRole('table').first().waitFor();
    await picture(tinh, 'tinh-bang');
    expect(await overflowOf(tinh)).toBe(0);
    expect(await tinh.getByRole('main').textContent()).not.toContain('Lò Thị');
    const nhatKy = await (await onlyPhieu())?.ref.collection('nhatKy').orderBy('v').get();
    expect(nhatKy?.docs.map((line) => line.get('den'))).toEqual([
      'daNop',
      'choTongHop',
      'choXacNhan',
      'choKiemTra',
      'choBanGiao',
      'choCongAnNhan',
      'choNhapTin',
      'daNhapTin',
    ]);
  });

  it('leaves no script error on anybody’s page', () => {
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
