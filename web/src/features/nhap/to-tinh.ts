import type { Cot } from '@core/nhap/cot.ts';
import type { Dong } from '@core/nhap/nhap.ts';

/** Cells are formatted as text, empty ones too, so that Excel drops no leading zeros of what is typed later. */
type Cell = {
  readonly value?: string;
  readonly type: StringConstructor;
  readonly format: '@';
  readonly fontWeight?: 'bold';
  readonly wrap?: boolean;
};
const text = (value: string): Cell => ({ ...(value !== '' && { value }), type: String, format: '@' });
const head = (value: string): Cell => ({ ...text(value), fontWeight: 'bold', wrap: true });

const sheetOf = (sheet: string, headings: readonly string[], rows: readonly (readonly string[])[]) => ({
  sheet,
  columns: headings.map((nhan) => ({ width: Math.min(40, Math.max(12, nhan.length)) })),
  stickyRowsCount: 1,
  data: [headings.map(head), ...rows.map((row) => row.map(text))],
});

/** Enough empty rows to type into. */
const DONG_TRONG = 200;

export type LuaChon = { readonly nhan: string; readonly luaChon: readonly string[] };

/** A template: one column per question by its printed label, the wordings of the options on a second sheet. */
export const sheetsOfMau = (cot: readonly Cot[], options: readonly LuaChon[]) => {
  const empty = Array.from({ length: DONG_TRONG }, () => cot.map(() => ''));
  const longest = Math.max(0, ...options.map(({ luaChon }) => luaChon.length));
  const lists = Array.from({ length: longest }, (_, i) => options.map(({ luaChon }) => luaChon[i] ?? ''));
  const filled = sheetOf(
    'Nhập',
    cot.map(({ nhan }) => nhan),
    empty,
  );
  const choices = sheetOf(
    'Lựa chọn',
    options.map(({ nhan }) => nhan),
    lists,
  );
  return options.length > 0 ? [filled, choices] : [filled];
};

export type DongLoi = { readonly dong: Dong; readonly loi: readonly string[] };

/** Faulty rows in the shape of the template, with what is wrong in the last column: mended in Excel and brought in again. */
export const sheetsOfDongLoi = (cot: readonly Cot[], rows: readonly DongLoi[]) => [
  sheetOf(
    'Dòng lỗi',
    [...cot.map(({ nhan }) => nhan), 'Dòng trong tệp', 'Lỗi'],
    rows.map(({ dong, loi }) => [...cot.map(({ key }) => dong.o[key] ?? ''), String(dong.so), loi.join(' ')]),
  ),
];
