import type { TrangThai } from '@core/phieu/workflow.ts';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { asOf } from '../../data/device.ts';
import { type Cursor, listPhieu, type Page, type PhieuDoc, watchList } from '../../data/phieu-repo.ts';
import { readLuc } from '../../data/read-luc.ts';

export type HangCho = {
  readonly items: readonly PhieuDoc[] | undefined;
  readonly error: unknown;
  /** More rows than are shown. */
  readonly con: boolean;
  readonly dangTaiThem: boolean;
  readonly taiThem: () => void;
  readonly thuLai: () => void;
  /** Leaves out rows that have just been moved on. */
  readonly bo: (ids: readonly string[]) => void;
};

type Query = { readonly keHoach: string; readonly trangThai: TrangThai; readonly thuTu?: 'han' | 'moiNhat' };
type Them = { readonly items: readonly PhieuDoc[]; readonly next?: Cursor };

/**
 * A queue: its first page is followed, so that what others hand in appears and what is dealt with leaves and the next
 * rows move up; further pages are read once when asked for. Rows are shown once, however many pages hold them.
 */
export const useHangCho = ({ keHoach, trangThai, thuTu }: Query): HangCho => {
  const key = `${keHoach}:${trangThai}:${thuTu ?? 'han'}`;
  const [attempt, setAttempt] = useState(0);
  const [first, setFirst] = useState<{ key: string; page?: Page; error?: unknown }>({ key });
  const [them, setThem] = useState<{ key: string; value: Them | undefined; dang: boolean }>({
    key,
    value: undefined,
    dang: false,
  });
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const query = { keHoach, trangThai, ...(thuTu && { thuTu }) };
  useEffect(() => {
    setThem({ key, value: undefined, dang: false });
    setGone(new Set());
    return watchList(
      query,
      (page) => {
        asOf.value = readLuc(`hangCho/${key}`, page.tuCache === true);
        setFirst({ key, page });
      },
      (error) => setFirst({ key, error }),
    );
  }, [key, attempt]);

  const page = first.key === key ? first.page : undefined;
  const more = them.key === key ? them.value : undefined;
  const items = useMemo(() => {
    if (!page) return undefined;
    const rows = new Map([...page.items, ...(more?.items ?? [])].map((phieu) => [phieu.id, phieu]));
    return [...rows.values()].filter(({ id, trangThai: state }) => state === trangThai && !gone.has(id));
  }, [page, more, gone, trangThai]);
  const next = more ? more.next : page?.next;

  const taiThem = useCallback(() => {
    if (!next || them.dang) return;
    setThem({ key, value: more, dang: true });
    listPhieu({ ...query, cursor: next }).then(
      (added) => {
        const value = { items: [...(more?.items ?? []), ...added.items], ...(added.next && { next: added.next }) };
        setThem({ key, value, dang: false });
      },
      (error: unknown) => {
        setThem({ key, value: more, dang: false });
        setFirst((old) => ({ ...old, error }));
      },
    );
  }, [next, more, them.dang, key]);

  return {
    items,
    error: first.key === key ? first.error : undefined,
    con: next !== undefined,
    dangTaiThem: them.dang,
    taiThem,
    thuLai: () => setAttempt((n) => n + 1),
    bo: (ids) => setGone((old) => new Set([...old, ...ids])),
  };
};
