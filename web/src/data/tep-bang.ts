import { formatNgay, type Ngay } from '@core/shared/ngay.ts';

/** A cell of a file: text stays text, so that numbers of papers keep their zeros; figures and days can be reckoned with. */
export type NgayO = { readonly ngay: Ngay };
export type O = string | number | NgayO;
export type HangO = readonly O[];

export type CotBang = {
  readonly nhan: string;
  /** Width in letters. */
  readonly rong?: number;
};

/** A file that takes its rows piece by piece and holds none of them. */
export type TepBang = {
  readonly ghi: (hang: readonly HangO[]) => Promise<void>;
  readonly xong: () => Promise<Blob>;
};

/** Pieces are handed to the browser's own store at this size, which is no memory of the page. */
const MOI_PHAN = 4 * 1024 * 1024;

/** Bytes one after another, of which the page keeps the last few. */
export const createKho = (type: string) => {
  let held: Blob[] = [];
  let parts: BlobPart[] = [];
  let pending = 0;
  return {
    put: (bytes: Uint8Array<ArrayBuffer>): void => {
      parts.push(bytes);
      pending += bytes.length;
      if (pending < MOI_PHAN) return;
      held = [...held, new Blob(parts)];
      parts = [];
      pending = 0;
    },
    blob: (): Blob => new Blob([...held, ...parts], { type }),
  };
};

/** What a spreadsheet would run as a formula, letters of full width too. */
const CONG_THUC = /^[=+\-@\t\r\n＝＋－＠]/;

const csvCell = (o: O): string => {
  if (typeof o === 'number') return String(o);
  if (typeof o !== 'string') return formatNgay(o.ngay);
  const safe = CONG_THUC.test(o) ? `'${o}` : o;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
export const csvLine = (hang: HangO): string => hang.map(csvCell).join(',');

export const CSV = 'text/csv;charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** CSV with a byte order mark: opens with its diacritics on a double-click. */
export const createCsv = (cot: readonly CotBang[]): TepBang => {
  const kho = createKho(CSV);
  const encoder = new TextEncoder();
  kho.put(encoder.encode(`\uFEFF${csvLine(cot.map(({ nhan }) => nhan))}`));
  return {
    ghi: async (hang) => kho.put(encoder.encode(hang.map((row) => `\r\n${csvLine(row)}`).join(''))),
    xong: async () => kho.blob(),
  };
};
