import { LY_DO_MAY, nhanLyDo } from '@core/phieu/ly-do-tra.ts';
import { thongBaoLoi } from '@core/problems.ts';
import type { OSoLieu, Rollup } from '@core/rollup/rollup.ts';
import { compareVietnamese } from '@core/shared/van-ban.ts';

type Dem = { readonly key: string; readonly label: string; readonly value: number };

const cellsOf = (o: OSoLieu, oDau: string): [string, number][] =>
  Object.entries(o).flatMap(([cell, n]): [string, number][] =>
    cell.startsWith(`${oDau}:`) && n > 0 ? [[cell.slice(oDau.length + 1), n]] : [],
  );
const mostFirst = (rows: readonly Dem[]): Dem[] =>
  [...rows].sort((a, b) => b.value - a.value || compareVietnamese(a.label, b.label));

/** Returns by people, by reason, most frequent first; the machine's own returns are counted apart. */
export const reasonRows = (
  o: OSoLieu,
): { readonly nguoi: readonly Dem[]; readonly may: number; readonly tong: number } => {
  const cells = cellsOf(o, 'tra');
  return {
    nguoi: mostFirst(
      cells.filter(([ma]) => ma !== LY_DO_MAY).map(([ma, value]) => ({ key: ma, label: nhanLyDo(ma), value })),
    ),
    may: cells.find(([ma]) => ma === LY_DO_MAY)?.[1] ?? 0,
    tong: cells.reduce((sum, [, value]) => sum + value, 0),
  };
};

/** What the machine finds in phiếu that lie returned now, by finding. */
export const problemRows = (o: OSoLieu): readonly Dem[] =>
  mostFirst(cellsOf(o, 'loi').map(([ma, value]) => ({ key: ma, label: `${ma}: ${thongBaoLoi(ma).thongBao}`, value })));

export type DongNguoi = {
  readonly uid: string;
  readonly ten: string | undefined;
  readonly ghi: number;
  readonly tra: number;
};

/** Collectors of a thôn or commune by returns for each phiếu they have standing, the most first. */
export const personRows = (o: OSoLieu, names: ReadonlyMap<string, string>): DongNguoi[] => {
  const people = new Map<string, { ghi: number; tra: number }>();
  for (const [rest, n] of cellsOf(o, 'ng')) {
    const cut = rest.lastIndexOf(':');
    const [uid, what] = [rest.slice(0, cut), rest.slice(cut + 1)];
    if (what !== 'ghi' && what !== 'tra') continue;
    const row = people.get(uid) ?? { ghi: 0, tra: 0 };
    people.set(uid, { ...row, [what]: n });
  }
  return [...people]
    .map(([uid, row]) => ({ uid, ten: names.get(uid), ...row }))
    .sort((a, b) => b.tra - a.tra || b.ghi - a.ghi || compareVietnamese(a.ten ?? a.uid, b.ten ?? b.uid));
};

export type DongConTra = { readonly ma: string; readonly ten: string; readonly daThu: number; readonly tra: number };

/** Units below by returns, the most first. */
export const unitRows = (con: Rollup['con']): DongConTra[] =>
  Object.entries(con)
    .map(([ma, { ten, o }]) => ({ ma, ten, daThu: o.daThu ?? 0, tra: o.tra ?? 0 }))
    .sort((a, b) => b.tra - a.tra || compareVietnamese(a.ten, b.ten));
