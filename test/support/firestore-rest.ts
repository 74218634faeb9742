/**
 * A Firestore client as bare as the wire: any claims, any document, one request per call, and the emulator's own words
 * when rules refuse. The SDK would hide which rule spoke and slow the matrices tenfold.
 */

/** Stands for the server's time in a document to be written. */
export const SERVER_TIME = Symbol('serverTime');
/** Removes a field in an update. */
export const REMOVED = Symbol('removed');

export type Outcome = {
  readonly ok: boolean;
  readonly message: string;
  readonly docs: readonly Record<string, unknown>[];
};
type Filter = readonly [
  field: string,
  op: 'EQUAL' | 'IN' | 'LESS_THAN' | 'LESS_THAN_OR_EQUAL' | 'GREATER_THAN_OR_EQUAL' | 'ARRAY_CONTAINS',
  value: unknown,
];
export type ListQuery = {
  readonly in: string;
  readonly where?: readonly Filter[];
  readonly orderBy?: readonly (readonly [field: string, direction: 'ASCENDING' | 'DESCENDING'])[];
  readonly limit?: number;
};
export type Write =
  | { readonly create: string; readonly data: object }
  | { readonly set: string; readonly data: object }
  | { readonly update: string; readonly data: object }
  | { readonly delete: string };
export const writtenPath = (write: Write): string =>
  'create' in write ? write.create : 'set' in write ? write.set : 'update' in write ? write.update : write.delete;

const encode = (value: unknown): object => {
  if (value === null) return { nullValue: null };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') return Number.isInteger(value) ? { integerValue: `${value}` } : { doubleValue: value };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } };
  return { mapValue: { fields: encodeFields(value as object) } };
};
const encodeFields = (data: object): object =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, encode(value)]));

/** Takes server times out of a document: they travel beside it, by path. */
const splitTimes = (data: object, prefix = ''): { plain: object; times: string[] } => {
  const times: string[] = [];
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    if (value === SERVER_TIME) times.push(prefix + key);
    else if (value && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)) {
      const inner = splitTimes(value, `${prefix}${key}.`);
      times.push(...inner.times);
      plain[key] = inner.plain;
    } else plain[key] = value;
  }
  return { plain, times };
};

const transforms = (times: readonly string[]) =>
  times.length > 0 && {
    updateTransforms: times.map((fieldPath) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
  };

/** `{'moc.daNop': x}` as the nested map an update mask goes with. */
const nest = (patch: object): Record<string, unknown> => {
  const nested: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    let at = nested;
    for (const key of keys) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return nested;
};

const encodeWrite = (root: string, write: Write): object => {
  if ('delete' in write) return { delete: `${root}/${write.delete}`, currentDocument: { exists: true } };
  if ('update' in write) {
    const entries = Object.entries(write.data);
    const written = Object.fromEntries(entries.filter(([, value]) => value !== REMOVED && value !== SERVER_TIME));
    const { plain, times } = splitTimes(nest(written));
    return {
      update: { name: `${root}/${write.update}`, fields: encodeFields(plain) },
      updateMask: { fieldPaths: entries.filter(([, value]) => value !== SERVER_TIME).map(([path]) => path) },
      ...transforms([...times, ...entries.filter(([, value]) => value === SERVER_TIME).map(([path]) => path)]),
      currentDocument: { exists: true },
    };
  }
  const { plain, times } = splitTimes(write.data);
  return {
    update: { name: `${root}/${writtenPath(write)}`, fields: encodeFields(plain) },
    ...transforms(times),
    ...('create' in write && { currentDocument: { exists: false } }),
  };
};

const unsignedToken = (projectId: string, uid: string, claims: object): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const issuer = `https://securetoken.google.com/${projectId}`;
  const body = { sub: uid, user_id: uid, aud: projectId, iss: issuer, iat: 0, exp: 4_000_000_000, ...claims };
  return `${part({ alg: 'none', type: 'JWT' })}.${part(body)}.`;
};

const emulatorOrigin = (): string => {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  if (!host) throw new Error('FIRESTORE_EMULATOR_HOST is not set: run through scripts/with-emulators.mjs');
  return `http://${host}`;
};

const call = async (method: string, url: string, body: object | undefined, token?: string) => {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
  });
  return { ok: response.ok, status: response.status, text: await response.text() };
};

const outcome = ({ ok, status, text }: Awaited<ReturnType<typeof call>>): Outcome => {
  const body = text ? JSON.parse(text) : {};
  const { error } = Array.isArray(body) ? (body[0] ?? {}) : body;
  if (!ok && status !== 403 && status !== 404)
    throw new Error(`The emulator answered ${status}: ${text.slice(0, 500)}`);
  const docs = Array.isArray(body) ? body.flatMap(({ document }) => document ?? []) : body.name ? [body] : [];
  return { ok: status !== 403 && !error ? true : status === 404, message: error?.message ?? '', docs };
};

export const firestoreRest = (projectId: string) => {
  const root = `projects/${projectId}/databases/(default)/documents`;
  // Not at once: a test file is read, to be listed, without an emulator.
  const api = () => `${emulatorOrigin()}/v1/${root}`;

  const as = (token: string | undefined) => ({
    /** A document that does not exist is an answer too: reading it was allowed. */
    get: async (path: string) => outcome(await call('GET', `${api()}/${path}`, undefined, token)),
    list: async ({ in: collection, where = [], orderBy = [], limit }: ListQuery) => {
      const at = collection.lastIndexOf('/');
      const filters = where.map(([fieldPath, op, value]) => ({
        fieldFilter: {
          field: { fieldPath },
          op,
          value: fieldPath === '__name__' ? { referenceValue: `${root}/${collection}/${value}` } : encode(value),
        },
      }));
      const structuredQuery = {
        from: [{ collectionId: collection.slice(at + 1) }],
        ...(filters.length > 0 && { where: { compositeFilter: { op: 'AND', filters } } }),
        orderBy: orderBy.map(([fieldPath, direction]) => ({ field: { fieldPath }, direction })),
        ...(limit !== undefined && { limit }),
      };
      const parent = at < 0 ? api() : `${api()}/${collection.slice(0, at)}`;
      return outcome(await call('POST', `${parent}:runQuery`, { structuredQuery }, token));
    },
    /** All or nothing, like a batch. */
    commit: async (...writes: Write[]) =>
      outcome(
        await call('POST', `${api()}:commit`, { writes: writes.map((write) => encodeWrite(root, write)) }, token),
      ),
  });

  return {
    /** Past every rule, like the Admin SDK. */
    owner: as('owner'),
    anonymous: as(undefined),
    as: (uid: string, claims: object) => as(unsignedToken(projectId, uid, claims)),
    useRules: async (content: string) => {
      const url = `${emulatorOrigin()}/emulator/v1/projects/${projectId}:securityRules`;
      const { ok, text } = await call('PUT', url, { rules: { files: [{ content }] } });
      const { issues } = text ? JSON.parse(text) : {};
      if (!ok || issues) throw new Error(`firestore.rules does not compile cleanly: ${text}`);
    },
    clear: () => call('DELETE', `${emulatorOrigin()}/emulator/v1/${root}`, undefined),
  };
};
export type FirestoreRest = ReturnType<typeof firestoreRest>;
export type Client = FirestoreRest['owner'];
