import { AggregateField, FieldValue, type Firestore, type Query } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import * as z from 'zod';
import { ChiTieu, contributionOfChiTieu } from '../core/chi-tieu/chi-tieu.ts';
import { isInside } from '../core/dia-ban/dia-ban.ts';
import type { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import type { Contribution } from '../core/rollup/contribution.ts';
import { deltaOf } from '../core/rollup/delta.ts';
import { OSoLieu } from '../core/rollup/rollup.ts';
import { inTurns } from '../core/shared/in-turns.ts';
import type { Catalogue } from './catalogue.ts';
import { isMovedOn } from './grpc-errors.ts';
import { paths } from './paths.ts';
import { issuesOf } from './read-documents.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

/**
 * `stampsChiTieu/{chiTieuId}`: which version of a registered number the rollups count. Apart from the stamps of phiếu, which
 * the sweep holds against the phiếu one by one.
 */
const StampChiTieu = z.object({ keHoach: z.string(), v: z.int(), khoa: z.string().nullable(), o: OSoLieu });

export type ChiTieuOutcome = 'applied' | 'stale' | 'noPlan' | 'malformed';

export type ChiTieuHandlerOptions = {
  readonly db: Firestore;
  readonly catalogue: Catalogue;
  readonly requestFold: () => Promise<void>;
  readonly tunables?: Tunables;
};

/** Counts registered numbers into the rollups by the same stamp, segment and fold as phiếu. */
export const createChiTieuHandler = ({ db, catalogue, requestFold, tunables = TUNABLES }: ChiTieuHandlerOptions) => {
  const at = paths(db);

  /** One attempt, from what both documents say now: an event only says which of them to look at. */
  const apply = async (id: string): Promise<ChiTieuOutcome> => {
    const [doc, stampDoc] = await db.getAll(at.chiTieu(id), at.stampChiTieu(id));
    if (!doc || !stampDoc) throw new Error('chiTieu.notRead');
    const stamp = StampChiTieu.safeParse(stampDoc.data()).data;
    const parsed = ChiTieu.safeParse(doc.data());
    if (doc.exists && !parsed.success) {
      logger.error('chiTieu.malformed', { id, issues: issuesOf(parsed.error) });
      return 'malformed';
    }
    const keHoach = parsed.data?.keHoach ?? stamp?.keHoach;
    const plan = keHoach === undefined ? undefined : await catalogue.keHoach(keHoach);
    if (keHoach === undefined) return 'stale';
    if (!plan) return 'noPlan';
    const covers = parsed.data && isInside(parsed.data.diaBan, { danhMuc: plan.danhMuc, ...plan.goc });
    const after: Contribution | undefined = parsed.data && covers ? contributionOfChiTieu(parsed.data) : undefined;
    const before: Contribution | undefined = stamp?.khoa ? { khoa: stamp.khoa, o: stamp.o } : undefined;
    const delta = deltaOf(before, after);
    const v = parsed.data?.v ?? 0;
    if (stamp?.v === v && Object.keys(delta).length === 0) return 'stale';
    const next = { keHoach, v, khoa: after?.khoa ?? null, o: after?.o ?? {} };
    const batch = db.batch();
    if (stampDoc.updateTime) batch.update(stampDoc.ref, next, { lastUpdateTime: stampDoc.updateTime });
    else batch.create(stampDoc.ref, next);
    if (Object.keys(delta).length > 0) {
      batch.create(at.newSegment(), { luc: FieldValue.serverTimestamp(), delta: JSON.stringify(delta) });
    }
    await batch.commit();
    return 'applied';
  };

  /** Counts the number as it stands now; any repetition, and any order of events, ends in the same figures. */
  const handle = async (id: string): Promise<ChiTieuOutcome> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const outcome = await apply(id);
        await requestFold();
        return outcome;
      } catch (error) {
        if (attempt >= tunables.commitAttempts || !isMovedOn(error)) throw error;
      }
    }
  };

  const sums = async (query: Query): Promise<string> => {
    const { so, v } = (await query.aggregate({ so: AggregateField.count(), v: AggregateField.sum('v') }).get()).data();
    return `${so}:${v}`;
  };

  /**
   * Counts what lost events left out of one plan, and says how many numbers that were. Two sums prove that nothing was:
   * versions only rise, so a stamp behind its number makes them differ.
   */
  const catchUp = async ({ id }: Pick<KeHoach, 'id'>): Promise<number> => {
    const written = at.allChiTieu.where('keHoach', '==', id);
    const counted = at.allStampsChiTieu.where('keHoach', '==', id);
    if ((await sums(written)) === (await sums(counted))) return 0;
    const [numbers, stamps] = await Promise.all([written.select('v').get(), counted.select('v').get()]);
    const known = new Map(stamps.docs.map((doc) => [doc.id, doc.get('v')]));
    const present = new Set(numbers.docs.map((doc) => doc.id));
    const behind = [
      ...numbers.docs.filter((doc) => known.get(doc.id) !== doc.get('v')).map((doc) => doc.id),
      ...[...known.keys()].filter((each) => !present.has(each)),
    ];
    const outcomes = await inTurns(behind, tunables.retryWidth, handle);
    return outcomes.filter((each) => each.status === 'fulfilled' && each.value === 'applied').length;
  };

  return { handle, catchUp };
};
export type ChiTieuHandler = ReturnType<typeof createChiTieuHandler>;
