import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { donViId } from '../../core/dia-ban/dia-ban.ts';
import type { DoiSoat, DongDoiSoat } from '../../core/doi-soat/doi-soat.ts';
import { compareDong, DA_VAO_CSDL, type PhieuCuaDong } from '../../core/doi-soat/quyet-dinh.ts';
import { giaTriOf } from '../../core/doi-soat/so-sanh.ts';
import type { KeHoach } from '../../core/ke-hoach/ke-hoach.ts';
import { keHoachOfKy } from '../../core/ke-hoach/ky-thu.ts';
import { NguoiTheoSo } from '../../core/nguoi-lao-dong/dinh-danh.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import type { DiaChi, DinhDanh, Phieu } from '../../core/phieu/phieu.ts';
import { findTransition, type TrangThai } from '../../core/phieu/workflow.ts';
import type { Ngay } from '../../core/shared/ngay.ts';
import { paths } from '../paths.ts';
import { readPhieu, readRieng } from '../read-documents.ts';
import { nextVersion } from './chuyen-phieu.ts';
import { type DongDaDoc, readDongDoiSoat } from './doc-doi-soat.ts';

export type Vong = DoiSoat & { readonly id: string };
export type Context = {
  readonly db: Firestore;
  readonly vong: Vong;
  readonly keHoach: KeHoach;
  readonly homNay: Ngay;
  /** The name of a unit of a list. */
  readonly tenDonVi: (id: string) => Promise<string | undefined>;
};

type PhieuDaDoc = { readonly id: string; readonly phieu: Phieu; readonly updateTime: FirebaseFirestore.Timestamp };

const isEntered = ({ trangThai }: Phieu): boolean => (DA_VAO_CSDL as readonly TrangThai[]).includes(trangThai);
const isHere = ({ diaBan }: Phieu, { diaBan: xa }: Vong): boolean =>
  diaBan.danhMuc === xa.danhMuc && diaBan.tinh === xa.tinh && diaBan.xa === xa.xa;

/** The phiếu each number leads to under the plan: of the latest round, one that has been entered before one that has not. */
const findPhieu = async ({ db, vong }: Context, keys: readonly string[]): Promise<ReadonlyMap<string, PhieuDaDoc>> => {
  const at = paths(db);
  const known = await db.getAll(...keys.map((key) => at.dinhDanh(key)));
  const wanted = known.flatMap((snapshot) => {
    const ofPlan = Object.entries(NguoiTheoSo.safeParse(snapshot.data() ?? {}).data?.phieu ?? {})
      .filter(([ky]) => keHoachOfKy(ky) === vong.keHoach)
      .sort(([a], [b]) => b.localeCompare(a));
    return ofPlan.map(([, id]) => ({ key: snapshot.id, id }));
  });
  if (wanted.length === 0) return new Map();
  const snapshots = await db.getAll(...wanted.map(({ id }) => at.phieu(id)));
  const found = new Map<string, PhieuDaDoc>();
  snapshots.forEach((snapshot, i) => {
    const key = wanted[i]?.key ?? '';
    const read = snapshot.exists ? readPhieu(snapshot) : undefined;
    if (!read?.ok || !snapshot.updateTime) return;
    const before = found.get(key);
    if (before === undefined || (!isEntered(before.phieu) && isEntered(read.value)))
      found.set(key, { id: snapshot.id, phieu: read.value, updateTime: snapshot.updateTime });
  });
  return found;
};

/** What was decided on these lines in the rounds before, the latest first. */
const decidedBefore = async (
  { db, vong }: Context,
  lines: readonly DongDaDoc[],
): Promise<ReadonlyMap<string, DongDoiSoat>> => {
  const at = paths(db);
  const refs = vong.truoc.flatMap((id) => lines.map(({ snapshot }) => at.dongDoiSoat(id, snapshot.id)));
  const before = new Map<string, DongDoiSoat>();
  if (refs.length === 0) return before;
  for (const snapshot of await db.getAll(...refs)) {
    const read = snapshot.exists ? readDongDoiSoat(snapshot) : undefined;
    if (read?.ok && Object.keys(read.value.quyetDinh).length > 0 && !before.has(snapshot.id))
      before.set(snapshot.id, read.value);
  }
  return before;
};

/** Names of the commune and province an address was picked from. */
const unitsOf = async ({ tenDonVi }: Context, diaChi: DiaChi | undefined): Promise<string[]> => {
  const { danhMuc, xa, tinh } = diaChi ?? {};
  if (danhMuc === undefined) return [];
  const ten = await Promise.all([xa, tinh].map((ma) => ma && tenDonVi(donViId(danhMuc, ma))));
  return ten.flatMap((each) => each || []);
};

