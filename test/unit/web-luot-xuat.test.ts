import { describe, expect, it } from 'vitest';
import type { DocTrang } from '../../web/src/data/doc-trang.ts';
import { createLuotXuat } from '../../web/src/data/luot-xuat.ts';
import type { HangO, TepBang } from '../../web/src/data/tep-bang.ts';

const MANG = { code: 'unavailable' };
const CAM = { code: 'permission-denied' };

/** Pages of numbers; `hong`: what the n-th question is answered with instead. */
const pagesOf = (pages: readonly (readonly number[])[], hong: Readonly<Record<number, unknown>> = {}) => {
  let at = 0;
  let asked = 0;
  const doc: DocTrang<number> = async () => {
    asked += 1;
    if (hong[asked]) throw hong[asked];
    const items = pages[at];
    at += 1;
    return items && { items, hong: items.includes(13) ? 1 : 0 };
  };
  return { doc, at: () => at };
};
const fileOf = () => {
  const rows: HangO[] = [];
  const tep: TepBang = {
    ghi: async (hang) => void rows.push(...hang),
    xong: async () => new Blob([JSON.stringify(rows.flat())]),
  };
  return { rows, tep };
};
const hang = async (items: readonly number[]): Promise<HangO[]> => items.map((n) => [n]);
const nghi = () => Promise.resolve();
const still = new AbortController().signal;

describe('a list written into a file', () => {
  it('every page once and in order, with what could not be read counted', async () => {
    const { tep } = fileOf();
    const seen: number[] = [];
    const done = await createLuotXuat({ doc: pagesOf([[1, 2], [13], [4]]).doc, hang, tep, nghi }).chay(still, (n) =>
      seen.push(n),
    );
    expect(done).toMatchObject({ soDong: 4, hong: 1 });
    expect(await done?.blob.text()).toBe('[1,2,13,4]');
    expect(seen).toEqual([2, 3, 4]);
  });

  it('asks one page ahead and no further, however long the list is', async () => {
    const source = pagesOf(Array.from({ length: 50 }, (_, i) => [i]));
    const { rows, tep } = fileOf();
    let most = 0;
    const watching: TepBang = {
      ...tep,
      ghi: async (each) => {
        most = Math.max(most, source.at() - rows.length);
        await tep.ghi(each);
      },
    };
    await createLuotXuat({ doc: source.doc, hang, tep: watching, nghi }).chay(still, () => undefined);
    expect(rows).toHaveLength(50);
    expect(most).toBe(2);
  });

  it('asks again for a page that failed for a moment', async () => {
    const { tep } = fileOf();
    const { doc } = pagesOf([[1], [2]], { 1: MANG, 3: MANG, 4: MANG });
    const done = await createLuotXuat({ doc, hang, tep, nghi }).chay(still, () => undefined);
    expect(await done?.blob.text()).toBe('[1,2]');
  });

  it('goes on, once the network is back, with the page it stood at', async () => {
    const { tep } = fileOf();
    const { doc } = pagesOf([[1], [2], [3]], { 2: MANG, 3: MANG, 4: MANG, 5: MANG });
    const luot = createLuotXuat({ doc, hang, tep, nghi });
    await expect(luot.chay(still, () => undefined)).rejects.toBe(MANG);
    const done = await luot.chay(still, () => undefined);
    expect(await done?.blob.text()).toBe('[1,2,3]');
  });

  it('a refusal is no moment: it is told at once, and nothing is asked again', async () => {
    const { tep } = fileOf();
    const source = pagesOf([[1]], { 1: CAM });
    await expect(createLuotXuat({ doc: source.doc, hang, tep, nghi }).chay(still, () => undefined)).rejects.toBe(CAM);
    expect(source.at()).toBe(0);
  });

  it('what is read beside a page may fail and is read anew with it', async () => {
    const { tep } = fileOf();
    let times = 0;
    const beside = async (items: readonly number[]) => {
      times += 1;
      if (times === 2) throw CAM;
      return hang(items);
    };
    const luot = createLuotXuat({ doc: pagesOf([[1], [2], [3]]).doc, hang: beside, tep, nghi });
    await expect(luot.chay(still, () => undefined)).rejects.toBe(CAM);
    expect(await (await luot.chay(still, () => undefined))?.blob.text()).toBe('[1,2,3]');
  });

  it('stops where it is told to, and gives no half file', async () => {
    const { rows, tep } = fileOf();
    const stop = new AbortController();
    const luot = createLuotXuat({ doc: pagesOf([[1], [2], [3]]).doc, hang, tep, nghi });
    expect(await luot.chay(stop.signal, () => stop.abort())).toBeUndefined();
    expect(rows).toEqual([[1]]);
  });
});
