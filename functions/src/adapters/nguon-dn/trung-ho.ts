import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import type { NoiDungDkkd } from '../../core/nguon-dn/dkkd.ts';
import { cacTenHo, coTheMotHo, laHo, phaiNhap } from '../../core/nguon-dn/ho-kinh-doanh.ts';
import { Nsdld } from '../../core/viec-lam/nsdld.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';

const readNsdld = reader(Nsdld);
/** Records of one name in one xã that are looked at. */
const NHIEU_NHAT = 20;

/** `voi`: the record this one may be the same household as, and would go into. `xetThem`: records that would go into this one. */
export type TrungHo = { readonly voi?: string; readonly xetThem: readonly string[] };

/**
 * Looks for the same household under its other number, by its name or its owner's in the same xã. Who has which name lies
 * under keys (`timNsdld/{key}`, `cac`) that only the secret makes, so that neither record has to come first and nobody's
 * names are compared with all others.
 */
export const createTrungHo =
  (db: Firestore, khoa: Khoa) =>
  async (id: string, nsdld: Nsdld, dkkd: NoiDungDkkd | undefined): Promise<TrungHo> => {
    if (!laHo(nsdld)) return { xetThem: [] };
    const at = paths(db);
    const { danhMuc, xa } = nsdld.diaBan;
    const daiDien: unknown = (await at.riengNsdld(id).get()).get('nguoiDaiDien');
    const names = cacTenHo(nsdld.ten, dkkd?.nguoiDaiDien, typeof daiDien === 'string' ? daiDien : undefined);
    const keys = names.map((ten) => at.timNsdld(khoa.khoiOf(['tenHo', danhMuc, xa, ten])));
    const docs = keys.length > 0 ? await db.getAll(...keys) : [];
    const idsOf = (cac: unknown): string[] =>
      Array.isArray(cac) ? cac.filter((each) => typeof each === 'string') : [];
    const batch = db.batch();
    const isNew = docs.filter((doc) => !idsOf(doc.get('cac')).includes(id));
    for (const { ref } of isNew)
      batch.set(ref, { cac: FieldValue.arrayUnion(id), luc: FieldValue.serverTimestamp() }, { merge: true });
    if (isNew.length > 0) await batch.commit();
    const others = [...new Set(docs.flatMap((doc) => idsOf(doc.get('cac'))))].filter((each) => each !== id);
    if (others.length === 0) return { xetThem: [] };
    const found = (await db.getAll(...others.slice(0, NHIEU_NHAT).map(at.nsdld))).flatMap((doc) => {
      const read = readNsdld(doc);
      return read.ok && laHo(read.value) && coTheMotHo(nsdld, read.value) ? [{ id: doc.id, nsdld: read.value }] : [];
    });
    const isOpen = ({ trangThai }: Nsdld): boolean => trangThai === 'daXacNhan';
    const voi = isOpen(nsdld)
      ? found.find((other) => isOpen(other.nsdld) && phaiNhap(nsdld, other.nsdld))?.id
      : undefined;
    return {
      ...(voi !== undefined && { voi }),
      xetThem: found.filter((other) => phaiNhap(other.nsdld, nsdld)).map((other) => other.id),
    };
  };
