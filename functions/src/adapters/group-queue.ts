type Waiting<I, O> = { item: I; resolve: (outcome: O) => void; reject: (error: unknown) => void };

export type GroupOptions<I> = {
  readonly maxWeight: number;
  readonly maxItems: number;
  readonly weigh: (item: I) => number;
  /** After a group at least this large the next one waits `lingerMs` for company. */
  readonly crowd: number;
  readonly lingerMs: number;
};

/**
 * Hands items to `work` in groups, one group at a time: what arrives while a group is at work makes up the next. A
 * promise settles only when the group of its item is done, so nothing is acknowledged before it is committed.
 */
export const createGroupQueue = <I, O>(
  work: (items: readonly I[]) => Promise<readonly PromiseSettledResult<O>[]>,
  { maxWeight, maxItems, weigh, crowd, lingerMs }: GroupOptions<I>,
) => {
  const waiting: Waiting<I, O>[] = [];
  let isRunning = false;

  const takeGroup = (): Waiting<I, O>[] => {
    let weight = 0;
    let size = 0;
    for (const { item } of waiting) {
      weight += weigh(item);
      if (size > 0 && (weight > maxWeight || size >= maxItems)) break;
      size += 1;
    }
    return waiting.splice(0, size);
  };

  const settle = async (group: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      const results = await work(group.map(({ item }) => item));
      for (const [i, { resolve, reject }] of group.entries()) {
        const result = results[i];
        if (result?.status === 'fulfilled') resolve(result.value);
        else reject(result?.reason ?? new Error('group.noOutcome'));
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    let last = 0;
    await new Promise((done) => setImmediate(done));
    while (waiting.length > 0) {
      if (last >= crowd && waiting.length < maxItems) await new Promise((done) => setTimeout(done, lingerMs));
      const group = takeGroup();
      last = group.length;
      await settle(group);
    }
    isRunning = false;
  };

  return (item: I): Promise<O> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void run();
    });
};
