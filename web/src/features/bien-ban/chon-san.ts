import { CHANG_BAN_GIAO, type ChangBanGiao } from '@core/phieu/workflow.ts';
import * as z from 'zod';

const ChonSan = z.object({ chang: z.enum(CHANG_BAN_GIAO), ids: z.array(z.string()) });
/** In the tab's own memory and not in the address, which would be endless: a page that takes a newer version keeps it. */
const KEY = 'sld.chonSan';

/** Phiếu ticked in a queue, to be ticked again on the page that makes the record. */
export const datChonSan = (chang: ChangBanGiao, ids: readonly string[]): void =>
  sessionStorage.setItem(KEY, JSON.stringify({ chang, ids }));

/** Takes what was ticked for that leg, once. */
export const layChonSan = (chang: ChangBanGiao): ReadonlySet<string> => {
  const kept = ChonSan.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  sessionStorage.removeItem(KEY);
  return new Set(kept.success && kept.data.chang === chang ? kept.data.ids : []);
};
