import type { ChangBanGiao } from '@core/phieu/workflow.ts';

let chonSan: { readonly chang: ChangBanGiao; readonly ids: ReadonlySet<string> } | undefined;

/** Phiếu ticked in a queue, to be ticked again on the page that makes the record. Not in the address: it would be endless. */
export const datChonSan = (chang: ChangBanGiao, ids: readonly string[]): void => {
  chonSan = { chang, ids: new Set(ids) };
};

/** Takes what was ticked for that leg, once. */
export const layChonSan = (chang: ChangBanGiao): ReadonlySet<string> => {
  const ids = chonSan?.chang === chang ? chonSan.ids : new Set<string>();
  chonSan = undefined;
  return ids;
};
