import { CHUOI_CAP, type DanhMuc } from '@core/dia-ban/cap.ts';
import { DonVi, donViId } from '@core/dia-ban/dia-ban.ts';
import { compareVietnamese } from '@core/shared/van-ban.ts';
import { getLite } from './firestore-lite.ts';
import { defined } from './phieu-docs.ts';
import { getStore } from './store.ts';

const memory = new Map<string, DonVi>();

const recall = async (id: string): Promise<DonVi | undefined> => {
  const known = memory.get(id);
  if (known) return known;
  const parsed = DonVi.safeParse(await (await getStore()).get('nho', `diaBan/${id}`));
  if (!parsed.success) return undefined;
  memory.set(id, parsed.data);
  return parsed.data;
};

const remember = async (donVi: DonVi): Promise<void> => {
  const id = donViId(donVi.danhMuc, donVi.ma);
  memory.set(id, donVi);
  await (await getStore()).put('nho', donVi, `diaBan/${id}`);
};

const read = async (id: string): Promise<DonVi | undefined> => {
  const { db, fs } = await getLite();
  const parsed = DonVi.safeParse((await fs.getDoc(fs.doc(db, 'diaBan', id))).data());
  if (!parsed.success) return undefined;
  await remember(parsed.data);
  return parsed.data;
};

/** One unit of a list. Kept on the device after the first read: a unit of a list version never changes its place. */
export const getDonVi = async (danhMuc: DanhMuc, ma: string): Promise<DonVi | undefined> => {
  const id = donViId(danhMuc, ma);
  return (await recall(id)) ?? read(id);
};

/** The units right below one, in Vietnamese order. */
export const listCon = async (danhMuc: DanhMuc, cha: string): Promise<DonVi[]> => {
  const { db, fs } = await getLite();
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db, 'diaBan'),
      fs.where('danhMuc', '==', danhMuc),
      fs.where('cha', '==', cha),
      fs.limit(500),
    ),
  );
  const units = defined(found.docs.map((snapshot) => DonVi.safeParse(snapshot.data()).data));
  await Promise.all(units.map(remember));
  return units.sort((a, b) => compareVietnamese(a.ten, b.ten));
};

/** The unit's own name and those above it, lowest first: "Tổ dân phố số 1, Phường Đoàn Kết, …". */
export const tenDayDu = async (donVi: DonVi): Promise<string> => {
  const above = CHUOI_CAP[donVi.danhMuc].flatMap((cap) => donVi.chuoi[cap] ?? []).filter((ma) => ma !== donVi.ma);
  const units = await Promise.all(above.reverse().map((ma) => getDonVi(donVi.danhMuc, ma)));
  return [donVi.ten, ...defined(units).map(({ ten }) => ten)].join(', ');
};
