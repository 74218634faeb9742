import { addDays, formatNgay, ngayVN } from '@core/shared/ngay.ts';
import { HO_SO_CHUNG } from '@core/viec-lam/ho-so-viec.ts';
import { FieldValue } from 'firebase-admin/firestore';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../scripts/seed/random.ts';
import type { TaiKhoanDemo } from '../../scripts/seed/tai-khoan.ts';
import { createMarket } from '../../scripts/seed/thi-truong.ts';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { goto, press, reads } from './thao-tac.ts';
import { openWorld, type World } from './world.ts';

const TEN = 'Phiên giao dịch việc làm Mường Kim';
const NOI = 'Nhà văn hóa bản Mường 2';
const HOM_NAY = ngayVN(new Date());
const NGAY = addDays(HOM_NAY, 5);

let browser: Browser;
let world: World;
let tt: Person;
let dn: TaiKhoanDemo;
let tim: TaiKhoanDemo;
let phienId = '';
/** Two people of whom a vacancy asks just what they offer. */
const NGUOI = ['nguoi-000001', 'nguoi-000002'] as const;

const phien = () => world.db.doc(`phienGiaoDich/${phienId}`).get();
const luot = async () => (await world.db.collection('ketNoi').where('phien', '==', phienId).get()).docs;
const signInCentre = () => {
  const { email, matKhau } = world.account('tt');
  return signInAs(browser, email, matKhau, DESK);
};
const fits = async (page: Page): Promise<void> => {
  await page.setViewportSize(PHONE);
  expect(await overflowOf(page), page.url()).toBe(0);
};

/** Has them look for what an open vacancy offers, and waits until it is proposed to them. */
const timDungViec = async (): Promise<void> => {
  const { db } = world;
  const [viec] = (await db.collection('viecTimNguoi').where('trangThai', '==', 'dangTuyen').limit(1).get()).docs;
  const chung = Object.entries(viec?.data() ?? {}).filter(([key]) => key in HO_SO_CHUNG);
  for (const id of NGUOI) {
    const { v } = (await db.doc(`nguoiTimViec/${id}`).get()).data() as { v: number };
    const ban = { ...Object.fromEntries(chung), trangThai: 'dangTim', v: v + 1, luc: FieldValue.serverTimestamp() };
    await db.doc(`nguoiTimViec/${id}`).update(ban);
  }
  for (let i = 0; i < 240; i += 1) {
    const found = await Promise.all(NGUOI.map((id) => db.doc(`goiYNguoi/${id}`).get()));
    if (found.every((doc) => doc.get('v') > 1 && doc.get('goiY')?.length > 0)) return;
    await new Promise((done) => setTimeout(done, 1000));
  }
  throw new Error('Chưa có gợi ý nào cho hai người tìm việc');
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  const { auth, db, plan, area } = world;
  const dauSoCccd = area.thon[0]?.noi.dauSoCccd ?? area.demo.tinh;
  const made = await createMarket(auth, db, createRandom(7), plan, area.units, dauSoCccd);
  [dn, tim] = made as [TaiKhoanDemo, TaiKhoanDemo];
  await timDungViec();
  browser = await openBrowser();
  tt = await signInCentre();
}, 480_000);
afterAll(async () => {
  await browser?.close();
});

