import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeIfChanged, writeLauncherJar } from './jar.mjs';
import { sdkRoots, thisMachine } from './sdk-root.mjs';

/** @typedef {import('./sdk-root.mjs').Machine} Machine */
/** @typedef {{ source: 'environment' | 'cache' | 'sdk' | 'download', path?: string }} Found path is absent where firebase-tools finds or fetches it */

const FIRESTORE_MAIN = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const PUBSUB_MAIN = 'com.google.cloud.pubsub.testing.v1.Main';

const VARIABLE = { firestore: 'FIRESTORE_EMULATOR_BINARY_PATH', pubsub: 'PUBSUB_EMULATOR_BINARY_PATH' };

/** Where firebase-tools keeps what it downloads, with the versions it wants. */
const cachedFiles = (/** @type {NodeJS.ProcessEnv} */ env) => {
  const wanted = JSON.parse(
    readFileSync(
      fileURLToPath(
        new URL('../../node_modules/firebase-tools/lib/emulator/downloadableEmulatorInfo.json', import.meta.url),
      ),
      'utf8',
    ),
  );
  const cache = env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  return {
    firestore: join(cache, wanted.firestore.downloadPathRelativeToCacheDir),
    pubsub: join(cache, wanted.pubsub.binaryPathRelativeToCacheDir),
  };
};

/** What an SDK has for each emulator: a jar to be launched. */
const jarInSdk = {
  firestore: (/** @type {string} */ root) =>
    join(root, 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar'),
  pubsub: (/** @type {string} */ root) => {
    const lib = join(root, 'platform/pubsub-emulator/lib');
    try {
      const jar = readdirSync(lib).find((name) => /^cloud-pubsub-emulator-.*-all\.jar$/.test(name));
      return join(lib, jar ?? 'cloud-pubsub-emulator.jar');
    } catch {
      return join(lib, 'cloud-pubsub-emulator.jar');
    }
  },
};

/**
 * The first place that has the emulator: a variable, the cache of firebase-tools, a Google Cloud SDK, else a download.
 * @param {'firestore' | 'pubsub'} name
 * @param {NodeJS.ProcessEnv} env
 * @param {Machine} [machine]
 * @param {{ firestore: string, pubsub: string }} [cached]
 * @returns {Found}
 */
export const findBinary = (name, env, machine = thisMachine, cached = cachedFiles(env)) => {
  const named = env[VARIABLE[name]];
  if (named) return { source: 'environment', path: named };
  if (machine.exists(cached[name])) return { source: 'cache' };
  for (const root of sdkRoots(env, machine)) {
    const jar = jarInSdk[name](root);
    if (machine.exists(jar)) return { source: 'sdk', path: jar };
  }
  return { source: 'download' };
};

/** @param {string} text for a POSIX shell */
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * The variables by which firebase-tools takes emulators of the machine in place of a download.
 * @param {readonly ('firestore' | 'pubsub')[]} names
 * @param {string} folder where launchers are written
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ variables: Record<string, string>, downloads: string[] }}
 */
export const prepareBinaries = (names, folder, env) => {
  /** @type {Record<string, string>} */
  const variables = {};
  const downloads = [];
  for (const name of names) {
    const found = findBinary(name, env);
    if (found.source === 'download') downloads.push(name);
    if (!found.path) continue;
    if (found.source === 'environment') variables[VARIABLE[name]] = found.path;
    else if (name === 'firestore') {
      // The jar of the SDK names no main class, and firebase-tools runs `java -jar`.
      variables[VARIABLE.firestore] = writeLauncherJar(join(folder, 'firestore.jar'), {
        mainClass: FIRESTORE_MAIN,
        jar: found.path,
      });
    } else {
      // firebase-tools ends a Pub/Sub emulator that is slow to stop by `kill -9` of every process whose command line
      // says "pubsub-emulator", those of other runs included; through this launcher no command line of ours says so.
      const jar = writeLauncherJar(join(folder, 'pubsub.jar'), { mainClass: PUBSUB_MAIN, jar: found.path });
      const script = join(folder, 'pubsub');
      writeIfChanged(script, `#!/bin/sh\nexec java -jar ${quoted(jar)} "$@"\n`, 0o755);
      variables[VARIABLE.pubsub] = script;
    }
  }
  return { variables, downloads };
};
