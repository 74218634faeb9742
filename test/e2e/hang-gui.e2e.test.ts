import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPhieuGui } from '@core/hang-gui/buoc-gui.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { FieldValue } from 'firebase-admin/firestore';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  enter,
  openBrowser,
  openDevice,
  origin,
  overflowOf,
  type Person,
  PHONE,
  picture,
  signInAs,
} from './browser.ts';
import {
  aBanNhap,
  badNetwork,
  countCommits,
  cutPower,
  handInDraft,
  handInOpenForm,
  hangGuiOf,
  judgedAs,
  loseSignIn,
  onFirestore,
  putRow,
  readyOffline,
} from './hang-gui.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;

const collector = async (): Promise<Person> => {
  const { email, matKhau } = world.account('dtv');
  const person = await signInAs(browser, email, matKhau, PHONE);
  await person.page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
  return person;
};

/** Each phiếu is on the server, handed in once and judged once, and no other one is of that person. */
const arrivedOnce = async (draft: BanNhap): Promise<void> => {
  expect(await judgedAs(world, draft.id)).toBe('choTongHop');
  const lines = await world.db.collection(`phieu/${draft.id}/nhatKy`).orderBy('v').get();
  expect(lines.docs.map((line) => line.get('den'))).toEqual(['daNop', 'choTongHop']);
  const rieng = await world.db
    .collectionGroup('rieng')
    .get()
    .then(({ docs }) => docs.filter((doc) => doc.get('soGiayTo') === draft.bai.soGiayTo));
  expect(rieng).toHaveLength(1);
};

const shownAsDone = async ({ page }: Person, drafts: readonly BanNhap[]): Promise<void> => {
  const ids = drafts.map(({ id }) => id);
  const states = async () => {
    const held = (await hangGuiOf(page)).filter(({ id }) => ids.includes(id));
    return held.map(({ trangThai }) => trangThai);
  };
  await expect.poll(states, { timeout: 90_000 }).toEqual(drafts.map(() => 'xong'));
  const today = page.getByRole('region', { name: /^Phỏng vấn hôm nay/ });
  for (const { bai } of drafts)
    await today
      .getByRole('listitem')
      .filter({ hasText: String(bai.hoTen) })
      .getByText('Chờ thôn tổng hợp')
      .waitFor();
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('a day without network', () => {
  it('ends with every phiếu on the server once, though a third of the requests fail', async () => {
    const person = await collector();
    const { context, page, errors } = person;
    await readyOffline(page);
    await context.setOffline(true);
    const drafts = [aBanNhap(world), aBanNhap(world), aBanNhap(world)];
    for (const draft of drafts) {
      await handInDraft(page, draft);
      await page.getByText(`Đã nộp trên máy, chờ gửi: phiếu của ${draft.bai.hoTen}`).waitFor();
    }
    await page.reload();
    await page.getByRole('heading', { name: 'Chưa gửi (3)' }).waitFor();
    await page.getByText('3 phiếu chưa gửi').waitFor();
    await picture(page, 'hang-gui-mat-mang');
    expect(await overflowOf(page)).toBe(0);
    const { failed } = await badNetwork(context, 0.3);
    await context.setOffline(false);
    for (const draft of drafts) await arrivedOnce(draft);
    await shownAsDone(person, drafts);
    await picture(page, 'hang-gui-xong');
    expect(failed()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  }, 300_000);
});

describe('a phone that dies', () => {
  it('between handing in and sending, in mid-sending, and after the server has it: each phiếu arrives once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sld-may-'));
    const { email, matKhau } = world.account('dtv');
    const first = await openDevice(folder);
    await first.page.goto(origin());
    await enter(first.page, email, matKhau);
    await readyOffline(first.page);
    await first.context.setOffline(true);
    const unsent = aBanNhap(world);
    await handInDraft(first.page, unsent);
    await first.page.getByRole('heading', { name: 'Chưa gửi (1)' }).waitFor();
    await cutPower(folder);

    const second = await openDevice(folder);
    await second.page.goto(origin());
    await arrivedOnce(unsent);
    const drafts = [unsent];
    let last = second;
    for (const hasArrived of [false, true]) {
      const cut = aBanNhap(world);
      drafts.push(cut);
      let onItsWay = 0;
      await onFirestore(last.context, async (route, isCommit) => {
        if (!isCommit || route.request().method() !== 'POST') return route.continue();
        if (hasArrived) await route.fetch();
        onItsWay += 1;
      });
      await handInDraft(last.page, cut);
      await expect.poll(() => onItsWay, { timeout: 30_000 }).toBe(1);
      expect((await hangGuiOf(last.page)).find(({ id }) => id === cut.id)?.trangThai).toBe('dangGui');
      expect((await world.db.doc(`phieu/${cut.id}`).get()).exists).toBe(hasArrived);
      await cutPower(folder);
      last = await openDevice(folder);
      await last.page.goto(origin());
      await arrivedOnce(cut);
    }
    await shownAsDone(last, drafts);
    expect(last.errors).toEqual([]);
    await last.context.close();
    rmSync(folder, { recursive: true, force: true });
  }, 400_000);
});

