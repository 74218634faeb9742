import { parseCsv } from '@core/shared/csv.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it.each<[string, string]>([
  ['commas', 'Họ tên,Ngày sinh\nLò Văn A,01/01/1990\n'],
  ['semicolons and a mark of byte order', '\uFEFFHọ tên;Ngày sinh\r\nLò Văn A;01/01/1990\r\n'],
  ['tabs', 'Họ tên\tNgày sinh\rLò Văn A\t01/01/1990'],
  ['quotes', '"Họ tên","Ngày sinh"\n"Lò Văn A","01/01/1990"'],
])('reads %s', (_, text) => {
  expect(parseCsv(text)).toEqual([
    ['Họ tên', 'Ngày sinh'],
    ['Lò Văn A', '01/01/1990'],
  ]);
});

it('is not misled by a title above the heading or by commas in addresses', () => {
  const text = 'CÔNG AN XÃ, HUYỆN, TỈNH\n\nHọ tên;Địa chỉ\nA;Số 1, tổ 2, phường 3\nB;Số 5, tổ 1\nC;x\n';
  expect(parseCsv(text)).toEqual([
    ['CÔNG AN XÃ, HUYỆN, TỈNH'],
    ['Họ tên', 'Địa chỉ'],
    ['A', 'Số 1, tổ 2, phường 3'],
    ['B', 'Số 5, tổ 1'],
    ['C', 'x'],
  ]);
});

it('keeps line breaks and doubled quotes of quoted cells', () => {
  expect(parseCsv('a,"b\nc ""d"""\n')).toEqual([['a', 'b\nc "d"']]);
});

it('reads back what was written, whatever the separator', () => {
  const cell = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .map((text) => text.trim().replace(/\r/g, ''))
    .filter((text) => text.trim() === text && text !== '' && !text.startsWith('\uFEFF'));
  fc.assert(
    fc.property(
      fc.constantFrom(',', ';', '\t'),
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
        ),
      (separator, rows) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator))
          .join('\n');
        expect(parseCsv(text)).toEqual(rows);
      },
    ),
  );
});
