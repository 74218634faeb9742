import { useEffect, useRef, useState } from 'preact/hooks';
import { download } from '../../data/bang-tinh.ts';
import { homNay } from '../../data/device.ts';
import { createLuotXuat } from '../../data/luot-xuat.ts';
import { createCsv } from '../../data/tep-bang.ts';
import { createTepXlsx } from '../../data/tep-xlsx.ts';
import type { NguonXuat } from './nguon-xuat.ts';

export type KieuTep = 'xlsx' | 'csv';

export type TrangThaiXuat =
  | { readonly buoc: 'cho' | 'daDung' }
  | { readonly buoc: 'dang'; readonly soDong: number }
  | { readonly buoc: 'loi'; readonly soDong: number; readonly error: unknown }
  | { readonly buoc: 'xong'; readonly soDong: number; readonly hong: number };

type Chay = ReturnType<typeof createLuotXuat>['chay'];

/** Writes a list into a file and hands it to the browser; leaving the page stops it. */
export const useXuat = (tep: { readonly ten: string; readonly trang: string }) => {
  const [state, setState] = useState<TrangThaiXuat>({ buoc: 'cho' });
  const stop = useRef<AbortController | undefined>(undefined);
  const luot = useRef<{ readonly chay: Chay; readonly kieu: KieuTep } | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const run = async (from: number): Promise<void> => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    let soDong = from;
    setState({ buoc: 'dang', soDong });
    try {
      const done = await luot.current?.chay(signal, (n) => {
        soDong = n;
        if (!signal.aborted) setState({ buoc: 'dang', soDong });
      });
      if (!done) return setState({ buoc: 'daDung' });
      download(done.blob, `${tep.ten}-${homNay()}.${luot.current?.kieu}`);
      setState({ buoc: 'xong', soDong: done.soDong, hong: done.hong });
    } catch (error) {
      if (!signal.aborted) setState({ buoc: 'loi', soDong, error });
    }
  };

  return {
    state,
    start: async <T>(kieu: KieuTep, { cot, doc, hang }: NguonXuat<T>): Promise<void> => {
      const file = kieu === 'xlsx' ? await createTepXlsx(tep.trang, cot) : createCsv(cot);
      luot.current = { ...createLuotXuat({ doc, hang, tep: file }), kieu };
      await run(0);
    },
    /** Goes on where the network broke off. */
    tiep: () => void run(state.buoc === 'loi' ? state.soDong : 0),
    dung: () => {
      stop.current?.abort();
      luot.current = undefined;
      setState({ buoc: 'daDung' });
    },
  };
};
