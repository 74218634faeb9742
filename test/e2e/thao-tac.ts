import type { Page } from 'playwright-core';

/** Another address of the app the page is in. */
export const goto = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** Waits until the text stands on the page: some come only once the functions have counted. */
export const reads = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 60_000 });
/** Ticks one option of a question. */
export const chon = (page: Page, nhom: string | RegExp, option: string) =>
  page.getByRole('group', { name: nhom }).getByLabel(option, { exact: true }).first().check({ force: true });
