import { type LoaiQuyetDinh, NghiTrung, QuyetDinhTrung } from '@core/nguoi-lao-dong/nghi-trung.ts';
import { ThoiDiem } from '@core/shared/ngay.ts';
import * as z from 'zod';
import { readAs, signedIn } from './doc-read.ts';
import { getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';

export type CapTrung = NghiTrung & { readonly id: string };

const DongLichSu = z.object({
  ...QuyetDinhTrung.shape,
  v: z.int(),
  ketQua: NghiTrung.shape.ketQua,
  luc: ThoiDiem,
});
export type DongLichSu = z.infer<typeof DongLichSu> & { readonly id: string };

const MOST = 200;

/** The pairs of the account's unit under a plan: those that wait, or those decided. Equalities only, so no index of its own. */
export const listCapTrung = async (keHoach: string, trangThai: NghiTrung['trangThai']): Promise<CapTrung[]> => {
  const { claims } = signedIn();
  const { db, fs } = await getDb();
  const unit = claims.cap === 'thon' ? 'thon' : 'xa';
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db, 'nghiTrung'),
      fs.where('danhMuc', '==', claims.danhMuc),
      fs.where(unit, 'array-contains', claims.ma),
      fs.where('keHoach', '==', keHoach),
      fs.where('trangThai', '==', trangThai),
      fs.limit(MOST),
    ),
  );
  return defined(found.docs.map((doc) => readAs(NghiTrung, doc))).sort((a, b) => b.diem - a.diem);
};

/** What was decided of a pair so far, oldest first. */
export const listLichSuTrung = async (cap: CapTrung): Promise<DongLichSu[]> => {
  const { claims } = signedIn();
  const { db, fs } = await getDb();
  const lines = await fs.getDocs(
    fs.query(
      fs.collection(db, 'nghiTrung', cap.id, 'lichSu'),
      fs.where('danhMuc', '==', claims.danhMuc),
      fs.where(claims.cap === 'thon' ? 'thon' : 'xa', 'array-contains', claims.ma),
      fs.limit(MOST),
    ),
  );
  return defined(lines.docs.map((doc) => readAs(DongLichSu, doc))).sort((a, b) => a.v - b.v);
};

export type QuyetDinhMoi = { readonly loai: LoaiQuyetDinh; readonly phieu?: string; readonly lyDo: string };

/** Writes a decision; a function carries it out. Refused where somebody else decided meanwhile. */
export const decideCapTrung = async (cap: CapTrung, quyetDinh: QuyetDinhMoi): Promise<void> => {
  const { uid } = signedIn();
  const { db, fs } = await getDb();
  const luc = fs.serverTimestamp();
  await fs.updateDoc(fs.doc(db, 'nghiTrung', cap.id), {
    trangThai: 'daQuyet',
    v: cap.v + 1,
    quyetDinh: { ...quyetDinh, boi: uid, luc },
    luc,
  });
};
