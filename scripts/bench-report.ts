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

const isOf = (row: BenchRow, figure: string): boolean =>
  figure in row.bars || (row.prefix !== undefined && figure.startsWith(row.prefix));

const lineOf = (row: BenchRow, figure: string, { value, unit }: Measured): string =>
  `| \`${figure}\` | ${value} | ${unit} | ${row.bars[figure] ?? ''} |`;

/** docs/bench.md: a section for each row that has figures. */
export const renderReport = (rows: readonly BenchRow[], known: Readonly<Record<string, Measured>>): string => {
  const sections = rows.flatMap((row) => {
    const figures = Object.entries(known).filter(([figure]) => isOf(row, figure));
    const lines = figures.map(([figure, measured]) => lineOf(row, figure, measured));
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
