import { KH_2023, LC_2024 } from '@core/ke-hoach/index.ts';
import { keHoachOfKy, kyThuOf, kyTruocCua } from '@core/ke-hoach/ky-thu.ts';
import { truongThayDoi } from '@core/nguoi-lao-dong/thay-doi.ts';
import { describe, expect, it } from 'vitest';
import { aBaiLam } from '../support/bai-lam.ts';

describe('rounds', () => {
  it.each([
    [KH_2023, '2023-07-01', 'KH-2023'],
    [KH_2023, '2024-06-30', 'KH-2023'],
    [KH_2023, '2024-07-01', 'KH-2023@2024'],
    [KH_2023, '2025-06-30', 'KH-2023@2024'],
    [KH_2023, '2025-07-01', 'KH-2023@2025'],
    [LC_2024, '2024-08-15', 'LC-2024'],
    [LC_2024, '2025-08-15', 'LC-2024'],
  ])('%#: a phiếu of %s', (plan, ngay, ky) => {
    expect([kyThuOf(plan, ngay), keHoachOfKy(ky)]).toEqual([ky, plan.id]);
  });

  it('know the last one before', () => {
    const daThu = ['KH-2023', 'KH-2023@2024', 'KH-2023@2026', 'LC-2024'];
    expect(kyTruocCua('KH-2023@2025', daThu)).toBe('LC-2024');
    expect(kyTruocCua('KH-2023@2025', ['KH-2023', 'KH-2023@2024', 'KH-2023@2025'])).toBe('KH-2023@2024');
    expect(kyTruocCua('KH-2023', ['KH-2023'])).toBeUndefined();
  });
});

describe('what changed since', () => {
  const bai = aBaiLam();
  it('is nothing but the answers', () => {
    const again = aBaiLam({
      ngayPhongVan: '2025-08-01',
      nguoiCungCap: 'Lò Thị Ban',
      hoTen: ` ${bai.hoTen} `,
      uuTien: ['6'],
    });
    expect(truongThayDoi(bai, again)).toEqual([]);
  });
  it('names each answer that differs, is new or is gone', () => {
    const now = aBaiLam({ cmkt: '6', soBhxh: undefined, noiO: { chiTiet: 'Tổ 2' } });
    expect(truongThayDoi(bai, now).toSorted()).toEqual(['cmkt', 'noiO', 'soBhxh']);
  });
  it('does not take the new code of the same place for a move', () => {
    const { thuongTru } = bai;
    if (!thuongTru) throw new Error('thuongTru');
    const now = aBaiLam({ thuongTru: { ...thuongTru, danhMuc: 'dvhc2025', xa: '03389' } });
    expect(truongThayDoi(bai, now)).toEqual([]);
    expect(truongThayDoi(bai, aBaiLam({ thuongTru: { ...thuongTru, xa: '03389' } }))).toEqual(['thuongTru']);
  });
});
