import { config } from 'zod';

/** Compiling a parser for every schema costs a slow phone more than it saves: a page reads few documents. Imported first. */
config({ jitless: true });
