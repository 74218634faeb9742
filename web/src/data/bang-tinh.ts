const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type TrangTinh = {
  readonly ten: string;
  readonly tieuDe: readonly string[];
  /** Figures go in as numbers, everything else as text. */
  readonly hang: readonly (readonly (string | number)[])[];
  /** Width of each column in letters. */
  readonly rong?: readonly number[];
};

/** An XLSX whose texts stay texts, so that numbers of papers keep their zeros; headings bold and fixed. The library is loaded here. */
export const toXlsx = async (trang: readonly TrangTinh[]): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const cell = (value: string | number) => {
    if (typeof value === 'number') return { value, type: Number, format: '#,##0' };
    return value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const };
  };
  return writeXlsxFile(
    trang.map(({ ten, tieuDe, hang, rong }) => ({
      sheet: ten,
      stickyRowsCount: 1,
      columns: tieuDe.map((nhan, i) => ({ width: rong?.[i] ?? Math.min(40, Math.max(10, nhan.length)) })),
      data: [
        tieuDe.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...hang.map((row) => row.map(cell)),
      ],
    })),
  ).toBlob();
};

/** A cell that a spreadsheet would run as a formula is kept from it. */
const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",;\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The first sheet as CSV with a byte order mark: opens with its diacritics on a double-click. */
export const toCsv = ([trang]: readonly TrangTinh[]): Blob => {
  const rows = trang ? [trang.tieuDe, ...trang.hang] : [];
  const text = rows.map((row) => row.map(csvCell).join(',')).join('\r\n');
  return new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' });
};

/** Hands a file to the browser's downloads. */
export const download = (blob: Blob, ten: string): void => {
  const url = URL.createObjectURL(blob.type ? blob : new Blob([blob], { type: XLSX }));
  const link = Object.assign(document.createElement('a'), { href: url, download: ten });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
