import { Timestamp } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { inTurns } from '../../core/shared/in-turns.ts';
import { codeOf } from '../grpc-errors.ts';
import type { LoaiViec, ViecCho } from './viec-cho.ts';

/** Documents of one kind taken up by one sweep, and how many at a time. */
const LIMIT = 200;
const WIDTH = 4;
/** A document this fresh is still in the hands of its own event: a function runs for nine minutes at most. */
const SWEEP_AFTER_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** Outcomes that say the event had come: such a document did not wait. */
const NOTHING_LOST: readonly unknown[] = ['stale', 'notOpen'];

/**
 * Takes up documents whose event was lost or whose function died. The newest come first, so that those which fail every
 * time, and grow old, keep nothing from the others; nor does a kind that cannot be asked for.
 */
export const createSweepViec = (viecCho: readonly ViecCho[], now: () => Date) => {
  const sweepKind = async ({ ten, cho, tu, xong, run }: ViecCho, afterMs: number): Promise<number> => {
    const at = now().getTime();
    const due = cho.where(tu, '<=', Timestamp.fromMillis(at - afterMs));
    const bounded = xong ? due.where(tu, '>=', Timestamp.fromMillis(at - xong.days * DAY_MS)) : due;
    const { docs } = await bounded.orderBy(tu, 'desc').limit(LIMIT).get();
    const waiting = docs.filter((doc) => !xong?.is(doc));
    const results = await inTurns(waiting, WIDTH, ({ id }) => run(id));
    for (const [i, result] of results.entries()) {
      if (result.status === 'rejected') {
        logger.error('viecCho.failed', { loai: ten, id: waiting[i]?.id, ma: codeOf(result.reason) });
      }
    }
    return results.filter((result) => result.status === 'rejected' || !NOTHING_LOST.includes(result.value)).length;
  };

  /** Returns how many documents of each kind had waited for longer than `afterMs`. */
  const run = async (afterMs = SWEEP_AFTER_MS): Promise<Partial<Record<LoaiViec, number>>> => {
    const results = await inTurns(viecCho, viecCho.length, (viec) => sweepKind(viec, afterMs));
    const found: Partial<Record<LoaiViec, number>> = {};
    for (const [i, result] of results.entries()) {
      const ten = viecCho[i]?.ten;
      if (ten === undefined) continue;
      if (result.status === 'rejected') logger.error('viecCho.notAsked', { loai: ten, ma: codeOf(result.reason) });
      else if (result.value > 0) found[ten] = result.value;
    }
    if (Object.keys(found).length > 0) logger.warn('viecCho.swept', found);
    return found;
  };

  return { run };
};
