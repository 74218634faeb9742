import type { Ngay } from '@core/shared/ngay.ts';
import { GoiY } from '@core/viec-lam/goi-y.ts';
import { NguoiTimViec, NtvRieng, type TrangThaiNtv } from '@core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld, NsdldRieng, type TrangThaiNsdld } from '@core/viec-lam/nsdld.ts';
import { LienHe, type TrangThaiViec, ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import type { DocumentSnapshot, QueryConstraint } from 'firebase/firestore';
import * as z from 'zod';
import { type DbDoc, readAs, type SnapshotDoc } from './doc-read.ts';
import { type DocTrang, docTrang } from './doc-trang.ts';
import { errorCode, UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { callFunction } from './functions.ts';
import { defined } from './phieu-docs.ts';
import { type CanBoViec, mustNguoiViec, mustTrungTam } from './viec-lam-ai.ts';

export type NsdldDoc = Nsdld & { readonly id: string };
export type ViecDoc = ViecTimNguoi & { readonly id: string };
export type NguoiDoc = NguoiTimViec & { readonly id: string };

/** Rows of a page of the registers. */
const HO_SO_TRANG = 25;

/** Rules are not filters: every list of a centre names its tỉnh. */
export const cuaTinh = ({ fs }: DbDoc, ben: 'diaBan' | 'diaBanNguoi' = 'diaBan'): QueryConstraint[] => {
  const { danhMuc, tinh } = mustTrungTam();
  return [fs.where(`${ben}.danhMuc`, '==', danhMuc), fs.where(`${ben}.tinh`, '==', tinh)];
};

/** Where a page goes on: the row it ended with. */
export type Sau = DocumentSnapshot;
export type TrangHoSo<T> = { readonly items: readonly T[]; readonly sau?: Sau };

type SoHoSo = { viec: ViecDoc; nguoi: NguoiDoc; nsdld: NsdldDoc };
type Register<T> = {
  readonly collection: string;
  readonly read: (snapshot: SnapshotDoc) => T | undefined;
  readonly han: string;
};
const REGISTERS: { readonly [K in keyof SoHoSo]: Register<SoHoSo[K]> } = {
  viec: { collection: 'viecTimNguoi', read: (s) => readAs(ViecTimNguoi, s), han: 'hanTuyen' },
  nguoi: { collection: 'nguoiTimViec', read: (s) => readAs(NguoiTimViec, s), han: 'hanHoSo' },
  nsdld: { collection: 'nsdld', read: (s) => readAs(Nsdld, s), han: 'hanKhaiBao' },
};
type TrangThaiSo = { viec: TrangThaiViec; nguoi: TrangThaiNtv; nsdld: TrangThaiNsdld };

/** One page of a collection, and where the next one goes on. */
export const motTrang = async <T>(
  collection: string,
  read: (snapshot: SnapshotDoc) => T | undefined,
  of: (db: DbDoc) => QueryConstraint[],
  sau: Sau | undefined,
): Promise<TrangHoSo<T>> => {
  const db = await getDb();
  const { fs } = db;
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db.db, collection),
      ...of(db),
      ...(sau ? [fs.startAfter(sau)] : []),
      fs.limit(HO_SO_TRANG + 1),
    ),
  );
  const docs = found.docs.slice(0, HO_SO_TRANG);
  const items = defined(docs.map((doc) => read(doc)));
  const last = docs.at(-1);
  return found.size > HO_SO_TRANG && last ? { items, sau: last } : { items };
};

const page = <K extends keyof SoHoSo>(
  so: K,
  of: (db: DbDoc) => QueryConstraint[],
  sau: Sau | undefined,
): Promise<TrangHoSo<SoHoSo[K]>> => {
  const { collection, read }: Register<SoHoSo[K]> = REGISTERS[so];
  return motTrang(collection, read, of, sau);
};

/** No due day is earlier; a record that owes nothing has none and stands in no list of due days. */
const TU_DAU: Ngay = '2000-01-01';

/** Further equalities of a list: what a figure of the board counts; of several words any one. */
export type LocHoSo = { readonly nhomNghe?: string; readonly cmkt?: string; readonly nguon?: readonly string[] };
export const cuaLoc = ({ fs }: DbDoc, loc: LocHoSo, trong = ''): QueryConstraint[] =>
  Object.entries(loc).map(([field, value]) =>
    fs.where(`${trong}${field}`, typeof value === 'string' ? '==' : 'in', value),
  );

const cuaSo =
  <K extends keyof SoHoSo>(so: K, trangThai: TrangThaiSo[K], theo: 'han' | 'luc', loc: LocHoSo) =>
  (db: DbDoc): QueryConstraint[] => [
    ...cuaTinh(db),
    db.fs.where('trangThai', '==', trangThai),
    ...cuaLoc(db, loc),
    ...(theo === 'han'
      ? [db.fs.where(REGISTERS[so].han, '>=', TU_DAU), db.fs.orderBy(REGISTERS[so].han)]
      : [db.fs.orderBy('luc', 'desc')]),
  ];

