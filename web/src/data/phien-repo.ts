import { addDays, formatNgay, type Ngay } from '@core/shared/ngay.ts';
import { KetNoi, type TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import { NGAY_GHI_SAU, PhienGiaoDich } from '@core/viec-lam/phien-giao-dich.ts';
import type { QueryConstraint } from 'firebase/firestore';
import { homNay } from './device.ts';
import { type DbDoc, readAs, type SnapshotDoc } from './doc-read.ts';
import { errorCode, UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import type { KetNoiDoc } from './ket-noi-repo.ts';
import { defined } from './phieu-docs.ts';
import { mustNguoiViec, mustTrungTam } from './viec-lam-ai.ts';
import { commitViecLam } from './viec-lam-ghi.ts';
import { cuaTinh, getNguoi, getNsdld, motTrang, oneIfShown, type Sau, type TrangHoSo } from './viec-lam-repo.ts';
import { banMoi } from './viec-lam-writes.ts';

export type PhienDoc = PhienGiaoDich & { readonly id: string };
/** What people write of a fair. */
export type NoiDungPhien = Pick<PhienGiaoDich, 'ten' | 'ngay' | 'noi'>;

const docPhien = (snapshot: SnapshotDoc): PhienDoc | undefined => readAs(PhienGiaoDich, snapshot);

const tuNgay = ({ fs }: DbDoc, ngay: Ngay): QueryConstraint[] => [fs.where('ngay', '>=', ngay), fs.orderBy('ngay')];

export const MUC_PHIEN = ['sapToi', 'daQua', 'huy'] as const;
export type MucPhien = (typeof MUC_PHIEN)[number];

/** One page of the centre's fairs: those to come, the next first; those gone by or cancelled, the last first. */
export const listPhien = (muc: MucPhien, sau?: Sau): Promise<TrangHoSo<PhienDoc>> =>
  motTrang(
    'phienGiaoDich',
    docPhien,
    (db) => [
      ...cuaTinh(db),
      db.fs.where('huy', '==', muc === 'huy'),
      ...(muc === 'sapToi' ? tuNgay(db, homNay()) : []),
      ...(muc === 'daQua' ? [db.fs.where('ngay', '<', homNay())] : []),
      ...(muc === 'sapToi' ? [] : [db.fs.orderBy('ngay', 'desc')]),
    ],
    sau,
  );

/** Fairs a referral may be made at, the next first, with those so short ago that their papers are still written up. */
export const listPhienMo = async (): Promise<readonly PhienDoc[]> =>
  (
    await motTrang(
      'phienGiaoDich',
      docPhien,
      (db) => [...cuaTinh(db), db.fs.where('huy', '==', false), ...tuNgay(db, addDays(homNay(), -NGAY_GHI_SAU))],
      undefined,
    )
  ).items;

/** Fairs told to those who may attend. */
const BAO_TRUOC = 10;

/** Fairs to come in the tỉnh of the own record, the next first, cancelled ones among them. */
export const listPhienCuaToi = async (): Promise<readonly PhienDoc[]> => {
  const who = mustNguoiViec();
  if (who.vai === 'trungTam') return [];
  const hoSo = await (who.vai === 'doanhNghiep' ? getNsdld(who.nsdld) : getNguoi(who.ntv));
  if (!hoSo) return [];
  const db = await getDb();
  const { fs } = db;
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db.db, 'phienGiaoDich'),
      fs.where('diaBan.danhMuc', '==', hoSo.diaBan.danhMuc),
      fs.where('diaBan.tinh', '==', hoSo.diaBan.tinh),
      ...tuNgay(db, homNay()),
      fs.limit(BAO_TRUOC),
    ),
  );
  return defined(found.docs.map(docPhien));
};

export const getPhien = (id: string) => oneIfShown(PhienGiaoDich, 'phienGiaoDich', id);

const getPhienMoi = async (id: string): Promise<PhienDoc | undefined> => {
  const { db, fs } = await getDb();
  return docPhien(await fs.getDocFromServer(fs.doc(db, 'phienGiaoDich', id)));
};

/** Why a referral at that fair was refused, where it is the fair that stands in the way. */
export const loiTaiPhien = async (id: string): Promise<UserError | undefined> => {
  const phien = await getPhienMoi(id);
  if (!phien?.huy) return undefined;
  return new UserError(
    'phien.huy',
    `Phiên “${phien.ten}” ngày ${formatNgay(phien.ngay)} đã bị hủy. Chọn phiên khác hoặc “Không tại phiên nào” rồi đề xuất lại.`,
  );
};

