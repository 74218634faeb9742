import { describe, expect, it } from 'vitest';
import { parseNgay, spaceNgay, textOfNgay } from '../../web/src/ui/ngay.ts';

const type = (keys: string): string => [...keys].reduce((text, key) => spaceNgay(text + key, text), '');

describe('a day typed on the number keys', () => {
  it.each([
    ['15031990', '15/03/1990'],
    ['15/03/1990', '15/03/1990'],
    ['5/3/1990', '5/3/1990'],
    ['15.3.1990', '15/3/1990'],
    ['15031990999', '15/03/1990'],
    ['1503', '15/03/'],
  ])('%s becomes %s', (keys, text) => expect(type(keys)).toBe(text));

  it('can be deleted character by character without the slash coming back', () => {
    expect(spaceNgay('15/0', '15/03')).toBe('15/0');
    expect(spaceNgay('15', '15/')).toBe('15');
  });

  it('is a day only when it exists, whole', () => {
    expect(parseNgay('5/3/1990')).toBe('1990-03-05');
    expect(parseNgay('29/02/2024')).toBe('2024-02-29');
    expect(parseNgay('29/02/2023')).toBeUndefined();
    expect(parseNgay('15/03/19')).toBeUndefined();
    expect(textOfNgay('1990-03-05')).toBe('05/03/1990');
  });
});
