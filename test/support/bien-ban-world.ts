import { BienBan, chiaLo, noiDungBam } from '@core/bien-ban/bien-ban.ts';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { ChangBanGiao, TrangThai } from '@core/phieu/workflow.ts';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { createBanGiao } from '../../functions/src/adapters/bien-ban/ban-giao.ts';
import { createWorld, phieuAsWritten, THON, type World } from './engine-world.ts';

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

export const BIEN_BAN = 'bien-ban-0001';
export const newBanGiao = (world: World) => createBanGiao(world.db, () => new Date());
export const readBienBan = async ({ db }: World, id = BIEN_BAN): Promise<BienBan> =>
  BienBan.parse((await db.doc(`bienBan/${id}`).get()).data());
/** Phiếu locked in the open records of the xã, by record. */
export const locks = async ({ db, keHoach }: World): Promise<Record<string, string[]>> =>
  (await db.doc(`khoaBienBan/${keHoach.id}:${THON.danhMuc}:${THON.xa}`).get()).get('mo') ?? {};
/** State, version and record of each phiếu. */
export const states = async (world: World, ids: readonly string[], leg = 'thonXa') =>
  Promise.all(
    ids.map(async (id) => {
      const phieu = await world.latest(id);
      return [phieu.get('trangThai'), phieu.get('v'), phieu.get(`bienBan.${leg}`) ?? null];
    }),
  );

/** A village with a record proposed of some of its phiếu. */
export const opened = async (name: string, moi: Partial<MoiBienBan> & { n?: number } = {}) => {
  const world = await createWorld(name, { soXa: 1, soThon: 2 });
  const ids = moi.ids ?? phieuIds(moi.n ?? 3);
  await putPhieuIn(world, ids, 'choTongHop');
  await propose(world.db, world.keHoach.id, { id: BIEN_BAN, chang: 'thonXa', ...moi, ids });
  return { world, ids, banGiao: newBanGiao(world) };
};
