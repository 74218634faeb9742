import { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { Timestamp } from 'firebase-admin/firestore';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNhacViec } from '../../functions/src/adapters/nhac-viec.ts';
import { phieuAsWritten } from '../support/engine-world.ts';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { goto, reads } from './thao-tac.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let canBo: Person;

const at = (ngay: string) => Timestamp.fromDate(new Date(`${ngay}T09:00:00+07:00`));

/** Phiếu as they stand after people have worked on them; the functions count them. */
const putPhieu = async (id: string, over: { trangThai: string } & Record<string, unknown>) => {
  const { area, plan, db } = world;
  const { danhMuc, tinh, huyen, xa, thon } = area.demo;
  const diaBan = DiaBan.parse({ danhMuc, tinh, ...(huyen && { huyen }), xa, thon });
  const { phieu } = phieuAsWritten('daNop', { keHoach: plan, diaBan }, Timestamp.now() as never);
  const moc = { ...phieu.moc, choBanGiao: at('2024-09-02'), daNhapTin: at('2024-09-05') };
  const uid = world.account('dtv').uid;
  await db.doc(`phieu/${id}`).set({ ...phieu, tuTrangThai: 'choKiemTra', v: 4, boi: uid, moc, ...over });
};

beforeAll(async () => {
  world = await openWorld('LC-2024');
  browser = await openBrowser();
  const { email, matKhau } = world.account('xa');
  canBo = await signInAs(browser, email, matKhau, DESK);
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('targets and assignments (LC-11, KH-06)', () => {
  it('the officer registers a number in its place, with the reason a late one needs', async () => {
    const { page } = canBo;
    await goto(page, '/chi-tieu');
    const box = page.getByRole('textbox', { name: /^Số phiếu đăng ký/ }).first();
    await box.fill('40');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByLabel('Lý do').fill('Đăng ký muộn theo công văn của phường');
    await page.getByRole('button', { name: 'Ghi số mới' }).click();
    await picture(page, 'chi-tieu-ly-do');
    await expect.poll(async () => (await world.db.collection('chiTieu').get()).size, { timeout: 15_000 }).toBe(1);
    await expect
      .poll(async () => page.getByRole('row', { name: /^Cộng/ }).textContent(), { timeout: 30_000 })
      .toContain('40');
  });

  it('gives work to a collector, who sees on the phone what is asked of each day', async () => {
    const { page } = canBo;
    await page.getByRole('button', { name: 'Phân công', exact: true }).click();
    const thon = world.area.demo.thon;
    await page.getByLabel('Thôn, tổ dân phố', { exact: true }).selectOption(thon);
    await page.getByLabel('Số phiếu được giao').fill('50');
    await page.getByLabel('Xong trước hết ngày').fill('31/12/2099');
    await page.getByRole('button', { name: 'Giao việc' }).click();
    await reads(page, /đã ghi 0\/50/);
    await picture(page, 'chi-tieu');
    expect(await overflowOf(page)).toBe(0);
    const { email, matKhau } = world.account('dtv');
    const dtv = await signInAs(browser, email, matKhau, PHONE);
    await goto(dtv.page, '/thu-thap');
    await reads(dtv.page, /Việc được giao: đã ghi 0\/50, còn \d+ ngày, cần 1 phiếu mỗi ngày/);
    await picture(dtv.page, 'thu-thap-duoc-giao');
    expect(await overflowOf(dtv.page)).toBe(0);
    expect(dtv.errors).toEqual([]);
  });
});

describe('what is late, why phiếu come back, what is paid', () => {
  beforeAll(async () => {
    for (let i = 0; i < 4; i += 1)
      await putPhieu(`phieu-duyet-${i}`, { trangThai: 'choBanGiao', hanXuLy: '2024-09-05' });
    const nhapBoi = world.account('congan').uid;
    for (let i = 0; i < 2; i += 1)
      await putPhieu(`phieu-nhap-${i}`, {
        trangThai: 'daNhapTin',
        hanXuLy: null,
        nhapBoi,
        tra: ['SAI', 'THIEU', 'MAY'],
      });
    await putPhieu('phieu-tra-lai', {
      trangThai: 'traLai',
      hanXuLy: '2024-08-31',
      tra: ['SAI'],
      lyDo: { ma: 'SAI', ghiChu: 'Sai ngày sinh', truong: ['ngaySinh'] },
    });
  });

  it('overdue phiếu stand by stage with the person who answers for them', async () => {
    const { page } = canBo;
    await goto(page, '/qua-han');
    await page.getByRole('row', { name: new RegExp(`Bàn giao công an ${world.account('xa').ten}`) }).waitFor();
    await page.getByRole('row', { name: new RegExp(`Điều tra, ghi phiếu ${world.account('dtv').ten}`) }).waitFor();
    await picture(page, 'qua-han-xa');
    expect(await overflowOf(page)).toBe(0);
  });

  it('reasons of returns, people apart from the machine', async () => {
    const { page } = canBo;
    await goto(page, '/tra-lai');
    await picture(page, 'tra-lai-mo');
    await reads(page, /Đã có 7 lần trả lại: 5 lần do người kiểm tra, 2 lần do máy/);
    await picture(page, 'tra-lai');
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize(PHONE);
    await picture(page, 'tra-lai-360');
    const outOfSight = (tables: Element[]) => tables.map((each) => each.scrollWidth - each.clientWidth);
    expect(await page.locator('.bang-cuon').evaluateAll(outOfSight)).toEqual([0, 0]);
    await page.setViewportSize(DESK);
  });

  it('the figures of a board lead to their lists', async () => {
    const { page } = canBo;
    await goto(page, '/bang');
    await page.locator('.so-chinh div', { hasText: 'Đã thu' }).getByRole('link', { name: '6' }).click();
    await page.getByRole('heading', { name: /Phiếu đã thu/ }).waitFor();
    await reads(page, /6 phiếu/);
  });

  it('a sheet without prices counts; the province sets them and the officer has it worked out anew', async () => {
    const { page } = canBo;
    await goto(page, '/thanh-toan');
    await page.getByRole('button', { name: 'Lập bảng thanh toán' }).click();
    await reads(page, /Tỉnh chưa đặt đơn giá cho: ghi phiếu, nhập tin/);
    const { email, matKhau } = world.account('tinh');
    const tinh = await signInAs(browser, email, matKhau, DESK);
    await goto(tinh.page, '/thanh-toan');
    await tinh.page.getByRole('button', { name: 'Đặt đơn giá' }).click();
    await tinh.page.getByLabel('Ghi phiếu (đồng)').fill('5000');
    await tinh.page.getByLabel('Nhập tin (đồng)').fill('3.000');
    await tinh.page.getByRole('button', { name: 'Ghi đơn giá của kế hoạch' }).click();
    await reads(tinh.page, '5.000 đồng');
    await page.getByRole('button', { name: 'Tính lại' }).click();
    await reads(page, /Ba mươi sáu nghìn đồng/);
    await page.getByRole('button', { name: '6', exact: true }).click();
    await expect.poll(() => page.getByRole('dialog').getByRole('listitem').count(), { timeout: 15_000 }).toBe(6);
    await page.getByRole('button', { name: 'Đóng' }).click();
    await picture(page, 'thanh-toan');
    expect(await overflowOf(page)).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải XLSX' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^thanh-toan-\d{5}-.*\.xlsx$/);
    await tinh.page.getByRole('link', { name: /^Bảng từ ngày/ }).click();
    await tinh.page.getByRole('button', { name: 'Duyệt bảng thanh toán' }).click();
    await reads(tinh.page, 'Đã duyệt');
    await reads(page, 'Đã duyệt');
    expect(await page.getByRole('button', { name: 'Tính lại' }).count()).toBe(0);
    expect(tinh.errors).toEqual([]);
  });
});

describe('the inbox', () => {
  it('says at the top of every page how many letters are new, and they are read once', async () => {
    const day = '2024-09-10';
    await createNhacViec({ db: world.db, addressesOf: async () => new Map() }).run(day);
    const { page } = canBo;
    await page.reload();
    const count = page.getByRole('link', { name: /\d+ thư mới/ });
    await count.waitFor({ timeout: 60_000 });
    await count.click();
    await reads(page, /4 phiếu quá hạn/);
    await picture(page, 'hop-thu');
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click();
    await count.waitFor({ state: 'detached' });
    const { docs } = await world.db.collection(`hopThu/${world.account('xa').uid}/thu`).get();
    expect(docs.every((doc) => doc.get('docLuc') !== null)).toBe(true);
    expect(canBo.errors).toEqual([]);
  });
});
