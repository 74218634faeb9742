import type { BoXuLy } from './xu-ly-lo.ts';

/** Which handler takes which kind of file. */
export const createBoXuLy = (): BoXuLy => ({});
