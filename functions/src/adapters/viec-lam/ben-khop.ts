import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { DiaBanXa } from '../../core/dia-ban/dia-ban.ts';
import type { Ngay } from '../../core/shared/ngay.ts';
import {
  ChiMucNguoi,
  ChiMucViec,
  chiMucNguoiOf,
  chiMucViecOf,
  isNguoiMo,
  isViecMo,
  type NguoiDeKhop,
  type ViecDeKhop,
} from '../../core/viec-lam/chi-muc.ts';
import { type CapGoiY, capNguoiOf, capViecOf } from '../../core/viec-lam/goi-y.ts';
import { type CapKhop, type KetQuaKhop, xepNguoi, xepViec } from '../../core/viec-lam/khop.ts';
import { NguoiTimViec } from '../../core/viec-lam/nguoi-tim-viec.ts';
import type { CoTu } from '../../core/viec-lam/ung-vien.ts';
import { ViecTimNguoi } from '../../core/viec-lam/viec-tim-nguoi.ts';
import { paths } from '../paths.ts';
import { type Read, reader } from '../read-documents.ts';

type TheoHam = Parameters<typeof chiMucViecOf>[1];

/** An entry of the index before it is written, with the record's id. */
export type MucKhop = CoTu & { readonly v: number; readonly soGoiY: number };

/** Everything in which matching a vacancy and matching a seeker differ. */
export type BenKhop<Ban, Muc extends MucKhop, Kia extends { readonly id: string }> = {
  /** The state in which a record looks, and one of the other side. */
  readonly trangThaiMo: string;
  readonly trangThaiMoKia: string;
  readonly ban: (id: string) => FirebaseFirestore.DocumentReference;
  readonly tatCa: FirebaseFirestore.CollectionReference;
  readonly goiY: (id: string) => FirebaseFirestore.DocumentReference;
  readonly chiMuc: (id: string) => FirebaseFirestore.DocumentReference;
  readonly tatCaChiMuc: FirebaseFirestore.CollectionReference;
  readonly tatCaKia: FirebaseFirestore.CollectionReference;
  readonly chiMucKia: (id: string) => FirebaseFirestore.DocumentReference;
  readonly tatCaChiMucKia: FirebaseFirestore.CollectionReference;
  readonly tatCaGoiYKia: FirebaseFirestore.CollectionReference;
  readonly doc: (snapshot: DocumentSnapshot) => Read<Ban>;
  readonly docKia: (snapshot: DocumentSnapshot) => Read<Kia>;
  readonly isMo: (ban: Ban, homNay: Ngay) => boolean;
  readonly muc: (ban: Ban, theoHam: TheoHam) => Muc;
  readonly xep: (muc: Muc, kia: readonly Kia[], homNay: Ngay) => KetQuaKhop;
  readonly idKia: (cap: CapKhop) => string;
  readonly cap: (cap: CapKhop, kia: Kia) => CapGoiY;
  /** Who may see the list. */
  readonly cuaAi: (ban: Ban) => { readonly diaBan: DiaBanXa; readonly nsdld?: string };
};

/** An entry of the index with its id, without the time it was written. */
const withId =
  <T extends { readonly luc: unknown }>(read: (snapshot: DocumentSnapshot) => Read<T>) =>
  (snapshot: DocumentSnapshot): Read<Omit<T, 'luc'> & { readonly id: string }> => {
    const entry = read(snapshot);
    if (!entry.ok) return entry;
    const { luc: _, ...rest } = entry.value;
    return { ok: true, value: { ...rest, id: snapshot.id } };
  };

export const cacBenKhop = (db: Firestore) => {
  const at = paths(db);
  const viec: BenKhop<ViecTimNguoi, ViecDeKhop & ReturnType<typeof chiMucViecOf>, NguoiDeKhop> = {
    trangThaiMo: 'dangTuyen',
    trangThaiMoKia: 'dangTim',
    ban: at.viecTimNguoi,
    tatCa: at.allViecTimNguoi,
    goiY: at.goiYViec,
    chiMuc: at.chiMucViec,
    tatCaChiMuc: at.allChiMucViec,
    tatCaKia: at.allNguoiTimViec,
    chiMucKia: at.chiMucNguoi,
    tatCaChiMucKia: at.allChiMucNguoi,
    tatCaGoiYKia: at.allGoiYNguoi,
    doc: reader(ViecTimNguoi),
    docKia: withId(reader(ChiMucNguoi)),
    isMo: isViecMo,
    muc: (ban, theoHam) => ({ ...chiMucViecOf(ban, theoHam), id: theoHam.id }),
    xep: xepNguoi,
    idKia: ({ nguoi }) => nguoi,
    cap: capNguoiOf,
    cuaAi: ({ diaBan, nsdld }) => ({ diaBan, nsdld }),
  };
  const nguoi: BenKhop<NguoiTimViec, NguoiDeKhop & ReturnType<typeof chiMucNguoiOf>, ViecDeKhop> = {
    trangThaiMo: 'dangTim',
    trangThaiMoKia: 'dangTuyen',
    ban: at.nguoiTimViec,
    tatCa: at.allNguoiTimViec,
    goiY: at.goiYNguoi,
    chiMuc: at.chiMucNguoi,
    tatCaChiMuc: at.allChiMucNguoi,
    tatCaKia: at.allViecTimNguoi,
    chiMucKia: at.chiMucViec,
    tatCaChiMucKia: at.allChiMucViec,
    tatCaGoiYKia: at.allGoiYViec,
    doc: reader(NguoiTimViec),
    docKia: withId(reader(ChiMucViec)),
    isMo: isNguoiMo,
    muc: (ban, theoHam) => ({ ...chiMucNguoiOf(ban, theoHam), id: theoHam.id }),
    xep: xepViec,
    idKia: (cap) => cap.viec,
    cap: capViecOf,
    cuaAi: ({ diaBan }) => ({ diaBan }),
  };
  return { viec, nguoi };
};
