import type { Readable } from 'node:stream';
import type { Firestore } from 'firebase-admin/firestore';

/** The two doors through which everything of an admin client goes over the wire. */
export type Rpc = {
  request: (method: string, request: Commit, ...rest: unknown[]) => Promise<unknown>;
  requestStream: (
    method: string,
    bidirectional: boolean,
    request: StreamRequest,
    ...rest: unknown[]
  ) => Promise<Readable>;
};
export type Commit = {
  readonly writes?: readonly { readonly delete?: string; readonly update?: { readonly name: string } }[];
};
export type StreamRequest = {
  readonly structuredQuery?: { readonly from: readonly { readonly collectionId: string }[] };
  readonly documents?: readonly string[];
  readonly structuredAggregationQuery?: {
    readonly structuredQuery: { readonly from: readonly { readonly collectionId: string }[] };
    readonly aggregations: readonly { readonly alias: string; readonly count?: unknown }[];
  };
};

export const rpcOf = (db: Firestore): Rpc => db as unknown as Rpc;
export const pathOf = (name: string): string => name.split('/documents/')[1] ?? name;

/** Tells the paths of the documents that each commit of this client has written. */
export const hearWrites = (db: Firestore, hear: (paths: readonly string[]) => void): void => {
  const rpc = rpcOf(db);
  const request = rpc.request.bind(db);
  rpc.request = async (method, payload, ...rest) => {
    const answer = await request(method, payload, ...rest);
    if (method === 'commit')
      hear((payload.writes ?? []).flatMap(({ update }) => (update ? [pathOf(update.name)] : [])));
    return answer;
  };
};
