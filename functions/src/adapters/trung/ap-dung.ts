import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { NghiTrung } from '../../core/nguoi-lao-dong/nghi-trung.ts';
import { type ApDung, apDungQuyetDinh, type PhieuTrung } from '../../core/nguoi-lao-dong/xet-trung.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import type { Catalogue } from '../catalogue.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { issuesOf, readPhieu } from '../read-documents.ts';

const ATTEMPTS = 5;

/**
 * Carries out what a reviewer decided of a pair: the phiếu, the pair and the line of its journal in one commit, on
 * condition that none has moved on since. Delivered again it finds the decision carried out.
 */
export const createApDungTrung = (db: Firestore, catalogue: Catalogue, now: () => Date) => {
  const at = paths(db);

  const once = async (id: string): Promise<'xong' | 'khongCo'> => {
    const snapshot = await at.nghiTrung(id).get();
    const parsed = NghiTrung.safeParse(snapshot.data());
    if (!parsed.success && snapshot.exists) logger.error('nghiTrung.malformed', { id, issues: issuesOf(parsed.error) });
    if (!parsed.success || !snapshot.updateTime) return 'khongCo';
    const { trangThai, quyetDinh, phieu: ids, v, keHoach: planId } = parsed.data;
    const keHoach = await catalogue.keHoach(planId);
    if (trangThai !== 'daQuyet' || !quyetDinh || !keHoach) return 'khongCo';
    const [docA, docB] = await db.getAll(at.phieu(ids[0]), at.phieu(ids[1]));
    const [a, b] = [docA, docB].map((doc) => (doc?.exists ? readPhieu(doc) : undefined));
    const pair = (phieu: typeof a, i: 0 | 1): PhieuTrung | undefined =>
      phieu?.ok ? { id: ids[i], phieu: phieu.value } : undefined;
    const [first, second] = [pair(a, 0), pair(b, 1)];
    const outcome: ApDung =
      first && second
        ? apDungQuyetDinh([first, second], quyetDinh, { keHoach, homNay: ngayVN(now()) })
        : { ketQua: 'phieuDaDung', conXet: false, versions: [] };
    const batch = db.batch();
    for (const { id: phieuId, next } of outcome.versions) {
      const doc = phieuId === ids[0] ? docA : docB;
      if (!doc?.updateTime) return 'khongCo';
      const parted = next.trungVoi === undefined && doc.get('trungVoi') ? { trungVoi: FieldValue.delete() } : {};
      const luc = FieldValue.serverTimestamp();
      batch.update(
        doc.ref,
        { ...next, ...parted, [`moc.${next.trangThai}`]: luc, luc },
        { lastUpdateTime: doc.updateTime },
      );
    }
    const { ketQua, conXet } = outcome;
    batch.update(
      snapshot.ref,
      { trangThai: conXet ? 'cho' : 'xong', ketQua, luc: FieldValue.serverTimestamp() },
      { lastUpdateTime: snapshot.updateTime },
    );
    batch.set(at.lichSuXetTrung(id, v), {
      v,
      ...quyetDinh,
      ketQua,
      xa: parsed.data.xa,
      thon: parsed.data.thon,
      danhMuc: parsed.data.danhMuc,
    });
    await batch.commit();
    return 'xong';
  };

  const run = async (id: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await once(id);
        return;
      } catch (error) {
        if (!isMovedOn(error) || attempt === ATTEMPTS) throw error;
      }
    }
  };
  return { run };
};
