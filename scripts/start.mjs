/**
 * npm start [-- --fresh] [-- --no-seed]: the whole of Sổ Lao Động on this machine, with demo data, without a network.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killCommands, runCommand } from './emulators/command.mjs';
import { EMULATORS } from './emulators/config.mjs';
import { EmulatorError } from './emulators/needs.mjs';
import { ROOT, startSuite } from './emulators/suite.mjs';
import { buildFor } from './local/build.mjs';
import { ensureDependencies } from './local/dependencies.mjs';
import { openStore, saveRegularly } from './local/store.mjs';
import { sweep } from './local/sweep.mjs';
import { printWelcome } from './local/welcome.mjs';

/** @typedef {import('./emulators/suite.mjs').Suite} Suite */

/** Fixed, because exported documents belong to a project. */
const PROJECT_ID = 'demo-so-lao-dong';
const DATA = join(ROOT, '.data');

const { values } = parseArgs({
  options: { fresh: { type: 'boolean', default: false }, 'no-seed': { type: 'boolean', default: false } },
});
const abort = new AbortController();
let signals = 0;

/** Ctrl-C reaches a program under npm twice at once; a second one after a moment means: now. @type {number | undefined} */
let firstSignal;
/** @type {Suite | undefined} */
let suite;
const interrupt = () => {
  signals += 1;
  firstSignal ??= Date.now();
  abort.abort();
  killCommands();
  if (signals > 1 && Date.now() - firstSignal > 1500) void suite?.abort().then(() => process.exit(130));
};
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, interrupt);
/** @type {Promise<undefined>} */
const interrupted = new Promise((done) => abort.signal.addEventListener('abort', () => done(undefined)));

/** @param {Suite} running */
const seed = async (running) => {
  if (!existsSync(join(ROOT, 'scripts/seed.ts'))) {
    console.log('Chưa có scripts/seed.ts: chạy không có dữ liệu dùng thử (no demo data).');
    return;
  }
  console.log('Tạo dữ liệu dùng thử…');
  const { result } = runCommand([join(ROOT, 'node_modules/.bin/tsx'), 'scripts/seed.ts', '--demo'], {
    cwd: ROOT,
    env: { ...process.env, ...running.variables },
  });
  const first = await Promise.race([result, running.failed, interrupted]);
  if (typeof first === 'string') killCommands();
  else if (first !== undefined && first.code !== 0) {
    throw new EmulatorError(
      `Tạo dữ liệu dùng thử không xong, mã ${first.code} (seeding failed). Chạy không có dữ liệu: npm start -- --no-seed`,
    );
  }
};

/** @returns {Promise<number>} exit code */
const main = async () => {
  const store = openStore(DATA);
  const importFrom = await store.open({ fresh: values.fresh });
  await ensureDependencies();
  if (abort.signal.aborted) return 130;
  console.log('Dựng ứng dụng và khởi động trình giả lập…');
  await buildFor(EMULATORS);
  if (abort.signal.aborted) return 130;
  const running = await startSuite({
    only: EMULATORS,
    name: 'start',
    projectId: PROJECT_ID,
    ports: 'configured',
    abort: abort.signal,
    ...(importFrom && { importFrom }),
  });
  suite = running;
  try {
    const { variables, hub, failed } = running;
    store.writeAddresses({
      pid: process.pid,
      projectId: PROJECT_ID,
      functions: variables.FUNCTIONS_EMULATOR_ORIGIN,
      firestore: variables.FIRESTORE_EMULATOR_HOST,
      auth: variables.FIREBASE_AUTH_EMULATOR_HOST,
      pubsub: variables.PUBSUB_EMULATOR_HOST,
      hosting: variables.HOSTING_ORIGIN,
      hub,
    });
    if (importFrom) await sweep(variables.FUNCTIONS_EMULATOR_ORIGIN ?? '', PROJECT_ID, new Date());
    else if (!values['no-seed']) await seed(running);
    if (abort.signal.aborted) return 130;
    if (!importFrom) await store.save(hub);
    printWelcome(running, join(DATA, 'accounts.json'));
    const stopSaving = saveRegularly(() => store.save(hub));
    const reason = await Promise.race([failed, interrupted]);
    await stopSaving();
    if (reason !== undefined) {
      throw new EmulatorError(
        `Một trình giả lập đã dừng (an emulator crashed): ${reason}\nNhật ký (log): ${running.log}`,
      );
    }
    console.log('\nĐang lưu và dừng…');
    await store.save(hub);
    return 0;
  } finally {
    await running.stop();
    store.close();
  }
};

try {
  process.exitCode = await main();
} catch (error) {
  if (abort.signal.aborted) process.exitCode = 130;
  else {
    console.error(error instanceof EmulatorError ? error.message : error);
    process.exitCode = 1;
  }
}
