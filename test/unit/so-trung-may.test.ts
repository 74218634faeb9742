import { KH_2023, LC_2026 } from '@core/ke-hoach/index.ts';
import { canHoiBoLoc, kyCuaBan, trungTrenMay } from '@core/nguoi-lao-dong/so-trung-may.ts';
import { describe, expect, it } from 'vitest';

const SO = '012190004321';
const HOM_NAY = '2025-08-01';
const bai = { soGiayTo: SO, ngayPhongVan: '2025-08-01' };
const moi = { v: null, bai };

describe('whether the filter of the commune is asked', () => {
  it('is for somebody who is new to this round, a change of a round before included', () => {
    expect(canHoiBoLoc(moi, KH_2023, HOM_NAY)).toBe(true);
    const bienDong = { loai: 'khongDoi', tu: 'phieu-truoc' } as const;
    expect(canHoiBoLoc({ ...moi, bienDong, truoc: { ngayPhongVan: '2024-09-01' } }, KH_2023, HOM_NAY)).toBe(true);
  });
  it('is not for a phiếu that would meet itself there', () => {
    expect(canHoiBoLoc({ ...moi, v: 3 }, KH_2023, HOM_NAY)).toBe(false);
    expect(canHoiBoLoc({ ...moi, thayCho: 'phieu-tra-lai' }, KH_2023, HOM_NAY)).toBe(false);
    const bienDong = { loai: 'coDoi', tu: 'phieu-nay' } as const;
    expect(canHoiBoLoc({ ...moi, bienDong, truoc: { ngayPhongVan: '2025-07-05' } }, KH_2023, HOM_NAY)).toBe(false);
  });
});

describe('the same number on this device', () => {
  const other = { id: 'phieu-0002', keHoach: 'KH-2023', bai };
  const found = (khac: readonly (typeof other)[], so = SO) =>
    trungTrenMay({ id: 'phieu-0001' }, so, kyCuaBan(KH_2023, bai, HOM_NAY), {
      khac,
      keHoach: KH_2023,
      homNay: HOM_NAY,
    });
  it('is found in another phiếu of the same round', () => expect(found([other])).toBe(true));
  it('is found where the other phiếu has no day yet', () => {
    expect(found([{ ...other, bai: { soGiayTo: SO, ngayPhongVan: '' } }])).toBe(true);
  });
  it.each([
    ['in the phiếu itself', { ...other, id: 'phieu-0001' }],
    ['in another plan', { ...other, keHoach: LC_2026.id }],
    ['in another round', { ...other, bai: { ...bai, ngayPhongVan: '2024-08-01' } }],
    ['with another number', { ...other, bai: { ...bai, soGiayTo: '012190004322' } }],
  ])('is not %s', (_what, khac) => expect(found([khac])).toBe(false));
});
