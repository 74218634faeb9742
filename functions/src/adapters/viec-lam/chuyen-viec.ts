import { type DocumentSnapshot, FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { Nsdld } from '../../core/viec-lam/nsdld.ts';
import { lyDoChuyen } from '../../core/viec-lam/thoi-tuyen.ts';
import { ViecTimNguoi } from '../../core/viec-lam/viec-tim-nguoi.ts';
import { NHAP_NHIEU_NHAT } from '../nguon-dn/tim-nsdld.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';
import { transact } from '../transact.ts';
import { versionOf } from './ghi-goi-y.ts';

const readNsdld = reader(Nsdld);
const readViec = reader(ViecTimNguoi);

/**
 * Vacancies go with the records of their employer: joined to another (`nhapVao`), they are that record's, with their
 * referrals, and opened again it has them back. Where a vacancy belongs follows from the record it was written under and
 * from the records as they are now, and one transaction takes all of it there, so that it may be done again at any time.
 */
export const createChuyenViec = (db: Firestore) => {
  const at = paths(db);

  /** The open record that stands for an employer's; undefined while there is none. */
  const dungThay = async (t: Transaction, id: string): Promise<{ id: string; nsdld: Nsdld } | undefined> => {
    let next = id;
    for (let step = 0; step <= NHAP_NHIEU_NHAT; step += 1) {
      const read = readNsdld(await t.get(at.nsdld(next)));
      if (!read.ok) return undefined;
      const { trangThai, nhapVao } = read.value;
      if (trangThai === 'daXacNhan') return { id: next, nsdld: read.value };
      if (nhapVao === undefined) return undefined;
      next = nhapVao;
    }
    return undefined;
  };

  const move = (id: string): Promise<boolean> =>
    transact(db, async (t) => {
      const doc = await t.get(at.viecTimNguoi(id));
      const read = readViec(doc);
      if (!read.ok) return false;
      const { nsdldGoc = read.value.nsdld, nsdld: truoc } = read.value;
      const cua = await dungThay(t, nsdldGoc);
      if (!cua || cua.id === truoc) return false;
      const referrals = (await t.get(at.allKetNoi.where('viec', '==', id))).docs;
      const [lienHe, ...nguoi] = await t.getAll(at.lienHeViec(id), ...referrals.map((each) => at.lienHeNguoi(each.id)));
      const { ten: tenNsdld, loaiHinh, diaBan } = cua.nsdld;
      const isVe = cua.id === nsdldGoc;
      const luc = FieldValue.serverTimestamp();
      const take = (record: DocumentSnapshot, more: object): void => {
        const v = versionOf(record) + 1;
        const trangThai: unknown = record.get('trangThai');
        t.update(record.ref, { nsdld: cua.id, tenNsdld, diaBan, ...more, v, suaBoi: HE_THONG, luc });
        const line = { v, tu: trangThai, den: trangThai, lyDo: lyDoChuyen(tenNsdld, isVe), boi: HE_THONG, luc, diaBan };
        t.set(record.ref.collection('nhatKy').doc(String(v)), line);
      };
      take(doc, { loaiHinh, nsdldGoc: isVe ? FieldValue.delete() : nsdldGoc });
      for (const each of referrals) take(each, {});
      if (lienHe?.exists) t.update(lienHe.ref, { nsdld: cua.id, diaBan });
      for (const each of nguoi) if (each.exists) t.update(each.ref, { nsdld: cua.id });
      return true;
    });

  return async (id: string): Promise<'applied' | 'stale'> => {
    const [own, joined] = await Promise.all([at.nsdld(id).get(), at.allNsdld.where('nhapVao', '==', id).get()]);
    if (!own.exists) return 'stale';
    const found = new Set<string>();
    for (const record of [own, ...joined.docs]) {
      const isJoined = record.get('nhapVao') !== undefined;
      for (const field of ['nsdldGoc', ...(isJoined ? ['nsdld'] : [])])
        for (const viec of (await at.allViecTimNguoi.where(field, '==', record.id).select().get()).docs)
          found.add(viec.id);
    }
    let moved = 0;
    for (const viec of found) if (await move(viec)) moved += 1;
    return moved > 0 ? 'applied' : 'stale';
  };
};
