import { danhSachGiao } from '@core/bien-ban/bien-ban.ts';
import { useEffect, useState } from 'preact/hooks';
import { type BienBanDoc, getCacPhieu, listPhieuCua } from '../../data/bien-ban-repo.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';

/** One line of a record's list: a phiếu, as far as it could be read. */
export type Dong = { readonly id: string; readonly phieu: PhieuDoc | undefined };

export type CacDong = {
  /** Every id that is handed over, in the order of the paper. */
  readonly ids?: readonly string[];
  /** Lines read so far. */
  readonly dong: readonly Dong[];
  readonly dangTai: boolean;
  readonly error?: unknown;
};

/** The list of a record: its ids at once, its phiếu up to `den`, page after page as that grows. */
export const useDong = (bienBan: BienBanDoc, den: number): CacDong => {
  const [ids, setIds] = useState<readonly string[]>();
  const [phieu, setPhieu] = useState<ReadonlyMap<string, PhieuDoc>>(new Map());
  const [read, setRead] = useState(0);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    setIds(undefined);
    setRead(0);
    listPhieuCua(bienBan.id).then((list) => setIds(danhSachGiao(list, bienBan)), setError);
  }, [bienBan.id, bienBan.so]);
  useEffect(() => {
    if (!ids || read >= Math.min(den, ids.length)) return;
    let stopped = false;
    const to = Math.min(den, ids.length);
    getCacPhieu(bienBan.keHoach, ids.slice(read, to)).then(
      (found) => {
        if (stopped) return;
        setPhieu((old) => new Map([...old, ...found.map((p) => [p.id, p] as const)]));
        setRead(to);
      },
      (cause: unknown) => {
        if (!stopped) setError(cause);
      },
    );
    return () => {
      stopped = true;
    };
  }, [ids, read, den, bienBan.keHoach]);
  return {
    ...(ids && { ids }),
    dong: (ids ?? []).slice(0, read).map((id) => ({ id, phieu: phieu.get(id) })),
    dangTai: ids === undefined || read < Math.min(den, ids.length),
    error,
  };
};
