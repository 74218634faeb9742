import type { Firestore, Query } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { baoCaoId, coQuanId, rowsDueBetween } from '../core/bao-cao/calendar.ts';
import { BAN_GIAO } from '../core/bien-ban/chang-ban-giao.ts';
import { DonVi, donViId, isInside } from '../core/dia-ban/dia-ban.ts';
import { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { CO_QUAN_CUA, hangCua, THEO_DOI } from '../core/nhac-viec/phu-trach.ts';
import type { ViecCho } from '../core/nhac-viec/soan-thu.ts';
import { VAI_TRO_NHAP } from '../core/nhap/nhap.ts';
import { CHANG_BAN_GIAO } from '../core/phieu/workflow.ts';
import { countHan, type DemHan } from '../core/rollup/han.ts';
import { OSoLieu, rollupId } from '../core/rollup/rollup.ts';
import { addDays, type Ngay } from '../core/shared/ngay.ts';
import type { TaiKhoan } from '../core/tai-khoan/tai-khoan.ts';
import type { VaiTro } from '../core/tai-khoan/vai-tro.ts';
import { paths } from './paths.ts';
import { issuesOf } from './read-documents.ts';

/** How long an unsent report is still reminded of, and how early. */
const BAO_CAO_TRE = 14;
const BAO_CAO_SOM = 3;

type Unit = Pick<TaiKhoan, 'cap' | 'ma'>;
const countOf = async (query: Query): Promise<number> => (await query.count().get()).data().count;

/**
 * What waits for accounts on one day. Counters and `count()` only, no phiếu is read; what many accounts share (plans,
 * units, rollups, reports) is read once per run, again only where reading it failed.
 */
export const createDemViec = (db: Firestore, ngay: Ngay) => {
  const at = paths(db);
  const shared = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const known = (shared.get(key) as Promise<T> | undefined) ?? load();
    shared.set(key, known);
    known.catch(() => shared.delete(key));
    return known;
  };

  /** Plans in force that day, each with the chain of the unit it covers. */
  const plans = () =>
    once('plans', async () => {
      const { docs } = await at.allKeHoach.get();
      const parsed = docs.flatMap((doc) => {
        const plan = KeHoach.safeParse(doc.data());
        if (!plan.success) logger.error('keHoach.malformed', { id: doc.id, issues: issuesOf(plan.error) });
        return plan.success && plan.data.hieuLuc.tu <= ngay && ngay <= plan.data.hieuLuc.den ? [plan.data] : [];
      });
      return Promise.all(parsed.map(async (plan) => ({ plan, goc: await chainOf(plan.danhMuc, plan.goc.ma) })));
    });
  const chainOf = (danhMuc: KeHoach['danhMuc'], ma: string) =>
    once(`unit/${danhMuc}:${ma}`, async () => {
      const unit = DonVi.safeParse((await at.diaBan(donViId(danhMuc, ma)).get()).data()).data;
      return unit && { danhMuc, ...unit.chuoi };
    });
  const cellsOf = (plan: KeHoach, ma: string): Promise<OSoLieu> =>
    once(`rollup/${plan.id}:${ma}`, async () => {
      const snapshot = await at.rollup(rollupId(plan.id, plan.danhMuc, ma)).get();
      return OSoLieu.safeParse(snapshot.get('o')).data ?? {};
    });

  /** Where an account meets a plan: its own unit inside the plan's, or the plan's unit inside its own. */
  const placeOf = async (account: TaiKhoan, { plan, goc }: Awaited<ReturnType<typeof plans>>[number]) => {
    if (account.danhMuc !== plan.danhMuc || !goc) return undefined;
    const own = await chainOf(account.danhMuc, account.ma);
    if (own && isInside(own, { danhMuc: plan.danhMuc, ...plan.goc })) return { cap: account.cap, ma: account.ma };
    return isInside(goc, account) ? plan.goc : undefined;
  };

  const queueOf = async (plan: KeHoach, unit: Unit, uid: string, vaiTro: VaiTro): Promise<DemHan> => {
    const queue = at.allPhieu
      .where('keHoach', '==', plan.id)
      .where('diaBan.danhMuc', '==', plan.danhMuc)
      .where(`diaBan.${unit.cap}`, '==', unit.ma)
      .where('trangThai', 'in', hangCua(vaiTro));
    const mine = vaiTro === 'dieuTraVien' ? queue.where('boi', '==', uid) : queue;
    const [quaHan, homNay, sapDen] = await Promise.all([
      countOf(mine.where('hanXuLy', '<', ngay)),
      countOf(mine.where('hanXuLy', '==', ngay)),
      countOf(mine.where('hanXuLy', '>', ngay).where('hanXuLy', '<=', addDays(ngay, 3))),
    ]);
    return { quaHan, homNay, sapDen };
  };

  const returnedTo = (plan: KeHoach, uid: string): Promise<number> =>
    countOf(at.allPhieu.where('keHoach', '==', plan.id).where('boi', '==', uid).where('trangThai', '==', 'traLai'));

  const returnedFromFiles = (plan: KeHoach, { ma }: Unit): Promise<number> =>
    countOf(
      at.allPhieu
        .where('keHoach', '==', plan.id)
        .where('diaBan.danhMuc', '==', plan.danhMuc)
        .where('diaBan.xa', '==', ma)
        .where('trangThai', '==', 'traLai')
        .where('tuTep', '>', ''),
    );

  const recordsFor = async (plan: KeHoach, unit: Unit, vaiTro: readonly VaiTro[]): Promise<number> => {
    const legs = CHANG_BAN_GIAO.filter((chang) => BAN_GIAO[chang].nhan.some((role) => vaiTro.includes(role)));
    if (legs.length === 0) return 0;
    return countOf(
      db
        .collection('bienBan')
        .where('keHoach', '==', plan.id)
        .where('trangThai', '==', 'choNhan')
        .where('diaBan.danhMuc', '==', plan.danhMuc)
        .where(`diaBan.${unit.cap}`, '==', unit.ma)
        .where('chang', 'in', legs),
    );
  };

  const isOwed = (id: string): Promise<boolean> =>
    once(`baoCao/${id}`, async () => {
      const trangThai = (await db.collection('baoCao').doc(id).get()).get('trangThai');
      return trangThai !== 'daNop' && trangThai !== 'daNhan';
    });
  const reportsOf = async (plan: KeHoach, { cap, ma }: Unit, vaiTro: readonly VaiTro[]) => {
    const offices = vaiTro.flatMap((role) => CO_QUAN_CUA[role] ?? []);
    const rows = rowsDueBetween(plan, addDays(ngay, -BAO_CAO_TRE), addDays(ngay, BAO_CAO_SOM)).filter(
      ({ lich }) => lich.cap === cap && offices.includes(lich.loaiCoQuan),
    );
    const owed = await Promise.all(
      rows.map(({ lich, ky }) => isOwed(baoCaoId(plan.id, coQuanId(lich.loaiCoQuan, ma), ky))),
    );
    return rows.filter((_, i) => owed[i]).map(({ ky, hanNop }) => ({ ky, hanNop }));
  };

  const viecOf = async (plan: KeHoach, unit: Unit, uid: string, account: TaiKhoan): Promise<ViecCho> => {
    const { vaiTro } = account;
    const o = await cellsOf(plan, unit.ma);
    const follows = vaiTro.some((role) => THEO_DOI.includes(role));
    const clocks = countHan(o, ngay);
    const isQuiet = clocks.quaHan + clocks.homNay + clocks.sapDen === 0;
    const queues = isQuiet ? [] : vaiTro.filter((role) => hangCua(role).length > 0);
    const isBack = (o['tt:traLai'] ?? 0) > 0;
    const mendsFiles = unit.cap === 'xa' && vaiTro.some((role) => VAI_TRO_NHAP.phieu.includes(role));
    const [hang, traLai, traLaiTep, bienBan, baoCao] = await Promise.all([
      Promise.all(queues.map(async (role) => ({ vaiTro: role, dem: await queueOf(plan, unit, uid, role) }))),
      vaiTro.includes('dieuTraVien') && isBack ? returnedTo(plan, uid) : 0,
      mendsFiles && isBack ? returnedFromFiles(plan, unit) : 0,
      recordsFor(plan, unit, vaiTro),
      reportsOf(plan, account, vaiTro),
    ]);
    return {
      keHoach: plan,
      ma: unit.ma,
      hang: follows ? [...hang, { vaiTro: 'theoDoi', dem: clocks }] : hang,
      traLai,
      traLaiTep,
      bienBan,
      baoCao,
      soLieu: follows || vaiTro.includes('canBoXa') ? o : undefined,
    };
  };

  return {
    /** Short names of the plans in force, by id. */
    tenKeHoach: async (): Promise<ReadonlyMap<string, string>> =>
      new Map((await plans()).map(({ plan }) => [plan.id, plan.tenNgan])),
    /** What waits for one account, plan by plan. */
    viecCua: async (uid: string, account: TaiKhoan): Promise<ViecCho[]> => {
      const found: ViecCho[] = [];
      for (const each of await plans()) {
        const unit = await placeOf(account, each);
        if (unit) found.push(await viecOf(each.plan, unit, uid, account));
      }
      return found;
    },
  };
};
