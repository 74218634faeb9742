import { dongNguoiKhac } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import { describe, expect, it } from 'vitest';

describe('what of a history is another person’s', () => {
  const lines = (...phieu: string[]) => phieu.map((each, i) => ({ v: i + 1, phieu: each }));
  it.each<[string, string[], number[], number[]]>([
    ['nothing where every phiếu is his', ['a', 'a', 'b'], [], []],
    ['all lines of the other', ['x', 'x'], [1, 2], []],
    ['the lines at the end', ['a', 'x', 'x'], [2, 3], []],
    ['those between, and what the next line says was there before', ['a', 'x', 'b', 'b'], [2], [3]],
    ['those of several others', ['x', 'y', 'a', 'x', 'b'], [1, 2, 4], [3, 5]],
  ])('%s', (_what, phieu, bo, lapLai) => {
    const found = dongNguoiKhac(lines(...phieu), (each) => each === 'a' || each === 'b');
    expect(found.bo.map(({ v }) => v)).toEqual(bo);
    expect(found.lapLai.map(({ v }) => v)).toEqual(lapLai);
  });
});
