import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import {
  DemLaoDong,
  demLaoDongId,
  isSameSo,
  type NguonSo,
  type NoiDungSo,
  readDongSo,
  thangOfKy,
} from '../../core/nguon-dn/dem-lao-dong.ts';
import { type KetQuaDong, type LoiDong, sumKetQua } from '../../core/nhap/nhap.ts';
import { again } from '../again.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import type { NhapTinhDoc, XuLyLo } from '../nhap/xu-ly-lo.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';
import { createSoSanh, soSanhTatCa } from './so-sanh.ts';
import { timTheoMa } from './tim-nsdld.ts';

const ROWS_PER_COMMIT = 240;
const ATTEMPTS = 6;

const readSo = reader(DemLaoDong);

type Row = { readonly so: number; readonly ma: string; readonly soLieu: NoiDungSo; readonly luuY: readonly LoiDong[] };
type Taken = { readonly ketQua: KetQuaDong; readonly id?: string };

/** Takes in a part of a chunk in one commit, which stands or falls as a whole. */
const takeIn = async (
  db: Firestore,
  khoa: Khoa,
  part: readonly Row[],
  nhap: NhapTinhDoc,
  nguon: NguonSo,
): Promise<Taken[]> => {
  const at = paths(db);
  const owners = await timTheoMa(
    db,
    khoa,
    nhap.diaBan,
    part.map(({ ma }) => ma),
  );
  const ids = [...new Set([...owners.values()].map(({ snapshot }) => snapshot.id))];
  const refs = ids.map((id) => at.demLaoDong(id, demLaoDongId(nguon, nhap.ky)));
  const docs = refs.length > 0 ? await db.getAll(...refs) : [];
  const counts = new Map<string, DocumentSnapshot>(docs.map((doc, i) => [ids[i] ?? '', doc]));
  const batch = db.batch();
  const placed = new Map<string, NoiDungSo>();
  let writes = 0;

  const takeRow = ({ so, ma, soLieu, luuY }: Row): Taken => {
    const fault = (id: string): KetQuaDong => ({ ketQua: 'loi', loiDong: [{ so, ma: id, truong: 'maSoThue' }], luuY });
    const owner = owners.get(ma);
    if (!owner) return { ketQua: fault('DN14') };
    const { id } = owner.snapshot;
    const snapshot = counts.get(id);
    const read = snapshot?.exists ? readSo(snapshot) : undefined;
    const cu = read?.ok ? read.value : undefined;
    const isMine = cu?.tep.nhap === nhap.id;
    const earlier = placed.get(id) ?? (isMine && cu.tep.so !== so ? cu.soLieu : undefined);
    if (earlier) return { id, ketQua: isSameSo(earlier, soLieu) ? { ketQua: 'trung', luuY } : fault('DN08') };
    if (cu && isSameSo(cu.soLieu, soLieu)) return { id, ketQua: { ketQua: isMine ? 'dat' : 'trung', luuY } };
    if (cu && cu.tep.ngay > nhap.ngay)
      return { id, ketQua: { ketQua: 'trung', luuY: [...luuY, { so, ma: 'DN10', truong: 'so' }] } };
    placed.set(id, soLieu);
    writes += 1;
    const next = {
      nguon,
      thang: thangOfKy(nhap.ky),
      diaBan: owner.nsdld.diaBan,
      soLieu,
      tep: { nhap: nhap.id, so, ky: nhap.ky, ngay: nhap.ngay },
      ...(cu && { truoc: { soLieu: cu.soLieu, ngay: cu.tep.ngay } }),
      v: (cu?.v ?? 0) + 1,
      luc: FieldValue.serverTimestamp(),
    };
    if (snapshot?.updateTime) batch.update(snapshot.ref, next, { lastUpdateTime: snapshot.updateTime });
    else batch.create(at.demLaoDong(id, demLaoDongId(nguon, nhap.ky)), next);
    return { id, ketQua: { ketQua: 'dat', luuY: cu ? [...luuY, { so, ma: 'DN15', truong: 'so' }] : luuY } };
  };

  const taken = part.map(takeRow);
  if (writes > 0) await batch.commit();
  return taken;
};

/**
 * Takes in how many workers insurance or tax counts with each employer (HN-11). One employer and period have one count:
 * the same again changes nothing, a later file's replaces it and keeps it beside. Whom the registers do not know is a
 * faulty row, for there is nothing to compare it with.
 */
export const createNhapSo =
  (khoa: Khoa, nguon: NguonSo): XuLyLo<NhapTinhDoc> =>
  async (db, nhap, lo) => {
    const faulty: KetQuaDong[] = [];
    const rows: Row[] = [];
    for (const dong of lo.dong) {
      const { maSoThue, soLieu, loi, luuY } = readDongSo(dong);
      if (maSoThue !== undefined && soLieu) rows.push({ so: dong.so, ma: maSoThue, soLieu, luuY });
      else faulty.push({ ketQua: 'loi', loiDong: loi, luuY });
    }
    const soSanh = createSoSanh(db, khoa);
    const results: KetQuaDong[] = [...faulty];
    for (let i = 0; i < rows.length; i += ROWS_PER_COMMIT) {
      const part = rows.slice(i, i + ROWS_PER_COMMIT);
      const taken = await again(() => takeIn(db, khoa, part, nhap, nguon), ATTEMPTS);
      results.push(...taken.map(({ ketQua }) => ketQua));
      await soSanhTatCa(
        soSanh,
        taken.flatMap(({ id }) => id ?? []),
      );
    }
    return sumKetQua(results);
  };
