import type { TrangThai } from '@core/phieu/workflow.ts';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { phieuAsWritten, World } from '../support/engine-world.ts';
import { chunksOf } from './bench.ts';

type Id = string;

/** Writes many new phiếu at once and gives them back as their events would. */
export const putMany = async (
  world: World,
  ids: readonly Id[],
  make: (id: Id, i: number) => ReturnType<typeof phieuAsWritten>,
): Promise<DocumentSnapshot[]> => {
  for (const [n, part] of chunksOf(ids, 200).entries()) {
    const batch = world.db.batch();
    for (const [i, id] of part.entries()) {
      const { phieu, rieng } = make(id, n * 200 + i);
      batch.set(world.db.doc(`phieu/${id}`), phieu);
      batch.set(world.db.doc(`phieu/${id}/rieng/dinhDanh`), rieng);
    }
    await batch.commit();
  }
  return latestMany(world, ids);
};

export const latestMany = async (world: World, ids: readonly Id[]): Promise<DocumentSnapshot[]> => {
  const all: DocumentSnapshot[] = [];
  for (const part of chunksOf(ids, 400))
    all.push(...(await world.db.getAll(...part.map((id) => world.db.doc(`phieu/${id}`)))));
  return all;
};

/** Moves many phiếu on, as the people whose turn it is would. */
export const moveMany = async (world: World, ids: readonly Id[], to: TrangThai): Promise<DocumentSnapshot[]> => {
  const before = await latestMany(world, ids);
  for (const part of chunksOf(before, 400)) {
    const batch = world.db.batch();
    for (const snapshot of part) batch.update(snapshot.ref, world.nextVersion(snapshot, to));
    await batch.commit();
  }
  return latestMany(world, ids);
};

/**
 * A clock that only the bench moves, and sleepers that it wakes: the pace of events and folds is the real one, but
 * nobody waits for it, so that a slow machine counts the same operations as a fast one.
 */
export const createBenchClock = () => {
  let now = Date.now();
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    now: () => new Date(now),
    sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({ until: now + ms, wake })),
    advance: (ms: number): boolean => {
      now += ms;
      const due = sleepers.filter(({ until }) => until <= now);
      sleepers = sleepers.filter(({ until }) => until > now);
      for (const { wake } of due) wake();
      return due.length > 0;
    },
  };
};
