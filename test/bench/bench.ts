/** One figure as bars name it. */
export type Figure = { readonly figure: string; readonly value: number; readonly unit: string };

export type BenchContext = {
  readonly record: (figure: string, value: number, unit: string) => void;
  readonly progress: (text: string) => void;
  /** Minutes a soak lasts. */
  readonly minutes: number;
  /** Rows of a file that is brought in. */
  readonly rows: number;
};

/** A row of the bench: what it needs, what it measures, and how, in the words of the report. */
export type BenchRow = {
  readonly name: string;
  readonly emulators: string;
  /** Most memory of the emulator, where it needs more than others. */
  readonly heap?: string;
  readonly how: string;
  /** Further figures of the row start like this; they have no bar. */
  readonly prefix?: string;
  /** The figures of the row and the bar of each, empty where there is none; printed beside the value. */
  readonly bars: Readonly<Record<string, string>>;
  readonly run: (context: BenchContext) => Promise<void>;
};

export const ROLLUP_COLLECTIONS = ['stamps', 'segments', 'rollups', 'foldState', 'viecSau'] as const;
export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
export const medianOf = (values: readonly number[]): number => percentile(values, 0.5);

export const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  range(Math.ceil(items.length / size)).map((i) => items.slice(i * size, (i + 1) * size));

/** A small seeded generator, so that a run can be repeated. */
export const createRandom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};
