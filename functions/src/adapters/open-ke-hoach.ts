import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { DonVi } from '../core/dia-ban/dia-ban.ts';
import type { KeHoach } from '../core/ke-hoach/ke-hoach.ts';
import { rollupId } from '../core/rollup/rollup.ts';
import { paths } from './paths.ts';

/** A commit takes 500 writes; a rollup with many units below is large. */
const PER_COMMIT = 200;

/**
 * Gives every unit of a plan, or of the labour market, its rollup, with names and zeros, so that a board shows all units from the first day.
 * Adds zero to what is there and may run beside folds and as often as one likes; writes only what is missing or renamed.
 */
export const openKeHoach = async (
  db: Firestore,
  keHoach: Pick<KeHoach, 'id' | 'danhMuc' | 'goc' | 'cap'>,
): Promise<number> => {
  const at = paths(db);
  const { danhMuc, goc } = keHoach;
  const inArea = await at.allDiaBan.where('danhMuc', '==', danhMuc).where(`chuoi.${goc.cap}`, '==', goc.ma).get();
  const units = inArea.docs.flatMap((doc) => DonVi.safeParse(doc.data()).data ?? []);
  const ours = units.filter(({ cap }) => keHoach.cap.includes(cap));
  const open = await at.allRollups.where('keHoach', '==', keHoach.id).get();
  const present = new Map(open.docs.map((doc) => [doc.id, doc]));

  const below = new Map<string, DonVi[]>();
  for (const unit of ours) if (unit.cha) below.set(unit.cha, [...(below.get(unit.cha) ?? []), unit]);

  const zero = FieldValue.increment(0);
  const missing = ours.filter(({ ma, ten }) => {
    const rollup = present.get(rollupId(keHoach.id, danhMuc, ma));
    const children = below.get(ma) ?? [];
    return rollup?.get('ten') !== ten || children.some((child) => rollup?.get('con')?.[child.ma]?.ten !== child.ten);
  });
  for (let i = 0; i < missing.length; i += PER_COMMIT) {
    const batch = db.batch();
    for (const { ma, cap, ten, chuoi } of missing.slice(i, i + PER_COMMIT)) {
      const con = (below.get(ma) ?? []).map((child) => [child.ma, { ten: child.ten, o: { tong: zero } }]);
      const unit = { keHoach: keHoach.id, danhMuc, cap, ma, ten, diaBan: { danhMuc, ...chuoi } };
      batch.set(
        at.rollup(rollupId(keHoach.id, danhMuc, ma)),
        {
          ...unit,
          o: { tong: zero },
          ...(con.length > 0 || cap === keHoach.cap.at(-1) ? { con: Object.fromEntries(con) } : {}),
          ...(!present.has(rollupId(keHoach.id, danhMuc, ma)) && { asOf: FieldValue.serverTimestamp() }),
        },
        { merge: true },
      );
    }
    await batch.commit();
  }
  return missing.length;
};
