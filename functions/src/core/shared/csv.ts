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

/**
 * The separator that most lines have equally often: titles above the heading have none, addresses hold commas, Excel
 * writes semicolons under Vietnamese settings. Cells in quotes do not count; of equals, tab before semicolon before comma.
 */
const delimiterOf = (source: string): string => {
  const lines = source
    .slice(0, 50_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const agreeing = (candidate: string): number => {
    const counts = lines.map((line) => line.split(candidate).length - 1).filter((count) => count > 0);
    return Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
  };
  return ['\t', ';', ','].reduce((best, candidate) => (agreeing(candidate) > agreeing(best) ? candidate : best));
};
