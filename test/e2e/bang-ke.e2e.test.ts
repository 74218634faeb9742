import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let congAn: Person;

/** A roster as a police station keeps it: a title above, a number that lost its zero, a birthday that is only a year. */
const roster = async (thon: string): Promise<Buffer> => {
  const rows = [
    ['1', 'Lò Văn Panh', '12/03/1985', 'Nam', 12085001234, '7', 'Lò Văn Panh'],
    ['2', 'Lò Thị Ỏm', '05/09/1988', 'Nữ', '012188001235', '7', 'Lò Văn Panh'],
    ['3', 'Lò Văn Bun', '1990', 'Nam', '012090001236', '8', 'Lò Văn Bun'],
    ['4', 'Lò Thị Nhỏ', '01/01/2020', 'Nữ', '012320001237', '7', 'Lò Văn Panh'],
  ] as const;
  const data = [
    [{ value: 'CÔNG AN PHƯỜNG - DANH SÁCH TỪ 15 TUỔI', columnSpan: 8 }],
    ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số định danh', 'Số hộ', 'Chủ hộ', 'Thôn'].map((value) => ({
      value,
    })),
    ...rows.map((row) => [...row, thon].map((value) => ({ value }))),
  ];
  return writeXlsxFile([{ sheet: 'DS', data }] as never).toBuffer();
};
const goTo = (page: Person['page'], path: string) => page.goto(new URL(path, page.url()).href);
let buffer: Buffer;
const pick = (page: Person['page']) =>
  page.setInputFiles('#tep', {
    name: 'bang-ke.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });

beforeAll(async () => {
  world = await openWorld('LC-2024');
  browser = await openBrowser();
  buffer = await roster(world.area.demo.thon);
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('the roster of the police (HN-04)', () => {
  it('is read by its headings and brought in; the faulty row is mended on the page', async () => {
    const { email, matKhau } = world.account('congan');
    congAn = await signInAs(browser, email, matKhau, DESK);
    const { page } = congAn;
    await goTo(page, '/nhap?loai=bangKe');
    await pick(page);
    await page.getByRole('heading', { name: 'Cột nhận ra trong tệp' }).waitFor();
    await picture(page, 'nhap-cot');
    await page.getByRole('button', { name: 'Nhập 4 dòng' }).click();
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ timeout: 60_000 });
    await page.getByText('Dòng 5').waitFor();
    await page.getByRole('button', { name: 'Xem dòng cần lưu ý' }).click();
    await page.getByText('Số CCCD bị mất số 0 ở đầu').waitFor();
    await picture(page, 'nhap-dong-loi');
    await page.getByLabel('Ngày, tháng, năm sinh').fill('02/09/1990');
    await page.getByRole('button', { name: 'Gửi lại 1 dòng đã sửa' }).click();
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ state: 'detached', timeout: 60_000 });
    const lines = await world.db.collectionGroup('nguoi').get();
    expect(lines.docs.map((line) => line.get('soGiayTo')).sort()).toEqual([
      '012085001234',
      '012090001236',
      '012188001235',
      '012320001237',
    ]);
  });

  it('a second time changes nothing, and the page says so', async () => {
    const { page } = congAn;
    await goTo(page, '/nhap?loai=bangKe');
    await pick(page);
    await page.getByRole('button', { name: 'Nhập 4 dòng' }).click();
    await page.getByText('Tệp này đã nhập trước đây').waitFor();
    expect((await world.db.collectionGroup('nguoi').get()).size).toBe(4);
    await goTo(page, '/bang-ke');
    await page.getByRole('row', { name: /Toàn xã 3 0/ }).waitFor();
    await picture(page, 'bang-ke-xa');
    expect(congAn.errors).toEqual([]);
  });

  it('is the list of who is missing on the phone of the village head, who excuses one and visits another', async () => {
    const { email, matKhau } = world.account('dtv');
    const { page, errors } = await signInAs(browser, email, matKhau, PHONE);
    await goTo(page, '/bang-ke');
    await page.getByRole('heading', { name: 'Hộ 7, chủ hộ Lò Văn Panh' }).waitFor();
    expect(await page.getByText('Lò Thị Nhỏ').count()).toBe(0);
    expect(await overflowOf(page)).toBe(0);
    await picture(page, 'bang-ke-dien-thoai');
    const om = page.getByRole('listitem').filter({ hasText: 'Lò Thị Ỏm' });
    await om.getByRole('button', { name: /^Vắng/ }).click();
    await page.getByRole('dialog').getByText('Đã chuyển đi').click();
    await page.getByRole('dialog').getByLabel('Ghi chú').fill('Lấy chồng ở xã khác');
    await page.getByRole('button', { name: 'Ghi lần đến này' }).click();
    await om.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Vắng, miễn thu (1)' }).click();
    await page.getByText('Lấy chồng ở xã khác').waitFor();
    await page.getByRole('link', { name: /^Còn thiếu/ }).click();
    const panh = page.getByRole('listitem').filter({ hasText: '12/03/1985' });
    await panh.getByRole('button', { name: 'Ghi phiếu' }).click();
    await expect.poll(() => page.locator('#cau-hoTen').inputValue()).toBe('Lò Văn Panh');
    await goTo(page, '/tong-hop');
    await page.getByRole('heading', { name: 'Đối chiếu với bảng kê' }).waitFor();
    await picture(page, 'tong-hop-doi-chieu');
    expect(await overflowOf(page)).toBe(0);
    expect(errors).toEqual([]);
  });
});
