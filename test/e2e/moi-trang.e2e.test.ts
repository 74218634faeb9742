import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_ROUTES } from '../../web/src/routes/desk.ts';
import { FIELD_ROUTES } from '../../web/src/routes/field.ts';
import { DESK, openBrowser, origin, overflowOf, PHONE, picture, signInAs } from './browser.ts';
import { fillWorld, type Mau, type NguoiThu } from './moi-trang-du-lieu.ts';
import { putCongBo } from './moi-trang-viec-lam.ts';
import { openWorld, type World } from './world.ts';

const ROUTES = [...FIELD_ROUTES, ...DESK_ROUTES].map(({ path }) => path);
/** Those of an employer and of a seeker. */
const OWN_ROUTES = [...ROUTES.filter((path) => path.startsWith('/viec-lam/')), '/hop-thu'];
/** A desk at 200 %. */
const ZOOMED = { width: 640, height: 400 };
const BAD = ['serious', 'critical'];

let browser: Browser;
let world: World;
let mau: Mau;
let others: Readonly<Record<string, NguoiThu>>;

/** Who has more than one page of a register: a list, a form, a record. Others are refused alike on each of them. */
const SO_VIEC_LAM = ['tt', 'doanhNghiep', 'nguoiTimViec'];
const coNhieuTrang = (nguoi: string, path: string): boolean =>
  SO_VIEC_LAM.includes(nguoi) || (nguoi === 'xa' && path.startsWith('/viec-lam/tu-phieu/'));

/** Where a route is tried. One with something to fill in and nothing to fill it with is a gap in this test. */
const addressesOf = (path: string): readonly string[] => {
  const addresses = [mau[path] ?? path].flat();
  if (addresses.some((address) => address.includes('/:')))
    throw new Error(`${path}: moi-trang-du-lieu.ts có gì để mở trang này?`);
  return addresses;
};

/** Goes there within the app, without loading it again. */
const goWithin = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await settled(page);
};
/** Something is said at the top, and nothing is still being loaded. */
const settled = async (page: Page): Promise<void> => {
  const stands = () => document.querySelector('main h1, main h2') !== null && !document.querySelector('main .quay');
  await page.waitForFunction(stands, undefined, { timeout: 40_000 });
  await page.waitForTimeout(150);
  await page.waitForFunction(stands, undefined, { timeout: 40_000 });
};

/** Changes the width, and waits until what measures itself has drawn itself anew. */
const resize = async (page: Page, viewport: typeof DESK): Promise<void> => {
  await page.setViewportSize(viewport);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );
};

