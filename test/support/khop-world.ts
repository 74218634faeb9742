import { GoiY } from '@core/viec-lam/goi-y.ts';
import type { NguoiTimViec } from '@core/viec-lam/nguoi-tim-viec.ts';
import type { ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import { initializeApp } from 'firebase-admin/app';
import { type DocumentSnapshot, FieldValue, initializeFirestore, Timestamp } from 'firebase-admin/firestore';
import { TUNABLES, type Tunables } from '../../functions/src/adapters/tunables.ts';
import { createKhop } from '../../functions/src/adapters/viec-lam/khop.ts';
import { createKhopDem } from '../../functions/src/adapters/viec-lam/khop-dem.ts';
import { countOps, type Hook } from './op-counter.ts';
import { HO_SO } from './viec-lam.ts';

const DIA_BAN = { danhMuc: 'dvhc2025', tinh: '12', xa: '03386' } as const;

/** A vacancy and a seeker of the same tỉnh who suit each other, as the centre writes them. */
export const aViecTimNguoi = (over: Partial<ViecTimNguoi> = {}): Omit<ViecTimNguoi, 'luc' | 'v'> => ({
  mau: 'TT11-2022/M01',
  nsdld: 'nsdld-0001',
  tenNsdld: 'Công ty TNHH May Phương Nam',
  loaiHinh: 'dnNgoaiNhaNuoc',
  diaBan: DIA_BAN,
  ...HO_SO,
  soLuong: 5,
  daTuyen: 0,
  hanTuyen: '2026-12-31',
  trangThai: 'dangTuyen',
  nguon: 'trungTam',
  boi: 'trung-tam',
  suaBoi: 'trung-tam',
  ...over,
});
export const aNguoiTimViec = (over: Partial<NguoiTimViec> = {}): Omit<NguoiTimViec, 'luc' | 'v'> => ({
  mau: 'TT11-2022/M02',
  diaBan: DIA_BAN,
  gioiTinh: '2',
  thangSinh: '1995-03',
  ...HO_SO,
  luong: { loai: 'thang', tu: 7_000_000 },
  sanSangDiXa: false,
  sanSangSau: 0,
  hanHoSo: '2027-02-28',
  trangThai: 'dangTim',
  nguon: 'trungTam',
  dongY: { luuTru: Timestamp.fromMillis(0) },
  boi: 'trung-tam',
  suaBoi: 'trung-tam',
  ...over,
});

/** A register of its own, and matching on it as one function instance would run it. */
export const createKhopWorld = (name: string, hook?: Hook, tunables: Tunables = TUNABLES) => {
  if (!process.env.FIRESTORE_EMULATOR_HOST) throw new Error('needs the Firestore emulator');
  const projectId = `${process.env.GCLOUD_PROJECT ?? 'demo-khop'}-${name}`;
  const db = initializeFirestore(initializeApp({ projectId }, projectId));
  const ops = countOps(db, hook);
  const clock = { now: new Date('2026-11-25T03:00:00Z') };
  const now = () => clock.now;

  /** The next version of a record. */
  const put = async (path: string, data: object): Promise<DocumentSnapshot> => {
    const ref = db.doc(path);
    const v = ((await ref.get()).get('v') ?? 0) + 1;
    await ref.set({ ...data, v, luc: FieldValue.serverTimestamp() });
    return ref.get();
  };
  const lists = async (path: string): Promise<GoiY | undefined> => {
    const snapshot = await db.doc(path).get();
    return snapshot.exists ? GoiY.parse(snapshot.data()) : undefined;
  };
  const idsOf = async (path: string) => (await lists(path))?.goiY.map(({ id }) => id);

  return {
    db,
    ops,
    clock,
    now,
    putViec: (id: string, over: Partial<ViecTimNguoi> = {}) => put(`viecTimNguoi/${id}`, aViecTimNguoi(over)),
    putNguoi: (id: string, over: Partial<NguoiTimViec> = {}) => put(`nguoiTimViec/${id}`, aNguoiTimViec(over)),
    goiYViec: (id: string) => lists(`goiYViec/${id}`),
    goiYNguoi: (id: string) => lists(`goiYNguoi/${id}`),
    idsViec: (id: string) => idsOf(`goiYViec/${id}`),
    idsNguoi: (id: string) => idsOf(`goiYNguoi/${id}`),
    exists: async (path: string) => (await db.doc(path).get()).exists,
    newKhop: () => createKhop(db, now, tunables),
    newDem: () => createKhopDem(db, now, tunables),
  };
};
export type KhopWorld = ReturnType<typeof createKhopWorld>;
