import type { GhiDo } from '@core/ghi-do/ghi-do.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { rowsOf } from './dien-thoai.ts';
import { chon } from './thao-tac.ts';
import type { World } from './world.ts';

/** The answer to a question is on the device. */
export const isKept = (page: Page, cau: string) =>
  expect.poll(async () => (await rowsOf<GhiDo>(page, 'ghiDo')).some(({ doi }) => cau in doi)).toBe(true);

/** The xã of the demonstration area, typed and picked as people do. */
export const pickXa = async (page: Page, area: World['area'], id: string): Promise<void> => {
  const { danhMuc, tinh, xa } = area.demo;
  const ten = (ma: string) => area.tenDonVi.get(`${danhMuc}:${ma}`) ?? '';
  const tinhBox = page.locator(`#${id}-tinh`);
  if ((await tinhBox.inputValue()) === '') {
    await tinhBox.fill(ten(tinh));
    await page
      .getByRole('option', { name: ten(tinh) })
      .first()
      .click();
  }
  await page.locator(`#${id}-xa`).fill(ten(xa));
  await page
    .getByRole('option', { name: ten(xa) })
    .first()
    .click();
};

/** What both sides answer alike, so that they suit each other. */
export const fillWork = async (page: Page, viec: string, pay: string, kinhNghiem: string): Promise<void> => {
  await page.getByLabel('Tên công việc').fill(viec);
  await page.getByLabel('Nhóm nghề (cấp 1)').selectOption('8');
  await chon(page, /^Chức vụ/, 'Nhân viên');
  await chon(page, /^Trình độ học vấn/, 'Tốt nghiệp THCS');
  await page.getByLabel('Trình độ chuyên môn kỹ thuật').selectOption({ label: 'Chưa qua đào tạo' });
  await chon(page, /kinh nghiệm|Kinh nghiệm trong/, kinhNghiem);
  await page.getByLabel('Tính theo').selectOption('thang');
  await page.getByLabel('Từ (đồng)').fill(pay);
};

/** A declaration of labour with one fault: more women than people. */
export const fillDeclaration = async (page: Page): Promise<void> => {
  const so = { 'Tổng số lao động': '60', 'Trong đó: lao động nữ': '61', 'Trong đó: trên 35 tuổi': '5' };
  for (const [nhan, value] of Object.entries(so)) await page.getByLabel(nhan).fill(value);
  await page.getByLabel('Trong đó: tham gia bảo hiểm xã hội bắt buộc').fill('60');
  const parts = { 'Nhà quản lý': '2', 'Chuyên môn kỹ thuật bậc cao': '3', 'Chuyên môn kỹ thuật bậc trung': '5' };
  for (const [nhan, value] of Object.entries(parts)) await page.getByLabel(nhan).fill(value);
  await page.getByLabel('Vị trí khác').fill('50');
  await page.getByLabel('Không xác định thời hạn').fill('60');
  await page.getByLabel('Xác định thời hạn', { exact: true }).fill('0');
  await page.getByLabel('Loại khác (thử việc, thời vụ)').fill('0');
  await page.getByLabel('Số lao động tăng trong kỳ').fill('1');
  await page.getByLabel('Số lao động giảm trong kỳ').fill('0');
};
