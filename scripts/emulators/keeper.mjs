/**
 * Owns firebase-tools for one run, in a session of its own: the terminal's Ctrl-C does not reach it twice, and when the
 * process that started it is gone, however it died, it stops everything and goes too.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { crashIn, reasonOf } from './output.mjs';
import { killLeftovers, sleep } from './processes.mjs';

/** @typedef {{ id: string, command: string[], cwd: string, log: string, remove: string[] }} KeeperTask */
/** @typedef {{ type: 'ready' } | { type: 'failed', reason: string }} KeeperMessage */

const STOP_MILLISECONDS = 12_000;

/** @type {KeeperTask} */
const task = JSON.parse(process.argv[2] ?? '');
const log = createWriteStream(task.log);
/** @type {string[]} */
const lines = [];
let ending = false;

const cli = spawn(process.execPath, task.command, { cwd: task.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
/** @type {Promise<void>} */
const exited = new Promise((resolve) => cli.once('exit', () => resolve()));

/** @param {KeeperMessage} message */
const tell = (message) => {
  if (process.connected) process.send?.(message);
};

/** @param {number} code */
const end = async (code) => {
  if (ending) return;
  ending = true;
  cli.kill('SIGINT');
  await Promise.race([exited, sleep(STOP_MILLISECONDS)]);
  await killLeftovers(task.id);
  for (const path of task.remove) rmSync(path, { recursive: true, force: true });
  log.end(() => process.exit(code));
};

/** @param {string} reason */
const fail = (reason) => {
  if (ending) return;
  tell({ type: 'failed', reason });
  void end(1);
};

for (const stream of [cli.stdout, cli.stderr]) {
  createInterface({ input: stream }).on('line', (line) => {
    log.write(`${line}\n`);
    lines.push(line);
    if (lines.length > 500) lines.shift();
    const crash = crashIn(line);
    if (crash) fail(crash);
    else if (line.includes('All emulators ready')) tell({ type: 'ready' });
  });
}
cli.once('error', (error) => fail(error.message));
cli.once('exit', (code) => fail(reasonOf(lines) ?? `firebase-tools: exit ${code}`));
process.on('message', () => void end(0));
process.on('disconnect', () => void end(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
