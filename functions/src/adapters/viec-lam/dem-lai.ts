import {
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  type Transaction,
} from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { sumCells } from '../../core/rollup/delta.ts';
import { expandDelta, withCorrections } from '../../core/rollup/fold.ts';
import { corrections, countCells, disagreeing, type Standing } from '../../core/rollup/recount.ts';
import { type OSoLieu, Rollup } from '../../core/rollup/rollup.ts';
import { LOAI_DEM, type LoaiDem, O_TRANG_THAI, THI_TRUONG } from '../../core/viec-lam/thi-truong.ts';
import type { Catalogue } from '../catalogue.ts';
import { paths } from '../paths.ts';
import { createRecountBoard, idOf, khoaOfUnit } from '../recount-board.ts';
import { deltaOfTem, Tem } from '../tem-dem.ts';
import type { Tunables } from '../tunables.ts';
import { versionOf } from './ghi-goi-y.ts';
import { cacSoDem, type DemThem, sumDemThem, type ThiTruong, temIdOf } from './thi-truong.ts';

export type DemLaiOptions = {
  readonly db: Firestore;
  readonly catalogue: Catalogue;
  readonly thiTruong: Pick<ThiTruong, 'catchUp' | 'demLai'>;
  readonly foldAll: () => Promise<number>;
  readonly now: () => Date;
  readonly tunables: Tunables;
};

type Tinh = Pick<Rollup, 'danhMuc' | 'ma'>;
type DaDem = DemThem & { readonly xem: number };

/**
 * The nightly proof of the board of the labour market, from the registers themselves. What lost events left out is counted
 * first. Then, tỉnh by tỉnh, records of each state are counted and held against the rollups, and the rollups against each
 * other; xã that do not agree are read record by record, and beside them as many xã as a night allows, going on where the
 * night before stopped, so that a figure wrong on every level alike is found too. Each rollup is marked with how many of its
 * figures were wrong, for whichever of these reasons. May be cut off anywhere and run again.
 */
