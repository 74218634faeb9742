import { addDays, formatNgay, ngayVN } from '@core/shared/ngay.ts';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { goto, press, reads } from './thao-tac.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let tt: Person;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NSDLD = 'nsdld-nhap-01';
const CONG_TY = 'Công ty TNHH May Mường Than';

const xaOfDemo = (): string => {
  const { danhMuc, xa } = world.area.demo;
  return world.area.tenDonVi.get(`${danhMuc}:${xa}`) ?? '';
};
/** A sheet with a merged title above its headings, as offices keep one. */
const sheet = (rows: readonly Record<string, string | number>[]): Promise<Buffer> => {
  const titles = [...new Set(rows.flatMap(Object.keys))];
  const cells = rows.map((row) => titles.map((title) => row[title] ?? ''));
  return writeXlsxFile([
    {
      sheet: 'DS',
      data: [
        [{ value: 'DANH SÁCH GỬI TRUNG TÂM', columnSpan: titles.length }],
        ...[titles, ...cells].map((row) => row.map((value) => (value === '' ? null : { value }))),
      ],
    },
  ] as never).toBuffer();
};
const bring = async (page: Page, name: string, buffer: Buffer, soDong: number): Promise<void> => {
  await page.setInputFiles('#tep', { name, mimeType: XLSX, buffer });
  await reads(page, 'Cột nhận ra trong tệp');
  await press(page, `Nhập ${soDong} dòng`);
};
const putNsdld = async (maSoThue: string): Promise<void> => {
  const { danhMuc, tinh, xa } = world.area.demo;
  await world.db.doc(`nsdld/${NSDLD}`).set({
    ...{ mau: 'TT11-2022/M01', ten: CONG_TY, chuThe: 'toChuc', loaiHinh: 'dnNgoaiNhaNuoc', maSoThue },
    ...{ diaBan: { danhMuc, tinh, xa }, diaChi: 'Bản Mường 2', nganh: { bo: 'VSIC2018', ma: 'C' }, quyMo: 'tu51' },
    ...{ ngayBatDau: '2024-07-01', trangThai: 'daXacNhan', nguon: 'trungTam', hanKhaiBao: null },
    ...{ v: 1, boi: 'tt', suaBoi: 'tt', luc: new Date() },
  });
};

