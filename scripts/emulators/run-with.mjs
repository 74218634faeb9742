import { EmulatorError } from './needs.mjs';
import { startSuite } from './suite.mjs';

/** @typedef {import('./command.mjs').CommandResult} CommandResult */
/** @typedef {{ result: Promise<CommandResult>, kill: (signal?: NodeJS.Signals) => void }} Running */

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Starts the emulators, runs one command against them, ends both, and returns the exit code of the command.
 * @param {import('./suite.mjs').SuiteOptions} options
 * @param {(env: NodeJS.ProcessEnv) => Running} run
 * @returns {Promise<number>}
 */
export const runWithEmulators = async (options, run) => {
  /** @type {Running | undefined} */
  let running;
  /** @type {NodeJS.Signals | undefined} */
  let interrupted;
  const abort = new AbortController();
  const interrupt = (/** @type {NodeJS.Signals} */ name) => {
    interrupted = name;
    abort.abort();
    running?.kill(name);
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  try {
    const suite = await startSuite({ ...options, abort: abort.signal });
    try {
      if (interrupted) return 130;
      running = run({ ...process.env, ...suite.variables });
      const first = await Promise.race([running.result, suite.failed]);
      if (typeof first !== 'string') return interrupted ? 130 : first.code;
      running.kill('SIGKILL');
      throw new EmulatorError(
        `Một trình giả lập đã dừng giữa chừng (an emulator crashed): ${first}\nNhật ký (log): ${suite.log}`,
      );
    } finally {
      await suite.stop();
    }
  } catch (error) {
    if (interrupted) return 130;
    throw error;
  } finally {
    for (const name of SIGNALS) process.off(name, interrupt);
  }
};
