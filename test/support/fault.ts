import type { Firestore } from 'firebase-admin/firestore';
import { pathOf, rpcOf } from './wire.ts';

/** Kills the process, as far as its work goes, at one call to Firestore: before it, or after it took effect. `only`: the calls of one method that are counted. */
export const createFault = (only?: string) => {
  const plan = { at: Number.POSITIVE_INFINITY, when: 'before' as 'before' | 'after', calls: 0 };
  const hook = async (method: string, call: () => Promise<unknown>): Promise<unknown> => {
    if (only !== undefined && method !== only) return call();
    plan.calls += 1;
    const isDue = plan.calls === plan.at;
    if (isDue && plan.when === 'before') throw new Error('killed');
    const answer = await call();
    if (isDue) throw new Error('killed');
    return answer;
  };
  /** How the work ended that was killed at that call, and how many calls it made; what follows runs undisturbed. */
  const kill = async (when: 'before' | 'after', at: number, work: () => Promise<unknown>) => {
    Object.assign(plan, { at, when, calls: 0 });
    const outcome = await work().then(
      () => 'done' as const,
      () => 'killed' as const,
    );
    plan.at = Number.POSITIVE_INFINITY;
    return { outcome, calls: plan.calls };
  };
  return { plan, hook, kill };
};

/** Refuses what writes or gets by name a document whose path begins so, `times` times or until it is called off. */
export const refuse = (db: Firestore, path: string, times = Number.POSITIVE_INFINITY): (() => void) => {
  const rpc = rpcOf(db);
  const { request, requestStream } = rpc;
  let left = times;
  const check = (names: readonly (string | undefined)[]): void => {
    if (left === 0 || !names.some((name) => name && pathOf(name).startsWith(path))) return;
    left -= 1;
    throw new Error('refused');
  };
  rpc.request = async (method, payload, ...rest) => {
    if (method === 'commit') check((payload.writes ?? []).map((write) => write.delete ?? write.update?.name));
    return request.call(db, method, payload, ...rest);
  };
  rpc.requestStream = async (method, bidirectional, payload, ...rest) => {
    check(payload.documents ?? []);
    return requestStream.call(db, method, bidirectional, payload, ...rest);
  };
  return () => {
    left = 0;
  };
};