/** One page of a register of the centre in one state: what is due first, or the newest. */
export const listHoSo = <K extends keyof SoHoSo>(
  so: K,
  trangThai: TrangThaiSo[K],
  theo: 'han' | 'luc',
  sau?: Sau,
  loc: LocHoSo = {},
): Promise<TrangHoSo<SoHoSo[K]>> => page(so, cuaSo(so, trangThai, theo, loc), sau);

/** All of it, for a file. */
export const docHoSo = <K extends keyof SoHoSo>(
  so: K,
  trangThai: TrangThaiSo[K],
  theo: 'han' | 'luc',
  loc: LocHoSo = {},
): DocTrang<SoHoSo[K]> => {
  const { collection, read }: Register<SoHoSo[K]> = REGISTERS[so];
  return docTrang(collection, cuaSo(so, trangThai, theo, loc), read);
};

/** One page of the seekers a commune has written down from its phiếu, the newest first. */
export const listNguoiTuPhieu = ({ danhMuc, xa }: CanBoViec, sau?: Sau): Promise<TrangHoSo<NguoiDoc>> =>
  page(
    'nguoi',
    ({ fs }) => [
      fs.where('diaBan.danhMuc', '==', danhMuc),
      fs.where('diaBan.xa', '==', xa),
      fs.where('nguon', '==', 'phieuNld'),
      fs.orderBy('luc', 'desc'),
    ],
    sau,
  );

/** One page of the vacancies of one employer, the newest first. */
export const listViecCua = (nsdld: string, sau?: Sau): Promise<TrangHoSo<ViecDoc>> =>
  page(
    'viec',
    (db) => [
      ...(mustNguoiViec().vai === 'trungTam' ? cuaTinh(db) : []),
      db.fs.where('nsdld', '==', nsdld),
      db.fs.orderBy('luc', 'desc'),
    ],
    sau,
  );

/** Employers of the tỉnh with that tax code: one, or several where somebody registered twice. */
export const findNsdld = async (maSoThue: string): Promise<readonly NsdldDoc[]> =>
  (await page('nsdld', (db) => [...cuaTinh(db), db.fs.where('maSoThue', '==', maSoThue)], undefined)).items;

type Schema<T> = Parameters<typeof readAs<T>>[0];
const one = async <T>(schema: Schema<T>, ...path: [string, ...string[]]) => {
  const { db, fs } = await getDb();
  return readAs(schema, await fs.getDoc(fs.doc(db, ...path)));
};
/** What may be there and may be kept from this account: both are told as "none". */
export const oneIfShown = async <T>(schema: Schema<T>, ...path: [string, ...string[]]) => {
  try {
    return await one(schema, ...path);
  } catch (error) {
    if (errorCode(error) === 'permission-denied') return undefined;
    throw error;
  }
};

export const getNsdld = (id: string) => oneIfShown(Nsdld, 'nsdld', id);
/** A record made from the business register has none until somebody writes it. */
export const getNsdldRieng = (id: string) => oneIfShown(NsdldRieng, 'nsdld', id, 'rieng', 'lienHe');
export const getViec = (id: string) => oneIfShown(ViecTimNguoi, 'viecTimNguoi', id);
/** To a seeker only once he is referred. */
export const getLienHe = (viec: string) => oneIfShown(LienHe, 'viecTimNguoi', viec, 'rieng', 'lienHe');
/** Of another tỉnh, whose centre keeps him: a referral has two sides. */
export const getNguoi = (id: string) => oneIfShown(NguoiTimViec, 'nguoiTimViec', id);
export const getDinhDanh = (id: string) => oneIfShown(NtvRieng, 'nguoiTimViec', id, 'rieng', 'dinhDanh');

/** Whom to propose for a vacancy, or to a seeker; undefined until a function has worked it out. */
export const getGoiY = (cua: 'viec' | 'nguoi', id: string) => one(GoiY, cua === 'viec' ? 'goiYViec' : 'goiYNguoi', id);

const TU_CHOI_TINH: Readonly<Record<string, string>> = {
  khongCoQuyen: 'Tài khoản vừa thay đổi. Đăng xuất, đăng nhập lại rồi tính lại.',
  khongThay: 'Không còn thấy hồ sơ này.',
};

/** Has the list worked out anew with what came on the other side meanwhile; one of this minute stays as it is. */
export const tinhLaiGoiY = async (cua: 'viec' | 'nguoi', id: string): Promise<void> => {
  const answer = await callFunction('tinhGoiY', { cua, id });
  if (z.object({ ok: z.literal(true) }).safeParse(answer).success) return;
  const { data } = z.object({ ma: z.string() }).safeParse(answer);
  throw new UserError('goiY.tuChoi', (data && TU_CHOI_TINH[data.ma]) || 'Chưa tính lại được. Thử lại sau ít phút.');
};
