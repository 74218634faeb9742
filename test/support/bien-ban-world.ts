import { BienBan, chiaLo } from '@core/bien-ban/bien-ban.ts';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { ChangBanGiao, TrangThai } from '@core/phieu/workflow.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { createBanGiao } from '../../functions/src/adapters/bien-ban/ban-giao.ts';
import { createWorld, phieuAsWritten, THON } from './engine-world.ts';

/** `n` ids as devices make them. */
export const phieuIds = (n: number, mark = 'a'): string[] =>
  Array.from({ length: n }, (_, i) => `${mark.padEnd(8, '0')}-0000-4000-8000-${String(i).padStart(12, '0')}`);

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

export const BIEN_BAN = 'bien-ban-0001';

/** A world of hand-overs, with what people do in one; whatever names no record means the first. */
export const createBienBanWorld = async (name: string, options: Parameters<typeof createWorld>[1]) => {
  const world = await createWorld(name, options);
  const { db, keHoach } = world;
  const now = () => FieldValue.serverTimestamp();

  /** Puts phiếu straight into a state, as the machine and people before would have left them. */
  const putPhieuIn = async (
    ids: readonly string[],
    trangThai: TrangThai,
    over: { diaBan?: DiaBan; them?: object } = {},
  ): Promise<void> => {
    for (let i = 0; i < ids.length; i += 400) {
      const batch = db.batch();
      for (const id of ids.slice(i, i + 400)) {
        const { phieu } = phieuAsWritten('daNop', { keHoach, ...(over.diaBan && { diaBan: over.diaBan }) });
        const moc = { daNop: now(), [trangThai]: now() };
        batch.set(db.doc(`phieu/${id}`), { ...phieu, trangThai, tuTrangThai: 'daNop', v: 2, moc, ...over.them });
      }
      await batch.commit();
    }
  };
  const propose = async (moi: MoiBienBan): Promise<void> => {
    const batch = db.batch();
    batch.create(db.doc(`bienBan/${moi.id}`), bienBanAsWritten(keHoach.id, moi, now()));
    for (const [n, phieu] of chiaLo(moi.ids).entries()) batch.create(db.doc(`bienBan/${moi.id}/lo/${n}`), { phieu });
    await batch.commit();
  };
  /** Somebody's next version of a record, refused like the rules refuse it when somebody was faster. */
  const sign = async (id: string, over: object): Promise<void> => {
    const before = await db.doc(`bienBan/${id}`).get();
    const next = { ...over, v: before.get('v') + 1, luc: now() };
    await before.ref.update(next, before.updateTime ? { lastUpdateTime: before.updateTime } : {});
  };

  return {
    ...world,
    putPhieuIn,
    propose,
    /** The receiver's confirmation. */
    confirm: (id = BIEN_BAN, uid = 'can-bo-xa', ngoaiLe: Readonly<Record<string, string>> = {}) =>
      sign(id, { trangThai: 'daXacNhan', nhan: { uid, ten: uid, luc: now() }, ngoaiLe }),
    withdraw: (id = BIEN_BAN) => sign(id, { trangThai: 'daRut', lyDoRut: 'nguoiGiao' }),
    /** The machine, as one function instance would run it. */
    newBanGiao: () => createBanGiao(db, () => new Date()),
    readBienBan: async (id = BIEN_BAN): Promise<BienBan> => BienBan.parse((await db.doc(`bienBan/${id}`).get()).data()),
    /** Phiếu locked in the open records of the xã, by record. */
    locks: async (): Promise<Record<string, string[]>> =>
      (await db.doc(`khoaBienBan/${keHoach.id}:${THON.danhMuc}:${THON.xa}`).get()).get('mo') ?? {},
    /** State, version and record of each phiếu. */
    states: (ids: readonly string[], leg = 'thonXa') =>
      Promise.all(
        ids.map(async (id) => {
          const phieu = await world.latest(id);
          return [phieu.get('trangThai'), phieu.get('v'), phieu.get(`bienBan.${leg}`) ?? null];
        }),
      ),
  };
};

/** A village with a record proposed of some of its phiếu. */
export const opened = async (name: string, moi: Partial<MoiBienBan> & { n?: number } = {}) => {
  const world = await createBienBanWorld(name, { soXa: 1, soThon: 2 });
  const ids = moi.ids ?? phieuIds(moi.n ?? 3);
  await world.putPhieuIn(ids, 'choTongHop');
  await world.propose({ id: BIEN_BAN, chang: 'thonXa', ...moi, ids });
  return { world, ids, banGiao: world.newBanGiao() };
};
