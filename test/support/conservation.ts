import { addCells, sumCells } from '@core/rollup/delta.ts';
import { parseKhoa } from '@core/rollup/fold.ts';
import type { OSoLieu } from '@core/rollup/rollup.ts';
import type { Firestore, QuerySnapshot } from 'firebase-admin/firestore';

const byThon = (entries: readonly (readonly [string, OSoLieu])[]): Record<string, OSoLieu> => {
  const sums: Record<string, OSoLieu> = {};
  for (const [ma, cells] of entries) {
    sums[ma] ??= {};
    addCells(sums[ma], cells);
  }
  return Object.fromEntries(Object.entries(sums).filter(([, cells]) => Object.keys(cells).length > 0));
};
const thonOf = (khoa: string): string => parseKhoa(khoa)?.ma.at(-1) ?? khoa;

/** Which version of which document was read. */
const versionsOf = (...parts: readonly QuerySnapshot[]): string =>
  parts.flatMap(({ docs }) => docs.map((doc) => `${doc.ref.path}@${doc.updateTime.valueOf()}`)).join();

const readOnce = (db: Firestore) =>
  db.runTransaction(
    async (tx) => {
      const stamps = await tx.get(db.collection('stamps'));
      const targets = await tx.get(db.collection('stampsChiTieu'));
      const segments = await tx.get(db.collection('segments'));
      const rollups = await tx.get(db.collection('rollups'));
      const thon = rollups.docs.filter((doc) => doc.get('cap') === 'thon');
      /** What each person did stays at thôn and xã. */
      const isForAll = ([cell]: [string, number]): boolean => !cell.startsWith('ng:');
      const sumOf = (cap: string): OSoLieu => {
        const all = sumCells(rollups.docs.filter((doc) => doc.get('cap') === cap).map((doc) => doc.get('o')));
        return Object.fromEntries(Object.entries(all).filter(isForAll));
      };
      const balance = {
        stamped: byThon(
          [...stamps.docs, ...targets.docs]
            .filter((d) => d.get('khoa'))
            .map((d) => [thonOf(d.get('khoa')), d.get('o')] as const),
        ),
        counted: byThon([
          ...thon.map((doc) => [doc.get('ma'), doc.get('o')] as const),
          ...segments.docs.flatMap((doc) =>
            Object.entries(JSON.parse(doc.get('delta')) as Record<string, OSoLieu>).map(
              ([khoa, cells]) => [thonOf(khoa), cells] as const,
            ),
          ),
        ]),
        levels: [sumOf('thon'), sumOf('xa'), sumOf('huyen')] as const,
        segments: segments.size,
      };
      return { versions: versionsOf(stamps, targets, segments, rollups), balance };
    },
    { readOnly: true },
  );

/**
 * At one instant: what the stamps of phiếu and of registered numbers say is counted, what rollups and segments together
 * say, and what each rollup above the thôn says against the sum of those below it. The emulator shows half of a commit to a
 * reader that comes while it is applied, so an instant is one that was read twice the same.
 */
export const readBalance = async (db: Firestore) => {
  let before = await readOnce(db);
  for (;;) {
    const now = await readOnce(db);
    if (now.versions === before.versions) return now.balance;
    before = now;
  }
};
