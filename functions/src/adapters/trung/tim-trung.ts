import { type DocumentSnapshot, FieldValue, type Firestore, GrpcStatus } from 'firebase-admin/firestore';
import type { DiaBan } from '../../core/dia-ban/dia-ban.ts';
import { isConSong } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { chonUngVien, Khoi, khoiOf, MucKhoi, mucKhoiOf } from '../../core/nguoi-lao-dong/khoi.ts';
import { type CapTrungMoi, capTrungMoi, idCapTrung } from '../../core/nguoi-lao-dong/nghi-trung.ts';
import { type HoSoNguoi, soKhop } from '../../core/nguoi-lao-dong/so-khop.ts';
import type { Phieu, PhieuRieng } from '../../core/phieu/phieu.ts';
import { codeOf } from '../grpc-errors.ts';
import type { Khoa } from '../khoa-dinh-danh.ts';
import { paths } from '../paths.ts';
import { json, readPhieu, readRieng } from '../read-documents.ts';
import { transact } from '../transact.ts';

/** A phiếu just accepted or found to be a duplicate, with the person it is of. */
export type NguoiMoi = {
  readonly id: string;
  readonly phieu: Pick<Phieu, 'keHoach' | 'diaBan' | 'gioiTinh' | 'trangThai' | 'trungVoi' | 'moc'>;
  readonly rieng: PhieuRieng;
  readonly ky: string;
  /** The phiếu it is a duplicate of, where that has been read already. */
  readonly kia?: Phieu | undefined;
};

type Ben = { readonly id: string; readonly keHoach: string; readonly diaBan: DiaBan; readonly hoSo: HoSoNguoi };

const benOf = (id: string, { keHoach, diaBan, gioiTinh }: NguoiMoi['phieu'], rieng: PhieuRieng): Ben => ({
  id,
  keHoach,
  diaBan,
  hoSo: {
    hoTen: rieng.hoTen ?? '',
    ngaySinh: rieng.ngaySinh,
    gioiTinh,
    soGiayTo: rieng.soGiayTo,
    tinh: diaBan.tinh,
    xa: diaBan.xa,
    thon: diaBan.thon,
  },
});

const MucDaGhi = json(MucKhoi);

const mucOf = (snapshot: DocumentSnapshot | undefined): (readonly [string, MucKhoi])[] =>
  Object.entries(Khoi.safeParse(snapshot?.data()).data?.muc ?? {}).flatMap(([id, text]) => {
    const muc = MucDaGhi.safeParse(text).data;
    return muc ? [[id, muc] as const] : [];
  });

/**
 * Looks for phiếu that may be of the same person and puts pairs to review. First the person is entered in his blocks and
 * then they are read, so that of two written at once at least the later one sees the other. May be done again: entries
 * and pairs are written once.
 */
