import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import type { YeuCauBaoCao } from '../core/bao-cao/bao-cao.ts';
import { baoCaoId, type DongDenHan, NGAY_LAP_BU, reportsOfRow, rowsDueBetween } from '../core/bao-cao/calendar.ts';
import type { Cap } from '../core/dia-ban/cap.ts';
import { DonVi } from '../core/dia-ban/dia-ban.ts';
import { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { addDays, type Ngay } from '../core/shared/ngay.ts';
import { issuesOf } from './read-documents.ts';

const readPlans = async (db: Firestore): Promise<KeHoach[]> => {
  const { docs } = await db.collection('keHoach').get();
  return docs.flatMap((doc) => {
    const parsed = KeHoach.safeParse(doc.data());
    if (!parsed.success) logger.error('keHoach.malformed', { id: doc.id, issues: issuesOf(parsed.error) });
    return parsed.success ? [parsed.data] : [];
  });
};

/**
 * Units come from `diaBan` and not from `rollups`: a unit owes its report whether or not its board has been laid out,
 * and a rollup is many times larger to send. One read per unit, only where a row falls due at its level.
 */
const unitsQuery = (db: Firestore, { danhMuc, goc }: KeHoach, cap: Cap) =>
  db
    .collection('diaBan')
    .where('danhMuc', '==', danhMuc)
    .where('cap', '==', cap)
    .where(`chuoi.${goc.cap}`, '==', goc.ma);

const existingQuery = (db: Firestore, plan: KeHoach, { lich, ky }: DongDenHan) =>
  db
    .collection('baoCao')
    .where('keHoach', '==', plan.id)
    .where('loaiCoQuan', '==', lich.loaiCoQuan)
    .where('cap', '==', lich.cap)
    .where('ky', '==', ky);

const countOf = async (query: FirebaseFirestore.Query): Promise<number> => (await query.count().get()).data().count;

/** One load per key, however many rows ask. */
const once = <T>(load: (cap: Cap) => Promise<T>) => {
  const known = new Map<Cap, Promise<T>>();
  return (cap: Cap): Promise<T> => {
    const value = known.get(cap) ?? load(cap);
    known.set(cap, value);
    return value;
  };
};

const requestsOf = async (
  db: Firestore,
  plan: KeHoach,
  rows: readonly DongDenHan[],
  lapBuTu: Ngay,
  onlyMissing: boolean,
): Promise<YeuCauBaoCao[]> => {
  const countUnits = once((cap) => countOf(unitsQuery(db, plan, cap)));
  const loadUnits = once(async (cap) =>
    (await unitsQuery(db, plan, cap).get()).docs.flatMap((doc) => DonVi.safeParse(doc.data()).data ?? []),
  );
  const due: YeuCauBaoCao[] = [];
  for (const row of rows) {
    const { cap } = row.lich;
    const existing = existingQuery(db, plan, row);
    if (onlyMissing && (await countOf(existing)) >= (await countUnits(cap))) continue;
    const units = await loadUnits(cap);
    if (units.length === 0) logger.warn('baoCao.noUnits', { keHoach: plan.id, cap });
    const done = new Set(onlyMissing ? (await existing.select().get()).docs.map(({ id }) => id) : []);
    const chains = new Map(units.map(({ ma, ten, chuoi }) => [ma, { ten, chuoi }]));
    for (const { keHoach, coQuan, loaiCoQuan, ma, ky } of reportsOfRow(plan, row, units)) {
      const unit = chains.get(ma);
      if (!unit || done.has(baoCaoId(keHoach, coQuan, ky))) continue;
      due.push({ keHoach, loaiCoQuan, cap, ma, ky, ...unit, lapBuTu });
    }
  }
  return due;
};

/** Every report that falls due on that day, there already or not. */
export const findDue = async (db: Firestore, ngay: Ngay): Promise<YeuCauBaoCao[]> => {
  const lapBuTu = addDays(ngay, -NGAY_LAP_BU);
  const plans = await readPlans(db);
  const found = plans.map((plan) => requestsOf(db, plan, rowsDueBetween(plan, ngay, ngay), lapBuTu, false));
  return (await Promise.all(found)).flat();
};

/**
 * Reports due by that day that are not there. A row whose reports all exist costs two counts, so a quiet day reads
 * next to nothing however many communes there are.
 */
export const findMissing = async (db: Firestore, ngay: Ngay): Promise<YeuCauBaoCao[]> => {
  const lapBuTu = addDays(ngay, -NGAY_LAP_BU);
  const plans = await readPlans(db);
  const found = plans.map((plan) => requestsOf(db, plan, rowsDueBetween(plan, lapBuTu, ngay), lapBuTu, true));
  return (await Promise.all(found)).flat();
};
