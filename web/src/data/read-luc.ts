import * as z from 'zod';

const KEY = 'sld.docLuc';
const KEPT = 100;
const Known = z.array(z.tuple([z.string(), z.number()]));

const recall = (): z.infer<typeof Known> => {
  const known = Known.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  return known.success ? known.data : [];
};

/**
 * When the server last answered for something, by what it is called: now, or, where this device answers from memory, the
 * moment its memory is of. Null where the server never has.
 */
export const readLuc = (name: string, fromMemory: boolean): Date | null => {
  const known = recall();
  if (fromMemory) {
    const luc = known.find(([key]) => key === name)?.[1];
    return luc === undefined ? null : new Date(luc);
  }
  const now = new Date();
  const others = known.filter(([key]) => key !== name);
  localStorage.setItem(KEY, JSON.stringify([[name, now.getTime()], ...others].slice(0, KEPT)));
  return now;
};
