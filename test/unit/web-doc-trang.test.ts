import { describe, expect, it } from 'vitest';
import { type DocTrang, docTatCa } from '../../web/src/data/doc-trang.ts';

/** A list in pages, of which a request may fail once. */
const listOf = (pages: readonly (readonly number[])[], failsAt = -1): DocTrang<number> => {
  let asked = 0;
  return async () => {
    if (asked === failsAt) throw { code: 'unavailable' };
    const items = pages[asked];
    asked += 1;
    return items && { items, hong: 0 };
  };
};

describe('a list read to its end', () => {
  it.each([
    ['nothing', []],
    ['one page', [[1, 2]]],
    ['several, one of them without anything that could be read', [[1, 2], [], [3]]],
  ])('has every row of %s, in order', async (_, pages: number[][]) =>
    expect(await docTatCa(listOf(pages))).toEqual(pages.flat()),
  );
  it('is an error where a page of it is missing, never a part', () =>
    expect(docTatCa(listOf([[1], [2], [3]], 1))).rejects.toEqual({ code: 'unavailable' }));
});
