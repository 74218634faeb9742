import { cacKy } from '@core/nguon-dn/lich.ts';
import { addMonths, ngayVN } from '@core/shared/ngay.ts';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { goto, reads } from './thao-tac.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let tt: Person;
let tinh: Person;

const CONG_TY = 'Công ty TNHH May Mường Kim';
const MST = '0201234567';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const homNay = ngayVN(new Date());
const thangNay = homNay.slice(0, 7);
const thangTruoc = addMonths(homNay, -1).slice(0, 7);

const sheet = (titles: readonly string[], rows: readonly (readonly unknown[])[]): Promise<Buffer> =>
  writeXlsxFile([
    {
      sheet: 'DS',
      data: [
        [{ value: 'DANH SÁCH GỬI TRUNG TÂM DỊCH VỤ VIỆC LÀM', columnSpan: titles.length }],
        ...[titles, ...rows].map((row) => row.map((value) => (value === '' ? null : { value }))),
      ],
    },
  ] as never).toBuffer();
const pick = (page: Page, name: string, buffer: Buffer) => page.setInputFiles('#tep', { name, mimeType: XLSX, buffer });
const xaOfDemo = (): string => {
  const { danhMuc, xa } = world.area.demo;
  return world.area.tenDonVi.get(`${danhMuc}:${xa}`) ?? '';
};
const COT = [
  'STT',
  'Tên doanh nghiệp',
  'MST',
  'Địa chỉ trụ sở',
  'Mã ngành',
  'Người đại diện',
  'Trạng thái',
  'Loại hình',
];

