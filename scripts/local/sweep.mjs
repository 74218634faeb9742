/** @typedef {{ id: string, name: string, schedule?: { schedule: string } }} Trigger */
/** @typedef {{ backends: { functionTriggers: Trigger[] }[] }} Backends the answer of GET /backends */

/**
 * Addresses of the scheduled functions whose name starts with `sweep`.
 * @param {Backends} backends
 * @param {string} projectId
 */
export const sweepPaths = ({ backends }, projectId) =>
  backends
    .flatMap(({ functionTriggers }) => functionTriggers)
    .filter(({ name, schedule }) => schedule && name.startsWith('sweep'))
    .map(({ id }) => `/functions/projects/${projectId}/triggers/${id}-0`);

/** The emulator never answers a call whose process it could not start. */
const LONGEST_MS = 60_000;

/**
 * The emulators forget the events that were pending when they stopped, so what the last run left is caught up on here;
 * in production the same function runs by its schedule.
 * @param {string} functions
 * @param {string} projectId
 * @param {Date} now
 */
export const sweep = async (functions, projectId, now) => {
  const backends = /** @type {Backends} */ (await (await fetch(`${functions}/backends`)).json());
  for (const path of sweepPaths(backends, projectId)) {
    const headers = { 'X-CloudScheduler-ScheduleTime': now.toISOString(), 'X-CloudScheduler-JobName': 'npm-start' };
    const signal = AbortSignal.timeout(LONGEST_MS);
    const said = await fetch(`${functions}${path}`, { method: 'POST', headers, signal }).then(
      ({ ok, status }) => (ok ? undefined : status),
      (/** @type {Error} */ { name }) => name,
    );
    if (said) console.error(`Quét bù chưa xong (the sweep failed): ${said} ${path}`);
  }
};
