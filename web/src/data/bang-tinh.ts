import { CSV, csvLine, type HangO, XLSX } from './tep-bang.ts';

export type TrangTinh = {
  readonly ten: string;
  readonly tieuDe: readonly string[];
  readonly hang: readonly HangO[];
  /** Width of each column in letters. */
  readonly rong?: readonly number[];
};

/** Sheets that are at hand whole, as a workbook. */
export const toXlsx = async (trang: readonly TrangTinh[]): Promise<Blob> => {
  const { createXlsx } = await import('./tep-xlsx.ts');
  const tep = createXlsx();
  for (const { ten, tieuDe, hang, rong } of trang) {
    const cot = tieuDe.map((nhan, i) => ({ nhan, ...(rong?.[i] !== undefined && { rong: rong[i] }) }));
    await tep.trang({ ten, cot, xuongDong: true });
    await tep.ghi(hang);
  }
  return tep.xong();
};

/** The first sheet as CSV with a byte order mark: opens with its diacritics on a double-click. */
export const toCsv = ([trang]: readonly TrangTinh[]): Blob => {
  const rows = trang ? [trang.tieuDe, ...trang.hang] : [];
  return new Blob([`\uFEFF${rows.map(csvLine).join('\r\n')}`], { type: CSV });
};

/** Hands a file to the browser's downloads. */
export const download = (blob: Blob, ten: string): void => {
  const url = URL.createObjectURL(blob.type ? blob : new Blob([blob], { type: XLSX }));
  const link = Object.assign(document.createElement('a'), { href: url, download: ten });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
