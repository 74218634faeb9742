import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import { useEffect, useState } from 'preact/hooks';
import { asOf } from '../../data/device.ts';
import { watchRollup } from '../../data/rollup-repo.ts';
import { learnTen } from './ten-don-vi.ts';

type State = { readonly at?: { readonly rollup: Rollup | undefined }; readonly error?: unknown };

/** The counters of one unit as they change, from one document; `asOf` of the frame follows them. */
export const useRollup = (keHoach: string, danhMuc: DanhMuc, ma: string, attempt: number): State => {
  const [state, setState] = useState<State & { key?: string }>({});
  const key = `${keHoach}:${danhMuc}:${ma}:${attempt}`;
  useEffect(
    () =>
      watchRollup(
        { keHoach, danhMuc, ma },
        (rollup) => {
          setState({ at: { rollup }, key });
          if (!rollup) return;
          asOf.value = new Date(rollup.asOf.toMillis());
          learnTen(danhMuc, {
            [ma]: rollup.ten,
            ...Object.fromEntries(Object.entries(rollup.con).map(([m, c]) => [m, c.ten])),
          });
        },
        (error) => setState({ error, key }),
      ),
    [key],
  );
  return state.key === key ? state : {};
};
