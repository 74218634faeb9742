import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBaiLam } from '../support/bai-lam.ts';
import { phieuAsWritten } from '../support/engine-world.ts';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { movePhieu, openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let diaBan: DiaBan;
const SO = '012090777001';
const A = 'phieu-a0-cua-lo-van-minh';
const B = 'phieu-b0-cua-lo-van-minh';

const stateOf = async (id: string): Promise<string> => (await world.db.doc(`phieu/${id}`).get()).get('trangThai');
const until = async (what: () => Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 180; i += 1) {
    if (await what()) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error('Chờ quá lâu');
};
const put = async (id: string, hoTen: string): Promise<void> => {
  const bai = aBaiLam({ hoTen, soGiayTo: SO });
  const { phieu, rieng } = phieuAsWritten('daNop', { keHoach: world.plan, diaBan, bai });
  const boi = world.account('dtv').uid;
  const batch = world.db.batch();
  batch.set(world.db.doc(`phieu/${id}`), { ...phieu, boi, suaBoi: boi });
  batch.set(world.db.doc(`phieu/${id}/rieng/dinhDanh`), { ...rieng, boi });
  await batch.commit();
};
const goTo = (page: Person['page'], path: string) => page.goto(new URL(path, page.url()).href);

beforeAll(async () => {
  world = await openWorld('LC-2024');
  browser = await openBrowser();
  const { chuoi } = (await world.db.doc(`diaBan/${world.plan.danhMuc}:${world.area.demo.thon}`).get()).data() ?? {};
  diaBan = { danhMuc: world.plan.danhMuc, ...chuoi };
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('one person, two phiếu', () => {
  it('is seen side by side at the commune and merged; one phiếu lives', async () => {
    await put(A, 'Lò Văn Minh');
    await until(async () => (await stateOf(A)) === 'choTongHop');
    await put(B, 'Lò Văn Mính');
    await until(async () => (await stateOf(B)) === 'trung');
    await until(async () => (await world.db.doc(`nghiTrung/${A}_${B}`).get()).exists);
    const { email, matKhau } = world.account('xa');
    const { page, errors, context } = await signInAs(browser, email, matKhau, DESK);
    await goTo(page, '/trung');
    await page.getByRole('button', { name: 'Đặt hai phiếu cạnh nhau' }).click();
    await page.getByText('Chỉ khác dấu').waitFor();
    await picture(page, 'trung-canh-nhau');
    await page.getByRole('button', { name: 'Cùng một người' }).click();
    await page.getByLabel(/^Phiếu 1: Lò Văn Minh/).check({ force: true });
    await page.getByLabel('Căn cứ kết luận').fill('Đã xem căn cước');
    await page.getByRole('button', { name: 'Ghi kết luận' }).click();
    await page.getByText('Đã ghi kết luận').waitFor();
    await until(async () => (await stateOf(B)) === 'thayThe');
    expect(await stateOf(A)).toBe('choTongHop');
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);
});

describe('the labour book (LC-13)', () => {
  it('is opened at the commune, which gives the worker access; on a phone he sees who looked and asks for a change', async () => {
    await movePhieu(world, A, 'choBanGiao');
    await until(async () => !(await world.db.collection('nguoiLaoDong').limit(1).get()).empty);
    const officer = world.account('xa');
    const desk = await signInAs(browser, officer.email, officer.matKhau, DESK);
    await goTo(desk.page, '/so-lao-dong');
    await desk.page.getByLabel('Số CCCD (12 chữ số)').fill(SO);
    await desk.page.getByLabel('Mục đích xem').fill('Xác nhận việc làm');
    await desk.page.getByRole('button', { name: 'Mở sổ lao động' }).click();
    await desk.page.getByRole('heading', { name: 'Sổ lao động của Lò Văn Minh' }).waitFor();
    await picture(desk.page, 'so-lao-dong-xa');

    await desk.page.getByLabel('Số điện thoại hoặc thư điện tử').fill('0912 000 777');
    await desk.page.getByRole('button', { name: 'Cấp tài khoản xem sổ' }).dblclick();
    const motLan = (await desk.page.locator('.giay-tai-khoan .mat-khau').textContent()) ?? '';
    await picture(desk.page, 'phieu-tai-khoan');
    await desk.page.getByRole('button', { name: 'Xong' }).click();
    await desk.page.getByText('Chưa đổi mật khẩu dùng một lần.').waitFor();
    expect(await desk.page.getByText(motLan).count()).toBe(0);

    const phone = await signInAs(browser, '0912 000 777', motLan, PHONE);
    await phone.page.getByLabel(/^Mật khẩu mới/).fill('cua-rieng-toi');
    await phone.page.getByLabel('Nhập lại mật khẩu mới').fill('cua-rieng-toi');
    await picture(phone.page, 'dat-mat-khau');
    expect(await overflowOf(phone.page)).toBe(0);
    await phone.page.getByRole('button', { name: 'Đặt mật khẩu và mở sổ' }).click();
    await phone.page.getByText('Mục đích: Xác nhận việc làm').waitFor();
    await phone.page.getByText('Mục đích: Cấp tài khoản xem sổ lao động').waitFor();
    await picture(phone.page, 'so-cua-toi-mo');
    expect(await overflowOf(phone.page)).toBe(0);
    await phone.page.getByLabel('Thông tin nào đã thay đổi, nay là gì?').fill('Đã chuyển sang lái xe tải');
    await phone.page.getByLabel('Thay đổi từ ngày nào?').fill('20/08/2024');
    await phone.page.getByRole('button', { name: 'Gửi đề nghị cho xã' }).click();
    await phone.page.getByText('Chờ xã xem xét').waitFor();
    await picture(phone.page, 'so-cua-toi');

    await desk.page.reload();
    await desk.page.getByText('Đã chuyển sang lái xe tải').waitFor();
    await desk.page.getByLabel('Giao điều tra viên ghi phiếu biến động').selectOption(world.account('dtv').uid);
    await desk.page.getByRole('button', { name: 'Nhận và giao ghi phiếu' }).click();
    await desk.page.getByText('Không có đề nghị nào chờ xem xét').waitFor();
    const collector = world.account('dtv');
    const door = await signInAs(browser, collector.email, collector.matKhau, PHONE);
    await goTo(door.page, '/thu-thap');
    await door.page.getByText('Người lao động đề nghị: Đã chuyển sang lái xe tải').waitFor();
    await door.page.getByRole('link', { name: 'Ghi tiếp' }).click();
    await door.page.getByRole('heading', { name: 'Người này đã thu kỳ trước' }).waitFor();
    await picture(door.page, 'phieu-bien-dong');
    expect([...desk.errors, ...phone.errors, ...door.errors]).toEqual([]);
    for (const { context } of [desk, phone, door]) await context.close();
  }, 240_000);
});
