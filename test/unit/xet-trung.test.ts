import { LC_2024 } from '@core/ke-hoach/index.ts';
import { apDungQuyetDinh } from '@core/nguoi-lao-dong/xet-trung.ts';
import { Phieu } from '@core/phieu/phieu.ts';
import { describe, expect, it } from 'vitest';
import { aPhieu } from '../support/phieu-builder.ts';

const luc = { toMillis: () => Date.parse('2024-08-15T03:00:00Z') };
const aOf = (id: string, trangThai: string, trungVoi?: string) => ({
  id,
  phieu: Phieu.parse(aPhieu(luc, { trangThai, ...(trungVoi && { trungVoi }) })),
});

/** What a decision on the pair does to its first phiếu, which waits for `trungVoi`. */
const movesFirst = (loai: 'gop' | 'haiNguoi' | 'saiSo', phieu: string, trungVoi: string): string | undefined => {
  const cap = [aOf('phieu-0001', 'trung', trungVoi), aOf('phieu-0002', 'choTongHop')] as const;
  const quyetDinh = { loai, phieu, lyDo: 'Đã xem căn cước', boi: 'can-bo', luc };
  const { ketQua, versions } = apDungQuyetDinh(cap, quyetDinh, { keHoach: LC_2024, homNay: '2024-08-20' });
  expect(ketQua).toBe('daApDung');
  return versions.find(({ id }) => id === 'phieu-0001')?.next.trangThai;
};

describe('a decision on two phiếu of which one waits', () => {
  it.each([
    ['gop', 'phieu-0001'],
    ['haiNguoi', ''],
    ['saiSo', 'phieu-0002'],
  ] as const)('%s frees it where it waits for the other, and never from a third', (loai, phieu) => {
    expect(movesFirst(loai, phieu, 'phieu-0002')).toBe('choTongHop');
    expect(movesFirst(loai, phieu, 'phieu-0003')).toBeUndefined();
  });
});