describe('a job fair (HP-07)', () => {
  it('is written down by the centre; an empty place and a day gone by are told before anything is sent', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/phien');
    await page.getByRole('link', { name: 'Ngày hội việc làm cho thanh niên' }).waitFor();
    await picture(page, 'phien-danh-sach');
    await page.getByLabel('Xem').selectOption('huy');
    await page.getByRole('row', { name: /lưu động.*Đã hủy/ }).waitFor();
    await page.getByRole('link', { name: 'Ghi phiên mới' }).click();
    await press(page, 'Lưu phiên này');
    await reads(page, /Mục này còn trống/);
    expect(await page.getByLabel('Tên phiên').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByLabel('Tên phiên').fill(TEN);
    await page.getByLabel('Nơi tổ chức').fill(NOI);
    await page.getByLabel('Ngày tổ chức').fill(formatNgay(addDays(HOM_NAY, -3)));
    await press(page, 'Lưu phiên này');
    await reads(page, /Ngày này đã qua/);
    await picture(page, 'phien-ghi-loi');
    expect((await world.db.collection('phienGiaoDich').where('ten', '==', TEN).get()).size).toBe(0);
    await page.getByLabel('Ngày tổ chức').fill(formatNgay(NGAY));
    await fits(page);
    await picture(page, 'phien-ghi-360');
    await page.setViewportSize(DESK);
    await press(page, 'Lưu phiên này');
    await page.getByRole('heading', { name: TEN }).waitFor();
    await reads(page, 'Chưa có lượt giới thiệu nào tại phiên này');
    phienId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect((await phien()).data()).toMatchObject({ ten: TEN, noi: NOI, ngay: NGAY, huy: false, v: 1 });
    await picture(page, 'phien-moi');
    expect(tt.errors).toEqual([]);
  });

  it('one held already is written down when that is said', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/phien/moi');
    await page.getByLabel('Tên phiên').fill('Phiên tháng trước');
    await page.getByLabel('Nơi tổ chức').fill(NOI);
    await page.getByLabel('Ngày tổ chức').fill(formatNgay(addDays(HOM_NAY, -20)));
    await page.getByLabel('Đã hỏi lại, ghi đúng như vậy').check({ force: true });
    await press(page, 'Lưu phiên này');
    await page.getByRole('heading', { name: 'Phiên tháng trước' }).waitFor();
    await page.getByRole('link', { name: 'Các phiên giao dịch' }).click();
    await page.getByLabel('Xem').selectOption('daQua');
    await page.getByRole('link', { name: 'Phiên tháng trước' }).waitFor();
  });

  it('is seen by an employer and a seeker on the phone, with those that were called off', async () => {
    for (const [who, nguoi, dau] of [
      ['dn', dn, 'Việc đang cần người'],
      ['tim', tim, 'Hồ sơ tìm việc của tôi'],
    ] as const) {
      const { page, errors, context } = await signInAs(browser, nguoi.email, nguoi.matKhau, PHONE);
      await page.getByRole('heading', { name: dau }).waitFor();
      const row = page.getByRole('listitem').filter({ hasText: TEN });
      await row.waitFor();
      expect(await row.textContent()).toContain(`${formatNgay(NGAY)}, tại ${NOI}`);
      const off = page.getByRole('listitem').filter({ hasText: 'lưu động' });
      expect(await off.textContent()).toMatch(/Đã hủy.*Không tổ chức/);
      expect(await page.getByText('Phiên tháng trước').count()).toBe(0);
      expect(await overflowOf(page)).toBe(0);
      await picture(page, `phien-${who}-360`);
      expect(errors).toEqual([]);
      await context.close();
    }
  });
});

describe('referrals at a fair', () => {
  it('are proposed at the one that is chosen, which holds for the next ones too', async () => {
    const { page } = tt;
    await page.setViewportSize(DESK);
    await goto(page, `/viec-lam/nguoi/${NGUOI[0]}`);
    const chon = page.getByLabel('Đề xuất tại phiên giao dịch');
    await chon.waitFor();
    expect(await chon.inputValue()).toBe('');
    expect(await chon.textContent()).not.toContain('lưu động');
    await chon.selectOption(phienId);
    await page.getByRole('button', { name: 'Đề xuất tại phiên' }).first().waitFor();
    await picture(page, 'phien-de-xuat');
    await fits(page);
    await page.setViewportSize(DESK);
    await press(page, 'Đề xuất tại phiên');
    await reads(page, 'Chờ người tìm việc trả lời');
    await page.getByRole('link', { name: TEN }).waitFor();
    await picture(page, 'phien-luot');
    const [made] = await luot();
    expect(made?.data()).toMatchObject({ phien: phienId, nguoi: NGUOI[0], trangThai: 'deXuat' });
    await goto(page, `/viec-lam/nguoi/${NGUOI[1]}`);
    await page.getByRole('button', { name: 'Đề xuất tại phiên' }).first().waitFor();
    expect(await page.getByLabel('Đề xuất tại phiên giao dịch').inputValue()).toBe(phienId);
    expect(tt.errors).toEqual([]);
  });

  it('are counted on the page of the fair, each figure opens its list, and the list is printed', async () => {
    const { page } = tt;
    await goto(page, `/viec-lam/phien/${phienId}`);
    await page.getByRole('link', { name: 'Chờ trả lời, chờ giới thiệu: 1 lượt' }).waitFor();
    expect(await page.getByRole('row', { name: /^Đã nhận việc/ }).textContent()).toContain('0');
    await picture(page, 'phien-xem');
    await fits(page);
    await picture(page, 'phien-xem-360');
    await page.getByRole('link', { name: 'Chờ trả lời, chờ giới thiệu: 1 lượt' }).click();
    await page.getByRole('heading', { name: 'Giới thiệu tại phiên giao dịch' }).waitFor();
    const [made] = await luot();
    const hoTen = (await world.db.doc(`nguoiTimViec/${made?.get('nguoi')}/rieng/dinhDanh`).get()).get('hoTen');
    await reads(page, hoTen);
    await fits(page);
    await page.setViewportSize(DESK);
    await page.getByLabel('Xem').selectOption('nhanViec');
    await reads(page, 'Không có lượt nào ở mục này');
    await page.getByRole('link', { name: 'Danh sách để in' }).click();
    await page.getByRole('heading', { name: 'Danh sách giới thiệu tại phiên giao dịch' }).waitFor();
    await page.getByRole('row', { name: hoTen }).waitFor();
    const { soGiayTo, dienThoai } = (
      await world.db.doc(`nguoiTimViec/${made?.get('nguoi')}/rieng/dinhDanh`).get()
    ).data() as Record<string, string>;
    const paper = await page.locator('.to-giay').textContent();
    for (const rieng of [soGiayTo, dienThoai]) expect(paper).not.toContain(rieng);
    await picture(page, 'phien-giay');
    await page.emulateMedia({ media: 'print' });
    await picture(page, 'phien-giay-in');
    await page.emulateMedia({ media: 'screen' });
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Tải danh sách (.xlsx)')]);
    expect(file.suggestedFilename()).toBe(`phien-giao-dich-${NGAY}.xlsx`);
    await fits(page);
    await picture(page, 'phien-giay-360');
    await page.setViewportSize(DESK);
    await goto(page, '/viec-lam/ket-noi');
    await page.getByLabel('Tại phiên giao dịch').selectOption(phienId);
    await reads(page, hoTen);
    await picture(page, 'phien-loc');
    expect(tt.errors).toEqual([]);
  });
});

