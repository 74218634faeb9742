import type { VaiTro } from '../tai-khoan/vai-tro.ts';
import type { TRANG_THAI_KHAI_BAO } from './khai-bao.ts';
import type { TrangThaiNtv } from './nguoi-tim-viec.ts';
import type { TrangThaiNsdld } from './nsdld.ts';
import type { TrangThaiViec } from './viec-tim-nguoi.ts';

/** One step between two states of a record of supply or demand; null: the record is new. */
export type Buoc<T extends string> = {
  readonly tu: T | null;
  readonly den: T;
  /** Who may take it: the centre of the area, the employer or the seeker whose record it is, the commune; none: a function. */
  readonly by: readonly VaiTro[];
  readonly needs?: 'lyDo';
  /** Taken through a function that looks at more than one record. */
  readonly quaHam?: true;
};

const CUA_NSDLD = ['trungTam', 'doanhNghiep'] as const;
const CUA_NGUOI = ['trungTam', 'nguoiTimViec'] as const;

/** The only place that knows the order of states of an employer: what it registers itself waits for the centre (HP-02). */
export const BUOC_NSDLD: readonly Buoc<TrangThaiNsdld>[] = [
  { tu: null, den: 'choXacNhan', by: [] },
  { tu: null, den: 'daXacNhan', by: ['trungTam'] },
  { tu: 'choXacNhan', den: 'daXacNhan', by: ['trungTam'] },
  { tu: 'choXacNhan', den: 'tuChoi', by: ['trungTam'], needs: 'lyDo' },
  { tu: 'tuChoi', den: 'choXacNhan', by: [] },
  { tu: 'tuChoi', den: 'daXacNhan', by: ['trungTam'] },
  { tu: 'daXacNhan', den: 'ngung', by: ['trungTam'], needs: 'lyDo' },
  { tu: 'ngung', den: 'daXacNhan', by: ['trungTam'] },
];

/** The same of a vacancy (HP-05): what an employer writes, and writes anew, waits for the centre; a new last day does not. */
export const BUOC_VIEC: readonly Buoc<TrangThaiViec>[] = [
  { tu: null, den: 'choDuyet', by: ['doanhNghiep'] },
  { tu: null, den: 'dangTuyen', by: ['trungTam'] },
  { tu: 'choDuyet', den: 'dangTuyen', by: ['trungTam'] },
  { tu: 'choDuyet', den: 'tuChoi', by: ['trungTam'], needs: 'lyDo' },
  { tu: 'choDuyet', den: 'dong', by: CUA_NSDLD },
  { tu: 'tuChoi', den: 'choDuyet', by: ['doanhNghiep'] },
  { tu: 'dangTuyen', den: 'choDuyet', by: ['doanhNghiep'] },
  { tu: 'dangTuyen', den: 'dong', by: CUA_NSDLD },
  { tu: 'dangTuyen', den: 'du', by: [] },
  { tu: 'dangTuyen', den: 'hetHan', by: [] },
  { tu: 'du', den: 'dangTuyen', by: CUA_NSDLD },
  { tu: 'du', den: 'dong', by: CUA_NSDLD },
  { tu: 'hetHan', den: 'dangTuyen', by: CUA_NSDLD },
  { tu: 'hetHan', den: 'choDuyet', by: ['doanhNghiep'] },
  { tu: 'hetHan', den: 'dong', by: CUA_NSDLD },
  { tu: 'dong', den: 'dangTuyen', by: ['trungTam'] },
  { tu: 'dong', den: 'choDuyet', by: ['doanhNghiep'] },
];

/** The same of a seeker (HN-08). A commune writes one from a phiếu of somebody unemployed, with his consent. */
export const BUOC_NGUOI: readonly Buoc<TrangThaiNtv>[] = [
  { tu: null, den: 'choDuyet', by: [] },
  { tu: null, den: 'dangTim', by: ['trungTam', 'canBoXa'] },
  { tu: 'choDuyet', den: 'dangTim', by: ['trungTam'] },
  { tu: 'choDuyet', den: 'dong', by: CUA_NGUOI, needs: 'lyDo' },
  { tu: 'dangTim', den: 'dong', by: CUA_NGUOI, needs: 'lyDo' },
  { tu: 'dangTim', den: 'coViec', by: CUA_NGUOI },
  { tu: 'dangTim', den: 'hetHan', by: [] },
  { tu: 'hetHan', den: 'dangTim', by: CUA_NGUOI },
  { tu: 'hetHan', den: 'coViec', by: [] },
  { tu: 'hetHan', den: 'dong', by: CUA_NGUOI, needs: 'lyDo' },
  { tu: 'coViec', den: 'dangTim', by: CUA_NGUOI },
  { tu: 'coViec', den: 'dong', by: CUA_NGUOI, needs: 'lyDo' },
  { tu: 'dong', den: 'dangTim', by: ['trungTam'] },
  { tu: 'dong', den: 'choDuyet', by: [] },
  { tu: 'dangTim', den: 'trung', by: [] },
  { tu: 'coViec', den: 'trung', by: [] },
  { tu: 'hetHan', den: 'trung', by: [] },
  // Right again, so the centre says: the other record is closed, or a number was wrong. The function looks once more.
  { tu: 'trung', den: 'dangTim', by: ['trungTam'] },
  { tu: 'trung', den: 'dong', by: ['trungTam'], needs: 'lyDo' },
  { tu: 'trung', den: 'choDuyet', by: [] },
];

/** The same of a declaration (HP-03, HP-04): one the centre sent back is written anew. */
export const BUOC_KHAI_BAO: readonly Buoc<(typeof TRANG_THAI_KHAI_BAO)[number]>[] = [
  { tu: null, den: 'daNop', by: CUA_NSDLD },
  { tu: 'daNop', den: 'daNhan', by: ['trungTam'] },
  { tu: 'daNop', den: 'traLai', by: ['trungTam'], needs: 'lyDo' },
  { tu: 'traLai', den: 'daNop', by: CUA_NSDLD },
];
