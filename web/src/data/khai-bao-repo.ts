import { KhaiBao } from '@core/viec-lam/khai-bao.ts';
import { readAs } from './doc-read.ts';
import { getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';
import { mustNguoiViec } from './viec-lam-ai.ts';
import { commitViecLam } from './viec-lam-ghi.ts';
import { cuaTinh } from './viec-lam-repo.ts';
import { banMoi } from './viec-lam-writes.ts';

export type KhaiBaoDoc = KhaiBao & { readonly id: string };

/** Declarations shown of one employer. */
const MOST = 100;

/** What an employer has handed in, the latest due day first. */
export const listKhaiBao = async (nsdld: string): Promise<readonly KhaiBaoDoc[]> => {
  const db = await getDb();
  const { fs } = db;
  const area = mustNguoiViec().vai === 'trungTam' ? cuaTinh(db) : [];
  const found = await fs.getDocs(fs.query(fs.collection(db.db, 'nsdld', nsdld, 'khaiBao'), ...area, fs.limit(MOST)));
  return defined(found.docs.map((doc) => readAs(KhaiBao, doc))).sort((a, b) => (a.hanNop < b.hanNop ? 1 : -1));
};

/** Hands a declaration in, or one the centre sent back anew. */
export const nopKhaiBao = async (
  nsdld: string,
  noiDung: Omit<KhaiBao, 'v' | 'boi' | 'suaBoi' | 'luc' | 'lyDo'>,
  cu?: KhaiBaoDoc,
): Promise<void> => {
  const { uid } = mustNguoiViec();
  await commitViecLam(({ db, fs }, batch) => {
    const ky = { uid, now: fs.serverTimestamp() };
    batch.set(fs.doc(db, 'nsdld', nsdld, 'khaiBao', noiDung.ky), {
      ...noiDung,
      boi: cu?.boi ?? uid,
      ...banMoi((cu?.v ?? 0) + 1, ky),
    });
  });
};

/** The centre takes a declaration, or sends it back with the reason. */
export const xetKhaiBao = async (nsdld: string, khaiBao: KhaiBaoDoc, lyDo?: string): Promise<void> => {
  const { uid } = mustNguoiViec();
  await commitViecLam(({ db, fs }, batch) => {
    batch.update(fs.doc(db, 'nsdld', nsdld, 'khaiBao', khaiBao.id), {
      trangThai: lyDo === undefined ? 'daNhan' : 'traLai',
      lyDo: lyDo ?? fs.deleteField(),
      ...banMoi(khaiBao.v + 1, { uid, now: fs.serverTimestamp() }),
    });
  });
};
