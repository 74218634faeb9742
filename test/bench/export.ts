import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCsv } from '@core/shared/csv.ts';
import { readSheet } from 'read-excel-file/node';
import { build } from 'vite';
import { openBrowser } from '../e2e/browser.ts';
import type { BenchRow } from './bench.ts';
import type { ExportRun } from './export-page.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ROWS = 150_000;
/** What memory is held against. */
const FEW = 50_000;

/** The page's script as the app's own build makes it. */
const scriptOf = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': here('../../functions/src/core') } },
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: here('./export-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [bundle] = [built].flat();
  const chunk = bundle && 'output' in bundle ? bundle.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('No script was built.');
  return chunk.code;
};

/** Most memory a process has held, in MB. */
const peakMb = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

type Measured = ExportRun & { readonly rendererMb: number; readonly path: string };

/** One file written in a browser of its own, so that the peak of its memory is that of this file. */
const measure = async <T>(
  script: string,
  rows: number,
  kieu: 'xlsx' | 'csv',
  then: (measured: Measured) => Promise<T>,
): Promise<T> => {
  const browser = await openBrowser(['--enable-precise-memory-info']);
  try {
    const page = await browser.newPage();
    await page.route('http://bench.test/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }));
    await page.goto('http://bench.test/');
    await page.addScriptTag({ content: script });
    const saved = page.waitForEvent('download', { timeout: 900_000 });
    const run = await page.evaluate<ExportRun>(`exportRows(${rows}, '${kieu}')`);
    const path = await (await saved).path();
    const cdp = await browser.newBrowserCDPSession();
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakMb(id));
    return await then({ ...run, rendererMb: Math.max(...renderers), path });
  } finally {
    await browser.close();
  }
};

/** Rows of the file that are what they should be: a phiếu each, all different. */
const countRows = (rows: readonly (readonly unknown[])[]): number =>
  new Set(rows.slice(1).map((row) => row.at(-1))).size;

export const exportRow: BenchRow = {
  name: 'export',
  prefix: 'export.',
  emulators: 'firestore',
  how: `In Chromium, a list of ${ROWS.toLocaleString('en')} phiếu of 32 columns given in pages of 200 as the rules allow them, written into a file by the pieces the app writes it with, and handed to the downloads. \`export.rows\`: different phiếu in the file, read back by another program (XLSX; \`csv_rows\`: CSV). Rows a second: once read, without the time that making the pages takes. Memory: the most the page's process has held (VmHWM), against that of ${FEW.toLocaleString('en')} rows; and the most its scripts have held after a page. That the filter is respected, and the reading itself, is tried end to end in \`test/e2e/xuat-tep.e2e.test.ts\`.`,
  bars: {
    'export.rows': '150,000',
    'export.rows_per_s': '≥ 8,100',
    'export.csv_rows': '150,000',
    'export.csv_rows_per_s': '≥ 8,100',
    'export.memory_mb': '',
    'export.memory_ratio_150k_50k': '≤ 1.2',
  },
  run: async ({ record, progress }) => {
    const script = await scriptOf();
    progress('export: few rows');
    const few = await measure(script, FEW, 'xlsx', async (measured) => measured);
    progress('export: XLSX');
    await measure(script, ROWS, 'xlsx', async ({ ms, heapMb, rendererMb, path }) => {
      record('export.rows', countRows(await readSheet(path)), 'rows');
      record('export.rows_per_s', ROWS / (ms / 1_000), 'rows/s');
      record('export.file_mb', statSync(path).size / 1e6, 'MB');
      record('export.memory_mb', rendererMb, 'MB');
      record('export.memory_ratio_150k_50k', rendererMb / few.rendererMb, '×');
      record('export.script_memory_mb', heapMb, 'MB');
    });
    progress('export: CSV');
    await measure(script, ROWS, 'csv', async ({ ms, path }) => {
      record('export.csv_rows', countRows(parseCsv(readFileSync(path, 'utf8'))), 'rows');
      record('export.csv_rows_per_s', ROWS / (ms / 1_000), 'rows/s');
    });
  },
};
