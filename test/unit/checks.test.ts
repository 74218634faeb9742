import { MAU_03, TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import { blockingLoi, type CheckContext, CROSS_CHECKS, checkBaiLam } from '@core/phieu/checks.ts';
import { type BaiLam, Loi } from '@core/phieu/phieu.ts';
import { describe, expect, it } from 'vitest';
import { aBaiLam, aBaiLamKhongThamGia, aBaiLamThatNghiep, aContext } from '../support/bai-lam.ts';
import { CASES, KHANH_HOA } from '../support/ca-kiem/index.ts';

/** `id@field` of every finding; soft ones with a question mark. */
const findings = (bai: BaiLam, ctx: CheckContext = KHANH_HOA): string[] =>
  checkBaiLam(bai, ctx).map(({ ma, truong, muc }) => `${ma}@${truong}${muc === 'canhBao' ? '?' : ''}`);

describe('checkBaiLam, one case per row', () => {
  it.each(CASES.map(([row, what, bai, expected, ctx]) => ({ row, what, bai, expected, ctx })))(
    '$row: $what → $expected',
    ({ bai, expected, ctx }) => {
      expect(findings(bai, ctx).sort()).toEqual([...expected].sort());
    },
  );

  it('has a case for every row of CROSS_CHECKS', () => {
    const shown = new Set(CASES.flatMap(([, , , expected]) => expected.map((one) => one.replace('?', ''))));
    expect(
      [...new Set(CROSS_CHECKS.map(({ id, fields }) => `${id}@${fields[0]}`))].filter((row) => !shown.has(row)),
    ).toEqual([]);
  });

  it('finds nothing in a right phiếu, under each plan that takes it', () => {
    expect(findings(aBaiLam(), aContext())).toEqual([]);
    expect(findings(aBaiLamThatNghiep(), aContext())).toEqual([]);
    expect(findings(aBaiLamKhongThamGia())).toEqual([]);
  });

  it('asks of an empty phiếu only what everyone is asked', () => {
    expect(findings({}, aContext())).toEqual(
      TRUONG_MAU_03.filter((truong) => MAU_03[truong].required({})).map((truong) =>
        expect.stringContaining(`@${truong}`),
      ),
    );
  });

  it('cites a source in every row, and stores what it finds in the shape of `loi`', () => {
    for (const { id, fields, muc, canCu } of CROSS_CHECKS) {
      expect(canCu, id).not.toBe('');
      expect(Loi.safeParse({ ma: id, truong: fields[0], muc }).success, id).toBe(true);
    }
  });

  it('leaves an id that can be confirmed to one field: confirming one must not silence another', () => {
    const soft = CROSS_CHECKS.filter(({ muc }) => muc === 'canhBao').map(({ id }) => id);
    expect(new Set(soft).size).toBe(soft.length);
    for (const id of soft) expect(CROSS_CHECKS.filter((check) => check.id === id && check.muc === 'loi')).toEqual([]);
    for (const id of soft) expect(id.length).toBeLessThanOrEqual(10);
  });
});

describe('what stands in the way', () => {
  const { loi, canhBao } = {
    loi: { ma: 'BB01', truong: 'gioiTinh', muc: 'loi' },
    canhBao: { ma: 'LG05', truong: 'gdpt', muc: 'canhBao' },
  } as const;

  it('is every error, confirmed or not, and every warning not confirmed', () => {
    expect(blockingLoi([loi, canhBao], [])).toEqual([loi, canhBao]);
    expect(blockingLoi([loi, canhBao], ['LG05', 'BB01'])).toEqual([loi]);
  });
});
