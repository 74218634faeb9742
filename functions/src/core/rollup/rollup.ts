import * as z from 'zod';
import { Cap, DanhMuc, MaDonVi } from '../dia-ban/cap.ts';
import { KeHoachId } from '../phieu/phieu.ts';
import { ThoiDiem } from '../shared/ngay.ts';

/** Counters of one unit: cell name → count. Cell names are built in contribution.ts and nowhere else. */
export const OSoLieu = z.record(z.string(), z.int());
export type OSoLieu = z.infer<typeof OSoLieu>;

/** `rollups/{keHoach}:{danhMuc}:{ma}`: all a board needs, in one read. */
export const Rollup = z.object({
  keHoach: KeHoachId,
  danhMuc: DanhMuc,
  cap: Cap,
  ma: MaDonVi,
  ten: z.string(),
  /** The chain from the tỉnh down to this unit, so that a rule can compare it with a scope. */
  diaBan: z.object({
    danhMuc: DanhMuc,
    tinh: z.string().optional(),
    huyen: z.string().optional(),
    xa: z.string().optional(),
    thon: z.string().optional(),
  }),
  /** Every cell of this unit. */
  o: OSoLieu,
  /** Headline cells of the units below, by code, with their names. */
  con: z.record(z.string(), z.object({ ten: z.string(), o: OSoLieu })),
  /** When the last fold ran: how fresh the figures are. */
  asOf: ThoiDiem,
  /** The last proof: the nightly recount and how many cells differed before repair. */
  kiem: z.object({ luc: ThoiDiem, lech: z.int() }).optional(),
});
export type Rollup = z.infer<typeof Rollup>;

export const rollupId = (keHoach: string, danhMuc: DanhMuc, ma: string): string => `${keHoach}:${danhMuc}:${ma}`;

/** Cells of single persons (`ng:{uid}:…`) are kept where those persons work and not counted further up. */
export const cellsOfLevel = (cap: Cap, cells: OSoLieu): OSoLieu =>
  cap === 'thon' || cap === 'xa'
    ? cells
    : Object.fromEntries(Object.entries(cells).filter(([cell]) => !cell.startsWith('ng:')));
