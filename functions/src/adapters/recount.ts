import { type DocumentSnapshot, FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { type Cap, CHUOI_CAP } from '../core/dia-ban/cap.ts';
import { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { TRANG_THAI } from '../core/phieu/workflow.ts';
import { sumCells } from '../core/rollup/delta.ts';
import { childrenOf, corrections, countCells, disagreeing, type Standing } from '../core/rollup/recount.ts';
import { type OSoLieu, Rollup, rollupId } from '../core/rollup/rollup.ts';
import { THI_TRUONG } from '../core/viec-lam/thi-truong.ts';
import type { Catalogue } from './catalogue.ts';
import type { ChiTieuHandler } from './chi-tieu-handler.ts';
import { changesOf } from './fold-store.ts';
import { openKeHoach } from './open-ke-hoach.ts';
import { paths } from './paths.ts';
import type { PhieuHandler } from './phieu-handler.ts';
import { readSegment, readStamp } from './read-documents.ts';
import { TUNABLES, type Tunables } from './tunables.ts';
import type { ThiTruong } from './viec-lam/thi-truong.ts';

export type RecountOptions = {
  readonly db: Firestore;
  readonly catalogue: Catalogue;
  readonly handler: Pick<PhieuHandler, 'handle'>;
  readonly chiTieu: Pick<ChiTieuHandler, 'catchUp'>;
  readonly thiTruong: Pick<ThiTruong, 'catchUp'>;
  readonly foldAll: () => Promise<number>;
  readonly tunables?: Tunables;
};

const khoaOfUnit = ({ keHoach, danhMuc, diaBan }: Standing): string =>
  [keHoach, danhMuc, ...CHUOI_CAP[danhMuc].map((cap: Cap) => diaBan[cap])].join('|');

const idOf = ({ keHoach, danhMuc, ma }: Standing): string => rollupId(keHoach, danhMuc, ma);

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
  thiTruong,
  foldAll,
  tunables = TUNABLES,
}: RecountOptions) => {
  const at = paths(db);

  const standingOf = async (tx: Transaction, keHoach: KeHoach): Promise<Standing[]> => {
    const [rollups, segments] = await Promise.all([
      tx.get(at.allRollups.where('keHoach', '==', keHoach.id)),
      tx.get(at.allSegments),
    ]);
    const pending = await changesOf(
      segments.docs.map(readSegment).flatMap((read) => (read.ok ? [read.value] : [])),
      catalogue,
    );
    return rollups.docs.flatMap((doc) => {
      const rollup = Rollup.safeParse(doc.data()).data;
      if (!rollup) return [];
      const change = pending.get(doc.id);
      const con = Object.entries(rollup.con).map(([ma, { o }]) => [ma, sumCells([o, change?.con[ma] ?? {}])]);
      return [{ ...rollup, o: sumCells([rollup.o, change?.o ?? {}]), con: Object.fromEntries(con) }];
    });
  };

  /** Units whose number of phiếu in some state is not what their rollup says, followed down to the lowest. */
  const miscounted = async (tx: Transaction, standing: readonly Standing[], keHoach: KeHoach): Promise<Standing[]> => {
    const below = childrenOf(standing);
    const ofPlan = at.allPhieu.where('keHoach', '==', keHoach.id).where('diaBan.danhMuc', '==', keHoach.danhMuc);
    const wrongIn = async (unit: Standing, states: readonly string[]): Promise<Standing[]> => {
      const inUnit = ofPlan.where(`diaBan.${unit.cap}`, '==', unit.ma);
      const counts = await Promise.all(states.map((state) => tx.get(inUnit.where('trangThai', '==', state).count())));
      const wrong = states.filter((state, i) => counts[i]?.data().count !== (unit.o[`tt:${state}`] ?? 0));
      if (wrong.length === 0) return [];
      const children = below.get(idOf(unit));
      if (!children) return [unit];
      const found: Standing[] = [];
      for (const child of children) found.push(...(await wrongIn(child, wrong)));
      return found;
    };
    const root = standing.find(({ ma }) => ma === keHoach.goc.ma);
    return root ? wrongIn(root, TRANG_THAI) : [];
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
    if (Object.keys(chinh).length > 0) {
      logger.warn('recount.repaired', { keHoach: keHoach.id, rollups: Object.keys(chinh).length, lech });
      await at.newSegment().create({ luc: FieldValue.serverTimestamp(), delta: '{}', chinh: JSON.stringify(chinh) });
    }
    await foldAll();
    for (let i = 0; i < standing.length; i += tunables.recountPage) {
      const batch = db.batch();
      for (const unit of standing.slice(i, i + tunables.recountPage)) {
        const own = chinh[idOf(unit)];
        const kiem = { luc: FieldValue.serverTimestamp(), lech: own ? countCells(own) : 0 };
        batch.set(at.rollup(idOf(unit)), { kiem }, { merge: true });
      }
      await batch.commit();
    }
    return lech;
  };

  /** Recounts every plan, and counts what the labour market missed; says how many cells and records were wrong, by plan. */
  const run = async (): Promise<Record<string, number>> => {
    const { docs } = await at.allKeHoach.get();
    const plans = docs.flatMap((doc) => KeHoach.safeParse(doc.data()).data ?? []);
    const lech: Record<string, number> = {};
    for (const plan of plans) lech[plan.id] = await recountPlan(plan);
    const late = await thiTruong.catchUp();
    if (late > 0) {
      logger.warn('recount.thiTruong', { late });
      await foldAll();
      lech[THI_TRUONG] = late;
    }
    return lech;
  };

  return { run, recountPlan };
};
