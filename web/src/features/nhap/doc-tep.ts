import { parseCsv } from '@core/shared/csv.ts';
import { UserError } from '../../data/errors.ts';

/** A cell as text: days as ISO, numbers without exponent, line breaks as spaces. */
export const toText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  if (typeof cell === 'boolean') return cell ? 'x' : '';
  return String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();
};

export const toTexts = (rows: readonly (readonly unknown[])[]): string[][] => rows.map((row) => row.map(toText));

/** Text files of Vietnamese offices are UTF-8, or UTF-16 as Excel's "Unicode text". */
export const decodeText = (bytes: ArrayBuffer): string => {
  const [a, b] = new Uint8Array(bytes.slice(0, 2));
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      'tep.bangMa',
      'Tệp không phải bảng mã UTF-8. Mở bằng Excel, lưu lại thành .xlsx rồi chọn tệp mới.',
    );
  }
};

/** The rows of a spreadsheet or of a text file, cell by cell as text; the reader of spreadsheets comes when it is needed. */
export const readTep = async (file: File): Promise<string[][]> => {
  const name = file.name.toLowerCase();
  if (/\.(csv|txt|tsv)$/.test(name)) return parseCsv(decodeText(await file.arrayBuffer()));
  if (name.endsWith('.xls')) {
    throw new UserError(
      'tep.xls',
      'Tệp .xls là dạng cũ. Mở bằng Excel, chọn Lưu thành (Save As) → .xlsx rồi chọn tệp mới.',
    );
  }
  const { readXlsx } = await import('./doc-xlsx.ts');
  return toTexts(await readXlsx(file));
};
