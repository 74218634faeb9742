import type { NguoiTimViec } from '@core/viec-lam/nguoi-tim-viec.ts';
import type { ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import { initializeApp } from 'firebase-admin/app';
import { type DocumentSnapshot, FieldValue, initializeFirestore, Timestamp } from 'firebase-admin/firestore';
import { createKhoa } from '../../functions/src/adapters/khoa-dinh-danh.ts';
import { createDangKy } from '../../functions/src/adapters/viec-lam/dang-ky.ts';
import { createHetHan } from '../../functions/src/adapters/viec-lam/het-han.ts';
import { createNhanViec } from '../../functions/src/adapters/viec-lam/nhan-viec.ts';
import { createTheoHoSo } from '../../functions/src/adapters/viec-lam/theo-ho-so.ts';
import { createTheoKetNoi } from '../../functions/src/adapters/viec-lam/theo-ket-noi.ts';
import { DINH_DANH_MAU, LIEN_HE_MAU, NSDLD_MAU } from './cung-cau-mau.ts';
import { aNguoiTimViec, aViecTimNguoi } from './khop-world.ts';
import { countOps, type Hook } from './op-counter.ts';

export const DIA_BAN = { danhMuc: 'dvhc2025', tinh: '12', xa: '03386' } as const;
export const KHOA = createKhoa('khoa cua bai kiem tra, dai hon 32 chu');
export const CENTRE = { vaiTro: ['trungTam'], cap: 'tinh', danhMuc: 'dvhc2025', ma: '12', the: 1 };
export const EMPLOYER = { vaiTro: ['doanhNghiep'], nsdld: 'nsdld-0001', the: 1 };

export const aNsdld = (over: object = {}) => ({
  ...NSDLD_MAU,
  diaBan: DIA_BAN,
  ngayBatDau: '2026-11-10',
  ...over,
});
export const aLienHe = (over: object = {}) => ({ ...LIEN_HE_MAU, ...over });
export const aDinhDanh = (over: object = {}) => ({ ...DINH_DANH_MAU, ...over });

/** Registers of supply and demand of their own, and what follows from records, as one function instance would run it. */
export const createHoSoWorld = async (name: string, hook?: Hook) => {
  if (!process.env.FIRESTORE_EMULATOR_HOST) throw new Error('needs the Firestore emulator');
  const projectId = `${process.env.GCLOUD_PROJECT ?? 'demo-ho-so'}-${name}`;
  const db = initializeFirestore(initializeApp({ projectId }, projectId));
  const ops = countOps(db, hook);
  const clock = { now: new Date('2026-11-25T03:00:00Z') };
  const now = () => clock.now;
  const luc = Timestamp.fromMillis(0);
  const putXa = () =>
    db.doc('diaBan/dvhc2025:03386').set({
      danhMuc: 'dvhc2025',
      ma: '03386',
      cap: 'xa',
      ten: 'Phường Đoàn Kết',
      tenGap: 'phuong doan ket',
      cha: '12',
      chuoi: { tinh: '12', xa: '03386' },
    });
  await putXa();
  /** As it was at first: a world anew takes the emulator seconds. */
  const clear = async (): Promise<void> => {
    const documents = `emulator/v1/projects/${projectId}/databases/(default)/documents`;
    await fetch(`http://${process.env.FIRESTORE_EMULATOR_HOST}/${documents}`, { method: 'DELETE' });
    await putXa();
  };

  /** The next version of a record, as somebody writes it. */
  const put = async (path: string, data: object): Promise<DocumentSnapshot> => {
    const ref = db.doc(path);
    const v = ((await ref.get()).get('v') ?? 0) + 1;
    await ref.set({ ...data, v, luc: FieldValue.serverTimestamp() }, { merge: true });
    return ref.get();
  };
  const read = async (path: string) => (await db.doc(path).get()).data();
  const putViec = (id: string, over: Partial<ViecTimNguoi> = {}) => put(`viecTimNguoi/${id}`, aViecTimNguoi(over));
  const putNguoi = async (id: string, over: Partial<NguoiTimViec> = {}, rieng: object = {}) => {
    await db.doc(`nguoiTimViec/${id}/rieng/dinhDanh`).set({ ...aDinhDanh(rieng), diaBan: DIA_BAN, boi: 'trung-tam' });
    return put(`nguoiTimViec/${id}`, aNguoiTimViec(over));
  };
  /** A referral of that state, with the day by which somebody has to act. */
  const putKetNoi = async (viec: string, nguoi: string, trangThai: string, over: object = {}) =>
    put(`ketNoi/${viec}:${nguoi}`, {
      viec,
      nguoi,
      nsdld: 'nsdld-0001',
      tenCongViec: 'Công nhân may công nghiệp',
      tenNsdld: NSDLD_MAU.ten,
      diaBan: DIA_BAN,
      diaBanNguoi: DIA_BAN,
      trangThai,
      diem: 0,
      hop: [],
      thieu: [],
      lyDo: null,
      moc: { [trangThai]: luc },
      hanXuLy: '2026-12-01',
      boi: 'trung-tam',
      suaBoi: 'trung-tam',
      ...over,
    });

  return {
    db,
    ops,
    clock,
    clear,
    put,
    read,
    putViec,
    putNguoi,
    putKetNoi,
    theo: createTheoHoSo(db, KHOA, now),
    theoKetNoi: createTheoKetNoi(db, KHOA, now),
    dangKy: createDangKy(db, now),
    nhanViec: createNhanViec(db, now),
    hetHan: createHetHan(db),
  };
};
export type HoSoWorld = Awaited<ReturnType<typeof createHoSoWorld>>;
