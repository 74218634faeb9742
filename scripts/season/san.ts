import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { Phieu } from '@core/phieu/phieu.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { AggregateField, type DocumentSnapshot, type Firestore } from 'firebase-admin/firestore';
import { type Client, firestoreRest, SERVER_TIME, type Write } from '../../test/support/firestore-rest.ts';
import { createProgress } from '../seed/progress.ts';
import type { Vai } from './vai.ts';

/** Requests of people in flight at once. */
const WIDTH = 24;
const PAGE = 300;

export type PhieuNay = Phieu & { readonly id: string };

/** Who makes the functions' part happen: the emulator's triggers, or the handlers called here. Resolves once all is still. */
export type Settle = (db: Firestore) => Promise<void>;

/**
 * Where the season is played: people write through the rules (or past them, where only the handlers are to be seen at
 * work), functions do the rest, the script reads as an operator.
 */
export const createSan = (db: Firestore, projectId: string, plan: KeHoach, settleBy: Settle, quaLuat = true) => {
  const rest = firestoreRest(projectId);
  const clients = new Map<string, Client>();
  const clientOf = ({ uid, claims }: Vai): Client => {
    if (!quaLuat) return rest.owner;
    const client = clients.get(uid) ?? rest.as(uid, claims);
    clients.set(uid, client);
    return client;
  };

  const refused = { count: 0 };
  /** One commit as that person. Refused: an error, unless the season expects the refusal. */
  const commit = async (vai: Vai, writes: readonly Write[], mayBeRefused = false): Promise<boolean> => {
    const { ok, message } = await clientOf(vai).commit(...writes);
    if (ok) return true;
    refused.count += 1;
    if (mayBeRefused) return false;
    throw new Error(
      `${vai.uid} bị từ chối ghi ${JSON.stringify(writes.map(Object.values).map(([path]) => path))}: ${message}`,
    );
  };

  /** Does the same for many, a few at a time, with a line of progress. */
  const each = async <T>(ten: string, items: readonly T[], run: (item: T) => Promise<void>): Promise<void> => {
    if (items.length === 0) return;
    const { show } = createProgress(`${plan.id} · ${ten}`, items.length);
    const queue = items.values();
    let done = 0;
    const work = async () => {
      for (const item of queue) {
        await run(item);
        done += 1;
        show(done);
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, work));
  };

  const settle = () => settleBy(db);

  const parse = (doc: DocumentSnapshot): PhieuNay => ({ ...Phieu.parse(doc.data()), id: doc.id });
  const read = async (ids: readonly string[]): Promise<PhieuNay[]> => {
    const all: PhieuNay[] = [];
    for (let i = 0; i < ids.length; i += PAGE) {
      const part = ids.slice(i, i + PAGE);
      const docs = part.length > 0 ? await db.getAll(...part.map((id) => db.doc(`phieu/${id}`))) : [];
      all.push(...docs.filter((doc) => doc.exists).map(parse));
    }
    return all;
  };

  /** The phiếu of those ids by state. */
  const readBy = async (ids: readonly string[], trangThai: TrangThai): Promise<PhieuNay[]> =>
    (await read(ids)).filter((phieu) => phieu.trangThai === trangThai);

  const stamp = (vai: Vai) => ({
    uid: vai.uid,
    homNay: ngayVN(new Date()),
    lucMay: new Date().toISOString(),
    now: SERVER_TIME,
  });

  return { db, plan, quaLuat, commit, each, settle, read, readBy, stamp, refused };
};
export type San = ReturnType<typeof createSan>;

/** Versions of phiếu that no stamp has counted yet. */
export const uncounted = async (db: Firestore): Promise<number> => {
  const versions = async (collection: string): Promise<number> =>
    (
      await db
        .collection(collection)
        .aggregate({ v: AggregateField.sum('v') })
        .get()
    ).data().v ?? 0;
  const [written, counted] = await Promise.all([versions('phieu'), versions('stamps')]);
  return written - counted;
};