const HO_SO = {
  'Tên công việc': 'Thợ may Mường Than',
  'Nhóm nghề (cấp 1)': 'Thợ vận hành và lắp ráp máy móc, thiết bị',
  'Chức vụ': 'Nhân viên',
  'Trình độ học vấn': 'Tốt nghiệp THCS',
  'Trình độ chuyên môn kỹ thuật': 'Chưa qua đào tạo',
  'Mức lương': '7-9 triệu',
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  browser = await openBrowser();
  const { email, matKhau } = world.account('tt');
  tt = await signInAs(browser, email, matKhau, DESK);
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('the centre takes in files of other registers', () => {
  it('vacancies: a template, an employer who is registered meanwhile, and the record behind each row', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/viec');
    await page.getByRole('link', { name: 'nhập nhiều việc từ tệp' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Tải tệp mẫu')]);
    const [titles] = await readSheet(await download.path());
    expect(titles).toEqual(expect.arrayContaining(['Số hiệu', 'Mã số thuế', 'Mức lương', 'Thời hạn tuyển dụng']));
    const viec = {
      ...{ 'Số hiệu': 'TD-1', 'Tên doanh nghiệp': CONG_TY, MST: '6200999001' },
      ...HO_SO,
      ...{ 'Yêu cầu kinh nghiệm': 'Không yêu cầu', 'Nơi làm việc': xaOfDemo(), 'Số lượng': 3 },
      ...{
        'Hạn nộp hồ sơ': formatNgay(addDays(ngayVN(new Date()), 60)),
        'Người liên hệ': 'Phạm Thị Tuyển',
        'Điện thoại liên hệ': '0987654321',
      },
    };
    await bring(page, 'viec-can-tuyen.xlsx', await sheet([viec]), 1);
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ timeout: 90_000 });
    await reads(page, /Sổ của tỉnh chưa có người sử dụng lao động mang mã số này/);
    await picture(page, 'nhap-viec-dong-loi');
    await putNsdld('6200999001');
    await press(page, 'Xử lý lại');
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ state: 'detached', timeout: 90_000 });
    await press(page, 'Xem hồ sơ đã ghi');
    await page.getByRole('link', { name: 'Thợ may Mường Than' }).click();
    await page.getByRole('heading', { name: 'Thợ may Mường Than' }).waitFor();
    await page.getByRole('link', { name: 'Nhập từ tệp, dòng 3' }).waitFor();
    await picture(page, 'nhap-viec-ho-so');
    const { docs } = await world.db.collection('viecTimNguoi').where('nsdld', '==', NSDLD).get();
    expect(docs.map((doc) => [doc.get('trangThai'), doc.get('nguon'), doc.get('soLuong')])).toEqual([
      ['dangTuyen', 'tep', 3],
    ]);
  });

  it('seekers: nobody without consent; one is left out with the reason, the same file twice changes nothing', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/nguoi');
    await page.getByRole('link', { name: 'nhập nhiều người từ tệp' }).click();
    const nguoi = (n: number, dongY: string) => ({
      ...{
        STT: n,
        'Họ và tên': `Lò Thị Tép ${n}`,
        CCCD: `01219500077${n}`,
        'Ngày sinh': '08/03/1995',
        'Giới tính': 'Nữ',
      },
      ...{ 'Địa chỉ thường trú': `Tổ 3, ${xaOfDemo()}`, 'Điện thoại': `091122200${n}` },
      ...HO_SO,
      ...{ 'Kinh nghiệm': 'Không có', 'Sẵn sàng làm việc sau (tháng)': 0 },
      ...{ 'Đồng ý lưu trữ thông tin': dongY, 'Đồng ý giới thiệu': 'Có' },
    });
    const haiLoi = { ...nguoi(3, 'Có'), 'Ngày sinh': '', 'Giới tính': '' };
    const buffer = await sheet([nguoi(1, 'Có'), nguoi(2, 'Không'), haiLoi]);
    await bring(page, 'nguoi-tim-viec.xlsx', buffer, 3);
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ timeout: 90_000 });
    await reads(page, /không đồng ý lưu trữ thông tin/);
    const dong = (so: number) => page.getByRole('listitem').filter({ hasText: `Dòng ${so}` });
    await dong(5).getByLabel('Giới tính').fill('Nữ');
    await dong(4).getByRole('button', { name: 'Bỏ qua dòng này' }).click();
    await dong(4).getByLabel('Lý do bỏ qua dòng này').fill('Đã hỏi lại, không đồng ý');
    await press(page, 'Gửi lại 1 dòng đã sửa');
    await dong(4).waitFor({ state: 'detached', timeout: 90_000 });

    // Begun before the answer came, and not sent: it is still there.
    await expect.poll(() => dong(5).getByLabel('Giới tính').inputValue()).toBe('Nữ');
    await dong(5)
      .getByLabel(/^Ngày.* sinh/)
      .fill('08/03/1995');
    await press(page, 'Gửi lại 1 dòng đã sửa');
    await page.getByRole('heading', { name: 'Dòng có lỗi' }).waitFor({ state: 'detached', timeout: 90_000 });
    const taken = await world.db.collection('nguoiTimViec').where('nguon', '==', 'tep').get();
    expect(taken.docs.map((doc) => doc.get('trangThai'))).toEqual(['dangTim', 'dangTim']);
    expect(taken.docs[0]?.id).toMatch(/^tep-[0-9a-f]{32}$/);

    await press(page, 'Xem hồ sơ đã ghi');
    await page.getByRole('link', { name: 'Lò Thị Tép 1' }).click();
    await page.getByRole('link', { name: 'Nhập từ tệp, dòng 3' }).waitFor();
    await page.setViewportSize(PHONE);
    await page.getByRole('link', { name: 'Nhập từ tệp, dòng 3' }).click();
    await page.getByRole('heading', { name: 'nguoi-tim-viec.xlsx' }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    await goto(page, '/viec-lam/nhap?loai=nguoiTimViec');
    await bring(page, 'ten-khac.xlsx', buffer, 3);
    await reads(page, /Tệp này đã nhập trước đây/);
    expect(tt.errors).toEqual([]);
  });
});
