import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { Rollup } from '../../core/rollup/rollup.ts';
import { addMonths, type Ngay } from '../../core/shared/ngay.ts';
import { CongBo, congBoId, coSoDangKy, lapCongBo, thangCongBo } from '../../core/viec-lam/cong-bo.ts';
import { THI_TRUONG } from '../../core/viec-lam/thi-truong.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';

/** How many months back the publication before is looked for. */
const THANG_TRUOC = 12;

/** Publishes last month's figures of every tỉnh, each once: two reads on a day when nothing is left to publish (HN-12). */
export const createCongBo = (db: Firestore) => {
  const at = paths(db);
  const readRollup = reader(Rollup);
  const readCongBo = reader(CongBo);

  /** The newest before that month. One that cannot be read stops the tỉnh: without it nobody knows what must stay hidden. */
  const before = async ({ danhMuc, ma }: Rollup, thang: string): Promise<CongBo | undefined> => {
    const months = Array.from({ length: THANG_TRUOC }, (_, i) => addMonths(`${thang}-01`, -1 - i).slice(0, 7));
    const docs = await db.getAll(...months.map((month) => at.congBo(congBoId(danhMuc, ma, month))));
    const newest = docs.find(({ exists }) => exists);
    if (!newest) return undefined;
    const read = readCongBo(newest);
    if (!read.ok) throw new Error(`congBo.malformed ${newest.id}`);
    return read.value;
  };

  const publish = async (rollup: Rollup, thang: string): Promise<boolean> => {
    if (!coSoDangKy(rollup.o, thang)) return false;
    const ref = at.congBo(congBoId(rollup.danhMuc, rollup.ma, thang));
    if ((await ref.get()).exists) return false;
    try {
      await ref.create(lapCongBo(rollup, thang, await before(rollup, thang)));
      return true;
    } catch (error) {
      if (isMovedOn(error)) return false;
      throw error;
    }
  };

  /** What that day may publish and nobody has yet; returns how many. A tỉnh that fails leaves the others alone. */
  const run = async (ngay: Ngay): Promise<number> => {
    const thang = thangCongBo(ngay);
    const boards = await at.allRollups.where('keHoach', '==', THI_TRUONG).where('cap', '==', 'tinh').get();
    const failed: unknown[] = [];
    let published = 0;
    for (const doc of boards.docs) {
      try {
        const rollup = readRollup(doc);
        if (!rollup.ok) throw new Error(`rollup.malformed ${rollup.viSao.join(' ')}`);
        if (await publish(rollup.value, thang)) published += 1;
      } catch (error) {
        logger.error('congBo.failed', { id: doc.id, thang, reason: (error as Error).message });
        failed.push(error);
      }
    }
    if (failed.length > 0) throw new Error(`congBo.failed ${failed.length}`);
    return published;
  };

  return { run };
};
