import { viecSauConLai, viecSauCua, viecSauOf } from '@core/nguoi-lao-dong/viec-sau.ts';
import { TRANG_THAI, TRANSITIONS } from '@core/phieu/workflow.ts';
import { describe, expect, it } from 'vitest';

const seen = { moiNhan: false, boSot: false };

describe('what follows from a version', () => {
  it.each([
    ['nhap', 'daNop', ['trung']],
    ['trung', 'choTongHop', ['trung']],
    ['trung', 'trung', ['trung']],
    ['choKiemTra', 'choBanGiao', ['so']],
    ['choBanGiao', 'choNhapTin', []],
    ['choNhapTin', 'daNhapTin', ['so']],
    ['daNhapTin', 'lech', []],
    ['lech', 'khop', ['so']],
    ['khop', 'lech', []],
    ['daNop', 'khongDoi', ['so']],
    ['traLai', 'huy', ['noi']],
    ['nhap', 'huy', []],
    ['choTongHop', 'thayThe', ['noi']],
    ['trung', 'thayThe', ['noi']],
    ['choTongHop', 'choKiemTra', []],
  ] as const)('%s → %s: %j', (tuTrangThai, trangThai, viec) =>
    expect(viecSauOf({ tuTrangThai, trangThai })).toEqual(viec),
  );

  it.each([
    ['daNop', 'choTongHop', { moiNhan: true, boSot: false }, ['trung']],
    ['daNop', 'traLai', { moiNhan: true, boSot: false }, []],
    ['daNop', 'khongDoi', { moiNhan: true, boSot: false }, ['so', 'trung']],
    ['choBanGiao', 'choNhapTin', { moiNhan: false, boSot: true }, ['so']],
    ['choTongHop', 'choKiemTra', { moiNhan: true, boSot: true }, ['trung']],
    ['choTongHop', 'choKiemTra', { moiNhan: false, boSot: true }, []],
  ] as const)('a commit owes for %s → %s, %j: %j', (tuTrangThai, trangThai, how, viec) =>
    expect(viecSauCua({ tuTrangThai, trangThai }, how)).toEqual(viec),
  );

  it('is owed at least what it brings by itself, and never more than all', () => {
    for (const { from: tuTrangThai, to: trangThai } of TRANSITIONS) {
      const buoc = { tuTrangThai, trangThai };
      expect(viecSauCua(buoc, seen)).toEqual(viecSauOf(buoc));
      for (const viec of viecSauOf(buoc)) expect(viecSauConLai(buoc)).toContain(viec);
    }
  });

  it('is nothing for a document that cannot be read', () => {
    expect(TRANG_THAI).not.toContain(undefined);
    expect(viecSauConLai({ trangThai: undefined, tuTrangThai: 7 })).toEqual([]);
  });
});
