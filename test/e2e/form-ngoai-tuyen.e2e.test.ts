import { createHash } from 'node:crypto';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { chuoiBam, coThe, LocTrung, locTrungId } from '@core/nguoi-lao-dong/loc-trung.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, overflowOf, type Person, PHONE, picture, signInAs } from './browser.ts';
import { readyOffline } from './dien-thoai.ts';
import { diaBanOfThon, nguoiSo, openHaiKy, putDongBangKe, putNguoiKhacNop, putNguoiTruoc, runNow } from './ky-truoc.ts';
import { anhChup, mayAnhGia, putVideo } from './may-anh-gia.ts';
import { openWorld, type World } from './world.ts';

const THE = '012190004321|045123456|Lò Thị An|14021990|Nữ|Tổ 3, Tân Phong, Lai Châu|10052021';
const SO_NGUOI_TRUOC = 24;
const DA_CO_PHIEU = '012090900001';

let world: World;
let ky: { nay: KeHoach; truoc: KeHoach };
let diaBan: DiaBan;
let browser: Browser;
let dtv: Person;

const question = (page: Page, truong: string) => page.locator(`#cau-${truong}`);
const answer = (page: Page, truong: string) => question(page, truong).inputValue();
const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
const newForm = async (page: Page): Promise<void> => {
  await goTo(page, '/phieu/moi');
  await question(page, 'hoTen').waitFor();
};
const offline = (off: boolean) => dtv.context.setOffline(off);

beforeAll(async () => {
  world = await openWorld('LC-2026');
  ky = await openHaiKy(world);
  const own = world.account('dtv');
  diaBan = await diaBanOfThon(world, world.area.demo.thon);
  const base = { keHoach: ky.truoc, diaBan, boi: own.uid };
  for (let n = 1; n <= SO_NGUOI_TRUOC; n += 1)
    await putNguoiTruoc(world, `truoc-${1000 + n}`, { ...base, bai: nguoiSo(n) });
  await putDongBangKe(world, ky.nay, diaBan, nguoiSo(20), '7');
  const bai = nguoiSo(99, { soGiayTo: DA_CO_PHIEU, ngayPhongVan: ngayVN(new Date()) });
  await putNguoiKhacNop(world, 'khac-0001', { keHoach: ky.nay, diaBan, boi: 'dtv-khac', bai });
  await runNow('dungLocTrung');
  browser = await openBrowser(mayAnhGia(putVideo(['https://example.vn/khong-phai-the', THE])));
  dtv = await signInAs(browser, own.email, own.matKhau, PHONE);
  await dtv.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await dtv.page.reload();
  await dtv.page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}, 480_000);
afterAll(async () => {
  await browser?.close();
});

describe('the card, by its code (câu 1–4)', () => {
  it('is read by the camera without a network, after a code that is none', async () => {
    const { page } = dtv;
    await newForm(page);
    await offline(true);
    await page.getByRole('button', { name: 'Quét mã QR trên căn cước' }).click();
    await page.getByText('Đây không phải mã QR của thẻ căn cước').waitFor();
    await picture(page, 'quet-khong-phai-the');
    await page.getByText('Đã điền từ thẻ').waitFor();
    expect(await answer(page, 'hoTen')).toBe('Lò Thị An');
    expect(await answer(page, 'ngaySinh')).toBe('14/02/1990');
    expect(await answer(page, 'soGiayTo')).toBe('012190004321');
    expect(await page.locator('input[name="cau-gioiTinh"]:checked').getAttribute('value')).toBe('2');
    expect(await page.locator('#cau-thuongTru-chi-tiet').inputValue()).toBe('Tổ 3, Tân Phong, Lai Châu');
    await picture(page, 'quet-da-dien');
  });

  it('asks before it overwrites, and leaves a typed address alone', async () => {
    const { page } = dtv;
    await question(page, 'hoTen').fill('Lò Thị Ân');
    await page.locator('#cau-thuongTru-chi-tiet').fill('Bản Bo');
    const scan = async (nut: string) => {
      await page.getByRole('button', { name: 'Quét mã QR trên căn cước' }).click();
      await page.getByRole('heading', { name: 'Thẻ ghi khác với phiếu' }).waitFor();
      await picture(page, 'quet-khac-the');
      await page.getByRole('button', { name: nut }).click();
    };
    await scan('Giữ như đã ghi');
    expect(await answer(page, 'hoTen')).toBe('Lò Thị Ân');
    await scan('Ghi theo thẻ');
    expect(await answer(page, 'hoTen')).toBe('Lò Thị An');
    expect(await page.locator('#cau-thuongTru-chi-tiet').inputValue()).toBe('Bản Bo');
  });

  it('is read from a photo where the camera is refused, and says why', async () => {
    await offline(false);
    const refused = await openBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny']);
    const { email, matKhau } = world.account('dtv');
    const { page, errors } = await signInAs(refused, email, matKhau, PHONE);
    await newForm(page);
    await page.getByRole('button', { name: 'Quét mã QR trên căn cước' }).click();
    await page.getByText('Trang chưa được phép dùng máy ảnh').waitFor();
    const photo = (text: string) => ({ name: 'anh.bmp', mimeType: 'image/bmp', buffer: anhChup(text) });
    const input = page.getByLabel('Chụp ảnh mã');
    await input.setInputFiles(photo('không phải thẻ'));
    await page.getByText('Đây không phải mã QR của thẻ căn cước').waitFor();
    await picture(page, 'quet-bang-anh');
    await input.setInputFiles({ name: 'hong.bmp', mimeType: 'image/bmp', buffer: Buffer.from('hỏng') });
    await page.getByText('Máy này chưa đọc được mã').waitFor();
    await input.setInputFiles(photo(THE));
    await page.getByText('Đã điền từ thẻ').waitFor();
    expect(await answer(page, 'soGiayTo')).toBe('012190004321');
    expect(errors).toEqual([]);
    await refused.close();
  });
});

