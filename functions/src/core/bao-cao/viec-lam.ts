import type { LoaiCoQuan } from '../ke-hoach/ke-hoach.ts';
import type { OSoLieu, Rollup } from '../rollup/rollup.ts';
import { TINH_TRANG_THEO_DOI } from '../viec-lam/ket-noi.ts';
import { THI_TRUONG } from '../viec-lam/thi-truong.ts';
import type { SoLieu } from './bao-cao.ts';
import type { Ky } from './ky.ts';

/** How the figures of a centre's report are made; a new value with every change of `freezeViecLam`. */
export const QUY_TAC_VIEC_LAM = 'BV-1';

/** An employment centre reports what it keeps itself: referrals, placements and their follow-up (HN-10). */
export const isCuaTrungTam = ({ loaiCoQuan }: { readonly loaiCoQuan: LoaiCoQuan }): boolean => loaiCoQuan === 'ttdvvl';

/** Whose board a report is read from, in the place of a plan's id. */
export const bangCua = (row: { readonly keHoach: string; readonly loaiCoQuan: LoaiCoQuan }): string =>
  isCuaTrungTam(row) ? THI_TRUONG : row.keHoach;

/** Cells of one month or period grow with the years; a report has those of its own beside the rest. */
const THEO_THANG = /(^|:)\d{4}(-\d{2})?(:|$)/;
const withoutMonths = (o: OSoLieu): OSoLieu =>
  Object.fromEntries(Object.entries(o).filter(([cell, n]) => n !== 0 && !THEO_THANG.test(cell)));

/** Every open follow-up of this period and those before it was due by the cutoff, which is the end of the period. */
const quaHanOf = (o: OSoLieu, ky: Ky): number =>
  Object.entries(o).reduce((sum, [cell, n]) => {
    const of = /^bc:([\d-]+):cho$/.exec(cell)?.[1];
    return of !== undefined && of.length === ky.length && of <= ky ? sum + n : sum;
  }, 0);

export const freezeViecLam = (rollup: Pick<Rollup, 'o' | 'con'> | undefined, ky: Ky): SoLieu => {
  const o = rollup?.o ?? {};
  const cell = (viec: string): number => o[`bc:${ky}:${viec}`] ?? 0;
  return {
    o: withoutMonths(o),
    trongKy: { daNop: 0, daNhapTin: 0 },
    quaHan: quaHanOf(o, ky),
    con: Object.fromEntries(
      Object.entries(rollup?.con ?? {}).map(([ma, unit]) => [ma, { ten: unit.ten, o: withoutMonths(unit.o) }]),
    ),
    viecLam: {
      gioiThieu: cell('gioiThieu'),
      nhan: cell('nhan'),
      theoDoi: Object.fromEntries(
        TINH_TRANG_THEO_DOI.codes.map((code) => [code, cell(`td:${code}`)] as const).filter(([, n]) => n !== 0),
      ),
      chuaHoi: cell('cho'),
    },
  };
};
