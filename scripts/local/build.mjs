import { runCommand } from '../emulators/command.mjs';
import { EmulatorError } from '../emulators/needs.mjs';
import { ROOT } from '../emulators/suite.mjs';

/** @param {string} script of package.json */
const build = async (script) => {
  const { code, output } = await runCommand(['npm', 'run', '--silent', script], { cwd: ROOT, quiet: true }).result;
  if (code !== 0) throw new EmulatorError(`npm run ${script}:\n${output.trim()}`);
};

/**
 * Builds what the emulators will serve: the functions, the web app.
 * @param {readonly string[]} only
 */
export const buildFor = async (only) => {
  const scripts = [];
  if (only.includes('functions')) scripts.push(build('build:functions'));
  if (only.includes('hosting')) scripts.push(build('build:web'));
  await Promise.all(scripts);
};
