const HAN_MS = 30_000;

/** Gives up waiting, never the request itself: should it arrive after all, the next look at the server finds it. */
export const inTime = <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject({ code: 'deadline-exceeded' }), HAN_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
