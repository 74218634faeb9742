import { basename } from 'node:path';

/**
 * @typedef {object} VitestReport the parts of vitest's JSON reporter that count
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }[]} testResults
 */
/** @typedef {{ passed: number, failed: number, problems: string[] }} Counts */

/**
 * Passed and failed tests of one suite. Whatever could hide a failure counts as one: a skipped test, a file that did not
 * load, an error outside a test, a suite without tests.
 * @param {VitestReport | undefined} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export const countTests = (report, exitCode) => {
  if (!report) return { passed: 0, failed: 1, problems: ['không có kết quả (no report)'] };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  const problems = [
    ...broken.map(({ name }) => `không chạy được (did not load): ${name}`),
    ...report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `hỏng (failed): ${basename(name)} > ${fullName}`),
    ),
  ];
  if (skipped > 0) problems.push(`${skipped} bài thử bị bỏ qua (skipped)`);
  const failed = report.numFailedTests + broken.length + skipped;
  if (report.numPassedTests + failed === 0)
    return { passed: 0, failed: 1, problems: ['không có bài thử nào (no tests)'] };
  if (failed === 0 && exitCode !== 0) {
    return { passed: report.numPassedTests, failed: 1, problems: [`mã thoát ${exitCode} (error outside a test)`] };
  }
  return { passed: report.numPassedTests, failed, problems };
};

/** @param {readonly Counts[]} all */
export const sumCounts = (all) => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
});
