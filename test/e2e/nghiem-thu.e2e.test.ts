import { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { GhiDo } from '@core/ghi-do/ghi-do.ts';
import { Timestamp } from 'firebase-admin/firestore';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBaiLam } from '../support/bai-lam.ts';
import { phieuAsWritten } from '../support/engine-world.ts';
import { lapBienBan, nhanBienBan } from './ban-giao.ts';
import { DESK, openBrowser, overflowOf, type Person, picture, signInAs } from './browser.ts';
import { rowsOf } from './dien-thoai.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
const people: Person[] = [];
const comeIn = async (dau: string) => {
  const { email, matKhau } = world.account(dau);
  const person = await signInAs(browser, email, matKhau, DESK);
  people.push(person);
  return person.page;
};

/** Phiếu that wait for the meeting: ten that are plain, two of people of 80 at work. */
const putPhieu = async () => {
  const { danhMuc, tinh, huyen, xa, thon } = world.area.demo;
  const diaBan = DiaBan.parse({ danhMuc, tinh, xa, thon, ...(huyen && { huyen }) });
  const now = Timestamp.now();
  const batch = world.db.batch();
  for (let i = 0; i < 12; i += 1) {
    const id = `${String(i).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const bai = aBaiLam({
      hoTen: `Nguyễn Văn ${'ABCDEFGHIKLM'[i]}`,
      soGiayTo: `001085${String(i).padStart(6, '0')}`,
      ...(i < 2 && { ngaySinh: '1944-03-12' }),
    });
    const { phieu, rieng } = phieuAsWritten('daNop', { keHoach: world.plan, diaBan, bai });
    const moc = { daNop: now, choNghiemThu: now };
    batch.set(world.db.doc(`phieu/${id}`), {
      ...phieu,
      trangThai: 'choNghiemThu',
      tuTrangThai: 'choTongHop',
      v: 4,
      moc,
      luc: now,
    });
    batch.set(world.db.doc(`phieu/${id}/rieng/dinhDanh`), rieng);
  }
  await batch.commit();
};
const inState = async (trangThai: string) =>
  (
    await world.db
      .collection('phieu')
      .where('keHoach', '==', world.plan.id)
      .where('trangThai', '==', trangThai)
      .count()
      .get()
  ).data().count;

beforeAll(async () => {
  world = await openWorld('HN-2024');
  await putPhieu();
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
});

describe('an acceptance meeting of the commune team (HN-03)', () => {
  it('opens with an agenda made from the data', async () => {
    const page = await comeIn('to');
    await page.goto(new URL('/tong-hop', page.url()).href);
    await page.getByRole('link', { name: 'Cuộc họp nghiệm thu' }).click();
    await page.getByRole('button', { name: 'Mở cuộc họp nghiệm thu' }).click();
    await page.getByRole('heading', { name: 'Nội dung xem xét: 12 phiếu chờ nghiệm thu' }).waitFor();
    await page.getByText('Từ 75 tuổi vẫn có việc làm').waitFor();
    await picture(page, 'to-nghiem-thu');
    expect(await overflowOf(page)).toBe(0);
  });

  it('returns what is wrong and accepts the rest, each at once a move of the phiếu', async () => {
    const page = people[0]?.page;
    if (!page) throw new Error('nobody opened a meeting');
    const odd = page.locator('details').filter({ hasText: 'Từ 75 tuổi vẫn có việc làm' });
    await odd.locator('summary').click();
    await odd.getByRole('checkbox').first().check();
    await odd.getByRole('button', { name: 'Trả lại 1 phiếu đã chọn' }).click();
    const box = page.getByRole('dialog');
    await box.getByText('Thông tin sai, không hợp lý').click();
    await box.getByRole('textbox').fill('Hỏi lại tuổi và việc làm.');
    await box.getByRole('button', { name: /Trả lại/ }).click();
    await expect.poll(() => inState('traLai'), { timeout: 30_000 }).toBe(1);
    for (let left = 11; left > 0; left = await inState('choNghiemThu')) {
      await page.getByRole('heading', { name: `Nội dung xem xét: ${left} phiếu chờ nghiệm thu` }).waitFor();
      const item = page.locator('details:has(button)').filter({ hasText: 'phiếu)' }).first();
      if ((await item.getAttribute('open')) === null) await item.locator('summary').click();
      const accept = item.getByRole('button', { name: /^Nghiệm thu cả/ });
      const all = Number(/\d+/.exec((await accept.textContent()) ?? '')?.[0]);
      await accept.click();
      await page.getByRole('dialog').getByRole('button', { name: 'Nghiệm thu', exact: true }).click();
      await expect.poll(() => inState('choNghiemThu'), { timeout: 30_000 }).toBe(left - all);
    }
    expect(await inState('choXacNhan')).toBe(11);
  });

  it('keeps minutes by version and prints them', async () => {
    const page = people[0]?.page;
    if (!page) throw new Error('nobody opened a meeting');
    await page.getByLabel('Nơi họp').fill('Nhà văn hóa phường');
    await page.getByLabel('Chủ trì').fill('Phạm Thị Oanh');
    await page.getByLabel('Thành phần dự họp').fill('Phạm Thị Oanh, tổ trưởng\nHoàng Thị Mai, công chức');
    const ketLuan = 'Thống nhất nghiệm thu 11 phiếu.\nTrả lại 1 phiếu.';
    await page.getByLabel('Kết luận').fill(ketLuan);
    await expect
      .poll(async () => (await rowsOf<GhiDo>(page, 'ghiDo')).map(({ doi }) => doi['hop.ketLuan']))
      .toEqual([ketLuan]);
    await page.reload();
    await page.getByText('Đây là bài đã ghi dở trên máy này').waitFor();
    await expect.poll(() => page.getByLabel('Kết luận').inputValue()).toBe(ketLuan);
    await page.getByRole('button', { name: 'Lưu và kết thúc cuộc họp' }).click();
    await page.getByText('Đã lưu và kết thúc cuộc họp.').waitFor();
    await expect.poll(() => rowsOf(page, 'ghiDo')).toEqual([]);
    await page.getByRole('link', { name: 'In biên bản' }).click();
    await page.getByText('Cuộc họp xem xét 12 phiếu: nghiệm thu 11 phiếu, trả lại 1 phiếu, còn lại 0 phiếu.').waitFor();
    await picture(page, 'to-in-nghiem-thu');
    const [hop] = (await world.db.collection('nghiemThu').where('keHoach', '==', world.plan.id).get()).docs;
    const versions = await hop?.ref.collection('ban').get();
    expect(versions?.size).toBe(hop?.get('v'));
  });

  it('hands the accepted phiếu to the commune with one record of the xã', async () => {
    const page = people[0]?.page;
    if (!page) throw new Error('nobody opened a meeting');
    await page.goto(new URL('/tong-hop?buoc=choXacNhan', page.url()).href);
    await lapBienBan(page, /^Lập biên bản nộp về xã: cả 11 phiếu/);
    const xa = await comeIn('xa');
    await nhanBienBan(xa, async () => {
      await xa
        .getByRole('combobox', { name: /nhận hay không nhận/ })
        .first()
        .selectOption({ index: 1 });
      await picture(xa, 'xa-nhan-ngoai-le');
    });
    await expect.poll(() => inState('choKiemTra'), { timeout: 30_000 }).toBe(10);
    expect(await inState('choXacNhan')).toBe(1);
    await xa.getByText('1 phiếu bên nhận không nhận.').waitFor();
  });

  it('leaves no script error on anybody’s page', () => {
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
