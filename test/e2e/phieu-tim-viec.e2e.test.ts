import { NguoiTimViec, NtvRieng } from '@core/viec-lam/nguoi-tim-viec.ts';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBaiLam, aBaiLamThatNghiep, type BaiLamOver } from '../support/bai-lam.ts';
import { DESK, openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { putRow, rowsOf } from './dien-thoai.ts';
import { phieuCua } from './moi-trang-phieu.ts';
import { chon, goto, press, reads } from './thao-tac.ts';
import { movePhieu, openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let xa: Person;
let phone: Person;

const HA = { id: 'phieu-cua-ha', hoTen: 'Lò Thị Hà', soGiayTo: '012195000123', gioiTinh: '2', ngaySinh: '1995-03-08' };
const BINH = { id: 'phieu-cua-binh', hoTen: 'Đinh Văn Bình', soGiayTo: '012090000124' };
const CHINH = { id: 'phieu-cua-chinh', hoTen: 'Sùng A Chính', soGiayTo: '012090000125', cmkt: '8' };
const DUNG = { id: 'phieu-cua-dung', hoTen: 'Vàng Thị Dung', soGiayTo: '012190000126', gioiTinh: '2' };
const HO_SO_KIA = 'nguoi-noi-khac';

const record = (id: string) => world.db.doc(`nguoiTimViec/${id}`).get();

const putPhieu = async (
  { id, ...over }: { readonly id: string } & Record<string, string>,
  base = aBaiLamThatNghiep,
) => {
  const { db, plan, area } = world;
  const [noi] = area.thon;
  if (!noi) throw new Error(`${plan.id} không có thôn`);
  const { danhMuc, tinh, xa: ma } = noi.diaBan;
  const bai = base({ ...(over as BaiLamOver), thuongTru: { danhMuc, tinh, xa: ma, chiTiet: 'Bản Mường 1' } });
  const { phieu, rieng } = phieuCua(plan, noi.diaBan, bai, 'choBanGiao', world.account('dtv').uid);
  await db.doc(`phieu/${id}`).set(phieu);
  await db.doc(`phieu/${id}/rieng/dinhDanh`).set(rieng);
};

/** What Mẫu 02 asks beyond the phiếu. */
const fillRest = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: /^Số điện thoại/ }).fill('0911222333');
  await page.getByLabel('Tên công việc').fill('Công nhân may công nghiệp');
  await page.getByLabel('Nhóm nghề (cấp 1)').selectOption('8');
  await chon(page, /^Chức vụ/, 'Nhân viên');
  await chon(page, /^Kinh nghiệm trong lĩnh vực/, 'Dưới 1 năm');
  await page.getByLabel('Tính theo').selectOption('thang');
  await page.getByLabel('Từ (đồng)').fill('6500000');
  await chon(page, /^Sẵn sàng làm ở tỉnh khác/, 'Không');
};
const consent = (page: Page, of: RegExp) => page.getByLabel(of).check({ force: true });

