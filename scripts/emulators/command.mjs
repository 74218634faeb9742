import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { signal } from './processes.mjs';

/** @typedef {{ code: number, output: string }} CommandResult */

/** @type {Set<(signal: NodeJS.Signals) => void>} */
const running = new Set();

/** Ends every command still running: the terminal's Ctrl-C does not reach them. */
export const killCommands = () => {
  for (const kill of running) kill('SIGTERM');
};

/**
 * Runs a command in a process group of its own, so that all of it can be ended.
 * @param {readonly string[]} command
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean, timeoutSeconds?: number }} [options] quiet: keep the output and return it
 */
export const runCommand = ([program = '', ...args], options = {}) => {
  const { quiet = false, timeoutSeconds } = options;
  const child = spawn(program, args, {
    detached: true,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', 'inherit', 'inherit'],
    env: options.env ?? process.env,
    ...(options.cwd && { cwd: options.cwd }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  /** @param {NodeJS.Signals} name */
  const kill = (name = 'SIGTERM') => child.pid && signal(-child.pid, name);
  running.add(kill);
  const timer = timeoutSeconds
    ? setTimeout(() => {
        output += `\nquá ${timeoutSeconds} giây (timed out)`;
        if (!quiet) console.error(`${program}: quá ${timeoutSeconds} giây (timed out)`);
        kill('SIGKILL');
      }, timeoutSeconds * 1000)
    : undefined;
  /** @type {Promise<CommandResult>} */
  const result = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.once('close', (code, signalName) => {
      clearTimeout(timer);
      running.delete(kill);
      resolve({ code: code ?? 128 + (signalName ? constants.signals[signalName] : 0), output });
    });
  });
  return { result, kill };
};
