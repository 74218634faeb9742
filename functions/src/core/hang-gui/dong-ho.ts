/** A clock this far off (ms) is wrong; below it nothing is corrected: a web server tells whole seconds, a network takes time. */
const LECH_DANG_KE_MS = 2 * 60_000;

/** A round trip longer than this tells too little of the moment in between. */
const LONGEST_TRIP_MS = 60_000;

/** What one question to the server brought: the device's clock before and after, and the headers of the answer. */
export type LanDo = {
  readonly goi: number;
  readonly nhan: number;
  readonly date: string | null;
  /** Seconds the answer had waited in a cache on the way. */
  readonly age: string | null;
};

/** How far the device's clock is ahead of the server's, in ms; negative where it is behind, undefined where nobody can tell. */
export const lechCua = ({ goi, nhan, date, age }: LanDo): number | undefined => {
  const sent = Date.parse(date ?? '');
  const waited = Number(age ?? 0);
  if (Number.isNaN(sent) || !(waited >= 0) || nhan < goi || nhan - goi > LONGEST_TRIP_MS) return undefined;
  return Math.round((goi + nhan) / 2 - (sent + 500 + waited * 1000));
};

/** The last measurement a device keeps: `thayLuc` is the latest moment its own clock has shown since. */
export type DongHo = { readonly lech: number; readonly thayLuc: number };

/** A clock that now shows less than it has shown was set back since it was measured: what was measured no longer holds. */
export const conDung = ({ thayLuc }: DongHo, bayGio: number): boolean => bayGio >= thayLuc - LECH_DANG_KE_MS;

/** What to take off the device's clock to have the right time: nothing where it is about right. */
export const buLech = (lech: number | undefined): number =>
  lech !== undefined && Math.abs(lech) > LECH_DANG_KE_MS ? lech : 0;

const UNITS = [
  ['ngày', 24 * 60],
  ['giờ', 60],
  ['phút', 1],
] as const;

/** "1 ngày 2 giờ": how long, in the two largest units. */
export const noiKhoang = (ms: number): string => {
  let left = Math.round(Math.abs(ms) / 60_000);
  const parts: string[] = [];
  for (const [ten, phut] of UNITS) {
    const n = Math.floor(left / phut);
    left -= n * phut;
    if (n > 0) parts.push(`${n} ${ten}`);
    else if (parts.length > 0) break;
  }
  return parts.slice(0, 2).join(' ') || '0 phút';
};
