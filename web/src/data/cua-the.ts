import type { GhiDo } from '@core/ghi-do/ghi-do.ts';

/** One writing of a form that is kept on the device. */
type Lan = Pick<GhiDo, 'tab' | 'luuLuc'>;
export const isSameLan = (a: Lan, b: Lan | undefined): boolean => a.tab === b?.tab && a.luuLuc === b.luuLuc;

/** Whether a tab may write over what the device holds: nothing, what it wrote itself, or what it began with (`truoc`). */
export const isCuaThe = (held: Lan | undefined, tab: string, truoc: Lan | undefined): boolean =>
  held === undefined || held.tab === tab || isSameLan(held, truoc);
