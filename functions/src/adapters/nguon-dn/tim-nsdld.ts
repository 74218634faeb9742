import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import * as z from 'zod';
import type { DiaBanTinh } from '../../core/nhap/nhap-tinh.ts';
import { Nsdld, NsdldId, NsdldRieng } from '../../core/viec-lam/nsdld.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';
import { transact } from '../transact.ts';

const readNsdld = reader(Nsdld);
const readRieng = reader(NsdldRieng);
const KhoaNsdld = z.object({ nsdld: NsdldId.optional(), mang: z.array(NsdldId).optional() });

/** Codes of one `in` query. */
const MOST_CODES = 30;
const isPersonal = (ma: string): boolean => ma.length === 12;

/** The id of a record made from the register: of the code and the tỉnh, under the secret, since a code may be a person's number. */
export const idTuMaSoThue = (khoa: Khoa, { danhMuc, tinh }: DiaBanTinh, ma: string): string =>
  `mst-${khoa.khoiOf(['maSoThue', danhMuc, tinh, ma]).slice(3, 35)}`;
export const khoaTimNsdld = (khoa: Khoa, { danhMuc, tinh }: DiaBanTinh, ma: string): string =>
  khoa.khoiOf(['nsdld', danhMuc, tinh, ma]);

/**
 * `timNsdld/{key}`: which records bear a person's number (`mang`), his number being kept apart where nobody searches by it,
 * and to which one the register leads who names it (`nsdld`). Several may bear one, since anybody may type a number into a
 * registration: who looks a number up decides between them. A record bears one number; that of a key given up was corrected.
 */
export const ghiKhoaNsdld = (db: Firestore, khoa: Khoa, id: string): Promise<'applied' | 'stale'> => {
  const at = paths(db);
  return transact(db, async (t) => {
    const [own, lienHe] = await t.getAll(at.nsdld(id), at.riengNsdld(id));
    const { docs } = await t.get(at.allTimNsdld.where('mang', 'array-contains', id));
    const nsdld = own && readNsdld(own);
    if (!nsdld?.ok || !lienHe) return 'stale';
    const { chuThe, nguon, trangThai, diaBan } = nsdld.value;
    const isBearer = chuThe === 'caNhan' && nguon !== 'dkkd' && trangThai !== 'tuChoi';
    const rieng = readRieng(lienHe);
    if (isBearer && !rieng.ok) return 'stale';
    const so = isBearer && rieng.ok ? rieng.value.soGiayTo : undefined;
    const key = so === undefined ? undefined : at.timNsdld(khoaTimNsdld(khoa, diaBan, so));
    const left = docs.filter(({ ref }) => ref.id !== key?.id);
    for (const doc of left) {
      const isLast = doc.get('nsdld') === undefined && doc.get('mang').length === 1;
      if (isLast) t.delete(doc.ref);
      else t.update(doc.ref, { mang: FieldValue.arrayRemove(id) });
    }
    const isNew = key !== undefined && docs.length === left.length;
    if (isNew) t.set(key, { mang: FieldValue.arrayUnion(id), luc: FieldValue.serverTimestamp() }, { merge: true });
    return isNew || left.length > 0 ? 'applied' : 'stale';
  });
};

/** Of several: what somebody keeps, one that is open first, then what was made from the register, then what waits for the centre. */
const rankOf = ({ nguon, trangThai }: Nsdld): number => {
  if (nguon === 'dkkd') return 1;
  if (trangThai === 'choXacNhan') return 0;
  return trangThai === 'daXacNhan' ? 3 : 2;
};

/** A record that bears a code, as it was read. */
export type TimThay = { readonly snapshot: DocumentSnapshot; readonly nsdld: Nsdld };

/** A record joined to another may be joined in turn; more often than this it is not followed. */
export const NHAP_NHIEU_NHAT = 3;
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
      const { nsdld, mang } = KhoaNsdld.parse(keys[i]?.data() ?? {});
      const ids = [nsdld ?? [], mang ?? [], isPersonal(ma) ? idTuMaSoThue(khoa, noi, ma) : []].flat();
      return [...new Set(ids)].map((id) => [ma, at.nsdld(id)] as const);
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
