import { HN_2024, HP_2024, KE_HOACH, KH_2023, LC_2024, LC_2026, SM_2024 } from '@core/ke-hoach/index.ts';
import { judgeEligibility } from '@core/phieu/eligibility.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBaiLam } from '../support/arbitrary-bai-lam.ts';
import { aBaiLam, aBaiLamKhongThamGia, aBaiLamThatNghiep } from '../support/bai-lam.ts';

const lyDo = (...[bai, keHoach, namTruoc]: Parameters<typeof judgeEligibility>) =>
  judgeEligibility(bai, keHoach, namTruoc).lyDo;

describe('fifteen on the day of the interview (LC-01, KH-01, HN-01)', () => {
  it.each([
    ['2009-08-16', '2024-08-15', false],
    ['2009-08-15', '2024-08-15', true],
    ['2008-02-29', '2023-02-28', false],
    ['2008-02-29', '2023-03-01', true],
    ['2008-02-29', '2024-02-28', true],
    ['2009-02-28', '2024-02-28', true],
    ['2009-03-01', '2024-02-29', false],
    ['2008-12-31', '2023-12-31', true],
    ['2009-01-01', '2023-12-31', false],
  ])('born %s, interviewed %s: %s', (ngaySinh, ngayPhongVan, duDieuKien) => {
    for (const keHoach of Object.values(KE_HOACH)) {
      const judged = judgeEligibility(aBaiLamThatNghiep({ ngaySinh, ngayPhongVan }), keHoach);
      expect(judged).toEqual({ duDieuKien, lyDo: duDieuKien ? [] : ['DT01'], conThieu: [] });
    }
  });
});

describe('who is no subject differs by plan, as data (KH-01)', () => {
  it('Lai Châu refuses the three groups of LC-02, each with its reason', () => {
    for (const keHoach of [LC_2024, LC_2026]) {
      expect(lyDo(aBaiLamKhongThamGia(), keHoach)).toEqual(['DT02']);
      expect(lyDo(aBaiLam(), keHoach, 'khongDoi')).toEqual(['DT03']);
      expect(lyDo(aBaiLam({ nhomNghe: 'LLVT' }), keHoach)).toEqual(['DT04']);
      expect(lyDo(aBaiLamKhongThamGia(), keHoach, 'khongDoi')).toEqual(['DT02', 'DT03']);
    }
  });

  it('LC-01 takes those never collected and those who have changed', () => {
    for (const namTruoc of ['chuaThu', 'coDoi', undefined] as const) {
      expect(judgeEligibility(aBaiLam(), LC_2024, namTruoc).duDieuKien).toBe(true);
    }
  });

  it.each([KH_2023, HN_2024, HP_2024, SM_2024].map((keHoach) => [keHoach.id, keHoach] as const))(
    '%s takes everyone of 15 and over',
    (_id, keHoach) => {
      for (const bai of [aBaiLamKhongThamGia(), aBaiLam({ nhomNghe: 'LLVT' }), aBaiLamThatNghiep()]) {
        expect(judgeEligibility(bai, keHoach, 'khongDoi')).toEqual({ duDieuKien: true, lyDo: [], conThieu: [] });
      }
    },
  );
});

describe('half-way through the interview', () => {
  it('waits for the answers it needs, and names them', () => {
    expect(judgeEligibility({}, LC_2024)).toEqual({
      duDieuKien: false,
      lyDo: [],
      conThieu: ['ngaySinh', 'hdkt', 'ngayPhongVan'],
    });
    expect(judgeEligibility({}, KH_2023).conThieu).toEqual(['ngaySinh', 'ngayPhongVan']);
    expect(judgeEligibility(aBaiLam({ nhomNghe: undefined }), LC_2024).conThieu).toEqual(['nhomNghe']);
  });

  it('refuses as soon as it can', () => {
    expect(lyDo({ hdkt: '3' }, LC_2024)).toEqual(['DT02']);
    expect(lyDo({ ngaySinh: '2015-01-01', ngayPhongVan: '2024-08-15' }, LC_2024)).toEqual(['DT01']);
  });

  it('property: nobody is a subject and refused at once', () => {
    fc.assert(
      fc.property(anyBaiLam, fc.constantFrom(...Object.values(KE_HOACH)), (bai, keHoach) => {
        const judged = judgeEligibility(bai, keHoach);
        expect(judged.duDieuKien).toBe(judged.lyDo.length + judged.conThieu.length === 0);
      }),
    );
  });
});
