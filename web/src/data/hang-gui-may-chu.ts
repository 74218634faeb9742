import type { TrenMayChu } from '@core/hang-gui/da-toi-chua.ts';
import { phienBanGui } from '@core/hang-gui/da-toi-chua.ts';
import type { BanMayChu, PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { BaiLam, joinBaiLam, NhatKy, Phieu, PhieuRieng } from '@core/phieu/phieu.ts';
import { findTransition } from '@core/phieu/workflow.ts';
import type { DocumentSnapshot } from 'firebase/firestore/lite';
import { homNay } from './device.ts';
import { errorCode, UserError } from './errors.ts';
import { getLite, type Lite } from './firestore-lite.ts';
import { khuVuc } from './khu-vuc.ts';
import { defined } from './phieu-docs.ts';
import { editedPhieu, newPhieu } from './phieu-writes.ts';

const KHONG_HOP_LE = 'hangGui.khongHopLe';
const khongHopLe = () => new UserError(KHONG_HOP_LE, 'Phiếu không đúng cấu trúc.');

type Schema<T> = { safeParse(data: unknown): { data?: T } };
const parse = <T>(schema: Schema<T>, snapshot: DocumentSnapshot): T | undefined =>
  snapshot.exists() ? schema.safeParse(snapshot.data()).data : undefined;

/** The rules answer alike for a document that is not there and for one that is not this account's. */
const readable = async <T>(read: Promise<T>): Promise<T | undefined> => {
  try {
    return await read;
  } catch (error) {
    if (errorCode(error) === 'permission-denied') return undefined;
    throw error;
  }
};

const readPhieu = async ({ db, fs }: Lite, id: string): Promise<Phieu | undefined> => {
  const snapshot = await readable(fs.getDoc(fs.doc(db, 'phieu', id)));
  return snapshot && parse(Phieu, snapshot);
};

const keHoachCua = async ({ db, fs }: Lite, id: string): Promise<KeHoach> => {
  const area = khuVuc.value;
  const known = area !== null && area !== 'dangTai' && area.keHoach.find((plan) => plan.id === id);
  const plan = known || parse(KeHoach, await fs.getDoc(fs.doc(db, 'keHoach', id)));
  if (!plan) throw khongHopLe();
  return plan;
};

/**
 * Writes a phiếu of the outbox to the server, with its identity in the same commit: all of it or none. Every attempt says
 * the same `lucMay`, the instant it was handed in, by which the version is known again (`ketLuanGui`).
 */
export const guiLen = async ({ id, boi, nopLuc, banNhap }: PhieuGui): Promise<void> => {
  const parsed = BaiLam.safeParse(banNhap?.bai);
  if (!banNhap || !parsed.success || !parsed.data.ngayPhongVan) throw khongHopLe();
  const bai = { ...parsed.data, ngayPhongVan: parsed.data.ngayPhongVan };
  const { mau, diaBan, nguon, xacNhan, thayCho, bienDong, v } = banNhap;
  const lite = await getLite();
  const { db, fs } = lite;
  const keHoach = await keHoachCua(lite, banNhap.keHoach);
  const stamp = { uid: boi, homNay: homNay(), lucMay: nopLuc, now: fs.serverTimestamp() };
  const ref = fs.doc(db, 'phieu', id);
  const batch = fs.writeBatch(db);
  if (v === null) {
    const input = { keHoach, mau, diaBan, bai, nguon, xacNhan, trangThai: 'daNop' as const };
    const { phieu, rieng } = newPhieu({ ...input, ...(thayCho && { thayCho }), ...(bienDong && { bienDong }) }, stamp);
    batch.set(ref, phieu).set(fs.doc(ref, 'rieng', 'dinhDanh'), rieng);
  } else {
    const before = await readPhieu(lite, id);
    const row = before?.v === v ? findTransition(before.trangThai, 'daNop', keHoach) : undefined;
    if (!before || !row) throw new UserError('failed-precondition', 'Phiếu đã thay đổi trên máy chủ.');
    const edit = { bai, xacNhan, ...(bienDong && { bienDong }) };
    const { phieu, rieng } = editedPhieu(before, edit, { row, keHoach }, { ...stamp, remove: fs.deleteField() });
    batch.update(ref, phieu).set(fs.doc(ref, 'rieng', 'dinhDanh'), rieng);
  }
  await batch.commit();
};

/** What the server holds of a phiếu: one read, and its journal where a version of somebody else's may have come between. */
export const xemMayChu = async (gui: PhieuGui): Promise<{ tren: TrenMayChu; phieu: Phieu } | undefined> => {
  const lite = await getLite();
  const { db, fs } = lite;
  const phieu = await readPhieu(lite, gui.id);
  if (!phieu) return undefined;
  const tu = phienBanGui(gui);
  if (phieu.v <= tu) return { tren: { phieu, nhatKy: [] }, phieu };
  const journal = fs.collection(db, 'phieu', gui.id, 'nhatKy');
  const lines = await fs.getDocs(fs.query(journal, fs.orderBy('v'), fs.startAt(tu), fs.limit(200)));
  return { tren: { phieu, nhatKy: defined(lines.docs.map((line) => parse(NhatKy, line))) }, phieu };
};

/** The server's version as it is shown beside ours. */
export const banMayChu = async (id: string, phieu: Phieu): Promise<BanMayChu> => {
  const { db, fs } = await getLite();
  const snapshot = await readable(fs.getDoc(fs.doc(db, 'phieu', id, 'rieng', 'dinhDanh')));
  const rieng = snapshot && parse(PhieuRieng, snapshot);
  const { diaBan: _diaBan, boi: _boi, ...dinhDanh } = rieng ?? { diaBan: phieu.diaBan, boi: phieu.boi };
  const { v, trangThai, suaBoi } = phieu;
  return { v, trangThai, suaBoi, bai: joinBaiLam(phieu, dinhDanh) };
};
