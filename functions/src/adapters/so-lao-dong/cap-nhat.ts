import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { isDaDuyet, NguoiTheoSo } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { capNhatSo, NguoiLaoDong, type PhieuChoSo } from '../../core/nguoi-lao-dong/so-lao-dong.ts';
import { baiLamOf } from '../../core/phieu/judge.ts';
import type { Phieu, PhieuRieng } from '../../core/phieu/phieu.ts';
import { isMovedOn } from '../grpc-errors.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { issuesOf, readPhieu, readRieng } from '../read-documents.ts';

const ATTEMPTS = 5;

const phieuChoSo = (snapshot: DocumentSnapshot, phieu: Phieu, rieng: PhieuRieng): PhieuChoSo => ({
  diaBan: phieu.diaBan,
  phieu: snapshot.id,
  phieuV: phieu.v,
  keHoach: phieu.keHoach,
  bai: baiLamOf(phieu, rieng),
  nguon: phieu.nguon,
  ngay: phieu.bienDong?.ngayHieuLuc ?? phieu.ngayPhongVan,
  thuTuPhieu: `${phieu.ngayPhongVan}|${snapshot.createTime?.toDate().toISOString() ?? ''}`,
});

/**
 * Compiles the labour book of a person from an approved phiếu. The book, its history and the link from the person's key
 * are one commit. The line of history of a version can be created once only and the key must be as it was read, so that
 * two events of one person make one book.
 */
export const createCapNhatSo = (db: Firestore, khoa: Khoa) => {
  const at = paths(db);

  const once = async (phieuId: string): Promise<void> => {
    const [snapshot, riengDoc] = await db.getAll(at.phieu(phieuId), at.rieng(phieuId));
    const phieu = snapshot?.exists ? readPhieu(snapshot) : undefined;
    const rieng = riengDoc?.exists ? readRieng(riengDoc) : undefined;
    if (!snapshot || !phieu?.ok || !rieng?.ok || !isDaDuyet(phieu.value.trangThai)) return;
    const key = khoa.keyOf(rieng.value.soGiayTo);
    if (!key) return;
    const keyDoc = await at.dinhDanh(key).get();
    const id = NguoiTheoSo.safeParse(keyDoc.data()).data?.nguoi;
    const soRef = id === undefined ? at.allNguoiLaoDong.doc() : at.nguoiLaoDong(id);
    const soDoc = id === undefined ? undefined : await soRef.get();
    const so = soDoc?.exists ? NguoiLaoDong.safeParse(soDoc.data()) : undefined;
    if (so && !so.success) {
      logger.error('nguoiLaoDong.malformed', { id, issues: issuesOf(so.error) });
      return;
    }
    const next = capNhatSo(so?.data, phieuChoSo(snapshot, phieu.value, rieng.value));
    if (!next) return;
    const luc = FieldValue.serverTimestamp();
    const batch = db.batch();
    batch.set(soRef, { ...next.so, luc });
    batch.create(at.lichSuNld(soRef.id, next.so.v), { ...next.lichSu, luc });
    if (id === undefined) {
      if (keyDoc.updateTime) batch.update(keyDoc.ref, { nguoi: soRef.id }, { lastUpdateTime: keyDoc.updateTime });
      else batch.create(keyDoc.ref, { phieu: {}, nguoi: soRef.id });
    }
    await batch.commit();
  };

  const run = async (phieuId: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await once(phieuId);
        return;
      } catch (error) {
        if (!isMovedOn(error) || attempt === ATTEMPTS) throw error;
      }
    }
  };
  return { run };
};