export const createDemLaiThiTruong = ({ db, catalogue, thiTruong, foldAll, now, tunables }: DemLaiOptions) => {
  const at = paths(db);
  const so = cacSoDem(db);
  const board = createRecountBoard(db, catalogue, foldAll, tunables);
  const boards = at.allRollups.where('keHoach', '==', THI_TRUONG);

  /** Page after page of a query, in the order of ids. */
  const eachPage = async (all: Query, take: (docs: readonly DocumentSnapshot[]) => Promise<void>): Promise<void> => {
    const ordered = all.orderBy(FieldPath.documentId()).limit(tunables.recountPage);
    for (let page = ordered; ; ) {
      const { docs } = await page.get();
      await take(docs);
      const last = docs.at(-1);
      if (!last || docs.length < tunables.recountPage) return;
      page = ordered.startAfter(last);
    }
  };

  /** Records that are not counted as they stand. One that cannot be read keeps what it was last counted as. */
  const wrongIn = async (loai: LoaiDem, docs: readonly DocumentSnapshot[]): Promise<string[]> => {
    const stamps = docs.length > 0 ? await db.getAll(...docs.map(({ id }) => at.stampViecLam(temIdOf(loai, id)))) : [];
    return docs.flatMap((doc, i) => {
      const read = so[loai].dem(doc);
      const tem = stamps[i];
      if (!read.ok || !tem) return [];
      const isCounted = versionOf(tem) === versionOf(doc) && Object.keys(deltaOfTem(tem, read.value)).length === 0;
      return isCounted ? [] : [doc.id];
    });
  };

  /** Counts one xã from its records, and takes out what is counted there of records that are gone. */
  const demXa = async (unit: Standing): Promise<DaDem> => {
    const parts: DemThem[] = [];
    const present = new Set<string>();
    for (const loai of LOAI_DEM) {
      const here = so[loai].all.where('diaBan.danhMuc', '==', unit.danhMuc).where('diaBan.xa', '==', unit.ma);
      await eachPage(here, async (docs) => {
        for (const { id } of docs) present.add(temIdOf(loai, id));
        parts.push(await thiTruong.demLai(loai, await wrongIn(loai, docs)));
      });
    }
    await eachPage(at.allStampsViecLam.where('khoa', '==', khoaOfUnit(unit)).select(), async (docs) => {
      const gone = docs.flatMap(({ id }) => (present.has(id) ? [] : [id]));
      for (const loai of LOAI_DEM) {
        const dau = temIdOf(loai, '');
        const ids = gone.flatMap((id) => (id.startsWith(dau) ? [id.slice(dau.length)] : []));
        parts.push(await thiTruong.demLai(loai, ids));
      }
    });
    return { ...sumDemThem(parts), xem: present.size };
  };

  /** The rollups of a tỉnh, and what its xã should say by the stamps of their records, at one instant. */
  const compare = (rollups: Query, units: readonly Standing[]) =>
    db.runTransaction(
      async (tx: Transaction) => {
        const standing = await board.standingOf(tx, rollups);
        const truth = new Map<string, OSoLieu>();
        for (const unit of units) {
          const { docs } = await tx.get(at.allStampsViecLam.where('khoa', '==', khoaOfUnit(unit)));
          truth.set(idOf(unit), sumCells(docs.map((doc) => Tem.safeParse(doc.data()).data?.o ?? {})));
        }
        return { standing, chinh: corrections(standing, truth) };
      },
      { readOnly: true },
    );

  /** One tỉnh; `truoc`: what has been counted for lost events before. Says how many records and cells were wrong. */
  const demTinh = async ({ danhMuc, ma }: Tinh, truoc: DemThem, until: number): Promise<number> => {
    const rollups = boards.where('diaBan.danhMuc', '==', danhMuc).where('diaBan.tinh', '==', ma);
    const mark = at.foldState(`demLai:${danhMuc}:${ma}`);
    const states = O_TRANG_THAI.map(({ loai, trangThai, cell }) => ({
      all: so[loai].all.where('diaBan.danhMuc', '==', danhMuc).where('trangThai', '==', trangThai),
      cell,
    }));
    const { suspects, xa } = await db.runTransaction(
      async (tx) => {
        const standing = await board.standingOf(tx, rollups);
        const root = standing.find((unit) => unit.ma === ma && unit.cap === 'tinh');
        const wrong = await board.miscounted(tx, standing, root, states);
        return {
          suspects: [...new Set([...disagreeing(standing, 'xa'), ...wrong])].filter(({ cap }) => cap === 'xa'),
          xa: standing.filter(({ cap }) => cap === 'xa').toSorted((a, b) => (a.ma < b.ma ? -1 : 1)),
        };
      },
      { readOnly: true },
    );
    const sau: unknown = (await mark.get()).get('sau');
    const next = xa.filter((unit) => typeof sau === 'string' && unit.ma > sau);
    const parts: DaDem[] = [];
    for (const unit of suspects) parts.push(await demXa(unit));
    const counted = new Map(suspects.map((unit) => [unit.ma, unit]));
    let xem = 0;
    let den: string | undefined;
    for (const unit of [...next, ...xa.slice(0, xa.length - next.length)]) {
      if (xem >= tunables.recountThiTruong || now().getTime() >= until) break;
      if (!counted.has(unit.ma)) {
        const part = await demXa(unit);
        parts.push(part);
        counted.set(unit.ma, unit);
        xem += part.xem;
      }
      den = unit.ma;
    }
    const { standing, chinh } = await compare(rollups, [...counted.values()]);
    const { late, delta } = sumDemThem(parts);
    const changes = withCorrections(
      expandDelta(sumDemThem([truoc, { late, delta }]).delta, () => 'tinh'),
      [chinh],
    );
    await board.settle(standing, chinh, (id) => countCells(changes.get(id) ?? { o: {}, con: {} }));
    if (den !== undefined) await mark.set({ sau: den });
    return late + Object.values(chinh).reduce((sum, counters) => sum + countCells(counters), 0);
  };

  /** Says how many records and cells were wrong; undefined where nothing has ever been counted. A tỉnh that fails leaves the others be. */
  const run = async (): Promise<number | undefined> => {
    const until = now().getTime() + tunables.recountThiTruongMs;
    const truoc = await thiTruong.catchUp();
    await foldAll();
    const { docs } = await boards.where('cap', '==', 'tinh').get();
    const found = docs.flatMap((doc) => Rollup.safeParse(doc.data()).data ?? []);
    if (found.length === 0) return truoc.late > 0 ? truoc.late : undefined;
    let lech = truoc.late;
    const failed: unknown[] = [];
    const lastProved = ({ kiem }: Rollup): number => kiem?.luc.toMillis() ?? 0;
    for (const tinh of found.toSorted((a, b) => lastProved(a) - lastProved(b))) {
      try {
        lech += await demTinh(tinh, truoc, until);
      } catch (error) {
        logger.error('recount.thiTruong.failed', { tinh: tinh.ma, reason: (error as Error).message });
        failed.push(error);
      }
    }
    if (lech > 0) logger.warn('recount.thiTruong', { lech });
    if (failed.length > 0) throw new Error(`recount.thiTruong.failed ${failed.length}`);
    return lech;
  };

  return { run };
};
export type DemLaiThiTruong = ReturnType<typeof createDemLaiThiTruong>;
