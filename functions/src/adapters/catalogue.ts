import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import type { DiaBan } from '../core/dia-ban/dia-ban.ts';
import { DonVi, donViId } from '../core/dia-ban/dia-ban.ts';
import { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { paths } from './paths.ts';
import { issuesOf } from './read-documents.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

/** Remembers what a key gave for a while; one request in flight per key, and a failure is not remembered. */
const remember = <T>(
  load: (key: string) => Promise<T | undefined>,
  ttlMs: number,
  absentTtlMs: number,
  now: () => number,
) => {
  const known = new Map<string, { value: Promise<T | undefined>; until: number }>();
  return (key: string): Promise<T | undefined> => {
    const hit = known.get(key);
    if (hit && hit.until > now()) return hit.value;
    const entry = { value: load(key), until: now() + ttlMs };
    known.set(key, entry);
    entry.value.then(
      (value) => {
        if (value === undefined) entry.until = now() + absentTtlMs;
      },
      () => known.delete(key),
    );
    return entry.value;
  };
};

/** Plans and units as this instance last read them, so that a phiếu needs no read for either. */
export const createCatalogue = (db: Firestore, now: () => Date, tunables: Tunables = TUNABLES) => {
  const at = paths(db);
  const ms = () => now().getTime();
  const keHoach = remember(
    async (id) => {
      const snapshot = await at.keHoach(id).get();
      if (!snapshot.exists) return undefined;
      const parsed = KeHoach.safeParse(snapshot.data());
      if (!parsed.success) logger.error('keHoach.malformed', { id, issues: issuesOf(parsed.error) });
      return parsed.data;
    },
    tunables.keHoachTtlMs,
    tunables.absentTtlMs,
    ms,
  );
  const donVi = remember(
    async (id) => DonVi.safeParse((await at.diaBan(id).get()).data()).data,
    tunables.diaBanTtlMs,
    tunables.absentTtlMs,
    ms,
  );
  return {
    keHoach,
    /** Whether the list has this thôn, under exactly these units. */
    isKnown: async (diaBan: DiaBan): Promise<boolean> => {
      const unit = await donVi(donViId(diaBan.danhMuc, diaBan.thon));
      return (
        unit !== undefined && (['tinh', 'huyen', 'xa', 'thon'] as const).every((cap) => unit.chuoi[cap] === diaBan[cap])
      );
    },
  };
};
export type Catalogue = ReturnType<typeof createCatalogue>;
