import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../emulators/command.mjs';
import { EMULATORS } from '../emulators/config.mjs';
import { EmulatorError } from '../emulators/needs.mjs';
import { runWithEmulators } from '../emulators/run-with.mjs';
import { ROOT } from '../emulators/suite.mjs';
import { requireChromium } from './browser.mjs';
import { buildFor } from './build.mjs';
import { countTests } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ only: readonly import('../emulators/config.mjs').Emulator[], browser?: boolean, heap?: string, limitSeconds: number }} VitestSuite */

const bin = (/** @type {string} */ name) => join(ROOT, 'node_modules/.bin', name);

/**
 * Every suite of vitest.config.ts with what it needs; each runs on a project id of its own. All files of one suite write
 * into one emulator, which keeps them all in memory: the functions suite, with its seasons, filled 1 GB.
 * @type {Record<string, VitestSuite>}
 */
const VITEST = {
  unit: { only: [], limitSeconds: 600 },
  rules: { only: ['auth', 'firestore'], limitSeconds: 1200 },
  functions: { only: ['auth', 'firestore', 'functions', 'pubsub'], heap: '3g', limitSeconds: 2400 },
  e2e: { only: EMULATORS, browser: true, limitSeconds: 1800 },
};

const CHECKS = [
  { name: 'biome', command: [bin('biome'), 'ci', '--colors=off', '.'] },
  { name: 'tsc', command: [bin('tsc'), '-p', '.'] },
];

export const SUITES = ['check', ...Object.keys(VITEST)];

/**
 * Passed checks are no tests and count nothing; a failed one counts as a failure.
 * @returns {Promise<Counts>}
 */
const runChecks = async () => {
  const problems = [];
  for (const { name, command } of CHECKS) {
    const { code, output } = await runCommand(command, { cwd: ROOT, quiet: true, timeoutSeconds: 600 }).result;
    if (code === 0) console.log(`${name}: đạt`);
    else problems.push(`${name}: mã thoát ${code}\n${output.trim()}`);
  }
  return { passed: 0, failed: problems.length, problems };
};

/** @param {string} file */
const readReport = (file) => {
  try {
    return /** @type {import('./counts.mjs').VitestReport} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/**
 * @param {unknown} error
 * @returns {Counts}
 */
const asFailure = (error) => {
  if (!(error instanceof EmulatorError)) throw error;
  return { passed: 0, failed: 1, problems: [error.message] };
};

/**
 * @param {string} name
 * @param {VitestSuite} suite
 * @param {string} [file] only this test file
 * @returns {Promise<Counts>}
 */
const runVitest = async (name, { only, browser, heap, limitSeconds }, file) => {
  const folder = mkdtempSync(join(tmpdir(), 'sld-test-'));
  const report = join(folder, 'report.json');
  const command = [
    bin('vitest'),
    'run',
    ...(file ? [file] : []),
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const run = (/** @type {NodeJS.ProcessEnv} */ env) =>
    runCommand(command, { cwd: ROOT, env, timeoutSeconds: limitSeconds });
  try {
    const env = { ...process.env, ...(browser && { CHROMIUM_PATH: requireChromium(process.env) }) };
    const exitCode =
      only.length === 0
        ? (await run(env).result).code
        : await runWithEmulators({ only, name, ...(heap && { heap }) }, (variables) => run({ ...env, ...variables }));
    return countTests(readReport(report), exitCode);
  } catch (error) {
    return asFailure(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What people do in one file must not stand in the way of those in the next: each file has emulators of its own. */
const browserTests = () =>
  readdirSync(join(ROOT, 'test/e2e'))
    .filter((file) => file.endsWith('.e2e.test.ts'))
    .map((file) => `test/e2e/${file}`);

/**
 * @param {string} name one of SUITES
 * @param {() => boolean} isInterrupted asked before each file of a suite that runs file by file
 * @returns {Promise<Counts>}
 */
export const runSuite = async (name, isInterrupted) => {
  const suite = VITEST[name];
  if (!suite) return runChecks();
  try {
    await buildFor(suite.only);
  } catch (error) {
    return asFailure(error);
  }
  if (!suite.browser) return runVitest(name, suite);
  /** @type {Counts} */
  let all = { passed: 0, failed: 0, problems: [] };
  for (const file of browserTests()) {
    if (isInterrupted()) break;
    const { passed, failed, problems } = await runVitest(name, suite, file);
    all = { passed: all.passed + passed, failed: all.failed + failed, problems: [...all.problems, ...problems] };
  }
  return all;
};
