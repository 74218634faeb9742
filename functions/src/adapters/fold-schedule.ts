import { FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { paths } from './paths.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

export type FoldScheduleOptions = {
  readonly db: Firestore;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly foldAll: () => Promise<number>;
  readonly tunables?: Tunables;
};

/**
 * Paces the folds. `foldState/lich.keTiep` is the start of the latest fold planned; whoever moves it forward does that
 * fold, everybody else leaves. No fold follows a request within `foldLeadMs`, so a request also speaks for whatever is
 * committed shortly after it; none follows another within `foldEveryMs`, so a province is written at most that often.
 * Should the planner die before its fold, the next request plans another and the sweep makes up for the last one.
 */
export const createFoldSchedule = ({ db, now, sleep, foldAll, tunables = TUNABLES }: FoldScheduleOptions) => {
  const lich = paths(db).foldState('lich');
  return {
    onRequest: async (): Promise<'folded' | 'planned'> => {
      const snapshot = await lich.get();
      const planned = snapshot.get('keTiep') as Timestamp | undefined;
      const at = now().getTime();
      const last = planned?.toMillis() ?? 0;
      if (last >= at + tunables.foldLeadMs) return 'planned';
      const next = Math.max(at + tunables.foldDelayMs, last + tunables.foldEveryMs);
      const fields = { keTiep: Timestamp.fromMillis(next), luc: FieldValue.serverTimestamp() };
      try {
        if (snapshot.updateTime) await lich.update(fields, { lastUpdateTime: snapshot.updateTime });
        else await lich.create(fields);
      } catch {
        return 'planned';
      }
      await sleep(next - at);
      await foldAll();
      return 'folded';
    },
  };
};
