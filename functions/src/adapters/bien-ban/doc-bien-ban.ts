import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { BienBan, BienBanLo } from '../../core/bien-ban/bien-ban.ts';
import { KHOA_TRONG, KhoaBienBan } from '../../core/bien-ban/khoa.ts';
import { paths } from '../paths.ts';
import { issuesOf } from '../read-documents.ts';

/** A record as it stands, with its list. */
export type BienBanDoc = { readonly snapshot: DocumentSnapshot; readonly bienBan: BienBan };

const malformed = (snapshot: DocumentSnapshot, issues: string[]): undefined => {
  logger.error('bienBan.malformed', { path: snapshot.ref.path, issues });
  return undefined;
};

export const createReader = (db: Firestore) => {
  const at = paths(db);

  const bienBan = async (id: string): Promise<BienBanDoc | undefined> => {
    const snapshot = await at.bienBan(id).get();
    if (!snapshot.exists) return undefined;
    const parsed = BienBan.safeParse(snapshot.data());
    return parsed.success ? { snapshot, bienBan: parsed.data } : malformed(snapshot, issuesOf(parsed.error));
  };

  /** The ids of a record in the order of its list. */
  const danhSach = async (id: string): Promise<readonly string[]> => {
    const { docs } = await at.bienBanLo(id).get();
    return docs
      .toSorted((a, b) => Number(a.id) - Number(b.id))
      .flatMap((doc) => {
        const parsed = BienBanLo.safeParse(doc.data());
        return parsed.success ? parsed.data.phieu : (malformed(doc, issuesOf(parsed.error)) ?? []);
      });
  };

  /** The locks of a xã. One that cannot be read stops everything: to go on would let a phiếu into two records. */
  const khoa = async (ref: DocumentReference): Promise<{ snapshot: DocumentSnapshot; khoa: KhoaBienBan }> => {
    const snapshot = await ref.get();
    return { snapshot, khoa: snapshot.exists ? KhoaBienBan.parse(snapshot.data()) : KHOA_TRONG };
  };

  return { bienBan, danhSach, khoa };
};
export type Reader = ReturnType<typeof createReader>;
