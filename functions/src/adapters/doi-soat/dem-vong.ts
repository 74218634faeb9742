import type { Firestore, Query } from 'firebase-admin/firestore';
import { type DemDoiSoat, KET_QUA_DOI_SOAT } from '../../core/doi-soat/doi-soat.ts';
import { QUYET_DINH, TRUONG_DOI_SOAT } from '../../core/doi-soat/truong.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';

const countOf = async (query: Query): Promise<number> => (await query.count().get()).data().count;
const present = (entries: readonly (readonly [string, number])[]) =>
  Object.fromEntries(entries.filter(([, n]) => n > 0));

/** The figures of a round, counted from its lines by some forty counts, however many lines there are. */
const countRound = async (db: Firestore, doiSoatId: string): Promise<DemDoiSoat> => {
  const lines = paths(db).allDongDoiSoat(doiSoatId);
  const ketQua = await Promise.all(
    KET_QUA_DOI_SOAT.map(async (each) => [each, await countOf(lines.where('ketQua', '==', each))] as const),
  );
  const truong = await Promise.all(
    TRUONG_DOI_SOAT.map(async (each) => {
      const mo = await countOf(lines.where('conMo', 'array-contains', each));
      const decided = await Promise.all(
        QUYET_DINH.map(async (quyet) => countOf(lines.where(`quyetDinh.${each}`, '==', quyet))),
      );
      const [csdl = 0, phieu = 0, xacMinh = 0] = decided;
      return [each, { mo, csdl, phieu, xacMinh }] as const;
    }),
  );
  return {
    ketQua: present(ketQua),
    truong: Object.fromEntries(truong.filter(([, n]) => n.mo + n.csdl + n.phieu + n.xacMinh > 0)),
    dongMo: await countOf(lines.where('buoc', '==', 'mo')),
  };
};

/**
 * Counts a round anew. The mark `demCu` goes first: a decision after that sets it again and brings another count, one
 * before is in this count. A count that was overtaken is thrown away.
 */
export const recountRound = async (db: Firestore, doiSoatId: string): Promise<void> => {
  const ref = paths(db).doiSoat(doiSoatId);
  const { writeTime } = await ref.update({ demCu: false });
  const dem = await countRound(db, doiSoatId);
  await ref.update({ dem }, { lastUpdateTime: writeTime }).catch((error: unknown) => {
    if (!isMovedOn(error)) throw error;
  });
};
