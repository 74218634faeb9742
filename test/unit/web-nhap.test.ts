import { COT_BANG_KE, readDongBangKe } from '@core/bang-ke/doc-dong.ts';
import { LC_2024 } from '@core/ke-hoach/index.ts';
import { recogniseCot } from '@core/nhap/cot.ts';
import { COT_PHIEU, readDongPhieu } from '@core/nhap/cot-phieu.ts';
import { DONG_MOI_LO } from '@core/nhap/nhap.ts';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { decodeText, toText, toTexts } from '../../web/src/features/nhap/doc-tep.ts';
import { chunksOf, LOAI_TEP, rowsOf } from '../../web/src/features/nhap/loai.ts';
import { sheetsOfDongLoi, sheetsOfMau } from '../../web/src/features/nhap/to-tinh.ts';
import { aBaiLam } from '../support/bai-lam.ts';
import { oOfBai } from '../support/o-phieu.ts';

const written = async (sheets: object[]): Promise<Buffer> => writeXlsxFile(sheets as never).toBuffer();

describe('a real workbook', () => {
  it('of a police station: merged titles, days as days and as numbers, a number that lost its zero', async () => {
    const born = new Date(Date.UTC(1985, 2, 12));
    const buffer = await written([
      {
        sheet: 'DS',
        data: [
          [{ value: 'DANH SÁCH NHÂN KHẨU TỪ 15 TUỔI TRỞ LÊN', columnSpan: 5, fontWeight: 'bold' }],
          [],
          ['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh', 'Thôn'].map((value) => ({ value })),
          [
            { value: 1 },
            { value: 'Lò Văn Panh' },
            { value: born, type: Date, format: 'dd/mm/yyyy' },
            { value: 12085001234 },
            { value: 'Tổ 1' },
          ],
          [{ value: 2 }, { value: 'Lò Thị Ỏm' }, { value: 31118 }, { value: '012185001234' }, { value: 'Tổ 1' }],
        ],
      },
    ]);
    const cells = toTexts(await readSheet(buffer));
    const found = recogniseCot(cells, COT_BANG_KE);
    expect(found).toMatchObject({ viTri: { hoTen: 1, ngaySinh: 2, soGiayTo: 3, thon: 4 }, la: [] });
    const rows = rowsOf(cells, found?.viTri ?? {}, found?.tuDong ?? 0);
    const lines = rows.map((row) => readDongBangKe(row, { thon: [], thonMacDinh: undefined, tuoi: 15 }));
    expect(rows.map(({ so }) => so)).toEqual([4, 5]);
    expect(lines.map(({ dong }) => [dong?.ngaySinh, dong?.soGiayTo])).toEqual([
      ['1985-03-12', '012085001234'],
      ['1985-03-12', '012185001234'],
    ]);
    expect(lines[0]?.luuY.map(({ ma }) => ma)).toContain('NT06');
  });

  it('of our own template, filled in and read back', async () => {
    const [sheet, options] = sheetsOfMau(LOAI_TEP.phieu.cot, LOAI_TEP.phieu.luaChon);
    expect(options?.data.flat().map(({ value }) => value)).toEqual(expect.arrayContaining(['Làm công ăn lương', 'Nữ']));
    const bai = aBaiLam();
    const o: Record<string, string> = { ...oOfBai(bai), thon: '03386-001' };
    const filled = {
      ...sheet,
      data: [...(sheet?.data.slice(0, 1) ?? []), COT_PHIEU.map(({ key }) => ({ value: o[key] ?? '', type: String }))],
    };
    const cells = toTexts(await readSheet(await written([filled])));
    const found = recogniseCot(cells, COT_PHIEU);
    const [row] = rowsOf(cells, found?.viTri ?? {}, found?.tuDong ?? 0);
    expect(row?.o).toEqual(o);
    const thon = [{ danhMuc: 'dvhc2024', ma: '03386-001', cap: 'thon', ten: 'Tổ 1', tenGap: '', chuoi: {} }] as const;
    const doc = readDongPhieu(row ?? { so: 1, o: {} }, {
      thon: [...thon],
      thonMacDinh: undefined,
      keHoach: LC_2024,
      homNay: '2024-09-30',
    });
    expect([doc.loi, doc.bai.soGiayTo]).toEqual([[], bai.soGiayTo]);
  });

  it('of faulty rows comes back as the same rows', async () => {
    const dong = { so: 7, o: { hoTen: 'Lò Văn A', ngaySinh: '1985', soGiayTo: '012085001234' } };
    const cells = toTexts(
      await readSheet(await written(sheetsOfDongLoi(COT_BANG_KE, [{ dong, loi: ['Thiếu ngày.'] }]))),
    );
    const found = recogniseCot(cells, COT_BANG_KE);
    expect(rowsOf(cells, found?.viTri ?? {}, found?.tuDong ?? 0).map(({ o }) => o)).toEqual([dong.o]);
    expect(found?.la).toEqual(['Dòng trong tệp', 'Lỗi']);
  });

  it('as a template has empty cells in text format', async () => {
    const buffer = await written(sheetsOfMau(COT_BANG_KE, []));
    expect(toTexts(await readSheet(buffer))).toEqual([COT_BANG_KE.map(({ nhan }) => nhan)]);
    expect(buffer.byteLength).toBeGreaterThan(5_000);
  });
});

it('cells become text without loss', () => {
  expect([toText(12085001234), toText(1.5), toText(null), toText('  a\n b '), toText(true)]).toEqual([
    '12085001234',
    '1.5',
    '',
    'a b',
    'x',
  ]);
});

it('text files are UTF-8 or UTF-16, and anything else is refused in words', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('Họ tên', 'utf16le')]);
  expect(decodeText(utf16.buffer)).toContain('Họ tên');
  expect(decodeText(new TextEncoder().encode('Họ tên').buffer as ArrayBuffer)).toBe('Họ tên');
  expect(() => decodeText(new Uint8Array([0xca, 0xf9, 0x6e, 0x67]).buffer)).toThrow('UTF-8');
});

it('chunks hold every row once, in order, and stay within their bounds', () => {
  const rows = fc.array(
    fc.record({ so: fc.integer({ min: 1, max: 9 }), o: fc.dictionary(fc.string(), fc.string({ maxLength: 400 })) }),
    { maxLength: 300 },
  );
  fc.assert(
    fc.property(rows, (dong) => {
      const chunks = chunksOf(dong);
      expect(chunks.flat()).toEqual(dong);
      for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(DONG_MOI_LO);
    }),
    { numRuns: 30 },
  );
  const long = Array.from({ length: 600 }, (_, i) => ({ so: i + 1, o: { diaChi: 'x'.repeat(490) } }));
  for (const chunk of chunksOf(long)) expect(JSON.stringify(chunk).length).toBeLessThan(500_000);
});
