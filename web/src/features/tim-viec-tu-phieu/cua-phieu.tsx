import { useEffect, useState } from 'preact/hooks';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { canBoViec } from '../../data/viec-lam-ai.ts';

type CoHoSo = typeof import('./co-ho-so.tsx')['CoHoSo'];

/**
 * Beside a phiếu, for the officer of the commune: the seeker's record of that person, or the way to one. Fetched by who has
 * use for it: the page of a phiếu is also the collector's, who works without a network.
 */
export const TimViecCuaPhieu = ({ phieu }: { phieu: PhieuDoc }) => {
  const laCanBo = canBoViec() !== undefined;
  const [CoHoSo, setCoHoSo] = useState<CoHoSo>();
  useEffect(() => {
    if (laCanBo)
      import('./co-ho-so.tsx').then(
        (found) => setCoHoSo(() => found.CoHoSo),
        (error: unknown) => console.error('coHoSo.notLoaded', error),
      );
  }, [laCanBo]);
  return laCanBo && CoHoSo ? <CoHoSo phieu={phieu} /> : null;
};