describe('somebody who may have a phiếu already', () => {
  it('is warned of without a network, the moment câu 4 is whole; the warning is confirmed', async () => {
    const { page } = dtv;
    await newForm(page);
    await page.getByText(/^So trùng với người đã có phiếu trong xã đến/).waitFor();
    await offline(true);
    const warning = page.getByText('Có thể đã có phiếu ở xã trong kỳ này.');
    await question(page, 'soGiayTo').pressSequentially(DA_CO_PHIEU.slice(0, 11));
    expect(await warning.count()).toBe(0);
    await question(page, 'soGiayTo').pressSequentially(DA_CO_PHIEU.slice(11));
    await warning.waitFor();
    await picture(page, 'co-the-trung');
    await page.getByLabel('Đã hỏi lại, ghi đúng như vậy').check();
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await page.getByRole('heading', { name: /Còn \d+ chỗ cần xem/ }).waitFor();
    expect(await page.getByText('Có thể đã có phiếu ở xã').count()).toBe(0);
    await page.getByRole('button', { name: 'Quay lại phiếu' }).click();
    await question(page, 'soGiayTo').fill(await strangerSo());
    await expect.poll(() => warning.count()).toBe(0);
  });

  it('is warned of exactly where the other phiếu is on the same phone', async () => {
    const { page } = dtv;
    const so = await strangerSo();
    await expect.poll(() => page.getByText('Đã lưu trên máy lúc').count()).toBe(1);
    await newForm(page);
    await question(page, 'soGiayTo').fill(so);
    await page.getByText('Số này đã ghi ở một phiếu khác trên máy này trong kỳ.').waitFor();
    await offline(false);
  });

  it('is not named by what the phone carries', async () => {
    const kept = await dtv.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const open = indexedDB.open('so-lao-dong');
          open.onsuccess = () => {
            const all = open.result.transaction('nho').objectStore('nho').getAllKeys();
            all.onsuccess = () => resolve(all.result.map(String));
          };
        }),
    );
    expect(kept.filter((key) => key.startsWith('locTrung/'))).toContain(`locTrung/${idOfFilter()}`);
    expect(kept.join()).not.toContain(DA_CO_PHIEU);
  });
});

