import { type DocumentSnapshot, FieldValue, type Firestore, type WriteBatch } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { isDaDuyet, NguoiTheoSo } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import {
  capNhatSo,
  dongNguoiKhac,
  LichSuNld,
  lapLaiSo,
  NguoiLaoDong,
  type PhieuChoSo,
} from '../../core/nguoi-lao-dong/so-lao-dong.ts';
import { baiLamOf } from '../../core/phieu/judge.ts';
import type { Phieu, PhieuRieng } from '../../core/phieu/phieu.ts';
import { again } from '../again.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { issuesOf, readPhieu, readRieng } from '../read-documents.ts';
import { createMangSo } from './mang-so.ts';

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
 * two events of one person make one book. A book that stands on a phiếu with another number by now is begun anew.
 */
export const createCapNhatSo = (db: Firestore, khoa: Khoa) => {
  const at = paths(db);
  const { mangSo, isDungNguoi } = createMangSo(db, khoa);

  const lichSuOf = async (nld: string) =>
    (await at.allLichSuNld(nld).orderBy('v').get()).docs.flatMap((doc) => {
      const line = LichSuNld.safeParse(doc.data()).data;
      return line ? [{ ref: doc.ref, ...line }] : [];
    });

  const leaveOthersOut = async (batch: WriteBatch, nld: string, key: string): Promise<void> => {
    const lines = await lichSuOf(nld);
    const own = await mangSo(
      key,
      lines.map(({ phieu }) => phieu),
    );
    const { bo, lapLai } = dongNguoiKhac(lines, (phieu) => own.has(phieu));
    for (const { ref } of bo) batch.delete(ref);
    for (const { ref } of lapLai) batch.update(ref, { truong: [], truoc: {}, lapLai: true });
  };

  /** Says whether the phiếu may have had another number before. */
  const once = async (phieuId: string): Promise<boolean> => {
    const [snapshot, riengDoc] = await db.getAll(at.phieu(phieuId), at.rieng(phieuId));
    const phieu = snapshot?.exists ? readPhieu(snapshot) : undefined;
    const rieng = riengDoc?.exists ? readRieng(riengDoc) : undefined;
    if (!snapshot || !phieu?.ok || !rieng?.ok || !isDaDuyet(phieu.value.trangThai)) return false;
    const { traLai, lech } = phieu.value.moc;
    const daSua = traLai !== undefined || lech !== undefined;
    const key = khoa.keyOf(rieng.value.soGiayTo);
    if (!key) return daSua;
    const keyDoc = await at.dinhDanh(key).get();
    const id = NguoiTheoSo.safeParse(keyDoc.data()).data?.nguoi;
    const soRef = id === undefined ? at.allNguoiLaoDong.doc() : at.nguoiLaoDong(id);
    const soDoc = id === undefined ? undefined : await soRef.get();
    const parsed = soDoc?.exists ? NguoiLaoDong.safeParse(soDoc.data()) : undefined;
    if (parsed && !parsed.success) {
      logger.error('nguoiLaoDong.malformed', { id, issues: issuesOf(parsed.error) });
      return daSua;
    }
    const so = parsed?.data;
    const moi = phieuChoSo(snapshot, phieu.value, rieng.value);
    const isOthers = so !== undefined && so.phieu !== phieuId && !(await mangSo(key, [so.phieu])).has(so.phieu);
    const next = isOthers ? lapLaiSo(so, moi) : capNhatSo(so, moi);
    if (!next) return daSua;
    const luc = FieldValue.serverTimestamp();
    const batch = db.batch();
    if (soDoc?.updateTime) batch.update(soRef, { ...next.so, luc }, { lastUpdateTime: soDoc.updateTime });
    else batch.create(soRef, { ...next.so, luc });
    if (isOthers) await leaveOthersOut(batch, soRef.id, key);
    batch.create(at.lichSuNld(soRef.id, next.so.v), { ...next.lichSu, luc });
    if (id === undefined) {
      if (keyDoc.updateTime) batch.update(keyDoc.ref, { nguoi: soRef.id }, { lastUpdateTime: keyDoc.updateTime });
      else batch.create(keyDoc.ref, { phieu: {}, nguoi: soRef.id });
    }
    await batch.commit();
    return daSua;
  };

  /** The phiếu of the people whose books stand on this one, which was mended to another number. */
  const leftBehind = async (phieuId: string): Promise<readonly string[]> => {
    const books = await at.allNguoiLaoDong.where('phieu', '==', phieuId).get();
    const ids: string[] = [];
    for (const book of books.docs) {
      const so = NguoiLaoDong.safeParse(book.data()).data;
      const key = khoa.keyOf(so?.bai.soGiayTo);
      if (!so || !key || (await isDungNguoi(so))) continue;
      const { phieu = {} } = NguoiTheoSo.safeParse((await at.dinhDanh(key).get()).data()).data ?? {};
      const lines = await lichSuOf(book.id);
      ids.push(...(await mangSo(key, [...Object.values(phieu), ...lines.map((line) => line.phieu)])));
    }
    return ids;
  };

  const run = async (phieuId: string): Promise<void> => {
    const daSua = await again(() => once(phieuId), ATTEMPTS);
    for (const other of daSua ? await leftBehind(phieuId) : []) await again(() => once(other), ATTEMPTS);
  };
  return { run };
};
