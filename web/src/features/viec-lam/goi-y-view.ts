import type { Ngay } from '@core/shared/ngay.ts';
import type { CapGoiY, GoiY } from '@core/viec-lam/goi-y.ts';
import type { HoSoChung } from '@core/viec-lam/ho-so-viec.ts';
import { lyDoHop, NHAN_HOP, noiThieu } from '@core/viec-lam/khop-noi-dung.ts';

type Ben = Pick<HoSoChung, 'gdpt' | 'cmkt' | 'kinhNghiem' | 'hinhThuc' | 'khaNang' | 'luong'>;

/** A suggestion as it is read: what speaks for it, and the one thing a near miss lacks. */
export type DongGoiY = { readonly cap: CapGoiY; readonly hop: readonly string[]; readonly thieu: string | undefined };

/** `cua`: whose list it is, the vacancy's or the seeker's; `minh` is that record. What ran out meanwhile is left out. */
export const dongGoiY = (
  goiY: Pick<GoiY, 'goiY' | 'ganDat'>,
  cua: 'viec' | 'nguoi',
  minh: Ben,
  homNay: Ngay,
): { readonly hop: readonly DongGoiY[]; readonly ganDat: readonly DongGoiY[] } => {
  const line = (cap: CapGoiY): DongGoiY => {
    const [first] = cap.thieu;
    return {
      cap,
      hop: lyDoHop(cap.phan).map((part) => NHAN_HOP[part]),
      thieu: first && (cua === 'viec' ? noiThieu(first, minh, cap) : noiThieu(first, cap, minh)),
    };
  };
  const open = (list: readonly CapGoiY[]) => list.filter(({ han }) => han >= homNay).map(line);
  return { hop: open(goiY.goiY), ganDat: open(goiY.ganDat) };
};
