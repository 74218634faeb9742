import { HOST } from './config.mjs';

/** @typedef {import('./ports.mjs').Ports} Ports */
/** @typedef {import('./config.mjs').Emulator} Emulator */

/** Marks every process of a run, so that one left behind by a crash is found. */
export const RUN_MARK = 'EMULATOR_RUN_ID';

/** Addresses of another run, and credentials that no emulator needs. */
const FOREIGN = [
  'FIRESTORE_EMULATOR_HOST',
  'FIREBASE_AUTH_EMULATOR_HOST',
  'PUBSUB_EMULATOR_HOST',
  'FIREBASE_EMULATOR_HUB',
  'FIREBASE_CONFIG',
  'GCLOUD_PROJECT',
  'GOOGLE_CLOUD_PROJECT',
  'GOOGLE_APPLICATION_CREDENTIALS',
];

/** @param {NodeJS.ProcessEnv} env */
const withoutProxy = (env) => {
  const direct = [env.no_proxy ?? env.NO_PROXY, HOST, 'localhost'].filter(Boolean).join(',');
  return { no_proxy: direct, NO_PROXY: direct };
};

/**
 * For firebase-tools and all it starts. Each value is measured in docs/decisions/0002-emulators-offline.md.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ id: string, temporary: string, variables: Record<string, string>, heap?: string | undefined }} run
 * @returns {NodeJS.ProcessEnv}
 */
export const suiteEnvironment = (env, { id, temporary, variables, heap = '1g' }) => {
  const clean = Object.fromEntries(Object.entries(env).filter(([name]) => !FOREIGN.includes(name)));
  return {
    ...clean,
    ...withoutProxy(env),
    ...variables,
    [RUN_MARK]: id,
    TMPDIR: temporary,
    NO_COLOR: '1',
    NO_UPDATE_NOTIFIER: '1',
    FUNCTIONS_EMULATOR_PARALLEL: '4',
    FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: temporary,
    METADATA_SERVER_DETECTION: 'none',
    JAVA_TOOL_OPTIONS: env.JAVA_TOOL_OPTIONS ?? `-Xmx${heap}`,
  };
};

/**
 * Added to the environment of a command that talks to the emulators.
 * @param {{ id: string, projectId: string, ports: Ports, only: readonly Emulator[] }} run
 * @returns {Record<string, string>}
 */
export const commandVariables = ({ id, projectId, ports, only }) => {
  /** @type {Record<Emulator, Record<string, string>>} */
  const byEmulator = {
    auth: { FIREBASE_AUTH_EMULATOR_HOST: `${HOST}:${ports.auth}` },
    firestore: { FIRESTORE_EMULATOR_HOST: `${HOST}:${ports.firestore}` },
    functions: { FUNCTIONS_EMULATOR_ORIGIN: `http://${HOST}:${ports.functions}` },
    pubsub: { PUBSUB_EMULATOR_HOST: `${HOST}:${ports.pubsub}` },
    hosting: { HOSTING_ORIGIN: `http://${HOST}:${ports.hosting}` },
  };
  return {
    [RUN_MARK]: id,
    GCLOUD_PROJECT: projectId,
    METADATA_SERVER_DETECTION: 'none',
    EMULATOR_HUB: `${HOST}:${ports.hub}`,
    FIREBASE_EMULATOR_HUB: `${HOST}:${ports.hub}`,
    ...withoutProxy(process.env),
    ...Object.assign({}, ...only.map((name) => byEmulator[name])),
  };
};
