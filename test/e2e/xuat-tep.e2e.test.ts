import { readFile } from 'node:fs/promises';
import { DiaBan, DiaBanXa } from '@core/dia-ban/dia-ban.ts';
import { parseCsv } from '@core/shared/csv.ts';
import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import { Timestamp } from 'firebase-admin/firestore';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDinhDanh, aLienHe, aNsdld } from '../support/ho-so-world.ts';
import { aNguoiTimViec, aViecTimNguoi } from '../support/khop-world.ts';
import { aPhieu } from '../support/phieu-builder.ts';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { goto, reads } from './thao-tac.ts';
import { openWorld, type World } from './world.ts';

/** More than the rules allow in one page, so that the file is of several. */
const NHIEU = 205;
const NGAY_NOP = '2026-08-20';
const CONG_THUC = '=HYPERLINK("http://example.vn")';

let browser: Browser;
let world: World;
let tt: Person;
let tinh: Person;

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

type Hang = Readonly<Record<string, unknown>>;
/** The rows of the file that this button gives, by heading. */
const take = async (page: Page, button = 'Tải danh sách (.xlsx)'): Promise<{ ten: string; hang: Hang[] }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  const path = await download.path();
  const [dau = [], ...rows] = download.suggestedFilename().endsWith('.csv')
    ? parseCsv(await readFile(path, 'utf8'))
    : await readSheet(path);
  const hang = rows.map((row) => Object.fromEntries(dau.map((nhan, i) => [String(nhan), row[i] ?? null])));
  return { ten: download.suggestedFilename(), hang };
};
const column = (hang: readonly Hang[], nhan: string): unknown[] => hang.map((row) => row[nhan]);
const linksOf = (page: Page): Promise<string[]> => page.locator('table.bang tbody a').allTextContents();

/** Registers of several pages, closed ones so that nothing has to be matched, and a few of each other kind. */
const putMarket = async (): Promise<void> => {
  const { db, area } = world;
  const diaBan = DiaBanXa.parse({ danhMuc: area.demo.danhMuc, tinh: area.demo.tinh, xa: area.demo.xa });
  const at = (i: number) => Timestamp.fromMillis(Date.parse('2026-01-01T00:00:00Z') + i * 60_000);
  const writer = db.bulkWriter();
  const chung = { diaBan, boi: 'tt', suaBoi: 'tt', v: 1 };
  for (let i = 0; i < NHIEU; i += 1) {
    const tenCongViec = i === NHIEU - 1 ? CONG_THUC : `Việc đã đóng ${i}`;
    const over = { ...chung, tenCongViec, trangThai: 'dong', nhomNghe: '8', lyDo: 'Đã đủ', luc: at(i) } as const;
    void writer.set(db.doc(`viecTimNguoi/viec-dong-${1000 + i}`), aViecTimNguoi(over));
  }
  for (const [i, nhomNghe] of (['8', '8', '5'] as const).entries()) {
    const over = { ...chung, tenCongViec: `Việc đang tuyển ${i}`, nhomNghe, hanTuyen: `2099-12-0${i + 1}`, luc: at(i) };
    void writer.set(db.doc(`viecTimNguoi/viec-tuyen-${i}`), aViecTimNguoi(over));
  }
  const nguoi = { ...chung, trangThai: 'dong', lyDo: 'Thôi tìm', luc: at(0) } as const;
  void writer.set(db.doc('nguoiTimViec/nguoi-dong-1'), aNguoiTimViec(nguoi));
  void writer.set(db.doc('nguoiTimViec/nguoi-dong-1/rieng/dinhDanh'), { ...aDinhDanh(), diaBan, boi: 'tt' });
  const nsdld = aNsdld({ ...chung, trangThai: 'daXacNhan', nguon: 'trungTam', luc: at(0) });
  // Owes since long ago, on whatever day this runs: what has been owed stays owed.
  const no = { ngayBatDau: '2020-01-01', hanKhaiBao: '2025-12-04', kyKhaiBao: '2025' };
  void writer.set(db.doc('nsdld/nsdld-xuat-1'), { ...nsdld, ...no });
  void writer.set(db.doc('nsdld/nsdld-xuat-1/rieng/lienHe'), { ...aLienHe(), diaBan });
  await writer.close();
};

