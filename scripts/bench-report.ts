import type { BenchRow } from '../test/bench/bench.ts';

export type Measured = { readonly value: number; readonly unit: string };

const LINE = /^\| `([^`]+)` \| ([-\d.e+]+) \| ([^|]*) \|/;

/** The figures a report already holds. */
export const parseReport = (text: string): Record<string, Measured> =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, figure, value, unit] = LINE.exec(line) ?? [];
      return figure && value ? [[figure, { value: Number(value), unit: (unit ?? '').trim() }]] : [];
    }),
  );

const tableOf = (row: BenchRow, known: Readonly<Record<string, Measured>>): string[] => {
  const prefixes = new Set([row.name, ...Object.keys(row.bars).map((figure) => figure.split('.')[0])]);
  const inOtherRow = (figure: string) => figure.startsWith('rollup.') && !(figure in row.bars) && row.name !== 'naive';
  const figures = Object.keys(known).filter(
    (figure) => (figure in row.bars || prefixes.has(figure.split('.')[0] ?? '')) && !inOtherRow(figure),
  );
  return figures.map(
    (figure) => `| \`${figure}\` | ${known[figure]?.value} | ${known[figure]?.unit} | ${row.bars[figure] ?? ''} |`,
  );
};

/** docs/bench.md: a section for each row that has figures. */
export const renderReport = (rows: readonly BenchRow[], known: Readonly<Record<string, Measured>>): string => {
  const shown = new Set<string>();
  const sections = rows.flatMap((row) => {
    const lines = tableOf(row, known).filter((line) => !shown.has(line.split('`')[1] ?? ''));
    for (const line of lines) shown.add(line.split('`')[1] ?? '');
    if (lines.length === 0) return [];
    return [`## ${row.name}`, '', row.how, '', '| figure | value | unit | bar |', '|---|---|---|---|', ...lines, ''];
  });
  return [
    '# Bench',
    '',
    'Written by `npm run bench`. Operations are counted as Firestore bills them and do not vary; speeds are ratios inside one run on a small shared machine.',
    '',
    ...sections,
  ].join('\n');
};
