import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { EmulatorError } from '../emulators/needs.mjs';
import { isAlive } from '../emulators/processes.mjs';

const EVERY_MILLISECONDS = 60_000;
/** Exports may take no more than this share of the time, however large the data grow. */
const SHARE = 20;

/**
 * What `npm start` keeps between two runs: `.data/export` and the addresses of the run.
 * @param {string} folder
 */
export const openStore = (folder) => {
  const exported = join(folder, 'export');
  const previous = join(folder, 'export.truoc');
  const addresses = join(folder, 'emulators.json');

  const refuseSecondRun = async () => {
    if (!existsSync(addresses)) return;
    const { pid, hub, hosting } = JSON.parse(readFileSync(addresses, 'utf8'));
    // After a crash the same number may belong to another process.
    const answers =
      isAlive(pid) &&
      (await fetch(hub).then(
        (response) => response.ok,
        () => false,
      ));
    if (answers) throw new EmulatorError(`Đang chạy rồi, tiến trình ${pid}: ${hosting} (already running)`);
  };

  /** Everything that a run killed in the middle of an export left behind. */
  const recover = () => {
    if (!existsSync(exported) && existsSync(previous)) renameSync(previous, exported);
    for (const name of readdirSync(folder)) {
      if (name.startsWith('export.')) rmSync(join(folder, name), { recursive: true, force: true });
    }
  };

  return {
    /** @param {{ fresh: boolean }} options */
    open: async ({ fresh }) => {
      await refuseSecondRun();
      if (fresh) rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      recover();
      return existsSync(join(exported, 'firebase-export-metadata.json')) ? exported : undefined;
    },
    /** @param {object} value */
    writeAddresses: (value) => writeFileSync(addresses, `${JSON.stringify(value, null, 2)}\n`),
    close: () => rmSync(addresses, { force: true }),
    /**
     * Exports beside the last export and swaps by rename: a crash at any moment leaves one whole export.
     * @param {string} hub
     */
    save: async (hub) => {
      const next = join(folder, `export.moi-${Date.now()}`);
      const response = await fetch(`${hub}/_admin/export`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ path: next, initiatedBy: 'npm start' }),
        signal: AbortSignal.timeout(60_000),
      });
      if (!response.ok) throw new Error(`export: ${response.status} ${await response.text()}`);
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(exported)) renameSync(exported, previous);
      renameSync(next, exported);
      rmSync(previous, { recursive: true, force: true });
    },
  };
};

/**
 * Saves every minute until stopped, so that a crash loses little.
 * @param {() => Promise<void>} save
 */
export const saveRegularly = (save) => {
  const stop = new AbortController();
  /** @type {Promise<void>} */
  let current = Promise.resolve();
  const loop = async () => {
    let pause = EVERY_MILLISECONDS;
    while (!stop.signal.aborted) {
      try {
        await setTimeout(pause, undefined, { signal: stop.signal });
      } catch {
        return;
      }
      const began = Date.now();
      current = save().catch((error) => console.error(`Chưa lưu được (not saved): ${error.message}`));
      await current;
      pause = Math.max(EVERY_MILLISECONDS, (Date.now() - began) * SHARE);
    }
  };
  void loop();
  /** Ends the loop, after the save that is under way. */
  return async () => {
    stop.abort();
    await current;
  };
};
