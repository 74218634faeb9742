/** A seeded source of choices, so that the same command makes the same people. */
export type Random = {
  /** 0 ≤ x < 1 */
  next: () => number;
  int: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** One of the items, as often as its weight says. */
  pickBy: <T>(items: readonly T[], weightOf: (item: T) => number) => T;
  /** One of the keys, as often as its weight says. */
  weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => K;
  digits: (length: number) => string;
};

/** mulberry32: 32 bits of state, good enough for plausible people, repeatable everywhere. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error('pick: danh sách rỗng');
    return item;
  };
  const pickBy = <T>(items: readonly T[], weightOf: (item: T) => number): T => {
    let rest = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      rest -= weightOf(item);
      if (rest < 0) return item;
    }
    return pick(items);
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    pickBy,
    weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) =>
      pickBy(Object.entries(weights) as [K, number][], ([, weight]) => weight)[0],
    digits: (length) => Array.from({ length }, () => int(0, 9)).join(''),
  };
};
