import { PORT_NAMES } from './ports.mjs';

/** @typedef {import('./ports.mjs').Ports} Ports */
/** @typedef {{ port?: number, websocketPort?: number, enabled?: boolean }} EmulatorConfig */
/** @typedef {{ emulators: Record<string, EmulatorConfig | boolean>, hosting: object, [key: string]: unknown }} FirebaseConfig the parts of firebase.json that change for a run */

export const EMULATORS = /** @type {const} */ (['auth', 'firestore', 'functions', 'pubsub', 'hosting']);
/** @typedef {(typeof EMULATORS)[number]} Emulator */

/** Numeric, because `localhost` may mean ::1 to one program and 127.0.0.1 to another. */
export const HOST = '127.0.0.1';

/**
 * @param {string | undefined} list comma separated; all when absent
 * @returns {Emulator[]}
 */
export const parseOnly = (list) => {
  const wanted = list?.split(',') ?? [...EMULATORS];
  const unknown = wanted.filter((name) => !EMULATORS.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`--only: ${unknown.join(', ')}? (${EMULATORS.join(', ')})`);
  return EMULATORS.filter((name) => wanted.includes(name));
};

/**
 * The ports that firebase.json asks for.
 * @param {FirebaseConfig} base
 * @returns {Ports}
 */
export const configuredPorts = (base) => {
  const ports = PORT_NAMES.map((name) => {
    const of = base.emulators[name === 'websocket' ? 'firestore' : name];
    const config = typeof of === 'object' ? of : {};
    const port = name === 'websocket' ? config.websocketPort : config.port;
    if (!port) throw new Error(`firebase.json: emulators.${name} has no port`);
    return [name, port];
  });
  return /** @type {Ports} */ (Object.fromEntries(ports));
};

/**
 * firebase.json for one run: its ports, and a public folder of its own that tells the page where the emulators are.
 * @param {FirebaseConfig} base
 * @param {{ ports: Ports, publicFolder: string }} run
 */
export const deriveConfig = (base, { ports, publicFolder }) => ({
  ...base,
  hosting: { ...base.hosting, public: publicFolder },
  emulators: {
    ...base.emulators,
    ...Object.fromEntries(
      PORT_NAMES.filter((name) => name !== 'websocket').map((name) => [
        name,
        { host: HOST, port: ports[name], ...(name === 'firestore' && { websocketPort: ports.websocket }) },
      ]),
    ),
  },
});

/**
 * What `/__emulators.json` tells the web app. In production that address answers with index.html: only JSON counts.
 * @param {string} projectId
 * @param {Ports} ports
 */
export const addressesForWeb = (projectId, ports) => ({
  projectId,
  auth: `http://${HOST}:${ports.auth}`,
  firestore: `${HOST}:${ports.firestore}`,
  functions: `http://${HOST}:${ports.functions}`,
});
