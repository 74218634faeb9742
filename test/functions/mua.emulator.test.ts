import { HN_2024, KH_2023, LC_2024 } from '@core/ke-hoach/index.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { describe, expect, it } from 'vitest';
import { keepOpen } from '../../scripts/season/ke-hoach.ts';
import { openSan } from '../../scripts/season/mo-san.ts';
import { playSeason } from '../../scripts/season/mua.ts';

/** Small, but with every fate in it: excused, written wrongly, written twice, returned once and twice, papers missing. */
const SMALL = { soXa: 2, soThon: 2, soNguoi: 80, soXaSau: 2, hat: 11 };

const books = async (plan: KeHoach): Promise<readonly string[]> => {
  const san = await openSan(keepOpen(plan), { taiCho: true, boLuat: false });
  const lines = await playSeason(san, SMALL);
  expect(lines.length).toBeGreaterThan(12);
  return lines.filter(({ trai, phai }) => trai !== phai).map(({ ten, trai, phai }) => `${ten}: ${trai} ≠ ${phai}`);
};

describe('a season through the real rules, from the roster to the settlement', () => {
  it.each([
    ['Khánh Hòa: collectors give to the village head (KH-02)', KH_2023],
    ['Hà Nội: with the acceptance meeting (HN-03)', HN_2024],
    ['Lai Châu: the village head collects himself (LC-04)', LC_2024],
  ])('closes its books to the last phiếu — %s', async (_, plan) => expect(await books(plan)).toEqual([]), 300_000);
});
