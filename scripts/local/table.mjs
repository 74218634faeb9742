/**
 * Columns padded to their widest cell.
 * @param {readonly (readonly string[])[]} rows the first is the head
 */
export const table = (rows) => {
  const cells = rows.map((row) => row.map((cell) => cell.normalize('NFC')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
};
