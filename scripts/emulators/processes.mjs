import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { RUN_MARK } from './environment.mjs';

/** @param {number} pid */
export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * Signals a process, or with a negative id its group; one that is gone is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export const signal = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch {
    // it ended meanwhile
  }
};

/** @param {number} milliseconds */
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param {string} mark */
const pidsFromProc = (mark) =>
  readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const marked = readFileSync(`/proc/${entry}/environ`, 'utf8').split('\0').includes(mark);
      return marked ? [Number(entry)] : [];
    } catch {
      return [];
    }
  });

/** @param {string} mark */
const pidsFromPs = (mark) => {
  const listed = execFileSync('ps', ['axeww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 64 << 20 });
  return listed.split('\n').flatMap((line) => (line.includes(` ${mark}`) ? [Number.parseInt(line, 10)] : []));
};

/**
 * Every living process that a run started, however it was detached.
 * @param {string} id
 */
const processesOf = (id) => {
  const mark = `${RUN_MARK}=${id}`;
  const pids = existsSync('/proc/self/environ') ? pidsFromProc(mark) : pidsFromPs(mark);
  return pids.filter((pid) => pid !== process.pid);
};

/**
 * Ends what a run left behind.
 * @param {string} id
 */
export const killLeftovers = async (id) => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const left = processesOf(id);
    if (left.length === 0) return;
    for (const pid of left) signal(pid, 'SIGKILL');
    await sleep(50);
  }
};
