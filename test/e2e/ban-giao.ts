import type { Page } from 'playwright-core';

/** From a queue to a numbered record: the button of the queue, all phiếu, yes. The page is then the record’s own. */
export const lapBienBan = async (page: Page, nut: RegExp, truocKhiLap: () => Promise<unknown> = async () => {}) => {
  await page.getByRole('button', { name: nut }).click();
  const lap = page.getByRole('button', { name: /^Lập biên bản: cả/ });
  await lap.waitFor();
  await truocKhiLap();
  await lap.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lập biên bản', exact: true }).click();
  await page.getByRole('heading', { name: /^Biên bản \d+\/BBBG$/ }).waitFor();
  await page.getByText('Chờ bên nhận xác nhận').waitFor();
};

/** From the notice on a desk to a confirmed record whose phiếu have all moved. */
export const nhanBienBan = async (page: Page, truocKhiNhan: () => Promise<unknown> = async () => {}) => {
  await page.getByRole('link', { name: /biên bản bàn giao chờ bạn nhận/ }).click();
  const nhan = page.getByRole('button', { name: /^Xác nhận đã nhận/ });
  await nhan.waitFor();
  await truocKhiNhan();
  await nhan.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận đã nhận', exact: true }).click();
  await page.getByText(/^Đã bàn giao \d+ phiếu\./).waitFor();
};
