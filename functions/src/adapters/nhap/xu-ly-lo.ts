import type { Firestore } from 'firebase-admin/firestore';
import type { Dong, KetQuaLo, LoaiNhap, Nhap } from '../../core/nhap/nhap.ts';
import type { LoaiNhapTinh, NhapTinh, TepNhap } from '../../core/nhap/nhap-tinh.ts';

export type NhapDoc = Nhap & { readonly id: string };
export type NhapTinhDoc = NhapTinh & { readonly id: string };
export type TepDoc = TepNhap & { readonly id: string };
/** A chunk whose rows could be read. */
export type LoDoc = { readonly id: string; readonly boi: string; readonly dong: readonly Dong[] };

/**
 * Applies one chunk and says what came of every row. Delivered at least once, and again after each mending: the same
 * rows must lead to the same documents. May throw what Firestore throws, and is then called again.
 */
export type XuLyLo<Tep extends TepDoc = NhapDoc> = (db: Firestore, nhap: Tep, lo: LoDoc) => Promise<KetQuaLo>;

/** One handler for each kind of file. */
export type BoXuLy = { readonly [K in LoaiNhap]?: XuLyLo } & { readonly [K in LoaiNhapTinh]?: XuLyLo<NhapTinhDoc> };
