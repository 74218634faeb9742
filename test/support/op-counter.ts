import { PassThrough, type Readable } from 'node:stream';
import type { Firestore } from 'firebase-admin/firestore';

export type Ops = { reads: number; writes: number; deletes: number };

type Rpc = {
  request: (method: string, request: Commit, ...rest: unknown[]) => Promise<unknown>;
  requestStream: (
    method: string,
    bidirectional: boolean,
    request: StreamRequest,
    ...rest: unknown[]
  ) => Promise<Readable>;
};
type Commit = { readonly writes?: readonly { readonly delete?: string }[] };
type StreamRequest = {
  readonly documents?: readonly string[];
  readonly structuredAggregationQuery?: { readonly aggregations: readonly { alias: string; count?: unknown }[] };
};
type StreamItem = {
  readonly document?: unknown;
  readonly result?: { readonly aggregateFields: Record<string, { readonly integerValue?: string }> };
};

/** What goes over the wire to Firestore passes here; `call` performs it. */
export type Hook = (method: string, call: () => Promise<unknown>) => Promise<unknown>;

/**
 * Counts billed operations on the wire, so that nothing the code does can be left out: a document got or missing is a
 * read, a query at least one, an aggregate one for each 1,000 entries; refused commits are not billed.
 */
export const countOps = (db: Firestore, hook: Hook = (_method, call) => call()): Ops => {
  const ops: Ops = { reads: 0, writes: 0, deletes: 0 };
  const rpc = db as unknown as Rpc;
  const request = rpc.request.bind(db);
  const requestStream = rpc.requestStream.bind(db);

  rpc.request = async (method, payload, ...rest) => {
    const answer = await hook(method, () => request(method, payload, ...rest));
    if (method === 'commit') {
      const writes = payload.writes ?? [];
      const deletes = writes.filter((write) => write.delete).length;
      ops.deletes += deletes;
      ops.writes += writes.length - deletes;
    }
    return answer;
  };

  rpc.requestStream = async (method, bidirectional, payload, ...rest) => {
    const call = () => requestStream(method, bidirectional, payload, ...rest);
    const stream = (await hook(method, call)) as Readable;
    if (method === 'batchGetDocuments') ops.reads += payload.documents?.length ?? 0;
    if (method !== 'runQuery' && method !== 'runAggregationQuery') return stream;
    const countAlias = payload.structuredAggregationQuery?.aggregations.find(({ count }) => count)?.alias ?? '';
    const counted = new PassThrough({ objectMode: true });
    if (method === 'runQuery') ops.reads += 1;
    let isFirst = true;
    stream.on('data', ({ document, result }: StreamItem) => {
      if (document && !isFirst) ops.reads += 1;
      if (document) isFirst = false;
      const entries = Number(result?.aggregateFields[countAlias]?.integerValue ?? 0);
      if (result) ops.reads += Math.max(1, Math.ceil(entries / 1000));
    });
    stream.on('error', (error) => counted.destroy(error));
    return stream.pipe(counted);
  };
  return ops;
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