/** Phiếu that wait for the commune, and a few that do not. */
const putPhieu = async (): Promise<void> => {
  const { db, plan, area } = world;
  const { danhMuc, tinh: maTinh, huyen, xa, thon } = area.demo;
  const diaBan = DiaBan.parse({ danhMuc, tinh: maTinh, ...(huyen && { huyen }), xa, thon });
  const writer = db.bulkWriter();
  for (let i = 0; i < NHIEU + 4; i += 1) {
    const trangThai = i < NHIEU ? 'choKiemTra' : 'choNhapTin';
    const moc = { daNop: Timestamp.fromDate(new Date(`${NGAY_NOP}T02:00:00Z`)) };
    const over = { keHoach: plan.id, diaBan, trangThai, tuTrangThai: 'daNop', moc };
    void writer.set(db.doc(`phieu/phieu-xuat-${1000 + i}`), aPhieu(Timestamp.now(), over));
  }
  await writer.close();
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  await Promise.all([putMarket(), putPhieu()]);
  browser = await openBrowser();
  const at = (dau: string) => world.account(dau);
  tt = await signInAs(browser, at('tt').email, at('tt').matKhau, DESK);
  tinh = await signInAs(browser, at('tinh').email, at('tinh').matKhau, DESK);
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('the centre takes its registers away', () => {
  it('all of a list, in its order, as it is filtered; what people typed runs nothing', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/viec?trangThai=dong');
    await page.getByRole('link', { name: CONG_THUC }).waitFor();
    const { ten, hang } = await take(page);
    expect(ten).toBe(`viec-tim-nguoi-${ngayVN(new Date())}.xlsx`);
    expect(hang).toHaveLength(NHIEU);
    expect(new Set(column(hang, 'Mã hồ sơ')).size).toBe(NHIEU);
    expect(new Set(column(hang, 'Tình trạng'))).toEqual(new Set(['Đã đóng']));
    expect(column(hang, 'Tên công việc').slice(0, 25)).toEqual(await linksOf(page));
    expect(hang[0]).toMatchObject({
      'Tên công việc': CONG_THUC,
      'Nhóm nghề (cấp 1)': 'Thợ vận hành và lắp ráp máy móc, thiết bị',
      'Xã, phường': world.area.tenDonVi.get(`${world.area.demo.danhMuc}:${world.area.demo.xa}`),
      'Mức lương: từ (đồng)': 7_000_000,
      'Thời hạn tuyển dụng': expect.any(Date),
    });
    await reads(page, `Đã tải về ${NHIEU} dòng.`);
    await picture(page, 'xuat-viec-dong');

    await goto(page, '/viec-lam/viec?nghe=8');
    await page.getByRole('link', { name: 'Việc đang tuyển 0' }).waitFor();
    const loc = await take(page);
    expect(column(loc.hang, 'Tên công việc')).toEqual(['Việc đang tuyển 0', 'Việc đang tuyển 1']);
    expect(tt.errors).toEqual([]);
  });

  it('a network that breaks off costs nothing that was read; it goes on with the next page', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/viec?trangThai=dong');
    await page.getByRole('link', { name: CONG_THUC }).waitFor();
    let asked = 0;
    await page.route(/:runQuery/, (route) => {
      asked += 1;
      return asked === 1 ? route.continue() : route.abort();
    });
    await press(page, 'Tải danh sách (.xlsx)');
    await page.getByRole('button', { name: 'Đọc tiếp' }).waitFor();
    await reads(page, /Không có mạng.* 200 dòng đã đọc vẫn còn/);
    await picture(page, 'xuat-mat-mang');
    await page.unroute(/:runQuery/);
    const { hang } = await take(page, 'Đọc tiếp');
    expect(new Set(column(hang, 'Mã hồ sơ')).size).toBe(NHIEU);
    expect(hang).toHaveLength(NHIEU);
  });

  it('who people are stands in the file only where it was asked for', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/nguoi?trangThai=dong');
    await page.getByRole('link', { name: 'Lò Thị Hà' }).waitFor();
    const plain = await take(page);
    expect(plain.hang).toHaveLength(1);
    expect(JSON.stringify(plain.hang)).not.toMatch(/Lò Thị Hà|0911222333|012195000123/);
    await page.getByLabel(/Kèm họ tên, số điện thoại/).check({ force: true });
    await reads(page, /Tệp có dữ liệu cá nhân/);
    await picture(page, 'xuat-nguoi-kem');
    const { hang } = await take(page);
    expect(hang[0]).toMatchObject({ 'Họ và tên': 'Lò Thị Hà', 'Số điện thoại': '0911222333' });
    expect(JSON.stringify(hang)).not.toContain('012195000123');
  });

  it('employers with their tax codes whole, and who has not declared', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/nsdld?trangThai=daXacNhan');
    await page.getByRole('link', { name: 'Công ty TNHH May Phương Nam' }).first().waitFor();
    await page.getByLabel(/Kèm người đại diện/).check({ force: true });
    const { hang } = await take(page);
    const own = hang.find((row) => row['Mã hồ sơ'] === 'nsdld-xuat-1');
    expect(own).toMatchObject({
      'Mã số đăng ký, mã số thuế': '0201234567',
      'Người đại diện': 'Vũ Thị Hoa',
      'Điện thoại': '0912345678',
    });
    await goto(page, '/viec-lam/nsdld?han=qua');
    const part = page.getByRole('region', { name: 'Khai báo của một kỳ' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('button', { name: 'Tải danh sách (.xlsx)' }).click(),
    ]);
    const [dau = [], ...rows] = await readSheet(await download.path());
    const at = rows.find((row) => row.includes('nsdld-xuat-1'));
    expect(at?.[dau.indexOf('Tình trạng')]).toBe('Chưa nộp');
    await picture(page, 'xuat-khai-bao');
    expect(tt.errors).toEqual([]);
  });

  it('on a phone too', async () => {
    const { email, matKhau } = world.account('tt');
    const { page, context } = await signInAs(browser, email, matKhau, PHONE);
    for (const [path, name] of [
      ['/viec-lam/viec?trangThai=dong', 'xuat-viec-360'],
      ['/viec-lam/nguoi?trangThai=dong', 'xuat-nguoi-360'],
      ['/viec-lam/nsdld?han=qua', 'xuat-khai-bao-360'],
    ] as const) {
      await goto(page, path);
      await page.getByRole('button', { name: 'Tải danh sách (.xlsx)' }).first().waitFor();
      await picture(page, name);
      expect(await overflowOf(page)).toBe(0);
    }
    await context.close();
  });
});