/** What a line learns of its phiếu: nothing of one in another xã but that there is one. */
const phieuOf = async (context: Context, found: PhieuDaDoc | undefined): Promise<PhieuCuaDong> => {
  if (!found) return { loai: 'khongCo' };
  if (!isHere(found.phieu, context.vong)) return { loai: 'oXaKhac' };
  if (!isEntered(found.phieu)) return { loai: 'chuaNhap' };
  const rieng = readRieng(await paths(context.db).rieng(found.id).get());
  const dinhDanh: DinhDanh = rieng.ok ? rieng.value : {};
  const [thuongTru, noiO] = await Promise.all([unitsOf(context, dinhDanh.thuongTru), unitsOf(context, dinhDanh.noiO)]);
  return { loai: 'coPhieu', giaTri: giaTriOf(found.phieu, dinhDanh, { thuongTru, noiO }) };
};

/**
 * Compares lines with the phiếu as they are now and moves those (KH-07), all in one commit: on a phiếu or line that
 * moved on meanwhile nothing is written, and the lines stay `cho` for the next try; so does the second of two lines that
 * lead to one phiếu, as both numbers of a merged person do: a commit moves a phiếu once.
 */
export const compareLines = async (context: Context, lines: readonly DongDaDoc[]): Promise<void> => {
  const { db, vong, keHoach, homNay } = context;
  const found = await findPhieu(
    context,
    lines.map(({ snapshot }) => snapshot.id),
  );
  const before = await decidedBefore(
    context,
    lines.filter(({ snapshot }) => found.has(snapshot.id)),
  );
  const known = await Promise.all(lines.map(({ snapshot }) => phieuOf(context, found.get(snapshot.id))));
  const batch = db.batch();
  const moved = new Set<string>();
  lines.forEach(({ snapshot, dong }, i) => {
    const phieuId = found.get(snapshot.id)?.id;
    if (phieuId !== undefined && moved.has(phieuId)) return;
    if (phieuId !== undefined) moved.add(phieuId);
    const cua = known[i] ?? { loai: 'khongCo' };
    const phieu = cua.loai === 'coPhieu' || cua.loai === 'chuaNhap' ? found.get(snapshot.id) : undefined;
    const own = Object.keys(dong.quyetDinh).length > 0 ? dong : undefined;
    const ketQua = compareDong(Object.values(dong.tep), cua, keHoach, own ?? before.get(snapshot.id));
    const hoTen = cua.loai === 'coPhieu' ? cua.giaTri.hoTen : undefined;
    if (!snapshot.updateTime) return;
    batch.update(
      snapshot.ref,
      {
        ...ketQua,
        ...(phieu && { phieu: phieu.id, thon: phieu.phieu.diaBan.thon }),
        ...(hoTen !== undefined && { hoTen }),
        v: dong.v + 1,
        suaBoi: HE_THONG,
        luc: FieldValue.serverTimestamp(),
      },
      { lastUpdateTime: snapshot.updateTime },
    );
    if (cua.loai !== 'coPhieu' || !phieu) return;
    batch.delete(paths(db).dongDoiSoat(vong.id, missingId(phieu.id)));
    if (ketQua.ketQua !== 'khop' && ketQua.ketQua !== 'lech') return;
    const to: TrangThai = ketQua.conMo.length > 0 ? 'lech' : 'khop';
    if (phieu.phieu.trangThai === to || !findTransition(phieu.phieu.trangThai, to, keHoach)) return;
    batch.update(paths(db).phieu(phieu.id), nextVersion(phieu.phieu, to, keHoach, homNay), {
      lastUpdateTime: phieu.updateTime,
    });
  });
  await batch.commit();
};

/** The line of a phiếu that the extract does not have. */
const missingId = (phieuId: string): string => `p-${phieuId}`;

/** Most values of an `in` condition. */
const IN = 30;

/** Writes a line for each of these phiếu that no line of the round is about. */
export const addMissing = async (
  { db, vong }: Context,
  phieu: readonly { readonly id: string; readonly thon: string }[],
): Promise<number> => {
  const lines = paths(db).allDongDoiSoat(vong.id);
  const seen = new Set<unknown>();
  for (let i = 0; i < phieu.length; i += IN) {
    const ids = phieu.slice(i, i + IN).map(({ id }) => id);
    for (const line of (await lines.where('phieu', 'in', ids).select('phieu').get()).docs) seen.add(line.get('phieu'));
  }
  const missing = phieu.filter(({ id }) => !seen.has(id));
  if (missing.length === 0) return 0;
  const rieng = await db.getAll(...missing.map(({ id }) => paths(db).rieng(id)));
  const batch = db.batch();
  missing.forEach(({ id, thon }, i) => {
    const hoTen: unknown = rieng[i]?.get('hoTen');
    const line = {
      keHoach: vong.keHoach,
      diaBan: vong.diaBan,
      phieu: id,
      thon,
      tep: {},
      ketQua: 'thieuTrongTep',
      ...(typeof hoTen === 'string' && { hoTen }),
      lech: {},
      quyetDinh: {},
      conMo: [],
      buoc: 'khongCan',
      v: 1,
      suaBoi: HE_THONG,
      luc: FieldValue.serverTimestamp(),
    } satisfies Omit<DongDoiSoat, 'luc'> & { luc: FieldValue };
    batch.set(lines.doc(missingId(id)), line);
  });
  await batch.commit();
  return missing.length;
};
