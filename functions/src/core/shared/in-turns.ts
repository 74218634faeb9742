/** Runs `work` over the items, at most `width` at a time, and keeps every outcome in the order of the items. */
export const inTurns = async <I, O>(
  items: readonly I[],
  width: number,
  work: (item: I) => Promise<O>,
): Promise<PromiseSettledResult<O>[]> => {
  const results: PromiseSettledResult<O>[] = [];
  const left = items.entries();
  const runner = async (): Promise<void> => {
    for (const [i, item] of left) {
      results[i] = await work(item).then(
        (value): PromiseSettledResult<O> => ({ status: 'fulfilled', value }),
        (reason: unknown): PromiseSettledResult<O> => ({ status: 'rejected', reason }),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, runner));
  return results;
};

/** The same for work that must all be done: throws what failed first, once the rest has been tried. */
export const allInTurns = async <I>(
  items: readonly I[],
  width: number,
  work: (item: I) => Promise<unknown>,
): Promise<void> => {
  const failed = (await inTurns(items, width, work)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
};
