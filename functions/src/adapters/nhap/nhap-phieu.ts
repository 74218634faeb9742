import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { DiaBan } from '../../core/dia-ban/dia-ban.ts';
import { type DocPhieu, readDongPhieu } from '../../core/nhap/cot-phieu.ts';
import { type KetQuaDong, sumKetQua } from '../../core/nhap/nhap.ts';
import { stampHan } from '../../core/phieu/clock.ts';
import { splitBaiLam } from '../../core/phieu/phieu.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import type { KhuVuc, KhuVucNhap } from './khu-vuc.ts';
import { refuseAll } from './tu-choi.ts';
import type { NhapDoc, XuLyLo } from './xu-ly-lo.ts';

/** A commit takes 500 writes; a row makes a phiếu and its identity. */
const ROWS_PER_COMMIT = 200;
const ATTEMPTS = 4;

/** One row of one file is one phiếu, however often it comes. */
export const phieuIdOf = (nhapId: string, so: number): string => `${nhapId.slice(0, 24)}-${so}`;

type Good = { readonly so: number; readonly doc: DocPhieu; readonly diaBan: DiaBan };

const documentsOf = ({ doc, diaBan }: Good, nhap: NhapDoc, { keHoach }: KhuVuc, boi: string, homNay: string) => {
  const { phieu, dinhDanh } = splitBaiLam(doc.bai);
  const now = FieldValue.serverTimestamp();
  return {
    phieu: {
      keHoach: nhap.keHoach,
      mau: keHoach.mauPhieu,
      diaBan,
      trangThai: 'daNop',
      tuTrangThai: null,
      v: 1,
      boi,
      suaBoi: boi,
      nguon: nhap.nguon ?? 'soHoa',
      tuTep: nhap.id,
      ngayPhongVan: doc.bai.ngayPhongVan,
      ...phieu,
      xacNhan: doc.xacNhan,
      loi: [],
      lyDo: null,
      moc: { daNop: now },
      ...stampHan(keHoach, { trangThai: 'daNop', moc: {}, han: {} }, homNay),
      luc: now,
      lucMay: '',
    },
    rieng: { ...dinhDanh, diaBan, boi },
  };
};

/** Creates what is not there yet; a phiếu that is there came from this row before, and has gone its way since. */
const createMissing = async (
  db: Firestore,
  part: readonly Good[],
  nhapId: string,
  build: (good: Good) => ReturnType<typeof documentsOf>,
): Promise<void> => {
  const at = paths(db);
  for (let attempt = 1; ; attempt += 1) {
    const found = await db.getAll(...part.map(({ so }) => at.phieu(phieuIdOf(nhapId, so))));
    const missing = part.filter((_, i) => !found[i]?.exists);
    if (missing.length === 0) return;
    const batch = db.batch();
    for (const good of missing) {
      const id = phieuIdOf(nhapId, good.so);
      const { phieu, rieng } = build(good);
      batch.create(at.phieu(id), phieu);
      batch.create(at.rieng(id), rieng);
    }
    try {
      await batch.commit();
      return;
    } catch (error) {
      if (!isMovedOn(error) || attempt === ATTEMPTS) throw error;
    }
  }
};

/**
 * Takes in filled phiếu from a file (HN-09, HP-01). A row that passes every check becomes a phiếu handed in, which the
 * machine then judges, counts and compares like any other; the rest stays on the chunk with what is wrong.
 */
export const createNhapPhieu =
  (khuVucOf: KhuVucNhap, now: () => Date): XuLyLo =>
  async (db, nhap, lo) => {
    const khuVuc = await khuVucOf(nhap);
    if (!khuVuc) return refuseAll(lo, 'NT09');
    const homNay = ngayVN(now());
    const context = { thon: khuVuc.thon, thonMacDinh: nhap.diaBan.thon, keHoach: khuVuc.keHoach, homNay };
    const results: KetQuaDong[] = [];
    const good: Good[] = [];
    for (const row of lo.dong) {
      const doc = readDongPhieu(row, context);
      const diaBan = DiaBan.safeParse({ ...khuVuc.xa, thon: doc.thon?.ma }).data;
      if (doc.loi.length > 0 || !diaBan) results.push({ ketQua: 'loi', loiDong: doc.loi, luuY: doc.luuY });
      else {
        good.push({ so: row.so, doc, diaBan });
        results.push({ ketQua: 'dat', luuY: doc.luuY });
      }
    }
    for (let i = 0; i < good.length; i += ROWS_PER_COMMIT)
      await createMissing(db, good.slice(i, i + ROWS_PER_COMMIT), nhap.id, (one) =>
        documentsOf(one, nhap, khuVuc, lo.boi, homNay),
      );
    return sumKetQua(results);
  };
