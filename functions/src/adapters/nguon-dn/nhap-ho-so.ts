import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { Nsdld } from '../../core/viec-lam/nsdld.ts';
import { again } from '../again.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';
import { idTuMaSoThue, khoaTimNsdld } from './tim-nsdld.ts';

const readNsdld = reader(Nsdld);

/** Counts that go over: four years of both sources. */
const SO_MANG_THEO = 100;
const ATTEMPTS = 5;
const LY_DO = 'Người sử dụng lao động đã có hồ sơ tự đăng ký hoặc do trung tâm ghi.';

/**
 * What others say of a record that has been joined to another (`nhapVao`) goes over to the one that stands, which keeps what
 * is its own; the closed one keeps its history. May be done again at any time, and writes nothing the second time.
 */
export const nhapHoSo = async (db: Firestore, id: string): Promise<void> => {
  const at = paths(db);
  const carry = async (): Promise<void> => {
    const from = readNsdld(await at.nsdld(id).get());
    const into = from.ok ? from.value.nhapVao : undefined;
    if (!from.ok || into === undefined) return;
    const own = await at.nsdld(into).get();
    const standing = readNsdld(own);
    if (!standing.ok || !own.updateTime) return;
    const [word, newWord, counts, newCounts] = await Promise.all([
      at.dkkd(id).get(),
      at.dkkd(into).get(),
      at.allDemLaoDong(id).orderBy('thang', 'desc').limit(SO_MANG_THEO).get(),
      at.allDemLaoDong(into).select().get(),
    ]);
    const present = new Set(newCounts.docs.map((doc) => doc.id));
    const missing = counts.docs.filter((doc) => !present.has(doc.id));
    const { tinhTrangDkkd } = from.value;
    const isNewer = word.exists && (!newWord.exists || newWord.get('ngay') < word.get('ngay'));
    const batch = db.batch();
    if (isNewer) batch.set(at.dkkd(into), word.data() ?? {});
    for (const count of missing) batch.create(at.demLaoDong(into, count.id), count.data());
    if (isNewer && tinhTrangDkkd !== undefined && standing.value.tinhTrangDkkd !== tinhTrangDkkd) {
      const version = { v: standing.value.v + 1, suaBoi: HE_THONG, luc: FieldValue.serverTimestamp() };
      batch.update(own.ref, { tinhTrangDkkd, ...version }, { lastUpdateTime: own.updateTime });
    }
    if (isNewer || missing.length > 0) await batch.commit();
  };
  await again(carry, ATTEMPTS);
};

/**
 * Records made from the register give way once the centre has confirmed one that the employer wrote himself or the centre
 * wrote for him, under the same tax code or the same person's number. May be done again at any time.
 */
export const nhuongHoSo = async (db: Firestore, khoa: Khoa, id: string): Promise<void> => {
  const at = paths(db);
  const own = readNsdld(await at.nsdld(id).get());
  if (!own.ok || own.value.nguon === 'dkkd' || own.value.trangThai !== 'daXacNhan') return;
  const { chuThe, maSoThue, diaBan } = own.value;

  const sameCode = async (): Promise<DocumentSnapshot[]> => {
    if (maSoThue === undefined) return [];
    const all = at.allNsdld
      .where('diaBan.danhMuc', '==', diaBan.danhMuc)
      .where('diaBan.tinh', '==', diaBan.tinh)
      .where('maSoThue', '==', maSoThue)
      .where('nguon', '==', 'dkkd');
    return (await all.limit(1).get()).docs;
  };
  const samePerson = async (): Promise<DocumentSnapshot[]> => {
    const so: unknown = chuThe === 'caNhan' ? (await at.riengNsdld(id).get()).get('soGiayTo') : undefined;
    if (typeof so !== 'string') return [];
    const known: unknown = (await at.timNsdld(khoaTimNsdld(khoa, diaBan, so)).get()).get('nsdld');
    const ids = [idTuMaSoThue(khoa, diaBan, so), ...(typeof known === 'string' && known !== id ? [known] : [])];
    return db.getAll(...ids.map((each) => at.nsdld(each)));
  };

  const giveWay = async (): Promise<readonly string[]> => {
    const [code, person] = [await sameCode(), await samePerson()];
    const others = new Map([...code, ...person].map((doc) => [doc.id, doc]));
    const batch = db.batch();
    const luc = FieldValue.serverTimestamp();
    const closed = [...others.values()].filter((other) => {
      const read = readNsdld(other);
      if (!read.ok || !other.updateTime || other.id === id) return false;
      if (read.value.nguon !== 'dkkd' || read.value.nhapVao !== undefined) return false;
      const version = { v: read.value.v + 1, suaBoi: HE_THONG, luc };
      const next = { trangThai: 'ngung', lyDo: LY_DO, nhapVao: id, ...version };
      batch.update(other.ref, next, { lastUpdateTime: other.updateTime });
      return true;
    });
    if (closed.length === 0) return [];
    await batch.commit();
    return closed.map((other) => other.id);
  };
  for (const other of await again(giveWay, ATTEMPTS)) await nhapHoSo(db, other);
};
