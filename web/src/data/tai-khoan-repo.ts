import { TaiKhoan } from '@core/tai-khoan/tai-khoan.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { inArea, readAs } from './doc-read.ts';
import { getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';

export type TaiKhoanDoc = TaiKhoan & { readonly id: string };

/** Accounts that work in a unit of the account's area, at most 200; closed ones too, since their work keeps their name. */
export const listTaiKhoan = async (
  unit: { readonly cap: string; readonly ma: string },
  vaiTro?: VaiTro,
): Promise<TaiKhoanDoc[]> => {
  const db = await getDb();
  const { fs } = db;
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db.db, 'taiKhoan'),
      ...inArea(db, unit),
      ...(vaiTro ? [fs.where('vaiTro', 'array-contains', vaiTro)] : []),
      fs.limit(200),
    ),
  );
  return defined(found.docs.map((snapshot) => readAs(TaiKhoan, snapshot)));
};
