import { BaoCao } from '@core/bao-cao/bao-cao.ts';
import type { QueryConstraint, QueryDocumentSnapshot } from 'firebase/firestore';
import { UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';
import { session } from './session.ts';

export type BaoCaoDoc = BaoCao & { readonly id: string };
export type BaoCaoPage = { readonly items: readonly BaoCaoDoc[]; readonly sau?: readonly [hanNop: string, id: string] };

const PAGE = 50;

const read = (snapshot: Pick<QueryDocumentSnapshot, 'id' | 'data'>): BaoCaoDoc | undefined => {
  const parsed = BaoCao.safeParse(snapshot.data());
  if (parsed.success) return { ...parsed.data, id: snapshot.id };
  console.error('document.malformed', `baoCao/${snapshot.id}`, parsed.error.issues);
  return undefined;
};

/** Reports of the account's area under a plan, latest due first; `ma` leaves only those of one unit. */
export const listBaoCao = async (q: { keHoach: string; ma?: string; sau?: BaoCaoPage['sau'] }): Promise<BaoCaoPage> => {
  const current = session.value;
  if (current === null || current === 'dangTai') throw new UserError('unauthenticated', 'Cần đăng nhập lại.');
  const { danhMuc, cap, ma } = current.claims;
  const { db, fs } = await getDb();
  const conditions: QueryConstraint[] = [
    fs.where('keHoach', '==', q.keHoach),
    fs.where('diaBan.danhMuc', '==', danhMuc),
    fs.where(`diaBan.${cap}`, '==', ma),
    ...(q.ma === undefined ? [] : [fs.where('ma', '==', q.ma)]),
    fs.orderBy('hanNop', 'desc'),
    fs.orderBy(fs.documentId(), 'desc'),
    ...(q.sau ? [fs.startAfter(...q.sau)] : []),
  ];
  const found = await fs.getDocs(fs.query(fs.collection(db, 'baoCao'), ...conditions, fs.limit(PAGE + 1)));
  const items = defined(found.docs.slice(0, PAGE).map(read));
  const last = items.at(-1);
  return found.size > PAGE && last ? { items, sau: [last.hanNop, last.id] } : { items };
};

/** One report; undefined where it does not exist. */
export const getBaoCao = async (id: string): Promise<BaoCaoDoc | undefined> => {
  const { db, fs } = await getDb();
  const snapshot = await fs.getDoc(fs.doc(db, 'baoCao', id));
  return snapshot.exists() ? read(snapshot) : undefined;
};