describe('an office takes the phiếu behind a figure away', () => {
  it('all of them and no others, in either format, without identity', async () => {
    const { page } = tinh;
    const { danhMuc, xa } = world.area.demo;
    await goto(page, `/danh-sach?keHoach=${world.plan.id}&ma=${xa}&trangThai=choKiemTra`);
    await reads(page, /50 phiếu đầu tiên/);
    const { hang } = await take(page);
    expect(hang).toHaveLength(NHIEU);
    expect(new Set(column(hang, 'Bước'))).toEqual(new Set(['Chờ xã kiểm tra']));
    expect(hang[0]).toMatchObject({
      'Thôn/tổ dân phố': world.area.tenDonVi.get(`${danhMuc}:${world.area.demo.thon}`),
      'Ngày nộp': new Date(NGAY_NOP),
      'Tháng, năm sinh': '03/1985',
    });
    await picture(page, 'xuat-phieu');
    const csv = await take(page, 'Tải CSV');
    expect(csv.ten).toMatch(/^phieu-\d+-.*\.csv$/);
    expect(csv.hang).toHaveLength(NHIEU);
    expect(column(csv.hang, 'Mã phiếu')).toEqual(column(hang, 'Mã phiếu'));
    expect(csv.hang[0]).toMatchObject({ 'Ngày nộp': formatNgay(NGAY_NOP) });
    expect(tinh.errors).toEqual([]);
  });
});
