import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { DiaBanXa } from '@core/dia-ban/dia-ban.ts';
import type { NguoiTimViec, NtvRieng, TrangThaiNtv } from '@core/viec-lam/nguoi-tim-viec.ts';
import type { Nsdld, NsdldRieng, TrangThaiNsdld } from '@core/viec-lam/nsdld.ts';
import type { LienHe, TrangThaiViec, ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import type { WriteBatch } from 'firebase/firestore';
import { listXaCuaTinh } from './dia-ban-files.ts';
import { errorCode, UserError } from './errors.ts';
import { type Db, getDb } from './firestore.ts';
import { inTime } from './in-time.ts';
import { canBoViec, mustNguoiViec } from './viec-lam-ai.ts';
import type { NguoiDoc, NsdldDoc, ViecDoc } from './viec-lam-repo.ts';
import { banMoi, trangThaiNguoiGhi, trangThaiViecGhi } from './viec-lam-writes.ts';

/** The chain of a xã down from its tỉnh; undefined where the list has no such xã. */
export const diaBanXaOf = async (danhMuc: DanhMuc, tinh: string, xa: string): Promise<DiaBanXa | undefined> => {
  const found = (await listXaCuaTinh(danhMuc, tinh)).find(({ cap, ma }) => cap === 'xa' && ma === xa);
  const huyen = found?.chuoi.huyen;
  return found && { danhMuc, tinh, ...(huyen && { huyen }), xa };
};

/** Refused by the rules: somebody else wrote meanwhile, or the step is not this account's. */
export const MA_TU_CHOI = 'viecLam.tuChoi';
const TU_CHOI =
  'Máy chủ không nhận: hồ sơ vừa được người khác hoặc hệ thống ghi tiếp, hoặc bước này không còn làm được. Tải lại trang để xem bản mới nhất rồi làm lại.';

/** Commits, and says a refusal in words that hold for these records. */
export const commitViecLam = async (put: (db: Db, batch: WriteBatch) => void): Promise<void> => {
  const db = await getDb();
  const batch = db.fs.writeBatch(db.db);
  put(db, batch);
  try {
    await inTime(batch.commit());
  } catch (error) {
    if (errorCode(error) === 'permission-denied') throw new UserError(MA_TU_CHOI, TU_CHOI);
    throw error;
  }
};

/** What machines and versions add is left out: the caller says what people answered. */
export type NoiDungViec = Omit<
  ViecTimNguoi,
  'nsdldGoc' | 'daTuyen' | 'trangThai' | 'lyDo' | 'v' | 'boi' | 'suaBoi' | 'luc'
>;
type NoiDungNsdld = Omit<
  Nsdld,
  'trangThai' | 'lyDo' | 'nhapVao' | 'hanKhaiBao' | 'kyKhaiBao' | 'v' | 'boi' | 'suaBoi' | 'luc'
>;
type NoiDungNguoi = Omit<NguoiTimViec, 'trangThai' | 'lyDo' | 'dongY' | 'v' | 'boi' | 'suaBoi' | 'luc'>;

/** A new vacancy, or its next version, with whom to reach; an employer's waits for the centre. */
export const saveViec = async (
  id: string,
  noiDung: NoiDungViec,
  lienHe: Omit<LienHe, 'diaBan' | 'nsdld'>,
  cu?: ViecDoc,
): Promise<void> => {
  const { uid, vai } = mustNguoiViec();
  await commitViecLam(({ db, fs }, batch) => {
    const ky = { uid, now: fs.serverTimestamp() };
    const trangThai = trangThaiViecGhi(vai, cu?.trangThai);
    const { diaBan, nsdld } = noiDung;
    const ban = {
      ...noiDung,
      ...(cu?.nsdldGoc && { nsdldGoc: cu.nsdldGoc }),
      daTuyen: cu?.daTuyen ?? 0,
      trangThai,
      boi: cu?.boi ?? uid,
      ...banMoi((cu?.v ?? 0) + 1, ky),
    };
    batch.set(fs.doc(db, 'viecTimNguoi', id), {
      ...ban,
      ...(cu?.lyDo && trangThai === cu.trangThai && { lyDo: cu.lyDo }),
    });
    batch.set(fs.doc(db, 'viecTimNguoi', id, 'rieng', 'lienHe'), { ...lienHe, diaBan, nsdld });
  });
};

export type BuocViec = {
  readonly trangThai: TrangThaiViec;
  readonly lyDo?: string;
  readonly hanTuyen?: string;
  readonly soLuong?: number;
};
/** Confirmed, refused, closed, renewed: the next version of a vacancy in that state. */
export const stepViec = async (viec: ViecDoc, { lyDo, ...buoc }: BuocViec): Promise<void> => {
  const { uid } = mustNguoiViec();
  await commitViecLam(({ db, fs }, batch) => {
    batch.update(fs.doc(db, 'viecTimNguoi', viec.id), {
      ...buoc,
      lyDo: lyDo ?? fs.deleteField(),
      ...banMoi(viec.v + 1, { uid, now: fs.serverTimestamp() }),
    });
  });
};

/** What a person consents to, as ticked now. */
export type DongYMoi = { readonly luuTru: boolean; readonly gioiThieu: boolean };

/** A consent keeps the moment it was given; taken back it is gone. */
const dongYOf = <T>(moi: DongYMoi, cu: NguoiTimViec['dongY'] | undefined, now: T) => ({
  luuTru: cu?.luuTru ?? now,
  ...(moi.gioiThieu && { gioiThieu: cu?.gioiThieu ?? now }),
});

/** A new seeker, or the next version, with who he is. */
export const saveNguoi = async (
  id: string,
  noiDung: NoiDungNguoi,
  dinhDanh: Omit<NtvRieng, 'diaBan' | 'boi'>,
  dongY: DongYMoi,
  cu?: NguoiDoc,
): Promise<void> => {
  const { uid } = canBoViec() ?? mustNguoiViec();
  await commitViecLam(({ db, fs }, batch) => {
    const now = fs.serverTimestamp();
    const boi = cu?.boi ?? uid;
    const trangThai = trangThaiNguoiGhi(cu?.trangThai);
    batch.set(fs.doc(db, 'nguoiTimViec', id), {
      ...noiDung,
      trangThai,
      ...(cu?.lyDo && trangThai === cu.trangThai && { lyDo: cu.lyDo }),
      dongY: dongYOf(dongY, cu?.dongY, now),
      boi,
      ...banMoi((cu?.v ?? 0) + 1, { uid, now }),
    });
    batch.set(fs.doc(db, 'nguoiTimViec', id, 'rieng', 'dinhDanh'), { ...dinhDanh, diaBan: noiDung.diaBan, boi });
  });
};

export type BuocNguoi = { readonly trangThai: TrangThaiNtv; readonly lyDo?: string; readonly hanHoSo?: string };
export const stepNguoi = async (nguoi: NguoiDoc, { lyDo, ...buoc }: BuocNguoi): Promise<void> => {
  const { uid } = mustNguoiViec();
  await commitViecLam(({ db, fs }, batch) => {
    batch.update(fs.doc(db, 'nguoiTimViec', nguoi.id), {
      ...buoc,
      lyDo: lyDo ?? fs.deleteField(),
      ...banMoi(nguoi.v + 1, { uid, now: fs.serverTimestamp() }),
    });
  });
};

/** Consent to be referred, given or taken back by the seeker himself or told to the centre. */
export const setDongYGioiThieu = async (nguoi: NguoiDoc, gioiThieu: boolean): Promise<void> => {
  const { uid } = mustNguoiViec();
  await commitViecLam(({ db, fs }, batch) => {
    const now = fs.serverTimestamp();
    batch.update(fs.doc(db, 'nguoiTimViec', nguoi.id), {
      dongY: dongYOf({ luuTru: true, gioiThieu }, nguoi.dongY, now),
      ...banMoi(nguoi.v + 1, { uid, now }),
    });
  });
};

/** A new employer, or the next version, with who answers for it. */
export const saveNsdld = async (
  id: string,
  noiDung: NoiDungNsdld,
  rieng: Omit<NsdldRieng, 'diaBan'>,
  cu?: NsdldDoc,
): Promise<void> => {
  const { uid } = mustNguoiViec();
  await commitViecLam(({ db, fs }, batch) => {
    const { trangThai = 'daXacNhan', hanKhaiBao = null, kyKhaiBao, lyDo, nhapVao, boi = uid, v = 0 } = cu ?? {};
    batch.set(fs.doc(db, 'nsdld', id), {
      ...noiDung,
      trangThai,
      hanKhaiBao,
      ...(kyKhaiBao && { kyKhaiBao }),
      ...(lyDo && { lyDo }),
      ...(nhapVao && { nhapVao }),
      boi,
      ...banMoi(v + 1, { uid, now: fs.serverTimestamp() }),
    });
    batch.set(fs.doc(db, 'nsdld', id, 'rieng', 'lienHe'), { ...rieng, diaBan: noiDung.diaBan });
  });
};

/** `nhapVao`: the record of the same employer that stands from now on. */
export const stepNsdld = async (
  nsdld: NsdldDoc,
  trangThai: TrangThaiNsdld,
  lyDo?: string,
  nhapVao?: string,
): Promise<void> => {
  const { uid } = mustNguoiViec();
  await commitViecLam(({ db, fs }, batch) => {
    batch.update(fs.doc(db, 'nsdld', nsdld.id), {
      trangThai,
      lyDo: lyDo ?? fs.deleteField(),
      nhapVao: nhapVao ?? fs.deleteField(),
      ...banMoi(nsdld.v + 1, { uid, now: fs.serverTimestamp() }),
    });
  });
};
