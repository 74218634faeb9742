import { chuoiOf, indexDonVi, unitsUnder } from '@core/dia-ban/cay.ts';
import { type DonVi, donViId } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Firestore } from 'firebase-admin/firestore';
import { loadDanhMuc } from './load-danh-muc.ts';
import { generateThon, type TaoThon } from './thon.ts';

/** The area of a plan with the units above its root, and invented thôn below its communes. Highest level first. */
export const unitsOfPlan = async (
  { danhMuc, goc }: Pick<KeHoach, 'danhMuc' | 'goc'>,
  thon: TaoThon = {},
): Promise<DonVi[]> => {
  const list = await loadDanhMuc(danhMuc);
  const under = unitsUnder(list, goc);
  if (under.length === 0) throw new Error(`diaBan.khongCoGoc ${danhMuc}:${goc.ma}`);
  const above = chuoiOf(indexDonVi(list), goc.ma).slice(0, -1);
  return [...above, ...under, ...generateThon(under, thon)];
};

/**
 * Writes units at `diaBan/{danhMuc}:{ma}`; writing them again changes nothing. Without throttling: the default ramp of
 * 500 writes a second is for live databases, not for setting one up.
 */
export const putDanhMuc = async (db: Firestore, units: readonly DonVi[]): Promise<number> => {
  const writer = db.bulkWriter({ throttling: false });
  const writes = Promise.all(units.map((unit) => writer.set(db.doc(`diaBan/${donViId(unit.danhMuc, unit.ma)}`), unit)));
  await Promise.all([writes, writer.close()]);
  return units.length;
};
