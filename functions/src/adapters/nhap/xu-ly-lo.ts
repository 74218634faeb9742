import type { Firestore, Timestamp } from 'firebase-admin/firestore';
import type { Dong, KetQuaLo, LoaiNhap, Nhap } from '../../core/nhap/nhap.ts';
import type { LoaiNhapTinh, NhapTinh } from '../../core/nhap/nhap-tinh.ts';
import type { LoaiNhapViec, NhapViec } from '../../core/nhap/nhap-viec.ts';
import type { TepNhap } from '../../core/nhap/tep-nhap.ts';

/** `moLuc`: when the file was opened; mending changes its `luc`, never this. */
type CuaTep = { readonly id: string; readonly moLuc: Timestamp };
export type NhapDoc = Nhap & CuaTep;
export type NhapTinhDoc = NhapTinh & CuaTep;
export type NhapViecDoc = NhapViec & CuaTep;
export type TepDoc = TepNhap & CuaTep;
/** A chunk whose rows could be read. */
export type LoDoc = { readonly id: string; readonly boi: string; readonly dong: readonly Dong[] };

/**
 * Applies one chunk and says what came of every row. Delivered at least once, and again after each mending: the same
 * rows must lead to the same documents. May throw what Firestore throws, and is then called again.
 */
export type XuLyLo<Tep extends TepDoc = NhapDoc> = (db: Firestore, nhap: Tep, lo: LoDoc) => Promise<KetQuaLo>;

/** One handler for each kind of file. */
export type BoXuLy = { readonly [K in LoaiNhap]?: XuLyLo } & { readonly [K in LoaiNhapTinh]?: XuLyLo<NhapTinhDoc> } & {
  readonly [K in LoaiNhapViec]?: XuLyLo<NhapViecDoc>;
};
