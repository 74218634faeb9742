import * as z from 'zod';
import { Ngay } from '../shared/ngay.ts';
import { type DanhMuc, MaDonVi } from './cap.ts';
import { buildDanhMucOrThrow } from './danh-muc.ts';
import type { DonVi } from './dia-ban.ts';

const TenTruoc = z.tuple([z.string(), Ngay]);

/** A unit on one line of a published file: code, name, code of the unit above ('' for a tỉnh), earlier names with their last day. */
const HangGoiGon = z.union([
  z.tuple([MaDonVi, z.string(), z.string()]),
  z.tuple([MaDonVi, z.string(), z.string(), z.array(TenTruoc)]),
]);
const TepGoiGon = z.array(HangGoiGon);
type TepGoiGon = z.infer<typeof TepGoiGon>;

export const packDonVi = (units: readonly DonVi[]): TepGoiGon =>
  units.map(({ ma, ten, cha = '', tenTruoc }) =>
    tenTruoc ? [ma, ten, cha, tenTruoc.map((name) => [name.ten, name.den])] : [ma, ten, cha],
  );

/**
 * Units from a published file, checked like any list. A file of one tỉnh begins with that tỉnh, so it stands alone.
 * Successors (`keTiep`) are not published: they are read from Firestore where a figure is carried over.
 */
export const unpackDonVi = (danhMuc: DanhMuc, tep: unknown): DonVi[] =>
  buildDanhMucOrThrow(
    danhMuc,
    TepGoiGon.parse(tep).map(([ma, ten, cha, tenTruoc]) => ({
      ma,
      ten,
      ...(cha !== '' && { cha }),
      ...(tenTruoc && { tenTruoc: tenTruoc.map(([cu, den]) => ({ ten: cu, den })) }),
    })),
  );

/** Addresses of the published files, the same for the one who writes and the one who fetches. */
export const tepTinh = (danhMuc: DanhMuc): string => `dia-ban/${danhMuc}/tinh.json`;
export const tepCuaTinh = (danhMuc: DanhMuc, maTinh: string): string => `dia-ban/${danhMuc}/${maTinh}.json`;
