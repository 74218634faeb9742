import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sau } from '../data/viec-lam-repo.ts';

/** Reads anew; done once what was read is shown, so that nobody presses on what no longer holds. */
export type TaiLai = () => Promise<void>;

type Tai<T> = { readonly value?: T; readonly error?: unknown; readonly xong: boolean; readonly taiLai: TaiLai };

/** Something read once for these keys, and anew when asked; what belongs to keys of before is never shown. */
export const useTai = <T>(read: () => Promise<T>, keys: readonly unknown[]): Tai<T> => {
  const [state, setState] = useState<{ value?: T; error?: unknown; xong: boolean }>({ xong: false });
  const turn = useRef(0);
  const load = (): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    const set = (next: { value?: T; error?: unknown; xong: boolean }) => {
      if (own === turn.current) setState(next);
    };
    return read().then(
      (value) => set({ value, xong: true }),
      (error: unknown) => set({ error, xong: true }),
    );
  };
  useEffect(() => {
    setState({ xong: false });
    void load();
    return () => {
      turn.current += 1;
    };
  }, keys);
  return { ...state, taiLai: load };
};

type CacTrang<T> = {
  readonly items: readonly T[];
  readonly error?: unknown;
  readonly xong: boolean;
  readonly them: (() => void) | undefined;
  /** Why the next page did not come; the rows before it stay. */
  readonly loiThem: unknown;
  readonly taiLai: TaiLai;
};

type Trang<T, S> = { readonly items: readonly T[]; readonly sau?: S };

/** A list read page after page. */
export const useCacTrang = <T, S = Sau>(
  read: (sau?: S) => Promise<Trang<T, S>>,
  keys: readonly unknown[],
): CacTrang<T> => {
  const [more, setMore] = useState<Trang<T, S>>({ items: [] });
  const [ban, setBan] = useState(false);
  const [loiThem, setLoiThem] = useState<unknown>();
  const first = useTai(() => read(), keys);
  const { value } = first;
  useEffect(() => {
    setMore({ items: [] });
    setLoiThem(undefined);
  }, [value]);
  const sau = more.items.length > 0 ? more.sau : value?.sau;
  const them = () => {
    if (!sau) return;
    setBan(true);
    setLoiThem(undefined);
    read(sau)
      .then(
        ({ items, sau: next }) => setMore((old) => ({ items: [...old.items, ...items], ...(next && { sau: next }) })),
        (error: unknown) => setLoiThem(error),
      )
      .finally(() => setBan(false));
  };
  return {
    items: [...(value?.items ?? []), ...more.items],
    ...(first.error !== undefined && { error: first.error }),
    xong: first.xong && !ban,
    them: sau ? them : undefined,
    loiThem,
    taiLai: first.taiLai,
  };
};

/** Runs one thing at a time that somebody pressed for, and keeps in words why it failed. */
export const useLam = (describe: (error: unknown) => string) => {
  const [ban, setBan] = useState(false);
  const [loi, setLoi] = useState('');
  const lam = async (work: () => Promise<void>): Promise<void> => {
    setBan(true);
    setLoi('');
    try {
      await work();
    } catch (error) {
      setLoi(describe(error));
    } finally {
      setBan(false);
    }
  };
  return { ban, loi, lam };
};
