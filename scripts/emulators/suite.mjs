import { fork } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareBinaries } from './binaries.mjs';
import { addressesForWeb, configuredPorts, deriveConfig, HOST } from './config.mjs';
import { commandVariables, suiteEnvironment } from './environment.mjs';
import { EmulatorError, explain, requireJava } from './needs.mjs';
import { isPortClash } from './output.mjs';
import { freePorts, movePorts } from './ports.mjs';
import { killLeftovers, signal } from './processes.mjs';
import { forgetOldRuns, newRunId } from './runs.mjs';
import { putLocalSecrets } from './secrets.mjs';

/** @typedef {import('./config.mjs').Emulator} Emulator */
/** @typedef {import('./keeper.mjs').KeeperMessage} KeeperMessage */
/** @typedef {import('./keeper.mjs').KeeperTask} KeeperTask */
/**
 * @typedef {object} SuiteOptions
 * @property {readonly Emulator[]} only
 * @property {string} name of the run, in its project id and its log folder
 * @property {string} [projectId] must start with `demo-`, so that nothing reaches production
 * @property {'free' | 'configured'} [ports] `configured`: those of firebase.json, moved where taken
 * @property {string} [importFrom]
 * @property {string} [heap] most memory of each Java emulator, as `-Xmx` takes it
 * @property {AbortSignal} [abort] gives up waiting for the start
 */

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIREBASE = join(ROOT, 'node_modules/firebase-tools/lib/bin/firebase.js');
const RUNS = join(ROOT, '.emulators');
const READY_MILLISECONDS = 180_000;
const INTERRUPTED = 'bị ngắt (interrupted)';

/** @param {SuiteOptions} options */
const prepare = async (options) => {
  const { only, name } = options;
  const id = newRunId(name);
  const projectId = options.projectId ?? `demo-${id}`;
  if (!projectId.startsWith('demo-')) throw new EmulatorError(`${projectId}: mã dự án phải bắt đầu bằng "demo-"`);
  const base = JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8'));
  const ports =
    options.ports === 'configured'
      ? await movePorts(configuredPorts(base))
      : await freePorts(process.pid * 7 + Date.now());
  if (only.includes('functions')) putLocalSecrets(ROOT);
  const folder = join(RUNS, id);
  const publicFolder = join('.emulators', id, 'public');
  mkdirSync(folder, { recursive: true });
  if (only.includes('hosting')) {
    cpSync(join(ROOT, 'web/dist'), join(ROOT, publicFolder), { recursive: true });
    writeFileSync(join(ROOT, publicFolder, '__emulators.json'), JSON.stringify(addressesForWeb(projectId, ports)));
  }
  // Beside firebase.json, because firebase-tools takes every path from the folder of its configuration and refuses `..`.
  const config = join(ROOT, `firebase.${id}.json`);
  writeFileSync(config, JSON.stringify(deriveConfig(base, { ports, publicFolder }), null, 2));
  // Short and outside the project: worker sockets live here, and a socket path holds about a hundred bytes.
  const temporary = mkdtempSync(join(tmpdir(), `sld-${process.pid}-`));
  return { id, projectId, ports, folder, config, temporary, publicFolder: join(ROOT, publicFolder) };
};

/** @param {SuiteOptions} options */
const startOnce = async (options) => {
  const { only } = options;
  const downloadable = /** @type {('firestore' | 'pubsub')[]} */ (
    only.filter((n) => n === 'firestore' || n === 'pubsub')
  );
  const { variables, downloads } = prepareBinaries(downloadable, join(RUNS, 'bin'), process.env);
  if (downloadable.length > 0) requireJava(process.env);
  const run = await prepare(options);
  const command = [
    FIREBASE,
    'emulators:start',
    '--config',
    run.config,
    '--project',
    run.projectId,
    '--only',
    only.join(),
  ];
  if (options.importFrom) command.push('--import', resolve(options.importFrom));
  const log = join(run.folder, 'firebase.log');
  /** @type {KeeperTask} */
  const task = { id: run.id, command, cwd: run.folder, log, remove: [run.config, run.temporary, run.publicFolder] };
  const keeper = fork(fileURLToPath(new URL('./keeper.mjs', import.meta.url)), [JSON.stringify(task)], {
    detached: true,
    execArgv: [],
    env: suiteEnvironment(process.env, { ...run, variables, heap: options.heap }),
    stdio: ['ignore', 'ignore', openSync(join(run.folder, 'keeper.log'), 'w'), 'ipc'],
  });

  /** @type {Promise<void>} */
  const closed = new Promise((done) => keeper.once('exit', () => done()));
  let stopping = false;
  /** Resolves, never rejects, with the reason if the emulators end unasked. @type {Promise<string>} */
  const failed = new Promise((done) => {
    keeper.on('message', (/** @type {KeeperMessage} */ message) => {
      if (message.type === 'failed') done(message.reason);
    });
    keeper.once(
      'exit',
      () => !stopping && done('trình giữ trình giả lập đã dừng (the keeper of the emulators is gone)'),
    );
  });
  const stop = async () => {
    stopping = true;
    if (keeper.connected) keeper.send({ type: 'stop' });
    await closed;
    await killLeftovers(run.id);
    for (const path of task.remove) rmSync(path, { recursive: true, force: true });
  };
  /** Ends the run at once, without a clean end of the emulators. */
  const abort = async () => {
    stopping = true;
    if (keeper.pid) signal(keeper.pid, 'SIGKILL');
    await killLeftovers(run.id);
    for (const path of task.remove) rmSync(path, { recursive: true, force: true });
  };

  /** @type {Promise<'ready'>} */
  const ready = new Promise((done) => {
    keeper.on('message', (/** @type {KeeperMessage} */ message) => message.type === 'ready' && done('ready'));
  });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<string>} */
  const late = new Promise((done) => {
    timer = setTimeout(() => done(`chưa sẵn sàng sau ${READY_MILLISECONDS / 1000} giây`), READY_MILLISECONDS);
  });
  /** @type {Promise<string>} */
  const aborted = new Promise((done) => {
    if (options.abort?.aborted) done(INTERRUPTED);
    options.abort?.addEventListener('abort', () => done(INTERRUPTED));
  });
  const outcome = await Promise.race([ready, failed, late, aborted]);
  clearTimeout(timer);
  if (outcome !== 'ready') {
    await stop();
    throw new EmulatorError(explain(outcome, downloads, log), { cause: outcome });
  }
  return {
    id: run.id,
    projectId: run.projectId,
    ports: run.ports,
    folder: run.folder,
    log,
    variables: commandVariables({ ...run, only }),
    hub: `http://${HOST}:${run.ports.hub}`,
    failed,
    stop,
    abort,
  };
};

/** @typedef {Awaited<ReturnType<typeof startOnce>>} Suite */

/**
 * Starts Google's emulators offline for one run and waits until they are ready.
 * @param {SuiteOptions} options
 * @returns {Promise<Suite>}
 */
export const startSuite = async (options) => {
  if (!existsSync(FIREBASE))
    throw new EmulatorError('Thiếu firebase-tools: chạy `npm ci --ignore-scripts` (run it first)');
  forgetOldRuns(RUNS, ROOT);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(options);
    } catch (error) {
      const clash = error instanceof EmulatorError && isPortClash(String(error.cause));
      if (!clash || attempt === 3) throw error;
    }
  }
};