/** Somebody saved another version while this one was being written: what stands on the server now. */
export class PhienVuaDoi extends UserError {
  constructor(readonly mayChu: PhienDoc) {
    super('phien.vuaDoi', 'Người khác vừa lưu phiên này trước bạn.');
  }
}

const giong = (a: NoiDungPhien, b: NoiDungPhien): boolean => a.ten === b.ten && a.ngay === b.ngay && a.noi === b.noi;

const ghi = async (id: string, noiDung: NoiDungPhien & { readonly huy: boolean }, cu?: PhienDoc): Promise<void> => {
  const { uid, danhMuc, tinh } = mustTrungTam();
  try {
    await commitViecLam(({ db, fs }, batch) => {
      const { ten, ngay, noi, huy } = noiDung;
      batch.set(fs.doc(db, 'phienGiaoDich', id), {
        ...{ ten, ngay, noi, huy },
        diaBan: cu?.diaBan ?? { danhMuc, tinh },
        boi: cu?.boi ?? uid,
        ...banMoi((cu?.v ?? 0) + 1, { uid, now: fs.serverTimestamp() }),
      });
    });
  } catch (error) {
    if (errorCode(error) !== 'viecLam.tuChoi') throw error;
    const mayChu = await getPhienMoi(id);
    if (!mayChu || mayChu.v === (cu?.v ?? 0)) throw error;
    // Saved before, and only the answer was lost on its way.
    if (mayChu.suaBoi === uid && mayChu.huy === noiDung.huy && giong(mayChu, noiDung)) return;
    throw new PhienVuaDoi(mayChu);
  }
};

/** A new fair, or the next version of the one that was read; whether it takes place stays as it was read. */
export const savePhien = (id: string, noiDung: NoiDungPhien, cu?: PhienDoc): Promise<void> =>
  ghi(id, { ...noiDung, huy: cu?.huy ?? false }, cu);

/** Cancelled, or held after all. */
export const datHuyPhien = (phien: PhienDoc, huy: boolean): Promise<void> => ghi(phien.id, { ...phien, huy }, phien);

/** Most referrals of one fair that are counted, and printed on its list. */
export const LUOT_NHIEU_NHAT = 1000;

const docLuot = (snapshot: SnapshotDoc): KetNoiDoc | undefined => readAs(KetNoi, snapshot);

/** Made at that fair, by the centre that holds it: its seekers, whichever tỉnh the work is in. */
const taiPhien = (db: DbDoc, phien: string, trangThai?: readonly TrangThaiKetNoi[]): QueryConstraint[] => [
  ...cuaTinh(db, 'diaBanNguoi'),
  db.fs.where('phien', '==', phien),
  ...(trangThai ? [db.fs.where('trangThai', 'in', [...trangThai])] : []),
];

/** One page of the referrals made at a fair, in these states or all, what was written last first. */
export const listLuot = (
  phien: string,
  trangThai: readonly TrangThaiKetNoi[] | undefined,
  sau?: Sau,
): Promise<TrangHoSo<KetNoiDoc>> =>
  motTrang('ketNoi', docLuot, (db) => [...taiPhien(db, phien, trangThai), db.fs.orderBy('luc', 'desc')], sau);

/** Every referral made at a fair, for its list on paper; `con`: there are more. */
export const listCaPhien = async (
  phien: string,
): Promise<{ readonly items: readonly KetNoiDoc[]; readonly con: boolean }> => {
  const db = await getDb();
  const { fs } = db;
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db.db, 'ketNoi'),
      ...taiPhien(db, phien),
      fs.orderBy('luc', 'desc'),
      fs.limit(LUOT_NHIEU_NHAT),
    ),
  );
  return { items: defined(found.docs.map(docLuot)), con: found.size === LUOT_NHIEU_NHAT };
};

/** How many referrals of a fair are in these states now: one read, counted where they lie, so that it cannot drift. */
export const demLuot = async (phien: string, trangThai: readonly TrangThaiKetNoi[]): Promise<number> => {
  const db = await getDb();
  const { fs } = db;
  const of = fs.query(fs.collection(db.db, 'ketNoi'), ...taiPhien(db, phien, trangThai), fs.limit(LUOT_NHIEU_NHAT));
  return (await fs.getCountFromServer(of)).data().count;
};
