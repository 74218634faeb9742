/** Rows of cells of a CSV text: quoted cells, doubled quotes, line breaks in quotes, BOM; comma, semicolon or tab. */
export const parseCsv = (text: string): string[][] => {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
  };
  for (let i = 0; i < source.length; i += 1) {
    const char = source.charAt(i);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (char === delimiter) endCell();
    else if (char === '\n') endRow();
    else cell += char;
  }
  endRow();
  return rows;
};

/** The separator the first line uses most, comma last: Excel writes semicolons under Vietnamese settings, and labels hold commas. */
const delimiterOf = (source: string): string => {
  const [firstLine = ''] = source.split('\n', 1);
  const count = (candidate: string): number => firstLine.split(candidate).length;
  return ['\t', ';', ','].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
};
