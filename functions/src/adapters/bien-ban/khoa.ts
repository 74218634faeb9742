import { type DocumentReference, FieldPath, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { sha256Hex } from '../../core/bao-cao/hash.ts';
import { noiDungBam } from '../../core/bien-ban/bien-ban.ts';
import { daySo, khoaId, PhieuDeGiao, planKhoa } from '../../core/bien-ban/khoa.ts';
import type { KeHoach } from '../../core/ke-hoach/ke-hoach.ts';
import { paths } from '../paths.ts';
import type { BienBanDoc, Reader } from './doc-bien-ban.ts';

/** Documents asked for in one call. */
const PAGE = 500;
const FIELDS = Object.keys(PhieuDeGiao.shape);

const pagesOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / PAGE) }, (_, i) => items.slice(i * PAGE, (i + 1) * PAGE));

export const createKhoa = (db: Firestore, read: Reader) => {
  const at = paths(db);

  const readPhieuDeGiao = async (ids: readonly string[]): Promise<Map<string, PhieuDeGiao>> => {
    const found = new Map<string, PhieuDeGiao>();
    for (const page of pagesOf(ids)) {
      const snapshots = await db.getAll(...page.map((id) => at.phieu(id)), { fieldMask: FIELDS });
      for (const snapshot of snapshots) {
        const parsed = PhieuDeGiao.safeParse(snapshot.data());
        if (parsed.success) found.set(snapshot.id, parsed.data);
      }
    }
    return found;
  };

  /** When the records that some of the phiếu already bear for this leg were confirmed. */
  const readNhanLuc = async (refs: readonly DocumentReference[]): Promise<Map<string, number>> => {
    const snapshots = refs.length > 0 ? await db.getAll(...refs, { fieldMask: ['nhan.luc'] }) : [];
    return new Map(snapshots.flatMap((s) => (s.get('nhan.luc') ? [[s.id, s.get('nhan.luc').toMillis()]] : [])));
  };

  const tenOf = async (uid: string, otherwise: string): Promise<string> => {
    const ten: unknown = (await db.doc(`taiKhoan/${uid}`).get()).get('ten');
    return typeof ten === 'string' ? ten : otherwise;
  };

  /**
   * Numbers a proposed record and locks its phiếu, in one commit on condition that neither the record nor the locks of
   * the xã have changed since they were read: a withdrawal or another record in between makes it start over.
   */
  const lock = async ({ snapshot, bienBan }: BienBanDoc, plan: KeHoach | undefined): Promise<void> => {
    const { id, updateTime } = snapshot;
    const ref = at.khoaBienBan(khoaId(bienBan));
    const ids = await read.danhSach(id);
    const [phieu, locks, ten] = await Promise.all([
      readPhieuDeGiao(ids),
      read.khoa(ref),
      tenOf(bienBan.giao.uid, bienBan.giao.ten),
    ]);
    const earlier = [...phieu.values()].flatMap((p) => p.bienBan?.[bienBan.chang] ?? []);
    const nhanLuc = await readNhanLuc([...new Set(earlier)].map((other) => at.bienBan(other)));
    const planned = plan
      ? planKhoa({
          id,
          bienBan,
          plan,
          ids,
          phieuOf: (phieuId) => phieu.get(phieuId),
          nhanLucOf: (other) => nhanLuc.get(other),
          khoa: locks.khoa,
        })
      : ({ duoc: false, lyDoRut: 'khongHopLe', loaiRa: {} } as const);
    const next = { v: bienBan.v + 1, luc: FieldValue.serverTimestamp(), 'giao.ten': ten, loaiRa: planned.loaiRa };
    const still = updateTime ? { lastUpdateTime: updateTime } : {};
    const batch = db.batch();
    if (planned.duoc) {
      const { so, danhSach } = planned;
      const bam = await sha256Hex(noiDungBam(id, danhSach));
      batch.update(snapshot.ref, { ...next, trangThai: 'choNhan', so, bam, giuKhoa: true }, still);
      const given = { mo: { [id]: danhSach }, so: { [daySo(bienBan)]: so } };
      if (locks.snapshot.updateTime) {
        batch.update(ref, new FieldPath('mo', id), danhSach, new FieldPath('so', daySo(bienBan)), so, {
          lastUpdateTime: locks.snapshot.updateTime,
        });
      } else batch.create(ref, given);
    } else batch.update(snapshot.ref, { ...next, trangThai: 'daRut', lyDoRut: planned.lyDoRut }, still);
    await batch.commit();
  };

  /** Lets go of the phiếu of a withdrawn record. */
  const release = async ({ snapshot, bienBan }: BienBanDoc): Promise<void> => {
    const batch = db.batch();
    const still = snapshot.updateTime ? { lastUpdateTime: snapshot.updateTime } : {};
    batch.update(snapshot.ref, { giuKhoa: false }, still);
    batch.update(at.khoaBienBan(khoaId(bienBan)), new FieldPath('mo', snapshot.id), FieldValue.delete());
    await batch.commit();
  };

  return { lock, release, tenOf };
};
export type Khoa = ReturnType<typeof createKhoa>;
