import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import * as z from 'zod';
import { ChiTieu, contributionOfChiTieu } from '../core/chi-tieu/chi-tieu.ts';
import { isInside } from '../core/dia-ban/dia-ban.ts';
import type { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import type { Contribution } from '../core/rollup/contribution.ts';
import { inTurns } from '../core/shared/in-turns.ts';
import type { Catalogue } from './catalogue.ts';
import { isMovedOn } from './grpc-errors.ts';
import { paths } from './paths.ts';
import { issuesOf } from './read-documents.ts';
import { behindTem, commitTem, Tem } from './tem-dem.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

/** `stampsChiTieu/{chiTieuId}`: the plan, beside what every such stamp says. */
const StampChiTieu = Tem.extend({ keHoach: z.string() });

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
    return commitTem(db, stampDoc, { v: parsed.data?.v ?? 0, after, ghi: { keHoach } });
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

  /** Counts what lost events left out of one plan, and says how many numbers that were. */
  const catchUp = async ({ id }: Pick<KeHoach, 'id'>): Promise<number> => {
    const behind = await behindTem(
      at.allChiTieu.where('keHoach', '==', id),
      at.allStampsChiTieu.where('keHoach', '==', id),
    );
    const outcomes = await inTurns(behind, tunables.retryWidth, handle);
    return outcomes.filter((each) => each.status === 'fulfilled' && each.value === 'applied').length;
  };

  return { handle, catchUp };
};
export type ChiTieuHandler = ReturnType<typeof createChiTieuHandler>;
