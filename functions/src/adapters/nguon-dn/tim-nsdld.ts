import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import type { DiaBanTinh } from '../../core/nhap/nhap-tinh.ts';
import { Nsdld, NsdldRieng } from '../../core/viec-lam/nsdld.ts';
import { isMovedOn } from '../grpc-errors.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';

const readNsdld = reader(Nsdld);
const readRieng = reader(NsdldRieng);

/** Codes of one `in` query. */
const MOST_CODES = 30;
const isPersonal = (ma: string): boolean => ma.length === 12;

/** The id of a record made from the register: of the code and the tỉnh, under the secret, since a code may be a person's number. */
export const idTuMaSoThue = (khoa: Khoa, { danhMuc, tinh }: DiaBanTinh, ma: string): string =>
  `mst-${khoa.khoiOf(['maSoThue', danhMuc, tinh, ma]).slice(3, 35)}`;
export const khoaTimNsdld = (khoa: Khoa, { danhMuc, tinh }: DiaBanTinh, ma: string): string =>
  khoa.khoiOf(['nsdld', danhMuc, tinh, ma]);

/**
 * `timNsdld/{key}`: which record a person who employs has. His number is kept apart and nobody searches by it; what the
 * register shares of his household business finds him by this key.
 */
export const ghiKhoaNsdld = async (db: Firestore, khoa: Khoa, id: string): Promise<void> => {
  const at = paths(db);
  const nsdld = readNsdld(await at.nsdld(id).get());
  if (!nsdld.ok || nsdld.value.chuThe !== 'caNhan' || nsdld.value.nguon === 'dkkd') return;
  const rieng = readRieng(await at.riengNsdld(id).get());
  if (!rieng.ok || rieng.value.soGiayTo === undefined) return;
  const ref = at.timNsdld(khoaTimNsdld(khoa, nsdld.value.diaBan, rieng.value.soGiayTo));
  try {
    await ref.create({ nsdld: id, luc: FieldValue.serverTimestamp() });
  } catch (error) {
    if (!isMovedOn(error)) throw error;
  }
};

/** Of several: what somebody keeps, then what was made from the register, then what still waits for the centre. */
const rankOf = ({ nguon, trangThai }: Nsdld): number => {
  if (nguon === 'dkkd') return 1;
  return trangThai === 'choXacNhan' ? 0 : 2;
};

/** A record that bears a code, as it was read. */
export type TimThay = { readonly snapshot: DocumentSnapshot; readonly nsdld: Nsdld };

/** A record joined to another may be joined in turn; more often than this it is not followed. */
const NHAP_NHIEU_NHAT = 3;
/** In the place of records that were joined to others, those that stand; each once. */
const followNhap = async (db: Firestore, byCode: Map<string, readonly TimThay[]>): Promise<void> => {
  for (let step = 0; step < NHAP_NHIEU_NHAT; step += 1) {
    const into = new Set([...byCode.values()].flat().flatMap(({ nsdld }) => nsdld.nhapVao ?? []));
    if (into.size === 0) return;
    const docs = await db.getAll(...[...into].map((id) => paths(db).nsdld(id)));
    const standing = new Map<string | undefined, TimThay>();
    for (const snapshot of docs) {
      const read = readNsdld(snapshot);
      if (read.ok) standing.set(snapshot.id, { snapshot, nsdld: read.value });
    }
    for (const [ma, found] of byCode) {
      const stand = found.map((each) => standing.get(each.nsdld.nhapVao) ?? each);
      byCode.set(ma, [...new Map(stand.map((each) => [each.snapshot.id, each])).values()]);
    }
  }
};

/** All records of a tỉnh that bear these codes, by code: several where somebody is written down twice. */
export const timHetTheoMa = async (
  db: Firestore,
  khoa: Khoa,
  noi: DiaBanTinh,
  cacMa: readonly string[],
): Promise<ReadonlyMap<string, readonly TimThay[]>> => {
  const at = paths(db);
  const codes = [...new Set(cacMa)];
  const found: (readonly [string, DocumentSnapshot])[] = [];
  const organisations = codes.filter((ma) => !isPersonal(ma));
  for (let i = 0; i < organisations.length; i += MOST_CODES) {
    const { docs } = await at.allNsdld
      .where('diaBan.danhMuc', '==', noi.danhMuc)
      .where('diaBan.tinh', '==', noi.tinh)
      .where('maSoThue', 'in', organisations.slice(i, i + MOST_CODES))
      .get();
    found.push(...docs.map((doc) => [doc.get('maSoThue'), doc] as const));
  }
  if (codes.length > 0) {
    const keys = await db.getAll(...codes.map((ma) => at.timNsdld(khoaTimNsdld(khoa, noi, ma))));
    const refs = codes.flatMap((ma, i) => {
      const own: unknown = keys[i]?.get('nsdld');
      const ids = [...(typeof own === 'string' ? [own] : []), ...(isPersonal(ma) ? [idTuMaSoThue(khoa, noi, ma)] : [])];
      return ids.map((id) => [ma, at.nsdld(id)] as const);
    });
    const docs = refs.length > 0 ? await db.getAll(...refs.map(([, ref]) => ref)) : [];
    found.push(...docs.flatMap((doc, i) => (refs[i] && doc.exists ? [[refs[i][0], doc] as const] : [])));
  }
  const byCode = new Map<string, readonly TimThay[]>();
  for (const [ma, snapshot] of found) {
    const read = readNsdld(snapshot);
    if (read.ok) byCode.set(ma, [...(byCode.get(ma) ?? []), { snapshot, nsdld: read.value }]);
  }
  await followNhap(db, byCode);
  return byCode;
};

/** The one record of a tỉnh that bears each code; never one that was refused. */
export const timTheoMa = async (...args: Parameters<typeof timHetTheoMa>): Promise<ReadonlyMap<string, TimThay>> => {
  const all = await timHetTheoMa(...args);
  return new Map(
    [...all].flatMap(([ma, found]) => {
      const [best] = found
        .filter(({ nsdld }) => nsdld.trangThai !== 'tuChoi')
        .toSorted((a, b) => rankOf(b.nsdld) - rankOf(a.nsdld));
      return best ? [[ma, best] as const] : [];
    }),
  );
};
