import { readFile } from 'node:fs/promises';
import { maPhieu } from '@core/bien-ban/bien-ban.ts';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lapBienBan, nhanBienBan } from './ban-giao.ts';
import { DESK, openBrowser, overflowOf, PHONE, picture, signInAs } from './browser.ts';
import { phieuChoId, putPhieuCho, tenPhieuCho } from './cho-thon.ts';
import { goto } from './thao-tac.ts';
import { movePhieu, openWorld, type World } from './world.ts';

/** More than one request for the papers of a record holds. */
const SO = 120;
const THIEU = 3;
const ids = Array.from({ length: SO }, (_, i) => phieuChoId(i));

let browser: Browser;
let world: World;
let head: Page;
let xa: Page;

const comeIn = async (dau: string, viewport: typeof PHONE): Promise<Page> => {
  const { email, matKhau } = world.account(dau);
  return (await signInAs(browser, email, matKhau, viewport)).page;
};
const rowsOf = (page: Page) => page.getByRole('table').locator('tbody tr');
const idsIn = async (trangThai: string): Promise<string[]> => {
  const docs = await world.db.getAll(...ids.map((id) => world.db.doc(`phieu/${id}`)));
  return docs.filter((doc) => doc.get('trangThai') === trangThai).map((doc) => doc.id);
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  await putPhieuCho(world, SO, 'choTongHop');
  browser = await openBrowser();
  head = await comeIn('dtv', PHONE);
}, 240_000);
afterAll(async () => {
  await browser?.close();
});

describe('a bundle of more papers than the database answers for at once', () => {
  it('is listed whole in its record on the phone of the village head', async () => {
    await goto(head, '/tong-hop');
    await lapBienBan(head, new RegExp(`^Lập biên bản nộp về xã: cả ${SO} phiếu`));
    await head.getByRole('button', { name: /^Hiện thêm phiếu/ }).click();
    await expect.poll(() => rowsOf(head).count(), { timeout: 60_000 }).toBe(SO);
    await expect
      .poll(async () => (await rowsOf(head).last().textContent()) ?? '')
      .toContain(`${maPhieu(phieuChoId(SO - 1))}Nam, sinh 02/1990`);
    expect(await head.getByText('Ngoài phạm vi xem hoặc không còn').count()).toBe(0);
    expect(await overflowOf(head)).toBe(0);
    await picture(head, 'nhieu-phieu-thon');
  });

  it('is printed with every name', async () => {
    await head.getByRole('link', { name: 'In biên bản' }).click();
    await head.getByRole('button', { name: 'In biên bản' }).and(head.locator(':enabled')).waitFor();
    const giay = (await head.locator('.to-giay').textContent()) ?? '';
    expect(ids.filter((id, i) => !giay.includes(maPhieu(id)) || !giay.includes(tenPhieuCho(i)))).toEqual([]);
    await picture(head, 'nhieu-phieu-giay');
  });

  it('is received by the commune but for the papers that are missing, which go back', async () => {
    xa = await comeIn('xa', DESK);
    await nhanBienBan(xa, async () => {
      for (const id of ids.slice(0, THIEU))
        await xa.getByLabel(`Phiếu ${maPhieu(id)}: nhận hay không nhận`).selectOption({ index: 1 });
      await picture(xa, 'nhieu-phieu-nhan');
    });
    expect(await idsIn('choTongHop')).toEqual(ids.slice(0, THIEU));
    expect(await idsIn('choKiemTra')).toEqual(ids.slice(THIEU));
  });

  it('is downloaded by the police with every identity, numbers with their zeros, people by name', async () => {
    const received = ids.slice(THIEU);
    for (const id of received) await movePhieu(world, id, 'choNhapTin');
    const congAn = await comeIn('congan', DESK);
    await goto(congAn, '/doi-soat');
    const [file] = await Promise.all([
      congAn.waitForEvent('download'),
      congAn.getByRole('button', { name: 'Tải tệp Excel' }).click(),
    ]);
    await congAn.getByText(`Đã tải về ${SO - THIEU} phiếu.`).waitFor();
    await picture(congAn, 'nhieu-phieu-xuat');
    const [waiting] = await readXlsxFile(await readFile(await file.path()));
    const [tieuDe = [], ...hang] = waiting?.data ?? [];
    const columnOf = (cau: RegExp) => tieuDe.findIndex((nhan) => cau.test(String(nhan)));
    expect(hang.map((row) => row[columnOf(/^1\. /)])).toEqual(received.map((_, i) => tenPhieuCho(i + THIEU)));
    expect(hang.map((row) => row[columnOf(/^4\. /)])).toEqual(
      received.map((_, i) => `012085${String(i + THIEU).padStart(6, '0')}`),
    );
    expect(hang.map((row) => row.at(-1))).toEqual(received);
  });
});
