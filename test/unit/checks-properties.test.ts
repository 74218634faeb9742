import { isFilled, isRuledOut } from '@core/forms/cau-hoi.ts';
import { MAU_03, TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import { KH_2023, LC_2024, LC_2026, SM_2024 } from '@core/ke-hoach/index.ts';
import { checkBaiLam } from '@core/phieu/checks.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBaiLam } from '../support/arbitrary-bai-lam.ts';
import { aContext } from '../support/bai-lam.ts';
import { KHANH_HOA } from '../support/ca-kiem/index.ts';

/** Inside câu 12 nothing is out of place before câu 11 is answered: LOAI04 comes first. */
const pendingHdkt = (bai: BaiLam, truong: string): boolean =>
  bai.hdkt === undefined && ['loaiHdld', 'ngayHdld', 'noiLamViec'].includes(truong);

describe('checkBaiLam, properties', () => {
  const context = fc
    .record({
      keHoach: fc.constantFrom(LC_2024, KH_2023, SM_2024, LC_2026, undefined),
      homNay: fc.constantFrom('2023-06-01', '2024-09-30', '2026-11-30'),
      donVi: fc.constantFrom('co' as const, 'khong' as const, undefined),
      namTruoc: fc.constantFrom('chuaThu' as const, 'khongDoi' as const, 'coDoi' as const, undefined),
    })
    .map((over) => aContext(over));

  it('never throws, and says the same twice', () => {
    fc.assert(
      fc.property(anyBaiLam, context, (bai, ctx) => {
        expect(checkBaiLam(bai, ctx)).toEqual(checkBaiLam(structuredClone(bai), ctx));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on text in the place of anything', () => {
    const texts = fc.record(Object.fromEntries(TRUONG_MAU_03.map((truong) => [truong, fc.string({ maxLength: 12 })])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(texts, context, (bai, ctx) => {
        expect(checkBaiLam(bai as BaiLam, ctx)).toEqual(checkBaiLam(bai as BaiLam, ctx));
      }),
      { numRuns: 200 },
    );
  });

  it('pins no finding twice on one field', () => {
    fc.assert(
      fc.property(anyBaiLam, context, (bai, ctx) => {
        const found = checkBaiLam(bai, ctx).map(({ ma, truong }) => `${ma}@${truong}`);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('finds a skipped question filled exactly where the form table rules it out, and an empty one where it requires it', () => {
    const SKIP = /^(LOAI0[23]|BN\d\d)$/;
    const EMPTY = /^(LOAI0[14]|CCCD01|BB(?!09|13|20)\d\d)$/;
    const pinned = (bai: BaiLam, ids: RegExp) =>
      checkBaiLam(bai, KHANH_HOA)
        .filter(({ ma }) => ids.test(ma))
        .map(({ truong }) => truong);
    fc.assert(
      fc.property(anyBaiLam, (bai) => {
        expect([...new Set(pinned(bai, SKIP))]).toEqual(
          TRUONG_MAU_03.filter(
            (truong) => isFilled(bai, truong) && isRuledOut(bai, MAU_03[truong]) && !pendingHdkt(bai, truong),
          ),
        );
        expect(pinned(bai, EMPTY)).toEqual(
          TRUONG_MAU_03.filter((truong) => MAU_03[truong].required(bai) && !isFilled(bai, truong)),
        );
      }),
      { numRuns: 200 },
    );
  });
});
