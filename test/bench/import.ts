import type { Dong } from '@core/nhap/nhap.ts';
import { createWorld } from '../support/engine-world.ts';
import { aRow, createNhapWorld } from '../support/nhap-world.ts';
import { type BenchRow, range } from './bench.ts';

const ROWS = 10_000;
const THON = 6;

/** People of one xã in households of four, spread over its thôn. */
const people = (from: number, count: number): Dong['o'][] =>
  range(count).map((i) => aRow(from + i, { thon: `90001-00${1 + (i % THON)}` }));

export const importRoster: BenchRow = {
  name: 'import',
  prefix: 'import.',
  emulators: 'firestore',
  how: `A roster of ${ROWS.toLocaleString('en-US')} people, chunks of 500 one after the other, through the handler in-process; linear when the second half takes no longer than the first.`,
  bars: {
    'import.rows_per_s': '',
    'import.second_half_ratio': '≥ 0.8',
    'import.rows_lost': '0',
  },
  run: async ({ record, progress }) => {
    const world = await createWorld('bench-import', { soXa: 1, soThon: THON });
    const nhap = createNhapWorld(world.db);
    await nhap.bringIn(people(900_000, 500));
    const { id, los } = await nhap.upload(people(0, ROWS));
    const halves = [los.slice(0, los.length / 2), los.slice(los.length / 2)];
    const seconds: number[] = [];
    for (const half of halves) {
      const start = performance.now();
      for (const lo of half) await nhap.deliver(id, lo);
      seconds.push((performance.now() - start) / 1_000);
      progress(`  ${half.length} chunks in ${seconds.at(-1)?.toFixed(1)} s`);
    }
    const [first = 0, second = 0] = seconds;
    record('import.rows_per_s', ROWS / (first + second), `rows/s, ${ROWS} rows`);
    record('import.second_half_ratio', first / second, 'ratio');
    record('import.rows_lost', ROWS - ((await nhap.nhap(id))?.dem?.dat ?? 0), 'rows');
  },
};
