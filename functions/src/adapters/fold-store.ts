import {
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  GrpcStatus,
  type WriteBatch,
} from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { sumCells, sumDeltas } from '../core/rollup/delta.ts';
import { expandDelta, parseKhoa, type RollupChange, withCorrections } from '../core/rollup/fold.ts';
import type { OSoLieu } from '../core/rollup/rollup.ts';
import type { Catalogue } from './catalogue.ts';
import { codeOf, isMovedOn } from './grpc-errors.ts';
import { paths } from './paths.ts';
import { readSegment, type Segment } from './read-documents.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

type Pending = { readonly snapshot: DocumentSnapshot; readonly segment: Segment };

const asIncrements = (cells: OSoLieu): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(cells).map(([cell, by]) => [cell, FieldValue.increment(by)]));

/** An empty map in a merge would wipe the map that is there, so what is empty is left out. */
const incrementsOf = ({ unit, o, con }: RollupChange) => {
  const below = Object.entries(con).filter(([, cells]) => Object.keys(cells).length > 0);
  return {
    ...(Object.keys(o).length > 0 && { o: asIncrements(o) }),
    ...(unit && Object.keys(con).length === 0 && { con: {} }),
    ...(below.length > 0 && { con: Object.fromEntries(below.map(([ma, cells]) => [ma, { o: asIncrements(cells) }])) }),
  };
};

const transformsOf = ({ o, con }: RollupChange): number =>
  Object.keys(o).length + Object.values(con).reduce((sum, cells) => sum + Object.keys(cells).length, 0);

const fieldsOf = ({ unit }: RollupChange) => ({ ...unit, asOf: FieldValue.serverTimestamp() });

/** What these segments change in every rollup, from the lowest units up to the roots of their plans. */
export const changesOf = async (segments: readonly Segment[], catalogue: Catalogue) => {
  const delta = sumDeltas(segments.map((segment) => segment.delta));
  const ids = new Set(Object.keys(delta).map((khoa) => parseKhoa(khoa)?.keHoach ?? ''));
  const plans = await Promise.all([...ids].map(async (id) => [id, await catalogue.keHoach(id)] as const));
  const roots = new Map(plans.map(([id, plan]) => [id, plan?.goc.cap]));
  return withCorrections(
    expandDelta(delta, (id) => roots.get(id)),
    segments.flatMap(({ chinh }) => (chinh ? [chinh] : [])),
  );
};

/**
 * Moves segments into the rollups and deletes them in the same commit. Each delete demands that the segment still
 * exists, so two folds at once count nothing twice: the second is refused whole.
 */
export const createFold = (db: Firestore, catalogue: Catalogue, tunables: Tunables = TUNABLES) => {
  const at = paths(db);

  /** Segments nobody can read are put aside; the nightly recount finds what they would have changed. */
  const putAside = async (snapshot: DocumentSnapshot, viSao: readonly string[]): Promise<void> => {
    logger.error('segment.malformed', { segment: snapshot.id, issues: viSao });
    const seen = FieldValue.serverTimestamp();
    const batch = db.batch();
    batch.set(at.cachLy(snapshot.id), { duongDan: snapshot.ref.path, viSao, soLan: 1, lanDau: seen, lanCuoi: seen });
    batch.delete(snapshot.ref);
    await batch.commit();
  };

  const commitFold = async (segments: readonly Pending[]): Promise<void> => {
    const changes = await changesOf(
      segments.map(({ segment }) => segment),
      catalogue,
    );
    const large = [...changes].filter(([, change]) => transformsOf(change) > tunables.foldTransforms);
    const present = large.length > 0 ? await db.getAll(...large.map(([id]) => at.rollup(id))) : [];
    const read = new Map(present.map((snapshot) => [snapshot.id, snapshot]));
    const batch = db.batch();
    for (const { snapshot } of segments) batch.delete(snapshot.ref, { exists: true });
    for (const [id, change] of changes) {
      const before = read.get(id);
      if (before) putSums(batch, before, change);
      else {
        batch.set(at.rollup(id), { ...fieldsOf(change), ...incrementsOf(change) }, { merge: true });
      }
    }
    await batch.commit();
  };

  const putSums = (batch: WriteBatch, before: DocumentSnapshot, change: RollupChange): void => {
    const con = Object.entries(change.con).map(([ma, cells]) => [
      ma,
      { ...before.get('con')?.[ma], o: sumCells([before.get('con')?.[ma]?.o ?? {}, cells]) },
    ]);
    const fields = {
      ...fieldsOf(change),
      o: sumCells([before.get('o') ?? {}, change.o]),
      con: { ...before.get('con'), ...Object.fromEntries(con) },
    };
    if (before.updateTime) batch.update(before.ref, fields, { lastUpdateTime: before.updateTime });
    else batch.create(before.ref, fields);
  };

  /** Halves a fold that is too large for one commit; a single segment always fits. */
  const foldSegments = async (segments: readonly Pending[]): Promise<void> => {
    try {
      await commitFold(segments);
    } catch (error) {
      if (codeOf(error) !== GrpcStatus.INVALID_ARGUMENT || segments.length < 2) throw error;
      const half = Math.ceil(segments.length / 2);
      await foldSegments(segments.slice(0, half));
      await foldSegments(segments.slice(half));
    }
  };

  /** One page of segments; says how many there were. */
  const foldPage = async (): Promise<number> => {
    const { docs } = await at.allSegments.limit(tunables.foldSegments).get();
    const segments: Pending[] = [];
    for (const snapshot of docs) {
      const segment = readSegment(snapshot);
      if (segment.ok) segments.push({ snapshot, segment: segment.value });
      else await putAside(snapshot, segment.viSao);
    }
    if (segments.length > 0) await foldSegments(segments);
    return docs.length;
  };

  /** Folds until nothing is left; a page that another fold took first is simply read again. */
  const foldAll = async (): Promise<number> => {
    let folded = 0;
    for (let refused = 0; ; ) {
      try {
        const found = await foldPage();
        folded += found;
        if (found < tunables.foldSegments) return folded;
      } catch (error) {
        refused += 1;
        if (!isMovedOn(error) || refused >= tunables.commitAttempts) throw error;
      }
    }
  };

  return { foldAll };
};
