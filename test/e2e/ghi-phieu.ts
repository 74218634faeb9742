import type { Page } from 'playwright-core';

export type NguoiMau = {
  readonly hoTen: string;
  readonly ngaySinh: string;
  readonly gioiTinh: 'Nam' | 'Nữ';
  readonly soGiayTo: string;
};

const question = (page: Page, truong: string) => page.locator(`#cau-${truong}`);
const choose = (page: Page, truong: string, nhan: string) =>
  page.locator(`input[name="cau-${truong}"]`).locator('xpath=..').filter({ hasText: nhan }).first().click();

/** Fills Mẫu 03 by hand for a person who works for a wage, question by question, the way the form asks them. */
export const fillPhieu = async (page: Page, nguoi: NguoiMau, homNay: string): Promise<void> => {
  await question(page, 'hoTen').fill(nguoi.hoTen);
  await question(page, 'ngaySinh').fill(nguoi.ngaySinh);
  await choose(page, 'gioiTinh', nguoi.gioiTinh);
  await question(page, 'soGiayTo').fill(nguoi.soGiayTo);
  await page.locator('#cau-thuongTru-chi-tiet').fill('Số 12, đường Trần Phú');
  await choose(page, 'gdpt', 'Tốt nghiệp THPT');
  await choose(page, 'cmkt', 'Trung cấp');
  await question(page, 'chuyenNganh').fill('Kỹ thuật');
  await choose(page, 'hdkt', 'Người có việc làm');
  await choose(page, 'viThe', 'Làm công ăn lương');
  await question(page, 'congViec').fill('Thợ điện');
  await choose(page, 'nhomNghe', 'Thợ thủ công');
  await choose(page, 'thamGiaBhxh', 'Có, bắt buộc');
  await choose(page, 'hdld', 'Có');
  await choose(page, 'loaiHdld', 'không xác định');
  await question(page, 'ngayHdld').fill('01/03/2020');
  await question(page, 'noiLamViec').fill('Công ty cổ phần Điện nước');
  await choose(page, 'loaiHinh', 'Doanh nghiệp ngoài Nhà nước');
  await page.locator('#cau-diaChiNoiLam-chi-tiet').fill('Số 5, đường Nguyễn Huệ');
  await question(page, 'ngayPhongVan').fill(homNay);
};
