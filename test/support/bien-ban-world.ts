import { chiaLo, noiDungBam } from '@core/bien-ban/bien-ban.ts';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { ChangBanGiao, TrangThai } from '@core/phieu/workflow.ts';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { phieuAsWritten, THON, type World } from './engine-world.ts';

export { noiDungBam };

/** `n` ids as devices make them. */
export const phieuIds = (n: number, mark = 'a'): string[] =>
  Array.from({ length: n }, (_, i) => `${mark.padEnd(8, '0')}-0000-4000-8000-${String(i).padStart(12, '0')}`);

/** Puts phiếu straight into a state, as the machine and people before would have left them. */
export const putPhieuIn = async (
  { db, keHoach }: World,
  ids: readonly string[],
  trangThai: TrangThai,
  over: { diaBan?: DiaBan; them?: object } = {},
): Promise<void> => {
  for (let i = 0; i < ids.length; i += 400) {
    const batch = db.batch();
    for (const id of ids.slice(i, i + 400)) {
      const { phieu } = phieuAsWritten('daNop', { keHoach, ...(over.diaBan && { diaBan: over.diaBan }) });
      const moc = { daNop: FieldValue.serverTimestamp(), [trangThai]: FieldValue.serverTimestamp() };
      batch.set(db.doc(`phieu/${id}`), { ...phieu, trangThai, tuTrangThai: 'daNop', v: 2, moc, ...over.them });
    }
    await batch.commit();
  }
};

export type MoiBienBan = {
  readonly id: string;
  readonly chang: ChangBanGiao;
  readonly ids: readonly string[];
  readonly diaBan?: DiaBan;
  readonly giao?: string;
  readonly them?: object;
};

/** A record as its giver's client writes it, list and all in one commit. `now` stands for the server's time. */
export const bienBanAsWritten = <Now>(keHoach: string, moi: MoiBienBan, now: Now) => {
  const { thon, ...chain } = moi.diaBan ?? THON;
  const atThon = moi.chang === 'dtvThon' || moi.chang === 'thonXa';
  return {
    keHoach,
    chang: moi.chang,
    cap: atThon ? 'thon' : 'xa',
    ma: atThon ? thon : chain.xa,
    diaBan: atThon ? { ...chain, thon } : chain,
    ngayLap: '2024-09-01',
    trangThai: 'deNghi',
    soPhieu: moi.ids.length,
    soLo: chiaLo(moi.ids).length,
    giao: { uid: moi.giao ?? 'truong-thon', ten: 'Trần Văn Toàn', luc: now },
    loaiRa: {},
    ngoaiLe: {},
    ghiChu: {},
    khongChuyen: {},
    daChuyen: 0,
    giuKhoa: false,
    v: 1,
    luc: now,
    ...moi.them,
  };
};

export const propose = async (db: Firestore, keHoach: string, moi: MoiBienBan): Promise<void> => {
  const batch = db.batch();
  batch.create(db.doc(`bienBan/${moi.id}`), bienBanAsWritten(keHoach, moi, FieldValue.serverTimestamp()));
  for (const [n, phieu] of chiaLo(moi.ids).entries()) batch.create(db.doc(`bienBan/${moi.id}/lo/${n}`), { phieu });
  await batch.commit();
};

/** The receiver's confirmation, refused like the rules refuse it when somebody was faster. */
export const confirm = async (
  db: Firestore,
  id: string,
  uid = 'can-bo-xa',
  ngoaiLe: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const before = await db.doc(`bienBan/${id}`).get();
  const nhan = { uid, ten: uid, luc: FieldValue.serverTimestamp() };
  const next = { trangThai: 'daXacNhan', nhan, ngoaiLe, v: before.get('v') + 1, luc: FieldValue.serverTimestamp() };
  await before.ref.update(next, before.updateTime ? { lastUpdateTime: before.updateTime } : {});
};

export const withdraw = async (db: Firestore, id: string): Promise<void> => {
  const before = await db.doc(`bienBan/${id}`).get();
  const next = { trangThai: 'daRut', lyDoRut: 'nguoiGiao', v: before.get('v') + 1, luc: FieldValue.serverTimestamp() };
  await before.ref.update(next, before.updateTime ? { lastUpdateTime: before.updateTime } : {});
};
