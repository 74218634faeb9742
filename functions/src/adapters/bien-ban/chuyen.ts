import { type DocumentSnapshot, FieldPath, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { type BienBan, danhSachNhan, type MaLoaiRa } from '../../core/bien-ban/bien-ban.ts';
import { type Chuyen, chuyenPhieu } from '../../core/bien-ban/chuyen.ts';
import { khoaId } from '../../core/bien-ban/khoa.ts';
import type { KeHoach } from '../../core/ke-hoach/ke-hoach.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { readPhieu } from '../read-documents.ts';
import type { BienBanDoc, Reader } from './doc-bien-ban.ts';
import type { Khoa } from './khoa.ts';

/** Phiếu moved in one commit. */
const PER_COMMIT = 200;
/** A commit refused because somebody moved one of its phiếu is read anew and tried again this often. */
const ATTEMPTS = 5;
/** How often a record says how far it is: a write each, and a hand-over has ten to spare. */
const TELLINGS = 2;

type Moved = { readonly chuyen: number; readonly khong: Readonly<Record<string, MaLoaiRa>> };

export const createChuyen = (db: Firestore, read: Reader, { tenOf }: Khoa, now: () => Date) => {
  const at = paths(db);
  const server = () => FieldValue.serverTimestamp();

  const decide = (snapshot: DocumentSnapshot, id: string, bienBan: BienBan, plan: KeHoach): Chuyen => {
    const phieu = readPhieu(snapshot);
    return chuyenPhieu(phieu.ok ? phieu.value : undefined, id, bienBan, plan, ngayVN(now()));
  };

  /** Moves some phiếu in one commit, each on condition that it still is as read. */
  const moveTogether = async (ids: readonly string[], id: string, bienBan: BienBan, plan: KeHoach): Promise<Moved> => {
    for (let attempt = 1; ; attempt += 1) {
      const snapshots = await db.getAll(...ids.map((phieuId) => at.phieu(phieuId)));
      const decided = snapshots.map((snapshot) => ({ snapshot, chuyen: decide(snapshot, id, bienBan, plan) }));
      const batch = db.batch();
      let writes = 0;
      for (const { snapshot, chuyen } of decided) {
        if (chuyen.loai !== 'chuyen' || !snapshot.updateTime) continue;
        writes += 1;
        batch.update(
          snapshot.ref,
          {
            ...chuyen.next,
            [`bienBan.${bienBan.chang}`]: id,
            ...(chuyen.vao && { [`moc.${chuyen.vao}`]: server() }),
            luc: server(),
          },
          { lastUpdateTime: snapshot.updateTime },
        );
      }
      try {
        if (writes > 0) await batch.commit();
        const khong = decided.flatMap(({ snapshot, chuyen }) =>
          chuyen.loai === 'khongChuyen' ? [[snapshot.id, chuyen.ma] as const] : [],
        );
        return { chuyen: decided.length - khong.length, khong: Object.fromEntries(khong) };
      } catch (error) {
        if (attempt >= ATTEMPTS || !isMovedOn(error)) throw error;
      }
    }
  };

  const tell = async (doc: BienBanDoc, daChuyen: number): Promise<BienBanDoc> => {
    const v = doc.bienBan.v + 1;
    const { snapshot } = doc;
    const still = snapshot.updateTime ? { lastUpdateTime: snapshot.updateTime } : {};
    await snapshot.ref.update({ trangThai: 'dangChuyen', daChuyen, v, luc: server() }, still);
    return (await read.bienBan(snapshot.id)) ?? doc;
  };

  const finish = async ({ snapshot, bienBan }: BienBanDoc, moved: Moved): Promise<void> => {
    const { uid, ten } = bienBan.nhan ?? { uid: '', ten: '' };
    const batch = db.batch();
    batch.update(
      snapshot.ref,
      {
        trangThai: 'xong',
        daChuyen: moved.chuyen,
        khongChuyen: moved.khong,
        ...(uid && { 'nhan.ten': await tenOf(uid, ten) }),
        giuKhoa: false,
        v: bienBan.v + 1,
        luc: server(),
      },
      snapshot.updateTime ? { lastUpdateTime: snapshot.updateTime } : {},
    );
    batch.update(at.khoaBienBan(khoaId(bienBan)), new FieldPath('mo', snapshot.id), FieldValue.delete());
    await batch.commit();
  };

  /**
   * Moves the phiếu of a confirmed record, then closes it and lets go of its locks. Begun anew after a crash it passes
   * over those that bear the record's id; two runs side by side hinder each other but move nothing twice.
   */
  return async (start: BienBanDoc, plan: KeHoach): Promise<void> => {
    const { id } = start.snapshot;
    const ids = danhSachNhan(await read.danhSach(id), start.bienBan);
    const step = Math.ceil(ids.length / (TELLINGS + 1));
    let doc = start;
    let moved: Moved = { chuyen: 0, khong: {} };
    let told = start.bienBan.daChuyen;
    for (let i = 0; i < ids.length; i += PER_COMMIT) {
      const part = await moveTogether(ids.slice(i, i + PER_COMMIT), id, doc.bienBan, plan);
      moved = { chuyen: moved.chuyen + part.chuyen, khong: { ...moved.khong, ...part.khong } };
      if (moved.chuyen - told < step || i + PER_COMMIT >= ids.length) continue;
      told = moved.chuyen;
      doc = await tell(doc, told);
    }
    await finish(doc, moved);
  };
};
