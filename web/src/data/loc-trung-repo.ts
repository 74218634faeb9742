import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { type BoLoc, chuoiBam, coThe, LocTrung, locTrungId } from '@core/nguoi-lao-dong/loc-trung.ts';
import { signal } from '@preact/signals';
import * as z from 'zod';
import { getDb } from './firestore.ts';
import { getStore, locTrungKey } from './store.ts';

const BanTrenMay = z.object({
  muoi: z.string(),
  soBit: z.int().positive(),
  bit: z.instanceof(Uint8Array),
  /** When a function last wrote it (ISO 8601). */
  luc: z.string(),
  /** When this device last asked for it. */
  hoiLuc: z.string(),
});
/** The filter of a commune and round as this device has it. */
export type BanTrenMay = z.infer<typeof BanTrenMay>;

type NoiVaKy = { readonly ky: string; readonly diaBan: Pick<DiaBan, 'danhMuc' | 'xa'> };
const idOf = ({ ky, diaBan }: NoiVaKy): string => locTrungId({ ky, danhMuc: diaBan.danhMuc, xa: diaBan.xa });

/** Rises whenever a filter has come to this device. */
export const locTrungDen = signal(0);

export const recallLocTrung = async (noi: NoiVaKy): Promise<BanTrenMay | undefined> =>
  BanTrenMay.safeParse(await (await getStore()).get('nho', locTrungKey(idOf(noi)))).data;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Fetches it anew and keeps it; a commune that has none yet is no error. */
const refreshLocTrung = async (noi: NoiVaKy): Promise<void> => {
  const { db, fs } = await getDb();
  const snapshot = await fs.getDoc(fs.doc(db, 'locTrung', idOf(noi)));
  const read = LocTrung.safeParse(snapshot.data()).data;
  if (!read) return;
  const { muoi, soBit, bit, luc } = read;
  const kept: BanTrenMay = {
    muoi,
    soBit,
    bit: bytesOf(bit),
    luc: new Date(luc.toMillis()).toISOString(),
    hoiLuc: new Date().toISOString(),
  };
  await (await getStore()).put('nho', kept, locTrungKey(idOf(noi)));
  locTrungDen.value += 1;
};

const FRESH_MS = 6 * 60 * 60 * 1000;

/** Fetches it where this device has none, or has not asked for some hours: it changes once a day. */
export const keepLocTrung = async (noi: NoiVaKy): Promise<void> => {
  const kept = await recallLocTrung(noi);
  if (!kept || Date.now() - Date.parse(kept.hoiLuc) > FRESH_MS) await refreshLocTrung(noi);
};

/** Whether the holder of the number may have a phiếu in the commune already; undefined for what is no personal number. */
export const coTheDaCoPhieu = async (kept: BanTrenMay, soGiayTo: string): Promise<boolean | undefined> => {
  const text = chuoiBam(kept.muoi, soGiayTo);
  if (text === undefined) return undefined;
  const bam = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const boLoc: BoLoc = kept;
  return coThe(boLoc, new Uint8Array(bam));
};