beforeAll(async () => {
  world = await openWorld('LC-2026');
  await Promise.all([putPhieu(HA), putPhieu(BINH), putPhieu(CHINH)]);
  await putPhieu(DUNG, aBaiLam);
  browser = await openBrowser();
  const { email, matKhau } = world.account('xa');
  xa = await signInAs(browser, email, matKhau, DESK);
  phone = await signInAs(browser, email, matKhau, PHONE);
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('the commune officer makes a seeker of somebody unemployed', () => {
  it('finds who has no record yet, and begins with what the phiếu says', async () => {
    const { page } = xa;
    await goto(page, '/viec-lam/tu-phieu');
    for (const { hoTen } of [HA, BINH, CHINH]) await page.getByRole('link', { name: hoTen }).waitFor();
    expect(await page.getByRole('link', { name: DUNG.hoTen }).count()).toBe(0);
    await picture(page, 'tu-phieu-chua-co');
    await page.getByRole('link', { name: HA.hoTen }).click();
    await reads(page, HA.soGiayTo);
    expect(await page.getByLabel('Tốt nghiệp THPT').isChecked()).toBe(true);
    expect(await page.getByLabel('Trình độ chuyên môn kỹ thuật').inputValue()).toBe('trungCap');
    expect(await page.getByLabel('Sẵn sàng làm việc sau (tháng)').inputValue()).toBe('0');
    await reads(page, 'Phiếu ghi: Đã từng làm việc, thất nghiệp dưới 3 tháng.');
  });

  it('without consent nothing is written, and what was typed outlives the page', async () => {
    const { page } = xa;
    await press(page, 'Lập hồ sơ tìm việc');
    await reads(page, /Còn \d+ mục phải sửa/);
    await picture(page, 'tu-phieu-thieu');
    await fillRest(page);
    await press(page, 'Lập hồ sơ tìm việc');
    await reads(page, /Không cho lưu hồ sơ thì không đăng ký/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('dong-y-luu');
    await picture(page, 'tu-phieu-chua-dong-y');
    expect((await record(HA.id)).exists).toBe(false);
    await page.reload();
    await reads(page, /bài đã ghi dở trên máy này/);
    expect(await page.getByLabel('Tên công việc').inputValue()).toBe('Công nhân may công nghiệp');
    expect(await page.getByLabel(/đồng ý cho lưu hồ sơ/).isChecked()).toBe(false);
    await picture(page, 'tu-phieu-ghi-do');
    const kept = JSON.stringify(await rowsOf(page, 'ghiDo'));
    expect(kept).toContain('Công nhân may');
    expect(kept).not.toContain(HA.soGiayTo);
  });

  it('what an earlier version of the app kept is there too, until it is dropped', async () => {
    const { page } = xa;
    const cu = { bai: { nguoi: { tenCongViec: 'Thợ hồ' }, nguoiRieng: { dienThoai: '0911222444' } } };
    await putRow(page, 'nho', cu, `timViec/${world.account('xa').uid}/${CHINH.id}`);
    await goto(page, `/viec-lam/tu-phieu/${CHINH.id}`);
    await reads(page, /bài đã ghi dở trên máy này/);
    expect(await page.getByLabel('Tên công việc').inputValue()).toBe('Thợ hồ');
    await press(page, 'Bỏ bài ghi dở, lấy lại theo phiếu');
    await expect.poll(() => page.getByLabel('Tên công việc').inputValue()).toBe('');
    await page.reload();
    await reads(page, 'Phiếu ghi: Trên đại học.');
    expect(await page.getByText(/bài đã ghi dở/).count()).toBe(0);
    await goto(page, `/viec-lam/tu-phieu/${HA.id}`);
    await reads(page, /bài đã ghi dở trên máy này/);
  });

  it('with consent the record is there, for him and for the centre, which goes on with it', async () => {
    const { page } = xa;
    await consent(page, /đồng ý cho lưu hồ sơ/);
    await consent(page, /đồng ý cho người tuyển biết/);
    await press(page, 'Lập hồ sơ tìm việc');
    await page.getByRole('heading', { name: HA.hoTen }).waitFor();
    await reads(page, 'Đang tìm việc');
    await reads(page, '0911222333');
    await picture(page, 'tu-phieu-da-lap');
    const made = (await record(HA.id)).data();
    expect(NguoiTimViec.parse(made)).toMatchObject({
      ...{ nguon: 'phieuNld', phieu: HA.id, mau: 'TT11-2022/M02', gioiTinh: '2', thangSinh: '1995-03', gdpt: 'thpt' },
      ...{ cmkt: 'trungCap', trangThai: 'dangTim', boi: world.account('xa').uid },
    });
    expect(made?.dongY.gioiThieu).toBeDefined();
    await page.getByRole('link', { name: 'Danh sách' }).first().click();
    await page.getByRole('link', { name: BINH.hoTen }).waitFor();
    expect(await page.getByRole('link', { name: HA.hoTen }).count()).toBe(0);
    await page.getByRole('link', { name: 'Xã đã lập' }).click();
    await page.getByRole('row', { name: /Lò Thị Hà.*Đang tìm việc/ }).waitFor();
    await picture(page, 'tu-phieu-xa-da-lap');

    const { email, matKhau } = world.account('tt');
    const tt = await signInAs(browser, email, matKhau, DESK);
    await goto(tt.page, '/viec-lam/nguoi');
    await tt.page.getByRole('row', { name: /Lò Thị Hà.*Từ phiếu thông tin người lao động/ }).waitFor();
    await tt.page.getByRole('link', { name: HA.hoTen }).click();
    await reads(tt.page, 'Từ phiếu thông tin người lao động');
    await tt.page.getByRole('link', { name: 'Sửa hồ sơ' }).waitFor();
    await picture(tt.page, 'tu-phieu-trung-tam');
    await press(tt.page, 'Rút đồng ý giới thiệu');
    await tt.page.getByRole('button', { name: 'Đồng ý cho giới thiệu' }).waitFor();
    expect(tt.errors).toEqual([]);
    await tt.context.close();
  });

  it('beside the phiếu it says that there is one already', async () => {
    const { page } = phone;
    await goto(page, `/phieu/${HA.id}`);
    await page.getByRole('link', { name: 'Xem hồ sơ tìm việc' }).click();
    await reads(page, 'Đang tìm việc');
    await picture(page, 'tu-phieu-xem-360');
    expect(await overflowOf(page)).toBe(0);
    await goto(page, `/phieu/${DUNG.id}`);
    await reads(page, /Vàng Thị Dung/);
    expect(await page.getByRole('link', { name: /^(Lập|Xem) hồ sơ tìm việc$/ }).count()).toBe(0);
  });
});

describe('what may go wrong meanwhile', () => {
  it('on the phone, from the queue: a phiếu that was returned, or is of somebody at work by now, makes no record', async () => {
    const { page } = phone;
    await goto(page, `/kiem-tra?buoc=choBanGiao&phieu=${BINH.id}`);
    await page.getByRole('link', { name: 'Lập hồ sơ tìm việc' }).waitFor();
    await picture(page, 'tu-phieu-kiem-tra-360');
    await page.getByRole('link', { name: 'Lập hồ sơ tìm việc' }).click();
    await fillRest(page);
    await consent(page, /đồng ý cho lưu hồ sơ/);
    await picture(page, 'tu-phieu-form-360');
    expect(await overflowOf(page)).toBe(0);
    const lyDo = { ma: 'SAI', ghiChu: 'Hỏi lại câu 11.', truong: ['hdkt'] };
    await movePhieu(world, BINH.id, 'traLai', { lyDo, tra: ['SAI'] });
    await press(page, 'Lập hồ sơ tìm việc');
    await reads(page, /Phiếu này chưa được xã nhận, hoặc vừa bị trả lại/);
    await picture(page, 'tu-phieu-bi-tra-360');
    await movePhieu(world, BINH.id, 'choBanGiao', {
      lyDo: null,
      'traLoi.hdkt': '1',
      'traLoi.thatNghiep': FieldValue.delete(),
    });
    await press(page, 'Lập hồ sơ tìm việc');
    await reads(page, /không phải người thất nghiệp/);
    expect((await record(BINH.id)).exists).toBe(false);
    await page.reload();
    await reads(page, /không phải người thất nghiệp/);
    await page.getByRole('row', { name: /Tên công việc.*Công nhân may công nghiệp/ }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    await picture(page, 'tu-phieu-khong-con-360');
  });

  it('somebody who has a record elsewhere is found out, and the officer sees it without asking', async () => {
    const { db } = world;
    const mau = NguoiTimViec.parse((await record(HA.id)).data());
    const rieng = NtvRieng.parse((await db.doc(`nguoiTimViec/${HA.id}/rieng/dinhDanh`).get()).data());
    const { phieu: _phieu, ...khac } = mau;
    const hoSoKia = {
      ...khac,
      nguon: 'trungTam',
      boi: 'tt',
      suaBoi: 'tt',
      v: 1,
      luc: Timestamp.now(),
    };
    const { hoTen, soGiayTo } = CHINH;
    await db.doc(`nguoiTimViec/${HO_SO_KIA}/rieng/dinhDanh`).set({ ...rieng, hoTen, soGiayTo, boi: 'tt' });
    await db.doc(`nguoiTimViec/${HO_SO_KIA}`).set({ ...hoSoKia, trangThai: 'dangTim' });
    const claimed = async () => (await db.collection('timViec').where('ntv', '==', HO_SO_KIA).limit(1).get()).size;
    await expect.poll(claimed, { timeout: 60_000 }).toBe(1);

    const { page } = phone;
    await goto(page, `/viec-lam/tu-phieu/${CHINH.id}`);
    await reads(page, 'Phiếu ghi: Trên đại học.');
    await page.getByLabel('Trình độ chuyên môn kỹ thuật').selectOption('thacSi');
    await fillRest(page);
    await consent(page, /đồng ý cho lưu hồ sơ/);
    await press(page, 'Lập hồ sơ tìm việc');
    await reads(page, /Người này đã có hồ sơ tìm việc khác, do tự đăng ký/);
    await reads(page, 'Trùng người');
    await picture(page, 'tu-phieu-trung-360');
    expect((await record(CHINH.id)).get('dongY.gioiThieu')).toBeUndefined();
    await goto(page, '/viec-lam/tu-phieu?xem=daLap');
    await page.getByRole('row', { name: /Sùng A Chính.*Trùng người/ }).waitFor();
    await picture(page, 'tu-phieu-danh-sach-360');
    expect(await overflowOf(page)).toBe(0);
    expect([...xa.errors, ...phone.errors]).toEqual([]);
  });
});
