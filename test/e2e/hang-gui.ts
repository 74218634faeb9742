import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { sweep } from '../../scripts/local/sweep.mjs';
import { anotherPerson } from '../support/engine-world.ts';
import { origin, type Person, PHONE, signInAs } from './browser.ts';
import { hangGuiOf, putRow } from './dien-thoai.ts';
import type { World } from './world.ts';

/** The collector at his own phone, on his own page. */
export const openCollector = async (browser: Browser, world: World): Promise<Person> => {
  const { email, matKhau } = world.account('dtv');
  const person = await signInAs(browser, email, matKhau, PHONE);
  await person.page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
  return person;
};

/** A finished interview of today, as the form has saved it on the device. */
export const aBanNhap = (world: World, over: Partial<BanNhap> = {}): BanNhap => {
  const { danhMuc, tinh, xa, thon } = world.area.demo;
  return {
    id: crypto.randomUUID(),
    boi: world.account('dtv').uid,
    keHoach: world.plan.id,
    diaBan: { danhMuc, tinh, xa, thon, ...(world.area.demo.huyen && { huyen: world.area.demo.huyen }) },
    mau: 'TT11-2022/M03',
    nguon: 'phongVan',
    v: null,
    bai: { ...anotherPerson(), ngayPhongVan: ngayVN(new Date()) },
    dangGo: {},
    xacNhan: [],
    luuLuc: new Date().toISOString(),
    ...over,
  };
};

/** From "Xem lại và nộp" to the next page, whatever the network. */
export const handInOpenForm = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
  await page.getByRole('button', { name: 'Nộp phiếu' }).click();
  await page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
};

/** Opens a draft of this device and hands it in through the form. */
export const handInDraft = async (page: Page, draft: BanNhap, at = origin()): Promise<void> => {
  await putRow(page, 'banNhap', draft);
  await page.goto(`${at}/phieu/${draft.id}/ghi`);
  await handInOpenForm(page);
};

const SWEEP_EVERY_MS = 40_000;

/** Waits for the machine's verdict; what the emulator gave up is swept, as the schedule does in production. */
export const judgedAs = async ({ db }: World, id: string, timeoutMs = 150_000): Promise<string> => {
  const began = Date.now();
  let sweepAt = began + SWEEP_EVERY_MS;
  for (;;) {
    const trangThai = (await db.doc(`phieu/${id}`).get()).get('trangThai');
    if (trangThai !== undefined && trangThai !== 'daNop') return trangThai;
    const waited = Date.now() - began;
    if (waited > timeoutMs) throw new Error(`${id}: ${trangThai ?? 'không có trên máy chủ'}`);
    if (trangThai === 'daNop' && Date.now() > sweepAt) {
      sweepAt = Date.now() + SWEEP_EVERY_MS;
      await sweep(process.env.FUNCTIONS_EMULATOR_ORIGIN ?? '', process.env.GCLOUD_PROJECT ?? '', new Date());
    }
    await new Promise((done) => setTimeout(done, 500));
  }
};

/** A phiếu is on the server, handed in once and judged once, and no other one is of that person. */
export const hasArrivedOnce = async (world: World, draft: BanNhap): Promise<void> => {
  expect(await judgedAs(world, draft.id)).toBe('choTongHop');
  const lines = await world.db.collection(`phieu/${draft.id}/nhatKy`).orderBy('v').get();
  expect(lines.docs.map((line) => line.get('den'))).toEqual(['daNop', 'choTongHop']);
  const { docs } = await world.db.collectionGroup('rieng').get();
  expect(docs.filter((doc) => doc.get('soGiayTo') === draft.bai.soGiayTo)).toHaveLength(1);
};

/** What the phone handed in on this day of Viet Nam: a run may go past midnight there. */
export const nopHomNay = async (page: Page): Promise<readonly string[]> =>
  (await hangGuiOf(page)).flatMap(({ id, nopLuc }) => (ngayVN(new Date(nopLuc)) === ngayVN(new Date()) ? [id] : []));

/** The device knows that they are judged, and the page says so. */
export const shownAsDone = async ({ page }: Pick<Person, 'page'>, drafts: readonly BanNhap[]): Promise<void> => {
  const ids = drafts.map(({ id }) => id);
  const states = async () => {
    const held = (await hangGuiOf(page)).filter(({ id }) => ids.includes(id));
    return held.map(({ trangThai }) => trangThai);
  };
  await expect.poll(states, { timeout: 90_000 }).toEqual(drafts.map(() => 'xong'));
  const today = page.getByRole('region', { name: /^Phỏng vấn hôm nay/ });
  const homNay = await nopHomNay(page);
  for (const { bai } of drafts.filter(({ id }) => homNay.includes(id))) {
    const row = today.getByRole('listitem').filter({ hasText: String(bai.hoTen) });
    await row.getByText('Chờ thôn tổng hợp').waitFor();
  }
};

export const congViecCua = async ({ db }: World, id: string): Promise<unknown> =>
  (await db.doc(`phieu/${id}`).get()).get('traLoi.congViec');
