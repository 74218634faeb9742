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
    const response = await fetch(`${functions}${path}`, {
      method: 'POST',
      headers: { 'X-CloudScheduler-ScheduleTime': now.toISOString(), 'X-CloudScheduler-JobName': 'npm-start' },
    });
    if (!response.ok) console.error(`Quét bù chưa xong (the sweep failed): ${response.status} ${path}`);
  }
};
