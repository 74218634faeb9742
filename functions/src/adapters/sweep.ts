import {
  AggregateField,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { paths } from './paths.ts';
import type { PhieuHandler } from './phieu-handler.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

export type SweepOptions = {
  readonly db: Firestore;
  readonly now: () => Date;
  readonly handler: Pick<PhieuHandler, 'handle' | 'flush'>;
  readonly foldAll: () => Promise<number>;
  readonly tunables?: Tunables;
};

/** At most this many steps, however long ago the last sweep was. */
const MAX_STEPS = 32;

/** From the newest step to the oldest: each step's start and end. */
const stepsBack = (from: number, to: number, stepMs: number): readonly (readonly [Timestamp, Timestamp])[] => {
  const step = Math.max(stepMs, Math.ceil((to - from) / MAX_STEPS));
  const starts = Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step).reverse();
  return starts.map((start) => [Timestamp.fromMillis(start), Timestamp.fromMillis(start + step)]);
};

/**
 * Applies what a lost event left out. A stamp bears the time and number of the version it counts and never runs ahead of
 * its phiếu, so from any moment on, the phiếu written since and the stamps written since are equally many with equal sums
 * of versions only if none is behind: two aggregates prove a whole window. Where they differ the window is searched from
 * its newest step, since the steps after it are then known to be right, and only that step is read.
 */
export const createSweep = ({ db, now, handler, foldAll, tunables = TUNABLES }: SweepOptions) => {
  const at = paths(db);
  const state = at.foldState('quet');

  const sums = async (query: Query, from: Timestamp): Promise<string> => {
    const since = query.where('luc', '>=', from);
    const { so, v } = (await since.aggregate({ so: AggregateField.count(), v: AggregateField.sum('v') }).get()).data();
    return `${so}:${v}`;
  };
  const isAllCounted = async (from: Timestamp): Promise<boolean> => {
    const [written, counted] = await Promise.all([sums(at.allPhieu, from), sums(at.allStamps, from)]);
    return written === counted;
  };

  const applyBehind = async (docs: readonly DocumentSnapshot[]): Promise<number> => {
    const stamps = docs.length > 0 ? await db.getAll(...docs.map(({ id }) => at.stamp(id))) : [];
    const behind = docs.filter((doc, i) => !stamps[i]?.exists || stamps[i]?.get('v') !== doc.get('v'));
    const results = await Promise.all(behind.map((snapshot) => handler.handle({ snapshot })));
    return results.filter((outcome) => outcome === 'applied').length;
  };

  const searchStep = async (from: Timestamp, to: Timestamp): Promise<number> => {
    let applied = 0;
    let page = at.allPhieu.where('luc', '>=', from).where('luc', '<', to).orderBy('luc').limit(tunables.sweepPage);
    for (;;) {
      const { docs } = await page.get();
      applied += await applyBehind(docs);
      const last = docs.at(-1);
      if (!last || docs.length < tunables.sweepPage) return applied;
      page = page.startAfter(last);
    }
  };

  /** Returns how many phiếu had been left out. */
  const run = async (): Promise<number> => {
    const start = now().getTime();
    const from = ((await state.get()).get('den') as Timestamp | undefined) ?? Timestamp.fromMillis(0);
    let applied = 0;
    if (!(await isAllCounted(from))) {
      for (const [stepFrom, stepTo] of stepsBack(
        from.toMillis(),
        start + tunables.sweepOverlapMs,
        tunables.sweepStepMs,
      )) {
        if (!(await isAllCounted(stepFrom))) applied += await searchStep(stepFrom, stepTo);
      }
    }
    await handler.flush();
    await foldAll();
    if (applied > 0) logger.warn('sweep.applied', { applied });
    await state.set({ den: Timestamp.fromMillis(start - tunables.sweepOverlapMs), luc: FieldValue.serverTimestamp() });
    return applied;
  };

  return { run };
};
