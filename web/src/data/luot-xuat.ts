import type { DocTrang } from './doc-trang.ts';
import { errorCode } from './errors.ts';
import type { HangO, TepBang } from './tep-bang.ts';

export type KetQuaXuat = { readonly blob: Blob; readonly soDong: number; readonly hong: number };

type Luot<T> = {
  readonly doc: DocTrang<T>;
  /** The rows of a page of records; may read what belongs beside them. */
  readonly hang: (items: readonly T[]) => Promise<readonly HangO[]>;
  readonly tep: TepBang;
  /** Waits before a page is asked for again. */
  readonly nghi?: (lan: number) => Promise<void>;
};

const TAM_THOI = new Set(['unavailable', 'deadline-exceeded', 'resource-exhausted', 'aborted', 'internal']);
const LAN_THU = 3;
const wait = (lan: number): Promise<void> => new Promise((done) => setTimeout(done, 1_000 * 3 ** lan));

/**
 * A list read to its end into a file. It holds the page being written and the one asked for meanwhile, however long the
 * list is. What fails for a moment is asked for again; `chay` after an error goes on with the page it stood at, so that no
 * row comes twice or is left out. Undefined once `signal` stopped it.
 */
export const createLuotXuat = <T>({ doc, hang, tep, nghi = wait }: Luot<T>) => {
  const stubborn = async <R>(work: () => Promise<R>): Promise<R> => {
    for (let lan = 0; ; lan += 1) {
      try {
        return await work();
      } catch (error) {
        if (lan >= LAN_THU || !TAM_THOI.has(errorCode(error))) throw error;
        await nghi(lan);
      }
    }
  };
  let asked: ReturnType<DocTrang<T>> | undefined;
  let page: Awaited<ReturnType<DocTrang<T>>>;
  let soDong = 0;
  let hong = 0;
  const ask = (): ReturnType<DocTrang<T>> => {
    asked ??= stubborn(doc);
    asked.catch(() => undefined);
    return asked;
  };
  const next = async () => {
    try {
      return await ask();
    } finally {
      asked = undefined;
    }
  };
  return {
    chay: async (signal: AbortSignal, onProgress: (soDong: number) => void): Promise<KetQuaXuat | undefined> => {
      for (;;) {
        if (signal.aborted) return undefined;
        page ??= await next();
        if (page === undefined) return { blob: await tep.xong(), soDong, hong };
        ask();
        const { items, hong: lost } = page;
        await tep.ghi(await stubborn(() => hang(items)));
        soDong += items.length;
        hong += lost;
        page = undefined;
        onProgress(soDong);
      }
    },
  };
};
