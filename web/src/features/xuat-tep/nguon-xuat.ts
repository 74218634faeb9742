import type { DocTrang } from '../../data/doc-trang.ts';
import type { CotBang, HangO, NgayO, O } from '../../data/tep-bang.ts';

/** A column of a register: its heading, and what stands in it for one record. */
export type CotXuat<Row> = CotBang & { readonly o: (row: Row) => O };

/** A list that can be written into a file: its columns, its pages, and the rows of a page. */
export type NguonXuat<T> = {
  readonly cot: readonly CotBang[];
  readonly doc: DocTrang<T>;
  readonly hang: (items: readonly T[]) => Promise<readonly HangO[]>;
};

export const hangCua = <Row>(cot: readonly CotXuat<Row>[], rows: readonly Row[]): HangO[] =>
  rows.map((row) => cot.map(({ o }) => o(row)));

export const oNgay = (ngay: string | null | undefined): NgayO | '' => (ngay ? { ngay } : '');
/** `2026-03` as `03/2026`: a month is no day, and stays a text. */
export const oThang = (thang: string | undefined): string => (thang ? thang.split('-').reverse().join('/') : '');
