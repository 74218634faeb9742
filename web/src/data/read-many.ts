import { allInTurns } from '@core/shared/in-turns.ts';
import * as z from 'zod';
import { getConfig } from './config.ts';
import { errorCode } from './errors.ts';
import { idToken } from './session.ts';

/** Documents in one request, and requests in flight at once. */
const MANY = 100;
const WIDTH = 4;

/** A value as the REST interface writes it, as far as it is read here: text, whole numbers, and maps of them. */
const RestValue = z.object({
  stringValue: z.string().optional(),
  integerValue: z.string().optional(),
  get mapValue() {
    return z.object({ fields: RestFields.optional() }).optional();
  },
});
const RestFields = z.record(z.string(), RestValue);
const Answer = z.array(z.object({ found: z.object({ name: z.string(), fields: RestFields.default({}) }).optional() }));

const decode = ({ stringValue, integerValue, mapValue }: z.infer<typeof RestValue>): unknown => {
  if (mapValue) return decodeFields(mapValue.fields ?? {});
  return integerValue === undefined ? stringValue : Number(integerValue);
};
const decodeFields = (fields: z.infer<typeof RestFields>): object =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, decode(value)]));

/** A code that `describeError` has words for. */
class ReadError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
const CODE: Readonly<Record<number, string>> = {
  401: 'unauthenticated',
  403: 'permission-denied',
  429: 'resource-exhausted',
  503: 'unavailable',
  504: 'deadline-exceeded',
};

type Found = readonly (readonly [path: string, data: object])[];

const ask = async (paths: readonly string[], fieldPaths: readonly string[]): Promise<Found> => {
  const { kind, value } = await getConfig();
  const origin =
    kind === 'emulators' ? `http://${value.firestore.replace(/^https?:\/\//, '')}` : 'https://firestore.googleapis.com';
  const root = `projects/${value.projectId}/databases/(default)/documents`;
  const response = await fetch(`${origin}/v1/${root}:batchGet`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await idToken()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ documents: paths.map((path) => `${root}/${path}`), mask: { fieldPaths } }),
  }).catch(() => {
    throw new ReadError('unavailable');
  });
  if (!response.ok) throw new ReadError(CODE[response.status] ?? `http-${response.status}`);
  return Answer.parse(await response.json()).flatMap(({ found }) =>
    found ? [[found.name.slice(root.length + 1), decodeFields(found.fields)] as const] : [],
  );
};

/** One document that may not be read has the whole request refused, so it is halved until that one stands alone. */
const askWhatMayBeRead = async (paths: readonly string[], fields: readonly string[]): Promise<Found> => {
  try {
    return await ask(paths, fields);
  } catch (error) {
    if (errorCode(error) !== 'permission-denied') throw error;
    if (paths.length < 2) return [];
    const half = Math.ceil(paths.length / 2);
    return [
      ...(await askWhatMayBeRead(paths.slice(0, half), fields)),
      ...(await askWhatMayBeRead(paths.slice(half), fields)),
    ];
  }
};

/**
 * Of many documents the fields of the schema and no others, by path; what is gone or may not be read is left out, and what
 * was not yet asked for when `signal` stops it. The SDK listens to each document through the cache of the device, which
 * takes minutes for the two thousand papers of a record.
 */
export const readMany = async <T extends z.ZodRawShape>(
  paths: readonly string[],
  schema: z.ZodObject<T>,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, z.infer<z.ZodObject<T>>>> => {
  const all = new Map<string, z.infer<z.ZodObject<T>>>();
  const parts = Array.from({ length: Math.ceil(paths.length / MANY) }, (_, i) => paths.slice(i * MANY, (i + 1) * MANY));
  let done = 0;
  await allInTurns(parts, WIDTH, async (part) => {
    if (signal?.aborted) return;
    for (const [path, data] of await askWhatMayBeRead(part, Object.keys(schema.shape))) {
      const parsed = schema.safeParse(data);
      if (parsed.success) all.set(path, parsed.data);
      else console.error('document.malformed', path, parsed.error.issues);
    }
    done += part.length;
    onProgress(done);
  });
  return all;
};
