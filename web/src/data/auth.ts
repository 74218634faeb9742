type Auth = Awaited<ReturnType<typeof import('./auth-sdk.ts')['openAuth']>>;
export type User = Parameters<Parameters<Auth['watch']>[0]>[0];

let opening: Promise<Auth> | undefined;

/** Firebase's own sign-in state, fetched on first need. The database asks for it first, or it would ask as nobody. */
export const getAuth = (): Promise<Auth> => {
  opening ??= import('./auth-sdk.ts')
    .then(({ openAuth }) => openAuth())
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
};
