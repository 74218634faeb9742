import * as z from 'zod';
import { getStore } from './store.ts';

const Kept = z.object({ value: z.unknown(), luc: z.number() });

/** Keeps what was just worked out with the server, for a page that opens without it. */
export const keepLast = async (name: string, value: unknown): Promise<void> => {
  await (await getStore()).put('nho', { value, luc: Date.now() }, `cuoi/${name}`);
};

/** What was kept last under that name, and when. */
export const recallLast = async <T>(
  name: string,
  schema: z.ZodType<T>,
): Promise<{ readonly value: T; readonly luc: Date } | undefined> => {
  const kept = Kept.safeParse(await (await getStore()).get('nho', `cuoi/${name}`));
  const value = schema.safeParse(kept.data?.value);
  return kept.success && value.success ? { value: value.data, luc: new Date(kept.data.luc) } : undefined;
};
