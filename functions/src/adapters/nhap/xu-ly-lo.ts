import type { Firestore } from 'firebase-admin/firestore';
import type { Dong, KetQuaLo, LoaiNhap, Nhap } from '../../core/nhap/nhap.ts';

export type NhapDoc = Nhap & { readonly id: string };
/** A chunk whose rows could be read. */
export type LoDoc = { readonly id: string; readonly boi: string; readonly dong: readonly Dong[] };

/**
 * Applies one chunk and says what came of every row. Delivered at least once, and again after each mending: the same
 * rows must lead to the same documents. May throw what Firestore throws, and is then called again.
 */
export type XuLyLo = (db: Firestore, nhap: NhapDoc, lo: LoDoc) => Promise<KetQuaLo>;

/** One handler for each kind of file. */
export type BoXuLy = { readonly [K in LoaiNhap]?: XuLyLo };
