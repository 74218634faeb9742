import {
  type DocumentReference,
  FieldValue,
  type Firestore,
  type Query,
  type Transaction,
} from 'firebase-admin/firestore';
import { HE_THONG } from '../../core/phieu/judge.ts';
import type { TrangThaiKetNoi } from '../../core/viec-lam/ket-noi.ts';
import { Nsdld } from '../../core/viec-lam/nsdld.ts';
import { isThoiTuyen, KET_NOI_RUT_THEO, lyDoDongTheo, VIEC_DONG_THEO } from '../../core/viec-lam/thoi-tuyen.ts';
import type { TrangThaiViec } from '../../core/viec-lam/viec-tim-nguoi.ts';
import { paths } from '../paths.ts';
import { transact } from '../transact.ts';
import { versionOf } from './ghi-goi-y.ts';

const TRANG = 100;

/**
 * What ends with an employer who employs no more: his vacancies close and leave the index, and what was only proposed is
 * withdrawn, each with the reason of the employer's record. Decided on the records as they are now, one by one, so that it
 * may be done again at any time, and that an event which comes after the employer was opened again closes nothing.
 */
export const createDongTheo = (db: Firestore) => {
  const at = paths(db);

  type Ghi = (t: Transaction, ref: DocumentReference, v: number, lyDo: string) => void;
  /** Whether a record of the employer was still in one of these states, and the employer still closed. */
  const end = (nsdldId: string, ref: DocumentReference, states: readonly string[], ghi: Ghi): Promise<boolean> =>
    transact(db, async (t) => {
      const [own, record] = await t.getAll(at.nsdld(nsdldId), ref);
      const nsdld = Nsdld.safeParse(own?.data()).data;
      if (!nsdld || !isThoiTuyen(nsdld) || !record || !states.includes(record.get('trangThai'))) return false;
      ghi(t, ref, versionOf(record) + 1, lyDoDongTheo(nsdld));
      return true;
    });

  const endAll = async (nsdldId: string, all: Query, states: readonly string[], ghi: Ghi): Promise<number> => {
    let ended = 0;
    for (;;) {
      const { docs } = await all.where('nsdld', '==', nsdldId).where('trangThai', 'in', states).limit(TRANG).get();
      let moved = 0;
      for (const { ref } of docs) if (await end(nsdldId, ref, states, ghi)) moved += 1;
      ended += moved;
      if (docs.length < TRANG || moved === 0) return ended;
    }
  };

  const version = (v: number) => ({ v, suaBoi: HE_THONG, luc: FieldValue.serverTimestamp() });
  const close: Ghi = (t, ref, v, lyDo) => {
    t.update(ref, { trangThai: 'dong' satisfies TrangThaiViec, lyDo, ...version(v) });
    t.delete(at.chiMucViec(ref.id));
  };
  const withdraw: Ghi = (t, ref, v, ghiChu) => {
    t.update(ref, {
      trangThai: 'rut' satisfies TrangThaiKetNoi,
      lyDo: { ma: 'nsdldNgung', ghiChu },
      hanXuLy: null,
      'moc.rut': FieldValue.serverTimestamp(),
      ...version(v),
    });
  };

  return async (id: string): Promise<'applied' | 'stale'> => {
    const nsdld = Nsdld.safeParse((await at.nsdld(id).get()).data()).data;
    if (!nsdld || !isThoiTuyen(nsdld)) return 'stale';
    const ended =
      (await endAll(id, at.allViecTimNguoi, VIEC_DONG_THEO, close)) +
      (await endAll(id, at.allKetNoi, KET_NOI_RUT_THEO, withdraw));
    return ended > 0 ? 'applied' : 'stale';
  };
};
