import type { Firestore } from 'firebase-admin/firestore';
import type { NguoiLaoDong } from '../../core/nguoi-lao-dong/so-lao-dong.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { readRieng } from '../read-documents.ts';

/**
 * Which phiếu bear a number now. A labour book is its person's while the phiếu it stands on bears the number the book was
 * made under: one mended to another number leaves a book with somebody else's answers behind.
 */
export const createMangSo = (db: Firestore, khoa: Khoa) => {
  const at = paths(db);

  /** Those of these phiếu that bear the number of the key. */
  const mangSo = async (key: string, phieu: readonly string[]): Promise<ReadonlySet<string>> => {
    const ids = [...new Set(phieu)];
    const docs = ids.length > 0 ? await db.getAll(...ids.map(at.rieng)) : [];
    return new Set(
      ids.filter((_, i) => {
        const doc = docs[i];
        const rieng = doc?.exists ? readRieng(doc) : undefined;
        return rieng?.ok === true && khoa.keyOf(rieng.value.soGiayTo) === key;
      }),
    );
  };

  const isDungNguoi = async ({ phieu, bai }: Pick<NguoiLaoDong, 'phieu' | 'bai'>): Promise<boolean> => {
    const key = khoa.keyOf(bai.soGiayTo);
    return key !== undefined && (await mangSo(key, [phieu])).has(phieu);
  };

  return { mangSo, isDungNguoi };
};
