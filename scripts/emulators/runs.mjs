import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './processes.mjs';

/** Finished runs whose logs are kept. */
const KEPT = 8;

/** @param {string} name */
export const newRunId = (name) => `${name}-${process.pid}-${Date.now().toString(36).slice(-5)}`;

/** @param {string} id */
export const ownerOf = (id) => Number(id.match(/-(\d+)-[0-9a-z]{5}$/)?.[1]);

/**
 * Removes what runs killed with their keeper left in the project, and all but the latest logs.
 * @param {string} runs
 * @param {string} root
 */
export const forgetOldRuns = (runs, root) => {
  const isFinished = (/** @type {string} */ id) => ownerOf(id) > 0 && !isAlive(ownerOf(id));
  for (const file of readdirSync(root)) {
    const id = file.match(/^firebase\.(.+)\.json$/)?.[1];
    if (id && isFinished(id)) rmSync(join(root, file), { force: true });
  }
  const finished = readRuns(runs).filter(isFinished).sort(byTime);
  for (const id of finished.slice(0, -KEPT)) rmSync(join(runs, id), { recursive: true, force: true });
};

/** @param {string} runs */
const readRuns = (runs) => {
  try {
    return readdirSync(runs);
  } catch {
    return [];
  }
};

/** @param {string} a @param {string} b */
const byTime = (a, b) => a.slice(-5).localeCompare(b.slice(-5));