/** What is wrong with the page as it stands, in words. */
const faultsOf = async (page: Page, at: string): Promise<string[]> => {
  const bad = await page.evaluate(async (impacts) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }) => impacts.includes(impact ?? ''))
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html.slice(0, 160))
            .slice(0, 3)
            .join(' | ')}`,
      );
  }, BAD);
  const wide = await overflowOf(page);
  return [...bad, ...(wide > 0 ? [`rộng hơn màn hình ${wide} px`] : [])].map((fault) => `${at} ${fault}`);
};

const nameOf = (path: string): string => path.replace(/\W+/g, '-').replace(/^-|-$/g, '');

const tryEverything = async (nguoi: string, { email, matKhau }: NguoiThu, paths: readonly string[]) => {
  const addresses = paths.flatMap((path) =>
    addressesOf(path)
      .slice(coNhieuTrang(nguoi, path) ? 0 : -1)
      .map((address, n) => [n === 0 ? path : `${path} (${n + 1})`, address] as const),
  );
  const { page, errors, context } = await signInAs(browser, email, matKhau, DESK);
  const malformed: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('malformed')) malformed.push(message.text());
  });
  await settled(page);
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const [path, address] of addresses) {
    await resize(page, DESK);
    await goWithin(page, address).catch((error: Error) => faults.push(`${path}: ${error.message}`));
    for (const viewport of [DESK, PHONE]) {
      await resize(page, viewport);
      faults.push(...(await faultsOf(page, `${path} ở ${viewport.width} px:`)));
      await picture(page, `${nguoi}-${nameOf(path)}-${viewport.width}`);
    }
    await resize(page, ZOOMED);
    const wide = await overflowOf(page);
    if (wide > 0) faults.push(`${path}: rộng hơn màn hình ${wide} px ở 200 %`);
  }
  await context.close();
  expect([...faults, ...errors, ...malformed]).toEqual([]);
};

beforeAll(async () => {
  world = await openWorld('HN-2024');
  ({ mau, others } = await fillWorld(world));
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
});

describe('every page, for everybody, on a phone and on a desk: nothing that keeps anybody out', () => {
  it('the sign-in page', async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(origin());
    await settled(page);
    await page.evaluate(axe.source);
    expect(await faultsOf(page, 'đăng nhập')).toEqual([]);
    await picture(page, 'dang-nhap-360');
    await page.close();
  });

  it('what everybody may see of the labour market, without an account', async () => {
    const id = await putCongBo(world);
    const page = await browser.newPage({ viewport: PHONE });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const faults: string[] = [];
    for (const address of ['/cong-bo', `/cong-bo/${id}`, '/cong-bo/khong-co']) {
      await page.goto(`${origin()}${address}`);
      await settled(page);
      await page.evaluate(axe.source);
      for (const viewport of [PHONE, DESK, ZOOMED]) {
        await resize(page, viewport);
        faults.push(...(await faultsOf(page, `${address} ở ${viewport.width} px:`)));
        await picture(page, `${nameOf(address)}-${viewport.width}`);
      }
    }
    await page.goto(`${origin()}/cong-bo`);
    await page.getByRole('link', { name: 'Tháng 11/2026' }).click();
    await page.getByRole('heading', { name: /Thị trường lao động .*, tháng 11\/2026/ }).waitFor();
    expect(await page.getByRole('row', { name: /Nhân viên dịch vụ và bán hàng/ }).textContent()).toContain('–');
    expect(asked.filter((url) => /identitytoolkit|-sdk-|securetoken/.test(url))).toEqual([]);
    await page.close();
    expect(faults).toEqual([]);
  }, 120_000);

  it.each(['dtv', 'thon', 'to', 'xa', 'congan', 'huyen', 'tinh', 'quantri', 'tt'])(
    '%s',
    async (dau) => tryEverything(dau, world.account(dau), ROUTES),
    300_000,
  );

  it.each(['congAnTinh'])('%s', async (dau) => tryEverything(dau, others[dau] as NguoiThu, ROUTES), 300_000);

  it(
    'nguoiLaoDong, who has one page',
    () => tryEverything('nld', others.nguoiLaoDong as NguoiThu, ['/hop-thu']),
    60_000,
  );

  it.each(['doanhNghiep', 'nguoiTimViec'])(
    '%s, who has the pages of his own record',
    async (dau) => tryEverything(dau, others[dau] as NguoiThu, OWN_ROUTES),
    300_000,
  );

  it.each(['Tôi tìm việc', 'Tôi tuyển người'])(
    'who has no account of an office yet and says: %s',
    async (loai) => {
      const { email, matKhau } = others.chuaCoVaiTro as NguoiThu;
      const { page, errors, context } = await signInAs(browser, email, matKhau, DESK);
      await settled(page);
      await page.evaluate(axe.source);
      const faults: string[] = [];
      for (const viewport of [DESK, PHONE]) {
        await resize(page, viewport);
        faults.push(...(await faultsOf(page, `đăng ký ở ${viewport.width} px:`)));
      }
      await page.getByRole('button', { name: loai }).click();
      await page.locator('form').waitFor();
      for (const viewport of [DESK, PHONE]) {
        await resize(page, viewport);
        faults.push(...(await faultsOf(page, `${loai} ở ${viewport.width} px:`)));
        await picture(page, `dang-ky-${nameOf(loai)}-${viewport.width}`);
      }
      await context.close();
      expect([...faults, ...errors]).toEqual([]);
    },
    60_000,
  );
});
