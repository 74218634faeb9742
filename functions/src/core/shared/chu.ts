import * as z from 'zod';
import { tidyText } from './van-ban.ts';

/**
 * A line of text people type: composed letters, single spaces, never empty, at most `max` letters. What comes in is bounded
 * before it is tidied, so that 2 MB of text is refused at the edge.
 */
export const chu = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(tidyText)
    .pipe(z.string().min(1).max(max));
