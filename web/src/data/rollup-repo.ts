import type { Cap, DanhMuc } from '@core/dia-ban/cap.ts';
import { Rollup, rollupId } from '@core/rollup/rollup.ts';
import { inArea, readAs } from './doc-read.ts';
import { UserError } from './errors.ts';
import { getDb } from './firestore.ts';
import { defined } from './phieu-docs.ts';

/**
 * Follows the counters of one unit: one document, one read, however many phiếu lie below it. Returns the function that
 * stops following. Undefined where nothing has been counted for that unit yet.
 */
export const watchRollup = (
  unit: { readonly keHoach: string; readonly danhMuc: DanhMuc; readonly ma: string },
  next: (rollup: Rollup | undefined) => void,
  failed: (error: unknown) => void,
): (() => void) => {
  let stopped = false;
  let stop = () => {};
  getDb()
    .then(({ db, fs }) => {
      if (stopped) return;
      stop = fs.onSnapshot(
        fs.doc(db, 'rollups', rollupId(unit.keHoach, unit.danhMuc, unit.ma)),
        (snapshot) => {
          if (!snapshot.exists()) {
            if (snapshot.metadata.fromCache && !navigator.onLine) failed({ code: 'unavailable' });
            else if (!snapshot.metadata.fromCache) next(undefined);
            return;
          }
          const parsed = Rollup.safeParse(snapshot.data());
          if (parsed.success) next(parsed.data);
          else failed(new UserError('rollup.malformed', 'Bảng số liệu này bị hỏng. Báo người quản trị để đếm lại.'));
        },
        failed,
      );
    })
    .catch(failed);
  return () => {
    stopped = true;
    stop();
  };
};

/** The counters of the units of one level inside a unit, one read each, at most 200. */
export const listRollups = async (
  keHoach: string,
  trong: { readonly cap: Cap; readonly ma: string },
  cap: Cap,
): Promise<Rollup[]> => {
  const db = await getDb();
  const { fs } = db;
  const conditions = [fs.where('keHoach', '==', keHoach), ...inArea(db, trong), fs.where('cap', '==', cap)];
  const found = await fs.getDocs(fs.query(fs.collection(db.db, 'rollups'), ...conditions, fs.limit(200)));
  return defined(found.docs.map((snapshot) => readAs(Rollup, snapshot)));
};
