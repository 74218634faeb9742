import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const LocalEmulators = z.object({
  projectId: z.string(),
  auth: z.string(),
  firestore: z.string(),
  functions: z.string(),
  pubsub: z.string(),
});
export type LocalEmulators = z.infer<typeof LocalEmulators>;

const fromEnvironment = (env: NodeJS.ProcessEnv): unknown => ({
  projectId: env.GCLOUD_PROJECT,
  auth: env.FIREBASE_AUTH_EMULATOR_HOST,
  firestore: env.FIRESTORE_EMULATOR_HOST,
  functions: env.FUNCTIONS_EMULATOR_ORIGIN,
  pubsub: env.PUBSUB_EMULATOR_HOST,
});

/** Where the emulators of `npm start` (or of a test run) listen. Throws with what to do where none run. */
export const findLocalEmulators = async (): Promise<LocalEmulators> => {
  const named = LocalEmulators.safeParse(fromEnvironment(process.env));
  if (named.success) return named.data;
  const file = await readFile('.data/emulators.json', 'utf8').catch(() => undefined);
  const parsed = file === undefined ? undefined : LocalEmulators.safeParse(JSON.parse(file));
  if (!parsed?.success)
    throw new Error('Không thấy bộ mô phỏng nào đang chạy. Hãy mở một cửa sổ khác và chạy: npm start');
  return parsed.data;
};
