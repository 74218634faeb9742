/**
 * Measures and reports: `npm run bench [-- --only rollup,board] [--minutes 10] [--rows 100000]`. One JSON line per figure on standard
 * output, progress on standard error, and docs/bench.md; rows that were not run keep their last figures there.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { BenchRow, Figure } from '../test/bench/bench.ts';
import { ROWS } from '../test/bench/rows.ts';
import { type Measured, parseReport, renderReport } from './bench-report.ts';

const REPORT = new URL('../docs/bench.md', import.meta.url);
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    minutes: { type: 'string', default: '1' },
    rows: { type: 'string', default: '100000' },
    row: { type: 'string' },
  },
});
const progress = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** A row measures the figures its bars name, so `--only board` finds the row that reads boards. */
const isAskedFor = (row: BenchRow, names: readonly string[]): boolean =>
  names.some(
    (name) =>
      row.name === name ||
      row.prefix === `${name}.` ||
      Object.keys(row.bars).some((figure) => figure.startsWith(`${name}.`)),
  );

const runHere = async (row: BenchRow): Promise<void> => {
  await row.run({
    record: (figure, value, unit) => console.log(JSON.stringify({ figure, value: Number(value.toPrecision(6)), unit })),
    progress,
    minutes: Number(values.minutes),
    rows: Number(values.rows),
  });
};

/** Each row runs in a process of its own with emulators of its own, so that none feels the one before. */
const runApart = async (row: BenchRow): Promise<Figure[]> => {
  const command = [
    'npx',
    'tsx',
    'scripts/bench.ts',
    '--row',
    row.name,
    '--minutes',
    values.minutes,
    '--rows',
    values.rows,
  ];
  const heap = row.heap ? ['--heap', row.heap] : [];
  const args = ['scripts/with-emulators.mjs', '--only', row.emulators, ...heap, '--', ...command];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const figures: Figure[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"figure"')) continue;
    console.log(line);
    figures.push(JSON.parse(line) as Figure);
  }
  return figures;
};

const alone = ROWS.find(({ name }) => name === values.row);
if (alone) {
  await runHere(alone);
  process.exit(0);
}

const names = values.only?.split(',');
for (const row of ROWS.filter((each) => !names || isAskedFor(each, names))) {
  progress(`— ${row.name}`);
  const figures = await runApart(row);
  if (figures.length === 0) process.exitCode = 1;
  const known: Record<string, Measured> = parseReport(readFileSync(REPORT, { encoding: 'utf8', flag: 'a+' }));
  for (const { figure, value, unit } of figures) known[figure] = { value, unit };
  writeFileSync(REPORT, renderReport(ROWS, known));
}
