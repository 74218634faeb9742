import { createServer } from 'node:net';

/** Ports that one run may need; `websocket` is the Firestore emulator's second one. */
export const PORT_NAMES = /** @type {const} */ ([
  'auth',
  'functions',
  'firestore',
  'websocket',
  'pubsub',
  'hosting',
  'eventarc',
  'tasks',
  'hub',
  'logging',
]);
/** @typedef {(typeof PORT_NAMES)[number]} PortName */
/** @typedef {Record<PortName, number>} Ports */

/** Below the range the system hands out to outgoing connections, which could take a port between choice and use. */
const BLOCKS = { from: 20_000, to: 32_000, size: 20 };

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/**
 * The wanted ports, each moved up to the next free one that no other of them has or wants.
 * @param {Ports} wanted
 * @param {(port: number) => Promise<boolean>} [free]
 * @returns {Promise<Ports>}
 */
export const movePorts = async (wanted, free = isFree) => {
  const ports = { ...wanted };
  const reserved = new Set(Object.values(wanted));
  for (const name of PORT_NAMES) {
    let port = wanted[name];
    while (!(await free(port)) || (port !== wanted[name] && reserved.has(port))) port += 1;
    ports[name] = port;
    reserved.add(port);
  }
  return ports;
};

/**
 * Free ports of a run, from a block chosen by `seed` so that runs at once seldom meet.
 * @param {number} seed
 * @param {(port: number) => Promise<boolean>} [free]
 */
export const freePorts = (seed, free = isFree) => {
  const blocks = (BLOCKS.to - BLOCKS.from) / BLOCKS.size;
  const start = BLOCKS.from + (seed % blocks) * BLOCKS.size;
  const wanted = /** @type {Ports} */ (Object.fromEntries(PORT_NAMES.map((name, index) => [name, start + index])));
  return movePorts(wanted, free);
};
