import { isCmnd, isMaBhxh, isTinhKhaiSinh, parseCccd, TINH_KHAI_SINH } from '@core/shared/giay-to.ts';
import { describe, expect, it } from 'vitest';

describe('personal number (NĐ 137/2015 Điều 13, TT 07/2016/TT-BCA Phụ lục 1)', () => {
  it.each([
    ['012090123456', { maTinh: '012', gioiTinh: '1', namSinh: 1990 }],
    ['001199000001', { maTinh: '001', gioiTinh: '2', namSinh: 1999 }],
    ['056200000001', { maTinh: '056', gioiTinh: '1', namSinh: 2000 }],
    ['096309999999', { maTinh: '096', gioiTinh: '2', namSinh: 2009 }],
    ['031900000000', { maTinh: '031', gioiTinh: '2', namSinh: 2300 }],
  ])('reads %s', (so, says) => {
    expect(parseCccd(so)).toEqual(says);
  });

  it.each([
    '',
    '01209012345',
    '0120901234567',
    '012 09012345',
    '01209012345a',
    '０１２０９０１２３４５６',
    '045123456',
  ])('is none of «%s»', (so) => {
    expect(parseCccd(so)).toBeUndefined();
  });

  it('knows the 63 provinces of the old list, three digits each', () => {
    expect(Object.keys(TINH_KHAI_SINH)).toHaveLength(63);
    for (const ma of Object.keys(TINH_KHAI_SINH)) expect(ma).toMatch(/^0\d\d$/);
    expect(isTinhKhaiSinh('012')).toBe(true);
    expect(isTinhKhaiSinh('003')).toBe(false);
    expect(isTinhKhaiSinh('toString')).toBe(false);
  });

  it('tells a CMND by its nine digits and an insurance code by ten or twelve', () => {
    expect(['045123456', '04512345', '0451234567'].map(isCmnd)).toEqual([true, false, false]);
    expect(['123456789', '1234567890', '12345678901', '123456789012'].map(isMaBhxh)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
