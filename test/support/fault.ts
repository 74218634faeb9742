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
  return { plan, hook };
};