describe('two tabs of one phone', () => {
  it.each(['with locks of the browser', 'without them'])(
    'send each phiếu once, %s',
    async (locks) => {
      const person = await collector();
      const { context, page } = person;
      if (locks === 'without them')
        await context.addInitScript(() => {
          delete (Navigator.prototype as { locks?: unknown }).locks;
        });
      await page.reload();
      expect(await page.evaluate(() => 'locks' in navigator)).toBe(locks !== 'without them');
      await readyOffline(page);
      const other = await context.newPage();
      await other.goto(`${origin()}/thu-thap`);
      await other.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
      await context.setOffline(true);
      const drafts = [aBanNhap(world), aBanNhap(world), aBanNhap(world), aBanNhap(world)];
      for (const [i, draft] of drafts.entries()) await handInDraft(i % 2 === 0 ? page : other, draft);
      await other.getByRole('heading', { name: 'Chưa gửi (4)' }).waitFor();
      await page.getByRole('heading', { name: 'Chưa gửi (4)' }).waitFor();
      const commits = await countCommits(context);
      await context.setOffline(false);
      for (const draft of drafts) await arrivedOnce(draft);
      await shownAsDone(person, drafts);
      await shownAsDone({ ...person, page: other }, drafts);
      expect([...commits.values()]).toEqual([1, 1, 1, 1]);
      expect(person.errors).toEqual([]);
      await context.close();
    },
    300_000,
  );

  it('never write over a newer text of one draft; the second tab is told and may take over', async () => {
    const { context, page, errors } = await collector();
    const draft = aBanNhap(world);
    await page.goto(`${origin()}/phieu/${draft.id}/ghi?moi=1`);
    await page.locator('#cau-hoTen').fill('Lò Văn Một');
    await page.getByText('Đã lưu trên máy lúc').waitFor();
    const other = await context.newPage();
    await other.goto(`${origin()}/phieu/${draft.id}/ghi`);
    await other.getByText('Phiếu này đang mở ở thẻ khác').waitFor();
    await picture(other, 'hang-gui-the-khac');
    await other.getByRole('button', { name: 'Ghi tiếp ở thẻ này' }).click();
    await page.getByText('Phiếu này đang mở ở thẻ khác').waitFor();
    await expect.poll(() => other.locator('#cau-hoTen').inputValue()).toBe('Lò Văn Một');
    await other.locator('#cau-hoTen').fill('Lò Văn Hai');
    await other.getByText('Đã lưu trên máy lúc').waitFor();
    await page.getByRole('button', { name: 'Ghi tiếp ở thẻ này' }).click();
    await expect.poll(() => page.locator('#cau-hoTen').inputValue()).toBe('Lò Văn Hai');
    await other.getByText('Phiếu này đang mở ở thẻ khác').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);
});

describe('an account that has to sign in again', () => {
  it('is told how many phiếu wait, and they go out once it is in', async () => {
    const person = await collector();
    const { context, page } = person;
    await readyOffline(page);
    await context.setOffline(true);
    const drafts = [aBanNhap(world), aBanNhap(world)];
    for (const draft of drafts) await handInDraft(page, draft);
    const someoneElses = aBanNhap(world, { boi: 'dtv-khac' });
    await putRow(page, 'hangGui', newPhieuGui(someoneElses, 'Lò Văn Khác', new Date().toISOString()));
    await page.reload();
    await page.getByText('Máy này còn 1 phiếu của tài khoản khác').waitFor();
    expect(await page.getByText('Lò Văn Khác').count()).toBe(0);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('dialog').getByText('Còn 2 phiếu chưa gửi').waitFor();
    await picture(page, 'hang-gui-hoi-dang-xuat');
    await page.getByRole('button', { name: 'Ở lại để gửi' }).click();
    await loseSignIn(page);
    await context.setOffline(false);
    await page.goto(`${origin()}/thu-thap`);
    await page.getByText('Máy này còn 3 phiếu chưa gửi').waitFor();
    await picture(page, 'hang-gui-dang-nhap-lai');
    for (const { id } of drafts) expect((await world.db.doc(`phieu/${id}`).get()).exists).toBe(false);
    const { email, matKhau } = world.account('dtv');
    await enter(page, email, matKhau);
    for (const draft of drafts) await arrivedOnce(draft);
    await shownAsDone(person, drafts);
    expect((await world.db.doc(`phieu/${someoneElses.id}`).get()).exists).toBe(false);
    expect(person.errors).toEqual([]);
    await context.close();
  }, 300_000);
});

describe('a phiếu that has not gone out', () => {
  it('is taken back, changed and handed in again: the server has only the last', async () => {
    const person = await collector();
    const { context, page } = person;
    await readyOffline(page);
    await context.setOffline(true);
    const draft = aBanNhap(world);
    await handInDraft(page, draft);
    await page.getByRole('button', { name: 'Sửa hoặc xóa' }).click();
    await picture(page, 'hang-gui-lay-ve');
    await page.getByRole('button', { name: 'Lấy về sửa' }).click();
    await page.getByRole('heading', { name: 'Đang ghi (1)' }).waitFor();
    await page.getByRole('link', { name: 'Ghi tiếp' }).click();
    await page.locator('#cau-congViec').fill('Thợ mộc');
    await handInOpenForm(page);
    await context.setOffline(false);
    await arrivedOnce(draft);
    expect(await congViecCua(draft.id)).toBe('Thợ mộc');
    await shownAsDone(person, [draft]);
    expect(person.errors).toEqual([]);
    await context.close();
  }, 180_000);

  it('says why, when it tries again, and goes at once when asked to', async () => {
    const person = await collector();
    const { context, page } = person;
    let dead = true;
    await onFirestore(context, (route, isCommit) =>
      dead && isCommit ? route.abort('connectionreset') : route.continue(),
    );
    const draft = aBanNhap(world);
    await handInDraft(page, draft);
    await page.getByText(/tự gửi lại lúc/).waitFor();
    await page.getByText('Lần gửi trước: Không có mạng').waitFor();
    await picture(page, 'hang-gui-hong');
    expect(await overflowOf(page)).toBe(0);
    dead = false;
    await page.getByRole('button', { name: 'Gửi tất cả bây giờ' }).click();
    await arrivedOnce(draft);
    await shownAsDone(person, [draft]);
    await context.close();
  }, 180_000);

  it('is sent from the form where the disk is full', async () => {
    const { context, page } = await collector();
    const draft = aBanNhap(world);
    await putRow(page, 'banNhap', draft);
    await page.goto(`${origin()}/phieu/${draft.id}/ghi`);
    await page.getByRole('button', { name: 'Xem lại và nộp' }).waitFor();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await handInOpenForm(page);
    await arrivedOnce(draft);
    await page.reload();
    await page.getByRole('heading', { name: 'Phiếu của tôi' }).waitFor();
    expect(await page.getByRole('heading', { name: /^Đang ghi/ }).count()).toBe(0);
    await context.close();
  }, 180_000);

  it('waits for a person where the server refuses it', async () => {
    const { context, page } = await collector();
    const elsewhere = world.area.thon.find(({ diaBan }) => diaBan.thon !== world.area.demo.thon)?.diaBan;
    if (!elsewhere) throw new Error('Cần hai thôn');
    const draft = aBanNhap(world, { diaBan: elsewhere });
    await handInDraft(page, draft);
    await page.getByText('Máy chủ không nhận phiếu này').waitFor();
    await picture(page, 'hang-gui-tu-choi');
    expect(await overflowOf(page)).toBe(0);
    expect((await world.db.doc(`phieu/${draft.id}`).get()).exists).toBe(false);
    await page.getByRole('button', { name: 'Sửa hoặc xóa' }).click();
    await page.getByRole('button', { name: 'Xóa hẳn' }).click();
    await page.getByRole('heading', { name: /^Cần xem/ }).waitFor({ state: 'detached' });
    expect(await hangGuiOf(page)).toEqual([]);
    await context.close();
  }, 180_000);

  it('waits while the account is closed, and goes out when it is let in again', async () => {
    const person = await collector();
    const { context, page } = person;
    const { uid, email, matKhau } = world.account('dtv');
    const draft = aBanNhap(world);
    await readyOffline(page);
    await context.setOffline(true);
    await handInDraft(page, draft);
    const taiKhoan = world.db.doc(`taiKhoan/${uid}`);
    const lock = async (khoa: boolean) => {
      await taiKhoan.update({ khoa, the: FieldValue.increment(1) });
      const ma = async () => (await world.auth.getUser(uid)).customClaims?.ma !== undefined;
      await expect.poll(ma, { timeout: 60_000 }).toBe(!khoa);
    };
    await lock(true);
    await context.setOffline(false);
    await page.getByText('Máy này còn 1 phiếu chưa gửi').waitFor({ timeout: 90_000 });
    expect((await world.db.doc(`phieu/${draft.id}`).get()).exists).toBe(false);
    await lock(false);
    await enter(page, email, matKhau);
    await arrivedOnce(draft);
    await shownAsDone(person, [draft]);
    await context.close();
  }, 300_000);
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
const congViecCua = async (id: string): Promise<unknown> =>
  (await world.db.doc(`phieu/${id}`).get()).get('traLoi.congViec');

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
    await expect.poll(() => congViecCua(id), { timeout: 60_000 }).toBe('Thợ điện dân dụng');
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
    await expect.poll(() => congViecCua(id), { timeout: 60_000 }).toBe('Thợ điện dân dụng');
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
    expect(await congViecCua(id)).toBe('Thợ hàn');
    await returned(id);
    await page.goto(`${origin()}/hang-gui/${id}/giu`);
    await page.getByText('Bản của tôi', { exact: true }).click();
    await page.getByRole('button', { name: 'Ghi tiếp từ bản này' }).click();
    await expect.poll(() => page.locator('#cau-congViec').inputValue()).toBe('Thợ điện dân dụng');
    await handInOpenForm(page);
    await expect.poll(() => congViecCua(id), { timeout: 60_000 }).toBe('Thợ điện dân dụng');
    expect(errors).toEqual([]);
    await context.close();
  }, 300_000);
});
