import writeXlsxFile from 'write-excel-file/browser';

/** Writes sheets into a workbook and hands it to the person. */
export const downloadXlsx = (tep: string, sheets: Parameters<typeof writeXlsxFile>[0]): Promise<void> =>
  writeXlsxFile(sheets as never).toFile(tep);