describe('two people at one fair', () => {
  it('who saves last sees both versions and loses nothing of his own', async () => {
    const other = await signInCentre();
    for (const { page } of [tt, other]) {
      await goto(page, `/viec-lam/phien/${phienId}?sua=1`);
      await page.getByLabel('Nơi tổ chức').waitFor();
    }
    await other.page.getByLabel('Nơi tổ chức').fill('Hội trường xã');
    await press(other.page, 'Lưu phiên này');
    await reads(other.page, 'Hội trường xã');
    const { page } = tt;
    await page.getByLabel('Nơi tổ chức').fill('Sân vận động');
    await press(page, 'Lưu phiên này');
    await page.getByRole('heading', { name: 'Người khác vừa lưu phiên này' }).waitFor();
    await page.getByRole('row', { name: /Nơi tổ chức Hội trường xã Sân vận động/ }).waitFor();
    expect(await page.getByLabel('Nơi tổ chức').inputValue()).toBe('Sân vận động');
    expect((await phien()).data()).toMatchObject({ noi: 'Hội trường xã', v: 2 });
    await fits(page);
    await picture(page, 'phien-hai-ban-360');
    await page.setViewportSize(DESK);
    await picture(page, 'phien-hai-ban');
    await press(page, 'Lưu bản của tôi');
    await page.getByRole('heading', { name: TEN }).waitFor();
    await reads(page, 'Sân vận động');
    expect((await phien()).data()).toMatchObject({ noi: 'Sân vận động', v: 3 });
    expect([...tt.errors, ...other.errors]).toEqual([]);
    await other.context.close();
  });

  it('one cancels while the other proposes: refused in plain words, nothing is written', async () => {
    const other = await signInCentre();
    await goto(other.page, `/viec-lam/nguoi/${NGUOI[1]}`);
    await other.page.getByLabel('Đề xuất tại phiên giao dịch').selectOption(phienId);
    const { page } = tt;
    await goto(page, `/viec-lam/phien/${phienId}`);
    await press(page, 'Hủy phiên');
    await reads(page, 'Hủy phiên giao dịch này?');
    await picture(page, 'phien-hoi-huy');
    await page.getByRole('button', { name: 'Thôi' }).click();
    expect((await phien()).get('huy')).toBe(false);
    await press(page, 'Hủy phiên');
    await press(page, 'Hủy phiên này');
    await page.getByRole('button', { name: 'Vẫn tổ chức phiên này' }).waitFor();
    await picture(page, 'phien-da-huy');
    expect((await phien()).data()).toMatchObject({ huy: true, v: 4 });

    await press(other.page, 'Đề xuất tại phiên');
    await reads(other.page, /Phiên “.*” ngày .* đã bị hủy\. Chọn phiên khác/);
    await picture(other.page, 'phien-de-xuat-da-huy');
    expect(await luot()).toHaveLength(1);
    await other.page.reload();
    await other.page.getByRole('button', { name: 'Đề xuất', exact: true }).first().waitFor();
    expect(await other.page.getByLabel('Đề xuất tại phiên giao dịch').inputValue()).toBe('');
    expect([...tt.errors, ...other.errors]).toEqual([]);
    await other.context.close();
  });
});
