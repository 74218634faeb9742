import { type DocumentReference, FieldValue, type Firestore, type WriteBatch } from 'firebase-admin/firestore';
import type { ViecSau } from '../../core/nguoi-lao-dong/viec-sau.ts';
import { paths } from '../paths.ts';
import type { Tunables } from '../tunables.ts';

/** What one phiếu of a commit owes. */
export type No = { readonly id: string; readonly viec: readonly ViecSau[] };

type Muc = No & { readonly ref: DocumentReference; readonly conNo: Set<string> };

/** Notes struck off together; as part of a commit of a group they must leave room for the group. */
const MOST_STRUCK = 10;

/**
 * Notes in the very commit that judges phiếu which of them owe what follows from it: one document for the whole group, so
 * that a death between the commit and the work leaves a trace for the sweep. Once the last of the group is done, the note
 * is struck off with the next commit; in a lull no next one is in sight, and it is struck off at once.
 */
export const createSoNo = (db: Firestore, now: () => Date, { lullMs }: Pick<Tunables, 'lullMs'>) => {
  const at = paths(db);
  const open = new Map<string, Set<Muc>>();
  const paid = new Set<DocumentReference>();
  let lastCommit = Number.NEGATIVE_INFINITY;
  let isLull = true;

  const strikeOff = (batch: WriteBatch): (() => void) => {
    const struck = [...paid].slice(0, MOST_STRUCK);
    for (const ref of struck) batch.delete(ref);
    return () => {
      for (const ref of struck) paid.delete(ref);
    };
  };
  const flush = async (): Promise<void> => {
    while (paid.size > 0) {
      const batch = db.batch();
      const struck = strikeOff(batch);
      await batch.commit();
      struck();
    }
  };

  return {
    /** Puts the note into the batch of a commit; what it returns is to be called once that is done. */
    put: (batch: WriteBatch, group: readonly No[]): (() => void) => {
      const time = now().getTime();
      isLull = time - lastCommit >= lullMs;
      lastCommit = time;
      const struck = strikeOff(batch);
      const owing = group.filter(({ viec }) => viec.length > 0);
      if (owing.length === 0) return struck;
      const ref = at.newViecSau();
      const conNo = new Set(owing.map(({ id }) => id));
      batch.create(ref, { luc: FieldValue.serverTimestamp(), phieu: [...conNo] });
      return () => {
        struck();
        for (const no of owing) open.set(no.id, (open.get(no.id) ?? new Set()).add({ ...no, ref, conNo }));
      };
    },
    /** What this instance has committed of a phiếu and not done yet. */
    of: (id: string): readonly Muc[] => [...(open.get(id) ?? [])],
    settle: async (done: readonly Muc[]): Promise<void> => {
      for (const muc of done) {
        const { id, ref, conNo } = muc;
        const left = open.get(id);
        if (!left?.delete(muc)) continue;
        if (left.size === 0) open.delete(id);
        conNo.delete(id);
        if (conNo.size === 0) paid.add(ref);
      }
      if (done.length > 0 && isLull) await flush();
    },
    flush,
  };
};
