import { describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/local/browser.mjs';
import { countTests, sumCounts, type VitestReport } from '../../scripts/local/counts.mjs';
import { isInstalled, isNodeNewEnough } from '../../scripts/local/dependencies.mjs';
import { sweepPaths } from '../../scripts/local/sweep.mjs';
import { table } from '../../scripts/local/table.mjs';

const report = (passed: number, failed = 0, pending = 0, testResults: VitestReport['testResults'] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults,
});

describe('counting the tests of a suite', () => {
  it.each([
    ['all passed', report(5), 0, 5, 0],
    ['some failed', report(3, 2), 1, 3, 2],
    ['a skipped test', report(4, 0, 1), 0, 4, 1],
    ['a file that did not load', report(4, 0, 0, [{ name: 'x', status: 'failed', assertionResults: [] }]), 1, 4, 1],
    ['an error outside a test', report(4), 1, 4, 1],
    ['no tests', report(0), 0, 0, 1],
    ['no report', undefined, 137, 0, 1],
  ])('%s', (_name, vitestReport, exitCode, passed, failed) => {
    expect(countTests(vitestReport, exitCode)).toMatchObject({ passed, failed });
  });

  it('names each test that failed, with its file', () => {
    const assertionResults = [
      { fullName: 'a list is read', status: 'passed' },
      { fullName: 'a list is printed', status: 'failed' },
    ];
    const { problems } = countTests(report(1, 1, 0, [{ name: '/x/y.test.ts', status: 'failed', assertionResults }]), 1);
    expect(problems).toEqual(['hỏng (failed): y.test.ts > a list is printed']);
  });

  it('sums the suites', () => {
    const one = { passed: 2, failed: 1, problems: [] };
    expect(sumCounts([one, one])).toEqual({ passed: 4, failed: 2 });
  });
});

describe('dependencies', () => {
  const locked = { '': {}, functions: { version: '1' }, 'node_modules/a': { version: '1.0.0' } };

  it.each([
    ['the same versions', locked, { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', locked, { 'node_modules/a': { version: '1.0.1' } }, false],
    ['one missing', locked, {}, false],
    ['nothing installed', locked, undefined, false],
    ['an optional one of another system', { 'node_modules/b': { version: '1', optional: true } }, {}, true],
  ])('%s', (_name, lock, installed, expected) => {
    expect(isInstalled(lock, installed)).toBe(expected);
  });

  it.each([
    ['20.19.0', true],
    ['20.9.9', false],
    ['18.20.0', false],
    ['24.0.0', true],
  ])('Node %s against >=20.19: %s', (version, expected) => {
    expect(isNodeNewEnough(version, '>=20.19')).toBe(expected);
  });
});

it('finds Chromium by its variable only if it is there, else on the path', () => {
  const exists = (path: string) => path === '/bin/chromium';
  expect(findChromium({ CHROMIUM_PATH: '/none', PATH: '/bin' }, exists)).toBeUndefined();
  expect(findChromium({ PATH: '/sbin:/bin' }, exists)).toBe('/bin/chromium');
});

it('sweeps by scheduled functions named sweep…, and no others', () => {
  const schedule = { schedule: '*/15 * * * *' };
  const functionTriggers = [
    { id: 'asia-southeast1-sweepRollups', name: 'sweepRollups', schedule },
    { id: 'asia-southeast1-recount', name: 'recount', schedule },
    { id: 'asia-southeast1-sweepNow', name: 'sweepNow' },
  ];
  expect(sweepPaths({ backends: [{ functionTriggers }] }, 'demo-x')).toEqual([
    '/functions/projects/demo-x/triggers/asia-southeast1-sweepRollups-0',
  ]);
});

it('pads columns by letters, decomposed ones too', () => {
  expect(
    table([
      ['Tên', 'X'],
      ['Mai'.normalize('NFD'), '1'],
      ['Hạnh'.normalize('NFD'), '2'],
    ]).split('\n'),
  ).toEqual(['Tên   X', '────  ─', 'Mai   1', 'Hạnh  2']);
});
