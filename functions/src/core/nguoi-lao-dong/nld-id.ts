import * as z from 'zod';

/** The id of a labour book: random, so that nothing of the person can be read from it. */
export const NldId = z.string().regex(/^[A-Za-z0-9]{20}$/);
