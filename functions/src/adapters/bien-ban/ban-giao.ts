import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { type BienBan, CHO_MAY } from '../../core/bien-ban/bien-ban.ts';
import { inTurns } from '../../core/shared/in-turns.ts';
import { type Catalogue, createCatalogue } from '../catalogue.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { createChuyen } from './chuyen.ts';
import { createReader } from './doc-bien-ban.ts';
import { createKhoa } from './khoa.ts';

const ATTEMPTS = 8;
/** Records one sweep takes up, and how many at a time. */
const SWEEP_LIMIT = 200;
const SWEEP_WIDTH = 4;
/** A record this fresh is still in the hands of its own event. */
const SWEEP_AFTER_MS = 10 * 60_000;

const canMay = ({ trangThai, giuKhoa }: Pick<BienBan, 'trangThai' | 'giuKhoa'>): boolean =>
  CHO_MAY.includes(trangThai) || (trangThai === 'daRut' && giuKhoa);

/**
 * Brings a record as far as the machine can: from proposed to numbered and locked, from confirmed to all its phiếu moved.
 * Every step looks at the record as it stands now, so that events may come twice, late or out of order.
 */
export const createBanGiao = (
  db: Firestore,
  now: () => Date,
  catalogue: Pick<Catalogue, 'keHoach'> = createCatalogue(db, now),
) => {
  const at = paths(db);
  const read = createReader(db);
  const khoa = createKhoa(db, read);
  const chuyen = createChuyen(db, read, khoa, now);

  const step = async (id: string): Promise<void> => {
    const doc = await read.bienBan(id);
    if (!doc || !canMay(doc.bienBan)) return;
    const { trangThai, keHoach } = doc.bienBan;
    if (trangThai === 'daRut') return khoa.release(doc);
    const plan = await catalogue.keHoach(keHoach);
    if (trangThai === 'deNghi') return khoa.lock(doc, plan);
    if (!plan) throw new Error('bienBan.noPlan');
    return chuyen(doc, plan);
  };

  const drive = async (id: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await step(id);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isMovedOn(error)) throw error;
      }
    }
  };

  /** Takes up records whose event was lost or whose function died. Returns how many. */
  const sweep = async (): Promise<number> => {
    const [waiting, withdrawn] = await Promise.all([
      at.allBienBan
        .where('trangThai', 'in', [...CHO_MAY])
        .limit(SWEEP_LIMIT)
        .get(),
      at.allBienBan.where('trangThai', '==', 'daRut').where('giuKhoa', '==', true).limit(SWEEP_LIMIT).get(),
    ]);
    const stuck = [...waiting.docs, ...withdrawn.docs].filter(
      ({ updateTime }) => updateTime.toMillis() <= now().getTime() - SWEEP_AFTER_MS,
    );
    const results = await inTurns(stuck, SWEEP_WIDTH, ({ id }) => drive(id));
    for (const [i, result] of results.entries()) {
      if (result.status === 'rejected') logger.error('bienBan.sweepFailed', { id: stuck[i]?.id });
    }
    return stuck.length;
  };

  return { drive, sweep };
};
