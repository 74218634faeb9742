/**
 * npm test [-- check unit rules functions e2e]: all suites, or some. Goes on after a failed suite, never skips one, and
 * says at the end what failed and, in one line, how many tests passed and failed.
 */
import { killCommands } from './emulators/command.mjs';
import { EmulatorError } from './emulators/needs.mjs';
import { sumCounts } from './local/counts.mjs';
import { ensureDependencies } from './local/dependencies.mjs';
import { runSuite, SUITES } from './local/suites.mjs';

let interrupted = false;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    interrupted = true;
    killCommands();
  });
}

const main = async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !SUITES.includes(name));
  if (unknown.length > 0) throw new EmulatorError(`${unknown.join(', ')}? (${SUITES.join(', ')})`);
  await ensureDependencies();
  const results = [];
  for (const name of SUITES.filter((suite) => asked.length === 0 || asked.includes(suite))) {
    if (interrupted) break;
    console.log(`\n── ${name}`);
    const began = Date.now();
    const result = await runSuite(name, () => interrupted);
    console.log(
      `${name}: ${result.passed} đạt, ${result.failed} hỏng, ${Math.round((Date.now() - began) / 1000)} giây`,
    );
    results.push({ name, ...result });
  }
  for (const { name, problems } of results) for (const problem of problems) console.log(`${name}: ${problem}`);
  const { passed, failed } = sumCounts(results);
  process.exitCode = interrupted ? 130 : failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
};

try {
  await main();
} catch (error) {
  console.error(error instanceof EmulatorError ? error.message : error);
  process.exitCode = 1;
  console.log('0 passed, 1 failed');
}
