import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { DongBangKe, kyOfBangKe } from '../../core/bang-ke/bang-ke.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';

/** A line of a roster. */
export type ViTriDong = { readonly bangKe: string; readonly line: string };

/** The lines of a person in the rosters of one round, from `dinhDanh/{key}.bangKe`; several where two xã list him. */
export const linesOfKy = (bangKe: Readonly<Record<string, string>> | undefined, ky: string): ViTriDong[] =>
  Object.entries(bangKe ?? {})
    .filter(([id]) => kyOfBangKe(id) === ky)
    .map(([id, line]) => ({ bangKe: id, line }));

const ATTEMPTS = 5;
/** A phiếu stands on one line, or on one in each of a few communes. */
const MOST_LINES = 20;

/** The next version of a line, on condition that it still is the one that was read; a line that is not there stays away. */
export const changeLine = async (
  db: Firestore,
  { bangKe, line }: ViTriDong,
  next: (dong: DongBangKe) => Record<string, unknown> | undefined,
): Promise<boolean> => {
  const ref = paths(db).dongBangKe(bangKe, line);
  for (let attempt = 1; ; attempt += 1) {
    const snapshot = await ref.get();
    const dong = DongBangKe.safeParse(snapshot.data()).data;
    const fields = dong && next(dong);
    if (!dong || !fields || !snapshot.updateTime) return false;
    try {
      await ref.update(
        { ...fields, v: dong.v + 1, suaBoi: HE_THONG, luc: FieldValue.serverTimestamp() },
        { lastUpdateTime: snapshot.updateTime },
      );
      return true;
    } catch (error) {
      if (!isMovedOn(error) || attempt === ATTEMPTS) throw error;
    }
  }
};

/**
 * The person's phiếu was taken by the machine: his line is collected, whatever was noted at the door before. May be
 * called again, and before or after the roster comes: a roster imported later finds the phiếu by itself.
 */
export const markCollected = (db: Firestore, { phieuId, ...at }: ViTriDong & { phieuId: string }): Promise<boolean> =>
  changeLine(db, at, ({ trangThai, phieu }) =>
    trangThai === 'trungDong' || (trangThai === 'daThu' && phieu === phieuId)
      ? undefined
      : { trangThai: 'daThu', phieu: phieuId },
  );

/** The phiếu was cancelled, and no other stands in its place: the person is to be collected again. */
export const unmarkCollected = (db: Firestore, { phieuId, ...at }: ViTriDong & { phieuId: string }): Promise<boolean> =>
  changeLine(db, at, ({ trangThai, phieu }) =>
    trangThai === 'daThu' && phieu === phieuId ? { trangThai: 'chuaThu', phieu: FieldValue.delete() } : undefined,
  );

/** The lines a phiếu stands on, in whatever commune: found by its number, or named by a person who knows both. */
const linesOfPhieu = async (db: Firestore, phieuId: string) => {
  const { docs } = await db.collectionGroup('nguoi').where('phieu', '==', phieuId).limit(MOST_LINES).get();
  return docs.map((doc) => ({
    bangKe: doc.ref.parent.parent?.id ?? '',
    line: doc.id,
    theoSo: doc.get('soGiayTo') !== undefined,
  }));
};

/** Its number was mended since: whoever bears the old one is to be asked again. `bangKe`: the lines of the person it is of. */
export const leaveOthersLines = async (
  db: Firestore,
  { phieuId, bangKe }: { readonly phieuId: string; readonly bangKe: Readonly<Record<string, string>> },
): Promise<void> => {
  for (const { theoSo, ...at } of await linesOfPhieu(db, phieuId))
    if (theoSo && bangKe[at.bangKe] !== at.line) await unmarkCollected(db, { ...at, phieuId });
};

/** A phiếu that is no more leaves the lines it was named on to the one that lives on, if any. */
export const leaveNamedLines = async (db: Firestore, dead: string, living: string | undefined): Promise<void> => {
  for (const { theoSo, ...at } of await linesOfPhieu(db, dead)) {
    if (theoSo) continue;
    if (living === undefined) await unmarkCollected(db, { ...at, phieuId: dead });
    else await markCollected(db, { ...at, phieuId: living });
  }
};
