import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { DongBangKe } from '../../core/bang-ke/bang-ke.ts';
import { type DongCungNguoi, dongTrungDoi } from '../../core/bang-ke/dong-trung.ts';
import { paths } from '../paths.ts';
import { changeLine } from './da-thu.ts';

/** A roster names a person on two lines, rarely three. */
const MOST_LINES = 20;

const dongOf = (snapshot: DocumentSnapshot): DongCungNguoi[] => {
  const { data } = DongBangKe.safeParse(snapshot.data());
  return data ? [{ id: snapshot.id, trangThai: data.trangThai }] : [];
};

/**
 * Puts the lines of one person in a roster right after one of them changed. Goes by the lines as they are, so that an
 * event that comes again, or late, changes nothing. `dau`: the first line of the person, which the others name.
 */
export const followDongTrung = async (db: Firestore, bangKe: string, dau: string): Promise<void> => {
  const at = paths(db);
  const { docs } = await at.allDongBangKe(bangKe).where('trungVoi', '==', dau).limit(MOST_LINES).get();
  if (docs.length === 0) return;
  const [first] = dongOf(await at.dongBangKe(bangKe, dau).get());
  const khac = docs.flatMap(dongOf);
  const seen = new Map(khac.map(({ id, trangThai }) => [id, trangThai]));
  for (const { id, trangThai } of first ? dongTrungDoi(first, khac) : [])
    await changeLine(db, { bangKe, line: id }, (dong) => (dong.trangThai === seen.get(id) ? { trangThai } : undefined));
};
