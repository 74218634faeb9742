import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lapBienBan, nhanBienBan } from './ban-giao.ts';
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
  expect.poll(async () => (await onlyPhieu())?.get('trangThai'), { timeout: 90_000 }).toBe(trangThai);

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

  it('is handed in by the village head with a record, received and approved by the commune', async () => {
    const thon = people[0]?.page as Page;
    await thon.goto(new URL('/tong-hop', thon.url()).href);
    await picture(thon, 'thon-tong-hop');
    await lapBienBan(thon, /^Lập biên bản nộp về xã: cả 1 phiếu/, () => picture(thon, 'thon-lap-bien-ban'));
    await picture(thon, 'thon-bien-ban');
    await stateIs('choTongHop');

    const xa = await comeIn('xa', DESK);
    await nhanBienBan(xa, () => picture(xa, 'xa-nhan-bien-ban'));
    await stateIs('choKiemTra');
    await thon.getByText(/^Đã bàn giao 1 phiếu\./).waitFor();
    await xa.goto(new URL('/kiem-tra', xa.url()).href);
    await xa.getByRole('table').getByRole('link').first().waitFor();
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
    await xa.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name: 'Chờ bàn giao' }).click();
    await lapBienBan(xa, /^Lập biên bản bàn giao công an: cả 1 phiếu/, async () => {
      await xa.getByLabel('Số văn bản đề nghị').fill('15/CV-UBND');
      await xa.getByLabel('Ngày văn bản đề nghị').fill(formatNgay(ngayVN(new Date())));
    });
  });

  it('prints the record with its heading, its list and both sides', async () => {
    const xa = people[1]?.page as Page;
    await xa.getByRole('link', { name: 'In biên bản' }).click();
    await xa.getByRole('button', { name: 'In biên bản' }).and(xa.locator(':enabled')).waitFor();
    const giay = (await xa.locator('.to-giay').textContent()) ?? '';
    for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 1/BBBG', '15/CV-UBND', AN.hoTen, 'BÊN NHẬN']) {
      expect(giay).toContain(words);
    }
    await xa.locator('.to-giay svg path').waitFor({ state: 'attached' });
    await picture(xa, 'xa-in-bien-ban');
  });

  it('is received and marked entered by the commune police, who give the paper back', async () => {
    const congAn = await comeIn('congan', DESK);
    await nhanBienBan(congAn);
    await stateIs('choNhapTin');
    await congAn.goto(new URL('/nhap-tin', congAn.url()).href);
    await congAn.getByRole('table').getByRole('link').first().click();
    await congAn.getByRole('heading', { name: AN.hoTen }).waitFor();
    await picture(congAn, 'congan-nhap-tin');
    await congAn.getByRole('button', { name: 'Đánh dấu đã nhập tin' }).click();
    await stateIs('daNhapTin');
    await congAn.goto(new URL('/nhap-tin?buoc=daNhapTin', congAn.url()).href);
    await lapBienBan(congAn, /^Lập biên bản trả giấy về xã: cả 1 phiếu/);

    const xa = people[1]?.page as Page;
    await xa.goto(new URL('/kiem-tra', xa.url()).href);
    await nhanBienBan(xa, () => xa.getByLabel('Nơi lưu giấy').fill('Tủ số 2, phòng Văn hóa - Xã hội'));
    await stateIs('daNhapTin');
    const phieu = await onlyPhieu();
    expect(Object.keys(phieu?.get('bienBan')).toSorted()).toEqual(['thonXa', 'traGiay', 'xaCongAn']);
    await xa.goto(new URL(`/phieu/${phieu?.id}`, xa.url()).href);
    await xa.getByText('lưu tại Tủ số 2, phòng Văn hóa - Xã hội').waitFor();
    await picture(xa, 'xa-ho-so-phieu');
  });

  it('moves the province board within seconds, which names nobody', async () => {
    const tinh = await comeIn('tinh', DESK);
    await tinh.goto(new URL('/bang', tinh.url()).href);
    const rollup = world.db.doc(`rollups/${world.plan.id}:dvhc2025:12`);
    await expect.poll(async () => (await rollup.get()).get('o')?.['tt:daNhapTin'], { timeout: 90_000 }).toBe(1);
    await tinh.getByRole('table').first().waitFor();
    await picture(tinh, 'tinh-bang');
    expect(await overflowOf(tinh)).toBe(0);
    expect(await tinh.getByRole('main').textContent()).not.toContain('Lò Thị');
    const nhatKy = await (await onlyPhieu())?.ref.collection('nhatKy').orderBy('v').get();
    expect(nhatKy?.docs.map((line) => line.get('den'))).toEqual([
      'daNop',
      'choTongHop',
      'choKiemTra',
      'choBanGiao',
      'choNhapTin',
      'daNhapTin',
      'daNhapTin',
    ]);
  });

  it('leaves no script error on anybody’s page', () => {
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