beforeAll(async () => {
  world = await openWorld('LC-2026');
  browser = await openBrowser();
  const at = (dau: string) => world.account(dau);
  tt = await signInAs(browser, at('tt').email, at('tt').matKhau, DESK);
  tinh = await signInAs(browser, at('tinh').email, at('tinh').matKhau, DESK);
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('the centre takes in what other offices share', () => {
  it('sees what is late, and has a template made of the same columns', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/nguon');
    await reads(page, /kỳ đã qua hạn mà chưa nhận được tệp/);
    await reads(page, /Quá hạn \d+ ngày/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp mẫu' }).click(),
    ]);
    const [titles] = await readSheet(await download.path());
    expect(titles).toContain('Mã số thuế');
    expect(titles).toContain('Tình trạng hoạt động');
    await picture(page, 'nguon-doanh-nghiep');
  });

  it('the register: columns by their headings, a bad row mended in place, the same file twice changes nothing', async () => {
    const { page } = tt;
    const diaChi = `Tổ 3, ${xaOfDemo()}`;
    const buffer = await sheet(COT, [
      [1, CONG_TY, MST, diaChi, '1410', 'Vũ Thị Hoa', 'Đang hoạt động', 'Công ty TNHH'],
      [2, 'Công ty cổ phần Chè Tân Uyên', '0201234568', diaChi, '1076', 'Lò Văn Panh', 'Đóng cửa', 'Công ty cổ phần'],
      [3, 'Hộ kinh doanh Lò Văn Bun', '012085001234', diaChi, '4711', 'Lò Văn Bun', 'Mới thành lập', ''],
    ]);
    await pick(page, 'so-dang-ky.xlsx', buffer);
    await reads(page, 'Cột nhận ra trong tệp');
    await page.getByRole('button', { name: 'Nhập 3 dòng' }).click();
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ timeout: 90_000 });
    await reads(page, /mới thành lập, đang hoạt động, tạm ngừng hoạt động, đã giải thể/);
    await picture(page, 'nguon-dong-loi');
    await page.getByLabel('Tình trạng hoạt động').fill('Tạm ngừng kinh doanh');
    await page.getByRole('button', { name: 'Gửi lại 1 dòng đã sửa' }).click();
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ state: 'detached', timeout: 90_000 });
    const { docs } = await world.db.collection('nsdld').where('nguon', '==', 'dkkd').get();
    expect(docs.map((doc) => doc.get('tinhTrangDkkd')).sort()).toEqual(['hoatDong', 'moi', 'tamNgung']);
    expect(docs.map((doc) => doc.id).join()).not.toContain('012085001234');

    await goto(page, '/viec-lam/nguon');
    await pick(page, 'ten-khac.xlsx', buffer);
    await page.getByRole('button', { name: 'Nhập 3 dòng' }).click();
    await reads(page, /Tệp này đã nhập trước đây/);
  });

  it('counts of insurance beside the employer’s own declaration: a row, the employer behind it, a decision with a reason', async () => {
    const { page } = tt;
    const found = await world.db.collection('nsdld').where('maSoThue', '==', MST).get();
    const nsdld = found.docs[0];
    if (!nsdld) throw new Error('Không có công ty vừa nhập');
    const khaiBao = {
      ...{
        ky: '2026-H1',
        diaBan: nsdld.get('diaBan'),
        hanNop: `${thangTruoc}-04`,
        trangThai: 'daNop',
        tongSo: 40,
        nu: 30,
      },
      ...{ tren35: 5, bhxhBatBuoc: 40, tang: 0, giam: 0, v: 1, boi: 'dn', suaBoi: 'dn', luc: new Date() },
      viTri: { quanLy: 1, chuyenMonCao: 1, chuyenMonTrung: 1, khac: 37 },
      hopDong: { khongXacDinh: 20, xacDinh: 20, khac: 0 },
    };
    await nsdld.ref.collection('khaiBao').doc('2026-H1').set(khaiBao);

    await goto(page, '/viec-lam/nguon?loai=bhxh');
    expect(cacKy('bhxh', homNay)).toContain(thangNay);
    await page.getByLabel('Dữ liệu của kỳ').selectOption(thangNay);
    const counts = ['MST', 'Tên đơn vị', 'Tổng số lao động', 'Lao động tăng', 'Lao động giảm'];
    await pick(
      page,
      'bhxh.xlsx',
      await sheet(counts, [
        [MST, CONG_TY, '46', '6', '0'],
        ['0209999999', 'Không có', '5', '', ''],
      ]),
    );
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ timeout: 90_000 });
    await reads(page, /Sổ của tỉnh chưa có người sử dụng lao động mang mã số thuế này/);
    await page.getByRole('button', { name: 'Bỏ qua dòng này' }).click();
    await page.getByLabel('Lý do bỏ qua dòng này').fill('Trụ sở ở tỉnh khác');
    await page.getByRole('button', { name: 'Gửi lại 1 dòng đã sửa' }).click();
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ state: 'detached', timeout: 90_000 });

    await page.getByRole('link', { name: 'Xem đối chiếu' }).first().click();
    const row = page.getByRole('row').filter({ hasText: CONG_TY });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/40 người.*46 \(Tháng.*\+6/);
    await picture(page, 'doi-chieu-lao-dong');
    await row.getByRole('link', { name: CONG_TY }).click();
    await page.getByRole('heading', { name: 'Nguồn khác ghi' }).waitFor();
    await reads(page, 'Số lao động theo bảo hiểm xã hội và thuế');
    await picture(page, 'nsdld-nguon-khac');

    await page.goBack();
    await row.getByRole('button', { name: 'Ghi kết quả' }).click();
    await row.getByLabel('Kết quả').selectOption('daNhac');
    await row.getByLabel(/Ghi rõ/).fill('Gọi bà Hoa, hẹn khai lại trong tuần');
    await row.getByRole('button', { name: 'Lưu kết quả' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByLabel('Kết quả xử lý').selectOption('daNhac');
    await row.waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải danh sách (.xlsx)' }).click(),
    ]);
    const cells = (await readSheet(await download.path())).map((line) => line.join('|'));
    expect(cells[1]).toMatch(new RegExp(`^${CONG_TY}\\|${MST}\\|.*Đã nhắc\\|Gọi bà Hoa`));
    const id = `${nsdld.id}~nhieuHonKhai`;
    await expect
      .poll(async () => (await world.db.doc(`lechLaoDong/${id}/nhatKy/2`).get()).get('den'), { timeout: 60_000 })
      .toBe('daNhac');
    await row.getByText('Lịch sử').click();
    const journal = row.getByRole('listitem');
    await expect
      .poll(() => journal.allTextContents())
      .toEqual([
        expect.stringMatching(/^Đã nhắc: Gọi bà Hoa, hẹn khai lại trong tuầnTôi, /),
        expect.stringMatching(/^Thấy số lệchMáy, /),
      ]);
    await picture(page, 'doi-chieu-lich-su');
    expect(tt.errors).toEqual([]);
  });

  it('the staff of the tỉnh look on, at a desk and on a phone; nothing to press', async () => {
    const { page } = tinh;
    await goto(page, '/viec-lam/doi-chieu?loai=nhieuHonKhai&trangThai=daNhac');
    await page.getByRole('row').filter({ hasText: CONG_TY }).waitFor();
    expect(await page.getByRole('button', { name: 'Ghi kết quả' }).count()).toBe(0);
    await page.getByText('Lịch sử').click();
    await reads(page, /^Bùi Thanh Tâm, /);
    await page.setViewportSize(PHONE);
    for (const path of ['/viec-lam/nguon', '/viec-lam/doi-chieu', '/viec-lam/doi-chieu?loai=khongCoSo']) {
      await goto(page, path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await overflowOf(page), path).toBe(0);
    }
    expect(await page.locator('#tep').count()).toBe(0);
    await picture(page, 'doi-chieu-360');
    expect(tinh.errors).toEqual([]);
  });
});
