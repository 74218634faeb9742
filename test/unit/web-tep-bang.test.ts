import { parseCsv } from '@core/shared/csv.ts';
import fc from 'fast-check';
import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { toXlsx } from '../../web/src/data/bang-tinh.ts';
import { createCsv, type HangO, type TepBang } from '../../web/src/data/tep-bang.ts';
import { createTepXlsx, createXlsx } from '../../web/src/data/tep-xlsx.ts';

const COT = [{ nhan: 'Họ tên' }, { nhan: 'Mã số thuế' }, { nhan: 'Số lượng' }, { nhan: 'Ngày' }];
const bytesOf = async (blob: Blob): Promise<Buffer> => Buffer.from(await blob.arrayBuffer());
const xlsxOf = async (hang: readonly HangO[]) => {
  const tep = await createTepXlsx('Danh sách', COT);
  await tep.ghi(hang);
  return readSheet(await bytesOf(await tep.xong()));
};
const textOf = async (tep: TepBang): Promise<string> => new TextDecoder().decode(await bytesOf(await tep.xong()));

describe('a workbook written row by row', () => {
  it('keeps zeros of numbers of papers, figures as figures and days as days', async () => {
    const [dau, row] = await xlsxOf([['Lò Thị Hà', '0100112437', 12, { ngay: '2026-02-28' }]]);
    expect(dau).toEqual(COT.map(({ nhan }) => nhan));
    expect(row).toEqual(['Lò Thị Hà', '0100112437', 12, new Date('2026-02-28T00:00:00Z')]);
  });

  it('holds what a person writes letter for letter, and nothing of it is a formula', async () => {
    const texts = ['=1+1', '+84912', '-5', '@SUM(A1)', 'a & b < c > "d"', '_x0041_ giữ nguyên', 'dòng 1\ndòng 2'];
    const rows = await xlsxOf(texts.map((text) => [text, '', 0, '']));
    expect(rows.slice(1).map(([text]) => text)).toEqual(texts);
  });

  it('leaves out letters that would spoil the file', async () => {
    expect((await xlsxOf([['a\u0000b\u0008c\uFFFEd', '', 1, '']]))[1]?.[0]).toBe('abcd');
  });

  it('an empty cell is no cell; a day before the calendar of the format stays a text', async () => {
    const [, row] = await xlsxOf([['', '', Number.NaN, { ngay: '1899-12-31' }]]);
    expect(row).toEqual([null, null, null, '31/12/1899']);
  });

  it('goes on in a further sheet where one is full, under the same headings', async () => {
    const tep = createXlsx(4);
    await tep.trang({ ten: 'Danh sách: phiếu/việc', cot: [{ nhan: 'Số' }] });
    await tep.ghi([[1], [2]]);
    await tep.ghi([[3], [4], [5], [6], [7]]);
    await tep.trang({ ten: 'Khác', cot: [{ nhan: 'Số' }] });
    const sheets = await readXlsxFile(await bytesOf(await tep.xong()));
    expect(sheets.map(({ sheet, data }) => [sheet, data.flat()])).toEqual([
      ['Danh sách  phiếu việc', ['Số', 1, 2, 3]],
      ['Danh sách  phiếu việc (2)', ['Số', 4, 5, 6]],
      ['Danh sách  phiếu việc (3)', ['Số', 7]],
      ['Khác', ['Số']],
    ]);
  });

  it('reads back any rows, in any pieces, however many columns', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((each) => each.trim() || 'x');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { minLength: 30, maxLength: 30 }), { maxLength: 6 }), async (rows) => {
        const tep = await createTepXlsx('x', rows[0]?.map((_, i) => ({ nhan: `Cột ${i}` })) ?? [{ nhan: 'x' }]);
        for (const row of rows) await tep.ghi([row]);
        const read = await readSheet(await bytesOf(await tep.xong()));
        expect(read.slice(1)).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});

it('tables at hand whole become sheets of one workbook', async () => {
  const trang = [
    { ten: 'Cung', tieuDe: ['Nghề', 'Số người'], rong: [30], hang: [['Thợ may', 12]] },
    { ten: 'Cầu', tieuDe: ['Nghề'], hang: [] },
  ];
  const sheets = await readXlsxFile(await bytesOf(await toXlsx(trang)));
  expect(sheets.map(({ sheet, data }) => [sheet, data])).toEqual([
    [
      'Cung',
      [
        ['Nghề', 'Số người'],
        ['Thợ may', 12],
      ],
    ],
    ['Cầu', [['Nghề']]],
  ]);
});

describe('a CSV written row by row', () => {
  it('begins with the mark that keeps diacritics, days as the forms print them', async () => {
    const tep = createCsv(COT);
    await tep.ghi([['Lò, "Hà"', '0100112437', 12, { ngay: '2026-02-28' }]]);
    await tep.ghi([['B', '', 0, '']]);
    const bytes = new Uint8Array(await (await tep.xong()).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parseCsv(new TextDecoder().decode(bytes))).toEqual([
      ['Họ tên', 'Mã số thuế', 'Số lượng', 'Ngày'],
      ['Lò, "Hà"', '0100112437', '12', '28/02/2026'],
      ['B', '', '0', ''],
    ]);
  });

  it.each(['=1+1', '+84912', '-5', '@x', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x'])(
    'runs nothing: %j',
    async (text) => {
      const tep = createCsv([{ nhan: 'x' }]);
      await tep.ghi([[text]]);
      expect(await textOf(tep)).toMatch(/^x\r\n"?'/);
    },
  );
});
