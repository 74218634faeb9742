import { type DocumentSnapshot, FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import { TaiKhoan } from '../../core/tai-khoan/tai-khoan.ts';
import { khaiBaoKeTiep } from '../../core/viec-lam/khai-bao.ts';
import { NguoiTimViec, NtvRieng, type TrangThaiNtv } from '../../core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld } from '../../core/viec-lam/nsdld.ts';
import { type HoSoCoTaiKhoan, taiKhoanHoSo } from '../../core/viec-lam/tai-khoan-ho-so.ts';
import { isMovedOn } from '../grpc-errors.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';
import { transact } from '../transact.ts';
import { TUNABLES, type Tunables } from '../tunables.ts';

const readNsdld = reader(Nsdld);
const readNguoi = reader(NguoiTimViec);
const readRieng = reader(NtvRieng);

/** `stale`: everything was as it should be. */
export type TheoOutcome = 'applied' | 'stale' | 'malformed';

/**
 * In these states a seeker has been let in and not gone since: he has his account, and a second record of his is one too
 * many. What waits for the centre holds nobody's place: anybody may have typed that number.
 */
const DUOC_NHAN: readonly TrangThaiNtv[] = ['dangTim', 'coViec', 'hetHan'];
const LY_DO_TRUNG = 'Người này đã có hồ sơ tìm việc khác.';

/**
 * What follows from an employer's record and a seeker's: the account of who registered himself, the declaration that is
 * owed next, and that one person is registered once. Each is a function of the documents as they are now, so it may be
 * done again at any time.
 */
export const createTheoHoSo = (db: Firestore, khoa: Khoa, now: () => Date, tunables: Tunables = TUNABLES) => {
  const at = paths(db);

  const again = async (once: () => Promise<TheoOutcome>): Promise<TheoOutcome> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once();
      } catch (error) {
        if (attempt >= tunables.commitAttempts || !isMovedOn(error)) throw error;
      }
    }
  };

  /** Whether the account of who registered himself had to change. */
  const followAccount = async (uid: string, hoSo: HoSoCoTaiKhoan): Promise<boolean> => {
    const snapshot = await at.taiKhoan(uid).get();
    const account = TaiKhoan.safeParse(snapshot.data()).data;
    const next = snapshot.exists && !account ? undefined : taiKhoanHoSo(account, hoSo);
    if (!next) return false;
    if (snapshot.updateTime) await snapshot.ref.update({ ...next }, { lastUpdateTime: snapshot.updateTime });
    else await snapshot.ref.create(next);
    return true;
  };

  const malformed = (snapshot: DocumentSnapshot, viSao: readonly string[]): TheoOutcome => {
    logger.error('hoSo.malformed', { id: snapshot.ref.path, issues: viSao });
    return 'malformed';
  };

  const followDue = async (snapshot: DocumentSnapshot, nsdld: Nsdld): Promise<boolean> => {
    const isOwed = nsdld.trangThai === 'daXacNhan';
    const declared = isOwed ? await at.allKhaiBao(snapshot.id).select('trangThai').get() : undefined;
    const idsOf = (isBack: boolean): string[] =>
      declared?.docs.flatMap((doc) => ((doc.get('trangThai') === 'traLai') === isBack ? [doc.id] : [])) ?? [];
    const daKhai = { daNop: idsOf(false), traLai: idsOf(true) };
    const due = isOwed ? khaiBaoKeTiep(nsdld, daKhai, ngayVN(now())) : undefined;
    if ((due?.hanNop ?? null) === nsdld.hanKhaiBao && due?.ky === nsdld.kyKhaiBao) return false;
    const next = { hanKhaiBao: due?.hanNop ?? null, kyKhaiBao: due?.ky ?? FieldValue.delete() };
    await snapshot.ref.update(next, snapshot.updateTime ? { lastUpdateTime: snapshot.updateTime } : {});
    return true;
  };

  const nsdldOnce = async (id: string): Promise<TheoOutcome> => {
    const snapshot = await at.nsdld(id).get();
    if (!snapshot.exists) return 'stale';
    const read = readNsdld(snapshot);
    if (!read.ok) return malformed(snapshot, read.viSao);
    const { nguon, boi, diaBan, trangThai } = read.value;
    const hoSo: HoSoCoTaiKhoan = { loai: 'nsdld', id, diaBan, mo: trangThai === 'daXacNhan' };
    const done = [nguon === 'tuKhai' && (await followAccount(boi, hoSo)), await followDue(snapshot, read.value)];
    return done.some(Boolean) ? 'applied' : 'stale';
  };

  /** Whether a record still stands for the person of that key: it may have been closed, or its number corrected. */
  const holds = async (t: Transaction, id: string, key: string): Promise<boolean> => {
    const [other, rieng] = await t.getAll(at.nguoiTimViec(id), at.riengNguoi(id));
    return DUOC_NHAN.includes(other?.get('trangThai')) && khoa.keyOf(rieng?.get('soGiayTo')) === key;
  };

  /** Takes the person's key for this record, or makes it one too many; keys of numbers it bears no more are given up. */
  const claim = (id: string): Promise<'stale' | 'taken' | 'trung'> =>
    transact(db, async (t) => {
      const [snapshot, rieng] = await t.getAll(at.nguoiTimViec(id), at.riengNguoi(id));
      const held = (await t.get(at.allTimViec.where('ntv', '==', id))).docs;
      const nguoi = snapshot && readNguoi(snapshot);
      const dinhDanh = rieng && readRieng(rieng);
      if (!nguoi?.ok || !dinhDanh?.ok) return 'stale';
      const { trangThai, v } = nguoi.value;
      const key = DUOC_NHAN.includes(trangThai) ? khoa.keyOf(dinhDanh.value.soGiayTo) : undefined;
      const left = held.filter((doc) => doc.id !== key);
      const isNew = key !== undefined && held.length === left.length;
      const holder: unknown = isNew ? (await t.get(at.timViec(key))).get('ntv') : undefined;
      const isTrung = isNew && typeof holder === 'string' && (await holds(t, holder, key));
      const luc = FieldValue.serverTimestamp();
      for (const doc of left) t.delete(doc.ref);
      if (isTrung)
        t.update(at.nguoiTimViec(id), { trangThai: 'trung', lyDo: LY_DO_TRUNG, v: v + 1, suaBoi: HE_THONG, luc });
      else if (isNew) t.set(at.timViec(key), { ntv: id, luc });
      if (isTrung) return 'trung';
      return isNew || left.length > 0 ? 'taken' : 'stale';
    });

  const nguoiOnce = async (id: string): Promise<TheoOutcome> => {
    const snapshot = await at.nguoiTimViec(id).get();
    if (!snapshot.exists) return 'stale';
    const read = readNguoi(snapshot);
    if (!read.ok) return malformed(snapshot, read.viSao);
    const { nguon, boi, diaBan, trangThai } = read.value;
    const claimed = await claim(id);
    const mo = claimed !== 'trung' && DUOC_NHAN.includes(trangThai);
    const followed = nguon === 'tuKhai' && (await followAccount(boi, { loai: 'ntv', id, diaBan, mo }));
    return claimed !== 'stale' || followed ? 'applied' : 'stale';
  };

  return {
    nsdld: (id: string): Promise<TheoOutcome> => again(() => nsdldOnce(id)),
    nguoi: (id: string): Promise<TheoOutcome> => again(() => nguoiOnce(id)),
  };
};
