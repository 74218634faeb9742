import { PassThrough, type Readable } from 'node:stream';
import type { Firestore } from 'firebase-admin/firestore';
import { pathOf, rpcOf } from './wire.ts';

export type Ops = { reads: number; writes: number; deletes: number };

/** The count, and the same by collection. */
export type OpCounter = Ops & {
  readonly of: (...collections: string[]) => Ops;
  /** How often one document was written. */
  readonly writesTo: (path: string) => number;
};

type StreamItem = {
  readonly document?: unknown;
  readonly result?: { readonly aggregateFields: Record<string, { readonly integerValue?: string }> };
};

const collectionOf = (name: string): string => pathOf(name).split('/').at(-2) ?? '';

/** What goes over the wire to Firestore passes here; `call` performs it. */
export type Hook = (method: string, call: () => Promise<unknown>) => Promise<unknown>;

/**
 * Counts billed operations on the wire, so that nothing the code does can be left out: a document got or missing is a
 * read, a query at least one, an aggregate one for each 1,000 entries; refused commits are not billed.
 */
export const countOps = (db: Firestore, hook: Hook = (_method, call) => call()): OpCounter => {
  const total: Ops = { reads: 0, writes: 0, deletes: 0 };
  const byCollection = new Map<string, Ops>();
  const byDocument = new Map<string, number>();
  const rpc = rpcOf(db);
  const request = rpc.request.bind(db);
  const requestStream = rpc.requestStream.bind(db);

  const add = (kind: keyof Ops, collection: string, by = 1): void => {
    const ops = byCollection.get(collection) ?? { reads: 0, writes: 0, deletes: 0 };
    byCollection.set(collection, ops);
    ops[kind] += by;
    total[kind] += by;
  };

  rpc.request = async (method, payload, ...rest) => {
    const answer = await hook(method, () => request(method, payload, ...rest));
    for (const write of (method === 'commit' && payload.writes) || []) {
      const name = write.delete ?? write.update?.name ?? '';
      add(write.delete ? 'deletes' : 'writes', collectionOf(name));
      if (!write.delete) byDocument.set(pathOf(name), (byDocument.get(pathOf(name)) ?? 0) + 1);
    }
    return answer;
  };

  rpc.requestStream = async (method, bidirectional, payload, ...rest) => {
    let opened: Readable | undefined;
    const call = async () => {
      opened = await requestStream(method, bidirectional, payload, ...rest);
      return opened;
    };
    const stream = await hook(method, call).then(
      (answer) => answer as Readable,
      (error: unknown) => {
        opened?.on('error', () => undefined).destroy();
        throw error;
      },
    );
    if (method === 'batchGetDocuments') for (const name of payload.documents ?? []) add('reads', collectionOf(name));
    if (method !== 'runQuery' && method !== 'runAggregationQuery') return stream;
    const query = payload.structuredQuery ?? payload.structuredAggregationQuery?.structuredQuery;
    const collection = query?.from[0]?.collectionId ?? '';
    const countAlias = payload.structuredAggregationQuery?.aggregations.find(({ count }) => count)?.alias ?? '';
    const counted = new PassThrough({ objectMode: true });
    if (method === 'runQuery') add('reads', collection);
    let isFirst = true;
    stream.on('data', ({ document, result }: StreamItem) => {
      if (document && !isFirst) add('reads', collection);
      if (document) isFirst = false;
      const entries = Number(result?.aggregateFields[countAlias]?.integerValue ?? 0);
      if (result) add('reads', collection, Math.max(1, Math.ceil(entries / 1000)));
    });
    stream.on('error', (error) => counted.destroy(error));
    return stream.pipe(counted);
  };

  return Object.assign(total, {
    of: (...collections: string[]): Ops => {
      const sum = { reads: 0, writes: 0, deletes: 0 };
      for (const name of collections) {
        const ops = byCollection.get(name);
        for (const kind of ['reads', 'writes', 'deletes'] as const) sum[kind] += ops?.[kind] ?? 0;
      }
      return sum;
    },
    writesTo: (path: string) => byDocument.get(path) ?? 0,
  });
};

/** Runs something and says what it cost. */
export const costOf = async (ops: Ops, run: () => Promise<unknown>): Promise<Ops> => {
  const before = { ...ops };
  await run();
  return {
    reads: ops.reads - before.reads,
    writes: ops.writes - before.writes,
    deletes: ops.deletes - before.deletes,
  };
};
