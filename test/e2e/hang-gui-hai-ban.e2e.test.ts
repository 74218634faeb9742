import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { FieldValue } from 'firebase-admin/firestore';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, origin, overflowOf, type Person, picture } from './browser.ts';
import { readyOffline } from './dien-thoai.ts';
import {
  aBanNhap,
  congViecCua,
  handInDraft,
  handInOpenForm,
  hasArrivedOnce,
  judgedAs,
  openCollector,
} from './hang-gui.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
const collector = () => openCollector(browser, world);
const arrivedOnce = (draft: BanNhap) => hasArrivedOnce(world, draft);

beforeAll(async () => {
  world = await openWorld('LC-2026');
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

const KHAC = { 'traLoi.gdpt': '3', 'traLoi.congViec': 'Thợ hàn' };

/** Another version of a returned phiếu, as its collector writes it on another device. */
const writtenElsewhere = async (id: string, over: object): Promise<void> => {
  const ref = world.db.doc(`phieu/${id}`);
  const before = await ref.get();
  await ref.update({
    tuTrangThai: before.get('trangThai'),
    v: before.get('v') + 1,
    suaBoi: before.get('boi'),
    luc: FieldValue.serverTimestamp(),
    lucMay: '2026-11-25T00:00:00.000Z',
    ...over,
  });
};
const returned = async (id: string): Promise<void> => {
  const ref = world.db.doc(`phieu/${id}`);
  const before = await ref.get();
  const lyDo = { ma: 'SAI', ghiChu: 'Ghi rõ công việc.', truong: ['congViec'] };
  await ref.update({
    trangThai: 'traLai',
    tuTrangThai: before.get('trangThai'),
    v: before.get('v') + 1,
    suaBoi: world.account('xa').uid,
    lyDo,
    tra: ['SAI'],
    'moc.traLai': FieldValue.serverTimestamp(),
    luc: FieldValue.serverTimestamp(),
    lucMay: '',
  });
};
/** A phiếu of this collector that came back and is mended on the phone without network, while `meanwhile` happens elsewhere. */
const mendOffline = async ({ page, context }: Person, meanwhile: (id: string) => Promise<void>): Promise<string> => {
  const draft = aBanNhap(world);
  await handInDraft(page, draft);
  await arrivedOnce(draft);
  await returned(draft.id);
  await page.goto(`${origin()}/thu-thap`);
  const row = page
    .getByRole('region', { name: /^Bị trả lại/ })
    .getByRole('listitem')
    .filter({ hasText: String(draft.bai.hoTen) });
  await row.getByRole('link', { name: 'Sửa và nộp lại' }).click();
  await page.locator('#cau-congViec').fill('Thợ điện dân dụng');
  await page.getByText('Đã lưu trên máy lúc').waitFor();
  await context.setOffline(true);
  await handInOpenForm(page);
  await meanwhile(draft.id);
  await context.setOffline(false);
  return draft.id;
};

describe('two versions of one phiếu', () => {
  let person: Person;
  it('are laid side by side; the chosen answers go out and the others are kept', async () => {
    person = await collector();
    const { page } = person;
    await readyOffline(page);
    const id = await mendOffline(person, (ma) => writtenElsewhere(ma, KHAC));
    await page.getByRole('heading', { name: /^Cần xem/ }).waitFor();
    await picture(page, 'hang-gui-can-xem');
    await page.getByRole('link', { name: 'So sánh hai bản' }).click();
    await page.getByText('2 câu ghi khác nhau').waitFor();
    await page.getByText('Còn 2 câu chưa chọn bản nào.').waitFor();
    await picture(page, 'hang-gui-hai-ban');
    expect(await overflowOf(page)).toBe(0);
    await page.getByLabel(/Bản của tôi\s*Thợ điện dân dụng/).check();
    await page.getByRole('button', { name: 'Gửi bản đã chọn' }).waitFor({ state: 'detached' });
    await page
      .getByRole('group', { name: /Trình độ giáo dục phổ thông/ })
      .getByLabel(/Bản trên máy chủ/)
      .check();
    await picture(page, 'hang-gui-hai-ban-da-chon');
    await page.getByRole('button', { name: 'Gửi bản đã chọn' }).click();
    await expect.poll(() => congViecCua(world, id), { timeout: 60_000 }).toBe('Thợ điện dân dụng');
    expect(await judgedAs(world, id)).toBe('choTongHop');
    expect((await world.db.doc(`phieu/${id}`).get()).get('traLoi.gdpt')).toBe('3');
    await page.getByRole('link', { name: 'Mở bản giữ lại' }).click();
    await page.getByText('Bản trên máy chủ', { exact: true }).click();
    await page.getByText('Thợ hàn').waitFor();
    await page.getByText('Bản của tôi', { exact: true }).click();
    await page.getByText('Thợ điện dân dụng').first().waitFor();
    await picture(page, 'hang-gui-ban-giu');
  }, 300_000);

  it('of which one only puts a due day right ask nobody', async () => {
    const id = await mendOffline(person, (ma) => writtenElsewhere(ma, { suaBoi: 'he-thong', lucMay: '' }));
    await expect.poll(() => congViecCua(world, id), { timeout: 60_000 }).toBe('Thợ điện dân dụng');
    expect(await judgedAs(world, id)).toBe('choTongHop');
    const handedIn = await world.db.collection(`phieu/${id}/nhatKy`).where('den', '==', 'daNop').get();
    expect(handedIn.size).toBe(2);
  }, 180_000);

  it('of a phiếu that has gone on: nothing is overwritten, ours is kept and may be written on when it comes back', async () => {
    const { page, errors, context } = person;
    const id = await mendOffline(person, async (ma) => {
      await writtenElsewhere(ma, KHAC);
      await world.db
        .doc(`phieu/${ma}`)
        .update({ trangThai: 'daNop', tuTrangThai: 'traLai', v: FieldValue.increment(1), lyDo: null });
      expect(await judgedAs(world, ma)).toBe('choTongHop');
    });
    await page.getByRole('link', { name: 'So sánh hai bản' }).click();
    await page.getByText('đã sang bước “Chờ thôn tổng hợp”').waitFor();
    await picture(page, 'hang-gui-da-di-tiep');
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Giữ bản của tôi trên máy, xong' }).click();
    await page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
    expect(await congViecCua(world, id)).toBe('Thợ hàn');
    await returned(id);
    await page.goto(`${origin()}/hang-gui/${id}/giu`);
    await page.getByText('Bản của tôi', { exact: true }).click();
    await page.getByRole('button', { name: 'Ghi tiếp từ bản này' }).click();
    await expect.poll(() => page.locator('#cau-congViec').inputValue()).toBe('Thợ điện dân dụng');
    await handInOpenForm(page);
    await expect.poll(() => congViecCua(world, id), { timeout: 60_000 }).toBe('Thợ điện dân dụng');
    expect(errors).toEqual([]);
    await context.close();
  }, 300_000);
});
