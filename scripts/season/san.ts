import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { Phieu } from '@core/phieu/phieu.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { AggregateField, type DocumentSnapshot, type Firestore } from 'firebase-admin/firestore';
import { createGroupQueue } from '../../functions/src/adapters/group-queue.ts';
import {
  type Client,
  firestoreRest,
  type Outcome,
  SERVER_TIME,
  type Write,
  writtenPath,
} from '../../test/support/firestore-rest.ts';
import { createProgress } from '../seed/progress.ts';
import { chunksOf } from './khuc.ts';
import type { Vai } from './vai.ts';

/** Requests of people in flight at once; past the rules they go together, so many writes in one commit. */
const WIDTH = 24;
const WIDTH_BO_LUAT = 400;
const PAGE = 300;

export type PhieuNay = Phieu & { readonly id: string };

/** Who makes the functions' part happen: the emulator's triggers, or the handlers called here. */
export type May = {
  /** Paths of documents that people have written. */
  readonly hear: (paths: readonly string[]) => void;
  /** Resolves once all is still. */
  readonly settle: () => Promise<void>;
  /** Resolves once no function goes by a plan as it was before. */
  readonly forgetPlans: () => Promise<void>;
};

/**
 * Where the season is played: people write through the rules (or past them, where only the handlers are to be seen at
 * work), functions do the rest, the script reads as an operator.
 */
export const createSan = (db: Firestore, projectId: string, plan: KeHoach, may: May, quaLuat = true) => {
  const rest = firestoreRest(projectId);
  const clients = new Map<string, Client>();
  const clientOf = ({ uid, claims }: Vai): Client => {
    const client = clients.get(uid) ?? rest.as(uid, claims);
    clients.set(uid, client);
    return client;
  };
  const together = createGroupQueue<readonly Write[], Outcome>(
    async (items) => {
      const value = await rest.owner.commit(...items.flat());
      return items.map(() => ({ status: 'fulfilled', value }));
    },
    { maxWeight: WIDTH_BO_LUAT, maxItems: WIDTH_BO_LUAT, weigh: ({ length }) => length, crowd: 1, lingerMs: 0 },
  );

  const refused = { count: 0 };
  /** One commit as that person. Refused: an error, unless the season expects the refusal. */
  const commit = async (vai: Vai, writes: readonly Write[], mayBeRefused = false): Promise<boolean> => {
    const { ok, message } = await (quaLuat ? clientOf(vai).commit(...writes) : together(writes));
    const paths = writes.map(writtenPath);
    if (ok) {
      may.hear(paths);
      return true;
    }
    refused.count += 1;
    if (mayBeRefused) return false;
    throw new Error(`${vai.uid} bị từ chối ghi ${JSON.stringify(paths)}: ${message}`);
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
    await Promise.all(Array.from({ length: quaLuat ? WIDTH : WIDTH_BO_LUAT }, work));
  };

  /** Waits until the functions have done their part, and says how long that took. */
  const settle = async (): Promise<void> => {
    const startedAt = Date.now();
    await may.settle();
    const giay = Math.round((Date.now() - startedAt) / 1000);
    if (giay > 0) process.stderr.write(`${plan.id} · máy làm xong phần mình: ${giay.toLocaleString('vi-VN')} giây\n`);
  };

  /** Documents in the order asked for, some hundreds at a time. */
  const readAll = async (paths: readonly string[]): Promise<DocumentSnapshot[]> => {
    const all: DocumentSnapshot[] = [];
    for (const part of chunksOf(paths, PAGE)) all.push(...(await db.getAll(...part.map((path) => db.doc(path)))));
    return all;
  };

  const parse = (doc: DocumentSnapshot): PhieuNay => ({ ...Phieu.parse(doc.data()), id: doc.id });
  const read = async (ids: readonly string[]): Promise<PhieuNay[]> =>
    (await readAll(ids.map((id) => `phieu/${id}`))).filter((doc) => doc.exists).map(parse);

  /** Those of the phiếu that are in a state: one look through the collection, where reading each would be hundreds. */
  const readBy = async (ids: readonly string[], trangThai: TrangThai): Promise<PhieuNay[]> => {
    const { docs } = await db.collection('phieu').where('trangThai', '==', trangThai).get();
    const byId = new Map(docs.map((doc) => [doc.id, doc]));
    return ids.flatMap((id) => {
      const doc = byId.get(id);
      return doc ? [parse(doc)] : [];
    });
  };

  const stamp = (vai: Vai) => ({
    uid: vai.uid,
    homNay: ngayVN(new Date()),
    lucMay: new Date().toISOString(),
    now: SERVER_TIME,
  });

  return {
    db,
    plan,
    quaLuat,
    commit,
    each,
    settle,
    forgetPlans: may.forgetPlans,
    readAll,
    read,
    readBy,
    stamp,
    refused,
  };
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
