import { danhSachGiao } from '@core/bien-ban/bien-ban.ts';
import { useEffect, useState } from 'preact/hooks';
import { type BienBanDoc, listPhieuCua } from '../../data/bien-ban-repo.ts';
import { type DongPhieu, getCacDong, getCacDongCoTen } from '../../data/nhieu-phieu.ts';

/** One line of a record's list: a phiếu, as far as it could be read. */
export type Dong = { readonly id: string; readonly phieu: DongPhieu | undefined };

export type CacDong = {
  /** Every id that is handed over, in the order of the paper. */
  readonly ids?: readonly string[];
  /** Lines that can be shown. */
  readonly dong: readonly Dong[];
  /** How many have been read, also of those that come together. */
  readonly daDoc: number;
  readonly dangTai: boolean;
  readonly error?: unknown;
};

/** The list of a record: its ids at once, its phiếu up to `den`, page after page as that grows; by name where that is wanted. */
export const useDong = (bienBan: BienBanDoc, den: number, coTen = false): CacDong => {
  const [ids, setIds] = useState<readonly string[]>();
  const [phieu, setPhieu] = useState<ReadonlyMap<string, DongPhieu>>(new Map());
  const [read, setRead] = useState(0);
  const [daDoc, setDaDoc] = useState(0);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    setIds(undefined);
    setRead(0);
    setDaDoc(0);
    listPhieuCua(bienBan.id).then((list) => setIds(danhSachGiao(list, bienBan)), setError);
  }, [bienBan.id, bienBan.so]);
  useEffect(() => {
    if (!ids || read >= Math.min(den, ids.length)) return;
    let stopped = false;
    const to = Math.min(den, ids.length);
    const onProgress = (done: number) => {
      if (!stopped) setDaDoc(read + done);
    };
    const get = coTen ? getCacDongCoTen : getCacDong;
    get(ids.slice(read, to), onProgress).then(
      (found) => {
        if (stopped) return;
        setPhieu((old) => new Map([...old, ...found]));
        setRead(to);
      },
      (cause: unknown) => {
        if (!stopped) setError(cause);
      },
    );
    return () => {
      stopped = true;
    };
  }, [ids, read, den, coTen]);
  return {
    ...(ids && { ids }),
    dong: (ids ?? []).slice(0, read).map((id) => ({ id, phieu: phieu.get(id) })),
    daDoc,
    dangTai: ids === undefined || read < Math.min(den, ids.length),
    error,
  };
};
