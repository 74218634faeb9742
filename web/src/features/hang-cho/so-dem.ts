import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { OSoLieu } from '@core/rollup/rollup.ts';
import { useEffect, useState } from 'preact/hooks';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { watchRollup } from '../../data/rollup-repo.ts';
import { session } from '../../data/session.ts';

/** The counters of the account's own unit under the present plan, live: one document for all tabs of a desk. */
export const useSoDem = (): OSoLieu | undefined => {
  const keHoach: KeHoach | undefined = keHoachHienTai.value;
  const current = session.value;
  const claims = current === null || current === 'dangTai' ? undefined : current.claims;
  const [state, setState] = useState<{ key: string; o: OSoLieu | undefined }>();
  const key = `${keHoach?.id}:${claims?.danhMuc}:${claims?.ma}`;
  useEffect(() => {
    if (!keHoach || !claims) return;
    return watchRollup(
      { keHoach: keHoach.id, danhMuc: claims.danhMuc, ma: claims.ma },
      (rollup) => setState({ key, o: rollup?.o ?? {} }),
      () => setState({ key, o: undefined }),
    );
  }, [key]);
  return state?.key === key ? state.o : undefined;
};
