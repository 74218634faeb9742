import { FieldValue, type Firestore, type Query, type Transaction } from 'firebase-admin/firestore';
import { type Cap, CHUOI_CAP } from '../core/dia-ban/cap.ts';
import { sumCells } from '../core/rollup/delta.ts';
import type { Counters } from '../core/rollup/fold.ts';
import { childrenOf, type Standing } from '../core/rollup/recount.ts';
import { Rollup, rollupId } from '../core/rollup/rollup.ts';
import type { Catalogue } from './catalogue.ts';
import { changesOf } from './fold-store.ts';
import { paths } from './paths.ts';
import { readSegment } from './read-documents.ts';
import type { Tunables } from './tunables.ts';

export const khoaOfUnit = ({ keHoach, danhMuc, diaBan }: Standing): string =>
  [keHoach, danhMuc, ...CHUOI_CAP[danhMuc].flatMap((cap: Cap) => diaBan[cap] ?? [])].join('|');

export const idOf = ({ keHoach, danhMuc, ma }: Standing): string => rollupId(keHoach, danhMuc, ma);

/** Records in one state, and the cell that should say how many they are. */
export type DemTrangThai = { readonly all: Query; readonly cell: string };

/** What proving rollups takes, whatever they count. */
export const createRecountBoard = (
  db: Firestore,
  catalogue: Catalogue,
  foldAll: () => Promise<number>,
  tunables: Tunables,
) => {
  const at = paths(db);

  /** These rollups as they stand, with what is not folded yet. */
  const standingOf = async (tx: Transaction, rollups: Query): Promise<Standing[]> => {
    const [found, segments] = await Promise.all([tx.get(rollups), tx.get(at.allSegments)]);
    const pending = await changesOf(
      segments.docs.map(readSegment).flatMap((read) => (read.ok ? [read.value] : [])),
      catalogue,
    );
    return found.docs.flatMap((doc) => {
      const rollup = Rollup.safeParse(doc.data()).data;
      if (!rollup) return [];
      const change = pending.get(doc.id);
      const con = Object.entries(rollup.con).map(([ma, { o }]) => [ma, sumCells([o, change?.con[ma] ?? {}])]);
      return [{ ...rollup, o: sumCells([rollup.o, change?.o ?? {}]), con: Object.fromEntries(con) }];
    });
  };

  /** Units below `root` whose number of records in some state is not what their rollup says, followed down to the lowest. */
  const miscounted = async (
    tx: Transaction,
    standing: readonly Standing[],
    root: Standing | undefined,
    all: readonly DemTrangThai[],
  ): Promise<Standing[]> => {
    const below = childrenOf(standing);
    const wrongIn = async (unit: Standing, states: readonly DemTrangThai[]): Promise<Standing[]> => {
      const counts = await Promise.all(
        states.map((state) => tx.get(state.all.where(`diaBan.${unit.cap}`, '==', unit.ma).count())),
      );
      const wrong = states.filter(({ cell }, i) => counts[i]?.data().count !== (unit.o[cell] ?? 0));
      if (wrong.length === 0) return [];
      const children = below.get(idOf(unit));
      if (!children) return [unit];
      const found: Standing[] = [];
      for (const child of children) found.push(...(await wrongIn(child, wrong)));
      return found;
    };
    return root ? wrongIn(root, all) : [];
  };

  /** Puts right what is wrong through a segment, and marks each rollup with how many of its figures were. */
  const settle = async (
    standing: readonly Standing[],
    chinh: Readonly<Record<string, Counters>>,
    lechOf: (id: string) => number,
  ): Promise<void> => {
    if (Object.keys(chinh).length > 0)
      await at.newSegment().create({ luc: FieldValue.serverTimestamp(), delta: '{}', chinh: JSON.stringify(chinh) });
    await foldAll();
    for (let i = 0; i < standing.length; i += tunables.recountPage) {
      const batch = db.batch();
      for (const unit of standing.slice(i, i + tunables.recountPage)) {
        const kiem = { luc: FieldValue.serverTimestamp(), lech: lechOf(idOf(unit)) };
        batch.set(at.rollup(idOf(unit)), { kiem }, { merge: true });
      }
      await batch.commit();
    }
  };

  return { standingOf, miscounted, settle };
};
