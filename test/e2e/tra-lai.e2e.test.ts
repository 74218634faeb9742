import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBaiLam } from '../support/bai-lam.ts';
import { createNhapWorld } from '../support/nhap-world.ts';
import { oOfBai } from '../support/o-phieu.ts';
import { lapBienBan, nhanBienBan } from './ban-giao.ts';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { fillPhieu } from './ghi-phieu.ts';
import { movePhieu, openWorld, type World } from './world.ts';

const BINH = { hoTen: 'Đinh Văn Bình', ngaySinh: '02/09/1988', gioiTinh: 'Nam', soGiayTo: '051088000123' } as const;

let browser: Browser;
let world: World;
let dieuTraVien: Person;

const phieuOf = async () => (await world.db.collection('phieu').where('keHoach', '==', world.plan.id).get()).docs[0];
const stateIs = (trangThai: string) =>
  expect.poll(async () => (await phieuOf())?.get('trangThai'), { timeout: 90_000 }).toBe(trangThai);

beforeAll(async () => {
  world = await openWorld('LC-2024');
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('a phiếu that comes back (LC-06)', () => {
  it('is refused before hand-in where the day lies outside the round, and told so', async () => {
    const { email, matKhau } = world.account('dtv');
    dieuTraVien = await signInAs(browser, email, matKhau, PHONE);
    const { page } = dieuTraVien;
    await page.getByRole('link', { name: 'Ghi phiếu mới' }).click();
    await fillPhieu(page, { ...BINH, soGiayTo: '012088000123' }, formatNgay(ngayVN(new Date())));
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await page.getByRole('heading', { name: /Còn \d+ chỗ cần xem/ }).waitFor();
    await page.getByRole('button', { name: /Ngày ghi phiếu/ }).click();
    await page.locator('#cau-ngayPhongVan').fill('15/08/2024');
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await page.getByRole('button', { name: 'Nộp phiếu' }).click();
    await stateIs('choTongHop');
    expect((await phieuOf())?.get('hanXuLy')).toBe('2024-09-05');
  });

  it('is returned by the commune with the question pinned and a reason', async () => {
    const ref = (await phieuOf())?.ref;
    await dieuTraVien.page.goto(new URL('/tong-hop', dieuTraVien.page.url()).href);
    await lapBienBan(dieuTraVien.page, /^Lập biên bản nộp về xã/);

    const { email, matKhau } = world.account('xa');
    const { page } = await signInAs(browser, email, matKhau, DESK);
    await nhanBienBan(page);
    await stateIs('choKiemTra');
    await page.goto(new URL(`/kiem-tra?buoc=choKiemTra&phieu=${ref?.id}`, page.url()).href);
    const row = page.getByRole('row', { name: /12\.2\. Công việc cụ thể/ });
    await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: /Trả lại/ }).click();
    const box = page.getByRole('dialog');
    await box.getByText('Thông tin sai, không hợp lý').click();
    await box.getByRole('textbox').fill('Ghi rõ thợ điện dân dụng hay công nghiệp.');
    await picture(page, 'xa-tra-lai-co-cau');
    await box.getByRole('button', { name: /Trả lại/ }).click();
    await stateIs('traLai');
    expect((await phieuOf())?.get('lyDo.truong')).toEqual(['congViec']);
  });

  it('opens on the collector’s phone at that question, is mended and handed in again', async () => {
    const { page } = dieuTraVien;
    await page.goto(new URL('/thu-thap', page.url()).href);
    await page.getByRole('heading', { name: /Bị trả lại \(1\)/ }).waitFor();
    await picture(page, 'dtv-bi-tra-lai');
    await page.getByRole('link', { name: 'Sửa và nộp lại' }).click();
    await page.getByText('Ghi rõ thợ điện dân dụng hay công nghiệp.').first().waitFor();
    await picture(page, 'dtv-sua-phieu-tra-lai');
    expect(await overflowOf(page)).toBe(0);
    await page.locator('#cau-congViec').fill('Thợ điện dân dụng');
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await page.getByRole('button', { name: 'Nộp phiếu' }).click();
    await stateIs('choTongHop');
    const phieu = await phieuOf();
    expect(phieu?.get('traLoi.congViec')).toBe('Thợ điện dân dụng');
    expect(phieu?.get('hanXuLy')).toBe('2024-09-05');
    const rollup = world.db.doc('rollups/LC-2024:dvhc2024:105');
    await expect
      .poll(async () => [(await rollup.get()).get('o')?.['tt:choTongHop'], (await rollup.get()).get('o')?.tong], {
        timeout: 90_000,
      })
      .toEqual([1, 1]);
  });

  it('cannot be written any more once the account is closed, even with the page still open', async () => {
    const { page } = dieuTraVien;
    const { uid } = world.account('dtv');
    await page.goto(new URL('/tong-hop', page.url()).href);
    await page.getByRole('button', { name: /^Lập biên bản nộp về xã/ }).click();
    await page.getByRole('button', { name: /^Lập biên bản: cả 1 phiếu/ }).click();
    const yes = page.getByRole('dialog').getByRole('button', { name: 'Lập biên bản', exact: true });
    await yes.waitFor();
    await world.db.doc(`taiKhoan/${uid}`).update({ khoa: true });
    await expect.poll(async () => (await world.db.doc(`thuHoi/${uid}`).get()).exists, { timeout: 90_000 }).toBe(true);
    await yes.click();
    await page
      .getByText(/Máy chủ không cho phép/)
      .first()
      .waitFor();
    await picture(page, 'dtv-bi-khoa');
    expect((await phieuOf())?.get('trangThai')).toBe('choTongHop');
  });

  it('that came from a file opens for the commune’s team, whoever brought it in, and is mended at a desk and on a phone', async () => {
    const { plan, db } = world;
    const { chuoi } = (await db.doc(`diaBan/${plan.danhMuc}:${world.area.demo.xa}`).get()).data() ?? {};
    const nguoi = [
      { hoTen: 'Tẩn A Sính', soGiayTo: '012090000101' },
      { hoTen: 'Phàn Tả Mẩy', soGiayTo: '012090000102', ngaySinh: '1990-05-06' },
    ];
    const rows = nguoi.map((one) => ({ ...oOfBai(aBaiLam(one)), thon: world.area.demo.thon }));
    const diaBan = { danhMuc: plan.danhMuc, ...chuoi };
    const { upload, nhap } = createNhapWorld(db);
    const { id } = await upload(rows, { loai: 'phieu', keHoach: plan.id, diaBan });
    await expect.poll(async () => (await nhap(id))?.dem, { timeout: 60_000 }).toMatchObject({ dat: rows.length });
    const ids = rows.map((_, i) => `${id.slice(0, 24)}-${i + 2}`);
    const stateOf = (phieu: string, trangThai: string) =>
      expect
        .poll(async () => (await db.doc(`phieu/${phieu}`).get()).get('trangThai'), { timeout: 60_000 })
        .toBe(trangThai);
    const soTraLai = async () => {
      const docs = await db.getAll(...ids.map((phieu) => db.doc(`phieu/${phieu}`)));
      return docs.filter((doc) => doc.get('trangThai') === 'traLai').length;
    };
    const lyDo = { ma: 'SAI', ghiChu: 'Ghi rõ tên công ty.', truong: ['noiLamViec'] };
    for (const phieu of ids) {
      await stateOf(phieu, 'choTongHop');
      await movePhieu(world, phieu, 'traLai', { lyDo, tra: ['SAI'] });
    }
    const { email, matKhau } = world.account('to');
    const mend = async (viewport: typeof DESK, con: number) => {
      const { page, context, errors } = await signInAs(browser, email, matKhau, viewport);
      await page.goto(new URL('/nhap', page.url()).href);
      await page.getByRole('heading', { name: `Phiếu nhập từ tệp bị trả lại (${con})` }).waitFor();
      await picture(page, `tep-bi-tra-lai-${viewport.width}`);
      expect(await overflowOf(page)).toBe(0);
      await page.getByRole('link', { name: 'Sửa và nộp lại' }).first().click();
      await page.getByText('Bị trả lại, xem lại câu này: Ghi rõ tên công ty.').waitFor();
      await picture(page, `tep-sua-${viewport.width}`);
      expect(await overflowOf(page)).toBe(0);
      await page.locator('#cau-noiLamViec').fill('Công ty TNHH Chè Than Uyên');
      await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
      await page.getByRole('button', { name: 'Nộp phiếu' }).click();
      await page.getByText(/^Đã nộp phiếu của/).waitFor();
      // Said as soon as the device has it; a browser that is closed sends nothing.
      await expect.poll(soTraLai, { timeout: 60_000 }).toBe(con - 1);
      expect(errors).toEqual([]);
      await context.close();
    };
    await mend(DESK, 2);
    await mend(PHONE, 1);
    for (const phieu of ids) {
      await stateOf(phieu, 'choTongHop');
      const snapshot = await db.doc(`phieu/${phieu}`).get();
      expect(snapshot.get('traLoi.noiLamViec')).toBe('Công ty TNHH Chè Than Uyên');
      expect(snapshot.get('boi')).toBe('cong-an');
      const { docs } = await db.collection(`phieu/${phieu}/nhatKy`).where('den', '==', 'daNop').get();
      expect(docs.map((line) => line.get('boi')).sort()).toEqual(['cong-an', world.account('to').uid].sort());
    }
  });
});
