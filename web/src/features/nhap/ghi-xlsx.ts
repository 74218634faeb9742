import type { Cot } from '@core/nhap/cot.ts';
import type { Dong } from '@core/nhap/nhap.ts';
import writeXlsxFile from 'write-excel-file/browser';

type Cell = {
  readonly value: string;
  readonly type: StringConstructor;
  readonly fontWeight?: 'bold';
  readonly wrap?: boolean;
};
const text = (value: string): Cell => ({ value, type: String });
const head = (value: string): Cell => ({ ...text(value), fontWeight: 'bold', wrap: true });

/** A sheet to fill in: every cell is text, so that Excel drops no leading zeros. */
const sheetOf = (name: string, headings: readonly string[], rows: readonly (readonly string[])[]) => ({
  sheet: name,
  columns: headings.map((nhan) => ({ width: Math.min(40, Math.max(12, nhan.length)) })),
  stickyRowsCount: 1,
  data: [headings.map(head), ...rows.map((row) => row.map(text))],
});

/** Enough empty rows in text format to type into. */
const DONG_TRONG = 200;

export type LuaChon = { readonly nhan: string; readonly luaChon: readonly string[] };

/** A template to download: one column per question by its printed label, the options on a second sheet. */
export const downloadMau = async (tep: string, cot: readonly Cot[], options: readonly LuaChon[]): Promise<void> => {
  const empty = Array.from({ length: DONG_TRONG }, () => cot.map(() => ''));
  const longest = Math.max(0, ...options.map(({ luaChon }) => luaChon.length));
  const lists = Array.from({ length: longest }, (_, i) => options.map(({ luaChon }) => luaChon[i] ?? ''));
  const sheets = [
    sheetOf(
      'Nhập',
      cot.map(({ nhan }) => nhan),
      empty,
    ),
    ...(options.length > 0
      ? [
          sheetOf(
            'Lựa chọn',
            options.map(({ nhan }) => nhan),
            lists,
          ),
        ]
      : []),
  ];
  await writeXlsxFile(sheets).toFile(tep);
};

export type DongLoi = { readonly dong: Dong; readonly loi: readonly string[] };

/** Faulty rows as a file of the same shape, with what is wrong in the last column: mended in Excel and brought in again. */
export const downloadDongLoi = async (tep: string, cot: readonly Cot[], rows: readonly DongLoi[]): Promise<void> => {
  const headings = [...cot.map(({ nhan }) => nhan), 'Dòng trong tệp', 'Lỗi'];
  const lines = rows.map(({ dong, loi }) => [
    ...cot.map(({ key }) => dong.o[key] ?? ''),
    String(dong.so),
    loi.join(' '),
  ]);
  await writeXlsxFile([sheetOf('Dòng lỗi', headings, lines)]).toFile(tep);
};
