import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { TRANG_THAI } from '../core/phieu/workflow.ts';
import { sumCells } from '../core/rollup/delta.ts';
import { corrections, countCells, disagreeing, type Standing } from '../core/rollup/recount.ts';
import type { OSoLieu } from '../core/rollup/rollup.ts';
import { THI_TRUONG } from '../core/viec-lam/thi-truong.ts';
import type { Catalogue } from './catalogue.ts';
import type { ChiTieuHandler } from './chi-tieu-handler.ts';
import { openKeHoach } from './open-ke-hoach.ts';
import { paths } from './paths.ts';
import type { PhieuHandler } from './phieu-handler.ts';
import { readStamp } from './read-documents.ts';
import { createRecountBoard, idOf, khoaOfUnit } from './recount-board.ts';
import { TUNABLES, type Tunables } from './tunables.ts';
import type { DemLaiThiTruong } from './viec-lam/dem-lai.ts';

export type RecountOptions = {
  readonly db: Firestore;
  readonly catalogue: Catalogue;
  readonly handler: Pick<PhieuHandler, 'handle'>;
  readonly chiTieu: Pick<ChiTieuHandler, 'catchUp'>;
  readonly demLaiThiTruong: DemLaiThiTruong;
  readonly foldAll: () => Promise<number>;
  readonly tunables?: Tunables;
};

/**
 * The nightly proof. Counts the phiếu of each state by `count()` and compares the rollups with that count and with each
 * other; only lowest units that do not agree are read phiếu by phiếu. What is wrong is put right through a segment, so
 * that the sum of rollups and segments equals the sum of stamps again at once, and each rollup is marked with the result.
 */
export const createRecount = ({
  db,
  catalogue,
  handler,
  chiTieu,
  demLaiThiTruong,
  foldAll,
  tunables = TUNABLES,
}: RecountOptions) => {
  const at = paths(db);

  const board = createRecountBoard(db, catalogue, foldAll, tunables);

  const standingOf = (tx: Transaction, { id }: KeHoach): Promise<Standing[]> =>
    board.standingOf(tx, at.allRollups.where('keHoach', '==', id));

  /** Units whose number of phiếu in some state is not what their rollup says. */
  const miscounted = (tx: Transaction, standing: readonly Standing[], keHoach: KeHoach): Promise<Standing[]> => {
    const ofPlan = at.allPhieu.where('keHoach', '==', keHoach.id).where('diaBan.danhMuc', '==', keHoach.danhMuc);
    const states = TRANG_THAI.map((state) => ({ all: ofPlan.where('trangThai', '==', state), cell: `tt:${state}` }));
    return board.miscounted(
      tx,
      standing,
      standing.find(({ ma }) => ma === keHoach.goc.ma),
      states,
    );
  };

  /** Applies every phiếu of a lowest unit again, and says how many were not counted as they stand. */
  const applyAgain = async (unit: Standing): Promise<number> => {
    const ofUnit = at.allPhieu.where('keHoach', '==', unit.keHoach).where(`diaBan.${unit.cap}`, '==', unit.ma);
    const { docs } = await ofUnit.get();
    const stamped = await at.allStamps.where('khoa', '==', khoaOfUnit(unit)).get();
    const present = new Set(docs.map(({ id }) => id));
    const gone = stamped.docs.filter(({ id }) => !present.has(id)).map(({ id }) => at.phieu(id));
    const removed: DocumentSnapshot[] = gone.length > 0 ? await db.getAll(...gone) : [];
    const all = [...docs, ...removed];
    let applied = 0;
    for (let i = 0; i < all.length; i += tunables.recountPage) {
      const page = all.slice(i, i + tunables.recountPage);
      const outcomes = await Promise.all(page.map((snapshot) => handler.handle({ snapshot, force: true })));
      applied += outcomes.filter((outcome) => outcome === 'applied').length;
    }
    return applied;
  };

  /** The sum of the stamps of lowest units, and the rollups they should add up to, at one instant. */
  const compare = async (keHoach: KeHoach, suspects: readonly Standing[]) =>
    db.runTransaction(
      async (tx) => {
        const standing = await standingOf(tx, keHoach);
        const truth = new Map<string, OSoLieu>();
        for (const unit of suspects) {
          const ofUnit = ['khoa', '==', khoaOfUnit(unit)] as const;
          const [stamps, targets] = await Promise.all([
            tx.get(at.allStamps.where(...ofUnit)),
            tx.get(at.allStampsChiTieu.where(...ofUnit)),
          ]);
          const phieu = stamps.docs.map(readStamp).flatMap((read) => (read.ok ? [read.value.o] : []));
          truth.set(idOf(unit), sumCells([...phieu, ...targets.docs.map((doc): OSoLieu => doc.get('o'))]));
        }
        return { standing, chinh: corrections(standing, truth) };
      },
      { readOnly: true },
    );

  const recountPlan = async (keHoach: KeHoach): Promise<number> => {
    await openKeHoach(db, keHoach);
    const late = await chiTieu.catchUp(keHoach);
    const suspects = await db.runTransaction(
      async (tx) => {
        const standing = await standingOf(tx, keHoach);
        return [...new Set([...disagreeing(standing), ...(await miscounted(tx, standing, keHoach))])];
      },
      { readOnly: true },
    );
    let missed = late;
    for (const unit of suspects) missed += await applyAgain(unit);
    const { standing, chinh } = await compare(keHoach, suspects);
    const lech = missed + Object.values(chinh).reduce((sum, counters) => sum + countCells(counters), 0);
    if (Object.keys(chinh).length > 0)
      logger.warn('recount.repaired', { keHoach: keHoach.id, rollups: Object.keys(chinh).length, lech });
    await board.settle(standing, chinh, (id) => (chinh[id] ? countCells(chinh[id]) : 0));
    return lech;
  };

  /** Recounts every plan and the labour market; says how many cells and records were wrong, by plan. */
  const run = async (): Promise<Record<string, number>> => {
    const { docs } = await at.allKeHoach.get();
    const plans = docs.flatMap((doc) => KeHoach.safeParse(doc.data()).data ?? []);
    const lech: Record<string, number> = {};
    for (const plan of plans) lech[plan.id] = await recountPlan(plan);
    const thiTruong = await demLaiThiTruong.run();
    if (thiTruong !== undefined) lech[THI_TRUONG] = thiTruong;
    return lech;
  };

  return { run, recountPlan };
};
