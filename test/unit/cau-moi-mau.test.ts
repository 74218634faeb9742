import { khoaCau } from '@core/ghi-do/bai-ghi.ts';
import { cauCua, type LoaiDien, MAU_CUA } from '@core/viec-lam/cau-cua-mau.ts';
import { cauMoiMau } from '@core/viec-lam/cau-moi-mau.ts';
import { describe, expect, it } from 'vitest';

describe.each(Object.keys(MAU_CUA) as LoaiDien[])('what any form asks of %s', (loai) => {
  const all = cauMoiMau(loai);
  const of = (key: string) => all.find((cau) => khoaCau(cau) === key);

  it('is asked once, with every option and every label that any of them has', () => {
    expect(new Set(all.map(khoaCau)).size).toBe(all.length);
    for (const cau of MAU_CUA[loai].flatMap((mau) => cauCua(loai, mau))) {
      const together = of(khoaCau(cau));
      expect(together?.nhanMoiMau).toContain(cau.nhan);
      const codes = together?.options?.map(([code]) => code) ?? [];
      expect(codes).toEqual(expect.arrayContaining(cau.options?.map(([code]) => code) ?? []));
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
  it('is in the words of the form in force where that asks it', () => {
    for (const cau of cauCua(loai, MAU_CUA[loai][0])) {
      const { nhan, options } = of(khoaCau(cau)) ?? {};
      expect([nhan, options?.slice(0, cau.options?.length)]).toEqual([cau.nhan, cau.options]);
    }
  });
});
