import { app } from './app.ts';
import type { BenchRow } from './bench.ts';
import { duplicates } from './duplicates.ts';
import { exportRow } from './export.ts';
import { freshness } from './freshness.ts';
import { growth } from './growth.ts';
import { histories, lostHistories } from './histories.ts';
import { importRoster } from './import.ts';
import { ledger } from './ledger.ts';
import { listTime } from './list-time.ts';
import { market } from './market.ts';
import { matching } from './matching.ts';
import { naive } from './naive.ts';
import { path } from './path.ts';
import { reads } from './reads.ts';
import { rollup } from './rollup.ts';

/** Every row with a command, in the order of the report. */
export const ROWS: readonly BenchRow[] = [
  rollup,
  naive,
  histories,
  lostHistories,
  ledger,
  reads,
  listTime,
  duplicates,
  matching,
  market,
  importRoster,
  exportRow,
  growth,
  freshness,
  path,
  app,
];