describe('the list of the round before', () => {
  it('is brought to the phone once, and then opens and is searched without a network', async () => {
    const { page } = dtv;
    await goTo(page, '/ky-truoc');
    await page.getByRole('button', { name: 'Tải về máy danh sách kỳ trước' }).click();
    await page.getByText(/^Danh sách trên máy tải lúc/).waitFor();
    await offline(true);
    await page.reload();
    await page.getByText(`Tìm trong ${SO_NGUOI_TRUOC} người`).waitFor();
    const names = page.locator('.danh-sach .the b');
    expect(await page.getByRole('heading', { name: 'Hộ 7 · Lò Văn Chủ' }).count()).toBe(1);
    expect(await names.first().textContent()).toBe(nguoiSo(20).hoTen);
    expect(await names.nth(1).textContent()).toBe(nguoiSo(1).hoTen);
    await page.getByLabel(/^Tìm trong/).fill('so 9 tran');
    await expect.poll(() => names.count()).toBe(1);
    expect(await names.first().textContent()).toBe(nguoiSo(9).hoTen);
    expect(await overflowOf(page)).toBe(0);
    await picture(page, 'ky-truoc-ngoai-tuyen');
  });

  it('an unchanged person is at most 8 taps from the list to handed in', async () => {
    const { page } = dtv;
    await page.evaluate(() => {
      const counted = window as unknown as { taps: number };
      counted.taps = 0;
      addEventListener('pointerdown', () => (counted.taps += 1), true);
    });
    await page.getByRole('button', { name: 'Không đổi' }).click();
    await page.getByText('Người này đã thu kỳ trước').waitFor();
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await page.getByRole('heading', { name: 'Phiếu đã đủ, có thể nộp' }).waitFor();
    await offline(false);
    await page.getByRole('button', { name: 'Nộp phiếu' }).click();
    const written = () => world.db.collection('phieu').where('bienDong.tu', '==', 'truoc-1009').get();
    await expect.poll(async () => (await written()).docs[0]?.get('trangThai'), { timeout: 60_000 }).toBe('khongDoi');
    expect(await page.evaluate(() => (window as unknown as { taps: number }).taps)).toBeLessThanOrEqual(8);
  });

  it('says who is written already, at the server and on the phone, and is gone after signing out', async () => {
    const { page } = dtv;
    await goTo(page, '/ky-truoc');
    const person = (n: number) => page.locator('.danh-sach > li').filter({ hasText: `Số ${n}, đường` });
    await page.getByLabel(/^Tìm trong/).fill('so 9 tran');
    await person(9)
      .getByText(/Đã ghi phiếu kỳ này|Đã nộp trên máy này/)
      .waitFor();
    await page.getByLabel(/^Tìm trong/).fill('so 12 tran');
    await person(12).getByRole('button', { name: 'Có thay đổi' }).click();
    await page.getByText('Thay đổi từ ngày nào?').waitFor();
    await goTo(page, '/ky-truoc');
    await page.getByLabel(/^Tìm trong/).fill('so 12 tran');
    await person(12).getByText('Đang ghi trên máy này.').waitFor();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Thư điện tử').waitFor();
    const left = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const open = indexedDB.open('so-lao-dong');
          open.onsuccess = () => {
            const count = open.result.transaction('kyTruoc').objectStore('kyTruoc').count();
            count.onsuccess = () => resolve(count.result);
          };
        }),
    );
    expect(left).toBe(0);
  });
});

describe('the form under a thumb', () => {
  it('finds jobs and places without marks, proposes the group, and goes on with Enter', async () => {
    const { email, matKhau } = world.account('dtv');
    const person = await signInAs(browser, email, matKhau, PHONE);
    const { page, context, errors } = person;
    await readyOffline(page);
    await newForm(page);
    await question(page, 'hoTen').fill('Lò Thị An');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cau-ngaySinh');
    await page.locator('#cau-thuongTru-tinh').waitFor();
    await context.setOffline(true);
    await page.locator('#cau-thuongTru-tinh').fill('lai ch');
    await page.locator('.goi-y').getByRole('option', { name: 'Tỉnh Lai Châu' }).click();
    await page.locator('#cau-thuongTru-xa').fill('tan ph');
    await page
      .getByRole('option', { name: /Sin Suối Hồ|Tả Lèng|Tân Phong|San Thàng|Đoàn Kết/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.locator('input[name="cau-hdkt"]').first().check({ force: true });
    await question(page, 'congViec').fill('tho xay');
    await page.locator('.goi-y').getByRole('option', { name: 'Thợ xây' }).click();
    expect(await page.locator('input[name="cau-nhomNghe"]:checked').getAttribute('value')).toBe('7');
    await picture(page, 'form-ngoai-tuyen');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main button, main a, main input, main summary, main label.chon')]
        .filter((each) => !each.matches('[type="radio"], [type="checkbox"], [type="file"]'))
        .map((each) => ({ text: each.textContent || each.id, ...each.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width > 0 && (width < 44 || height < 44)),
    );
    expect(small).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    expect([...errors, ...dtv.errors]).toEqual([]);
  });
});

const idOfFilter = () => locTrungId({ ky: ky.nay.id, danhMuc: diaBan.danhMuc, xa: diaBan.xa });

/** A number of somebody the filter does not take for another. */
const strangerSo = async (): Promise<string> => {
  const { muoi, soBit, bit } = LocTrung.parse((await world.db.doc(`locTrung/${idOfFilter()}`).get()).data());
  const boLoc = { soBit, bit: Buffer.from(bit, 'base64') };
  const isThere = (so: string) =>
    coThe(
      boLoc,
      createHash('sha256')
        .update(chuoiBam(muoi, so) ?? '')
        .digest(),
    );
  const found = Array.from({ length: 9 }, (_, i) => `01209080000${i}`).find((so) => !isThere(so));
  if (!found) throw new Error('locTrung.everybody');
  return found;
};