export const createTimTrung = (db: Firestore, khoa: Khoa) => {
  const at = paths(db);

  /**
   * A pair that was decided is open again where the first of the two waits for the other once more: handed in again with
   * the same number, it would wait where nobody looks.
   */
  const openAgain = (a: Ben, b: Ben, pair: CapTrungMoi): Promise<void> =>
    transact(db, async (tx) => {
      const [before, phieu] = await tx.getAll(at.nghiTrung(idCapTrung(a.id, b.id)), at.phieu(a.id));
      const waits = phieu?.get('trangThai') === 'trung' && phieu.get('trungVoi') === b.id;
      if (!waits || before?.get('trangThai') !== 'xong') return;
      tx.update(before.ref, { ...pair, v: before.get('v') + 1, luc: FieldValue.serverTimestamp() });
    });

  const putPair = async (a: Ben, b: Ben, ky: string, exact: boolean): Promise<void> => {
    const pair = capTrungMoi(a, b, ky, soKhop(a.hoSo, b.hoSo));
    try {
      await at.nghiTrung(idCapTrung(a.id, b.id)).create({ ...pair, luc: FieldValue.serverTimestamp() });
    } catch (error) {
      if (codeOf(error) !== GrpcStatus.ALREADY_EXISTS) throw error;
      if (exact) await openAgain(a, b, pair);
    }
  };

  const readBen = async (
    ids: readonly string[],
    known: ReadonlyMap<string, Phieu>,
  ): Promise<Map<string, Ben & { trangThai: string }>> => {
    const unique = [...new Set(ids)];
    const refs = unique.flatMap((id) => [...(known.has(id) ? [] : [at.phieu(id)]), at.rieng(id)]);
    const read = refs.length > 0 ? await db.getAll(...refs) : [];
    const snapshots = new Map(read.map((snapshot) => [snapshot.ref.path, snapshot]));
    return new Map(
      unique.flatMap((id) => {
        const phieu = snapshots.get(at.phieu(id).path);
        const rieng = snapshots.get(at.rieng(id).path);
        const present = known.get(id);
        const a = present ? { ok: true as const, value: present } : phieu?.exists ? readPhieu(phieu) : undefined;
        const b = rieng?.exists ? readRieng(rieng) : undefined;
        return a?.ok && b?.ok ? [[id, { ...benOf(id, a.value, b.value), trangThai: a.value.trangThai }] as const] : [];
      }),
    );
  };

  const enter = async (group: readonly { readonly nguoi: NguoiMoi; readonly keys: readonly string[] }[]) => {
    const batch = db.batch();
    for (const { nguoi, keys } of group) {
      const muc = JSON.stringify(mucKhoiOf(benOf(nguoi.id, nguoi.phieu, nguoi.rieng).hoSo));
      for (const key of keys) batch.set(at.khoi(key), { muc: { [nguoi.id]: muc } }, { merge: true });
    }
    if (group.length > 0) await batch.commit();
  };

  /** The likely duplicates of phiếu just accepted; exact ones are linked already and only put to review. */
  const run = async (all: readonly NguoiMoi[]): Promise<void> => {
    const group = all
      .filter(({ phieu }) => phieu.trangThai !== 'trung' && phieu.trangThai !== 'khongDoi')
      .map((nguoi) => ({
        nguoi,
        keys: khoiOf(nguoi.ky, benOf(nguoi.id, nguoi.phieu, nguoi.rieng).hoSo).map((parts) => khoa.khoiOf(parts)),
      }));
    await enter(group);
    const keys = [...new Set(group.flatMap((each) => each.keys))];
    const blocks = keys.length > 0 ? await db.getAll(...keys.map((key) => at.khoi(key))) : [];
    const people = new Map(blocks.map((snapshot) => [snapshot.id, mucOf(snapshot)]));
    const pairs = [
      ...group.flatMap((each) => {
        const { hoSo } = benOf(each.nguoi.id, each.nguoi.phieu, each.nguoi.rieng);
        const mine = each.keys.map((key) => people.get(key) ?? []);
        return chonUngVien(hoSo, each.nguoi.id, mine).map((other) => ({ nguoi: each.nguoi, other, exact: false }));
      }),
      ...all.flatMap((nguoi) => (nguoi.phieu.trungVoi ? [{ nguoi, other: nguoi.phieu.trungVoi, exact: true }] : [])),
    ];
    const known = new Map(
      all.flatMap(({ phieu: { trungVoi }, kia }) => (trungVoi && kia ? [[trungVoi, kia] as const] : [])),
    );
    const others = await readBen(
      pairs.map(({ other }) => other),
      known,
    );
    for (const { nguoi, other, exact } of pairs) {
      const a = benOf(nguoi.id, nguoi.phieu, nguoi.rieng);
      const b = others.get(other);
      if (!b) continue;
      const isLikely = isConSong(b.trangThai) && soKhop(a.hoSo, b.hoSo).nhom !== 'haiNguoi';
      if (exact || isLikely) await putPair(a, b, nguoi.ky, exact);
    }
  };

  return { run };
};
