import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { paths } from '../paths.ts';
import { TUNABLES, type Tunables } from '../tunables.ts';
import { cacBenKhop } from './ben-khop.ts';
import { createKhop } from './khop.ts';
import { createXemLai } from './xem-lai.ts';

const HOUR_MS = 3_600_000;
/** A round begins at most once a night. */
const VONG_MS = 20 * HOUR_MS;
/** How far back a first round looks for what closed. */
const LAN_DAU_MS = 48 * HOUR_MS;

const CAC_BEN = ['viec', 'nguoi'] as const;

/** `foldState/khopDem`: how far the round has come. */
type Vong = {
  readonly batDau: Timestamp;
  /** Since when records may have closed. */
  readonly truoc: Timestamp;
  readonly ben: (typeof CAC_BEN)[number];
  /** The last record looked at. */
  readonly sau: string;
  readonly xong: boolean;
};

export type KetQuaDem = { readonly xem: number; readonly tinh: number; readonly xong: boolean };

/**
 * The nightly round over every open record: works lists out anew where an event was lost, where one of the list has
 * closed, where something new would fit, or where the list is a week old, and takes out of the index what is not open
 * any more. A run does so much and notes after each page how far it came; the next one goes on from there.
 */
export const createKhopDem = (db: Firestore, now: () => Date, tunables: Tunables = TUNABLES) => {
  const state = paths(db).foldState('khopDem');
  const ben = cacBenKhop(db);
  const khop = createKhop(db, now, tunables);
  const xemLai = {
    viec: createXemLai(db, ben.viec, khop.viec, now, tunables),
    nguoi: createXemLai(db, ben.nguoi, khop.nguoi, now, tunables),
  };

  const current = async (): Promise<Vong> => {
    const before = (await state.get()).data() as Vong | undefined;
    const start = now().getTime();
    if (before && (!before.xong || start - before.batDau.toMillis() < VONG_MS)) return before;
    const truoc = before?.batDau ?? Timestamp.fromMillis(start - LAN_DAU_MS);
    return { batDau: Timestamp.fromMillis(start), truoc, ben: 'viec', sau: '', xong: false };
  };

  const next = (vong: Vong, cuoi: string | undefined): Vong => {
    if (cuoi !== undefined) return { ...vong, sau: cuoi };
    return vong.ben === 'viec' ? { ...vong, ben: 'nguoi', sau: '' } : { ...vong, sau: '', xong: true };
  };

  const run = async (): Promise<KetQuaDem> => {
    const until = now().getTime() + tunables.khopDemMs;
    let vong = await current();
    let xem = 0;
    let tinh = 0;
    const thoiTim = new Map<Vong['ben'], ReadonlySet<string>>();
    while (!vong.xong && tinh < tunables.khopDemTinh && now().getTime() < until) {
      const closed = thoiTim.get(vong.ben) ?? (await xemLai[vong.ben].thoiTimTu(vong.truoc));
      thoiTim.set(vong.ben, closed);
      const trang = await xemLai[vong.ben].trang(vong.sau, closed);
      xem += trang.xem;
      tinh += trang.tinh;
      vong = next(vong, trang.cuoi);
      await state.set(vong);
    }
    if (xem > 0) logger.info('khopDem.done', { xem, tinh, xong: vong.xong });
    return { xem, tinh, xong: vong.xong };
  };

  return { run };
};
