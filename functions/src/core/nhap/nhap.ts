import * as z from 'zod';
import { DanhMuc, MA_THEO_CAP } from '../dia-ban/cap.ts';
import { NGUON } from '../forms/danh-muc-m03.ts';
import { KeHoachId } from '../phieu/phieu.ts';
import { NGUOI_GHI } from '../phieu/workflow.ts';
import { ThoiDiem } from '../shared/ngay.ts';
import { tidyText } from '../shared/van-ban.ts';
import type { VaiTro } from '../tai-khoan/vai-tro.ts';

/** What a file holds: a roster of the police (HN-04), filled phiếu (HN-09, HP-01), an extract to reconcile with (KH-07). */
export const LOAI_NHAP = ['bangKe', 'phieu', 'doiSoat'] as const;
export const LoaiNhap = z.enum(LOAI_NHAP);
export type LoaiNhap = z.infer<typeof LoaiNhap>;

/** Who may bring which file in, for their own xã. Mending faulty rows is theirs too. */
export const VAI_TRO_NHAP: Readonly<Record<LoaiNhap, readonly VaiTro[]>> = {
  bangKe: ['congAnXa', 'canBoXa', 'toCongTac'],
  phieu: NGUOI_GHI.tuTep,
  doiSoat: ['congAnXa', 'canBoXa'],
};

export const TRANG_THAI_NHAP = ['dangTai', 'dangXuLy', 'xong', 'hetHan'] as const;
export const TRANG_THAI_LO = ['cho', 'xong'] as const;

/** Most rows of one chunk, of one file, and most letters of one cell. */
export const DONG_MOI_LO = 500;
const DONG_MOI_TEP = 200_000;
export const CHU_MOI_O = 1_200;

/** The unit a file is for: a whole xã, or one of its thôn. */
export const DiaBanNhap = z.strictObject({
  danhMuc: DanhMuc,
  tinh: z.string().regex(MA_THEO_CAP.tinh),
  huyen: z.string().regex(MA_THEO_CAP.huyen).optional(),
  xa: z.string().regex(MA_THEO_CAP.xa),
  thon: z.string().regex(MA_THEO_CAP.thon).optional(),
});
export type DiaBanNhap = z.infer<typeof DiaBanNhap>;

/** Rows by what came of them; every row of the file is in exactly one. */
export const DemNhap = z.strictObject({
  /** Taken over. */
  dat: z.int().min(0),
  /** Faulty, waiting to be mended. */
  loi: z.int().min(0),
  /** The same as what is there already. */
  trung: z.int().min(0),
  /** Left out by somebody's decision, with the reason on the row. */
  boQua: z.int().min(0),
});
export type DemNhap = z.infer<typeof DemNhap>;

/** What every file has, whoever it is for. */
export const TEP_CHUNG = {
  tenTep: z.string().transform(tidyText).pipe(z.string().min(1).max(200)),
  /** SHA-256, hex, of the file with its kind and what it is for. */
  bam: z.string().regex(/^[0-9a-f]{64}$/),
  soDong: z.int().min(1).max(DONG_MOI_TEP),
  soLo: z.int().min(1),
  /** The heading each column was recognised by, by column key. */
  cot: z.record(z.string().max(40), z.string().max(300)),
  /**
   * `dangTai` from the first chunk, `dangXuLy` while something is being mended, `xong` once every chunk has its result;
   * `hetHan` once its cells are gone, and nothing can be mended any more.
   */
  trangThai: z.enum(TRANG_THAI_NHAP),
  boi: z.string().min(1).max(128),
  luc: ThoiDiem,
  /** Summed from the chunks once all are done. */
  dem: DemNhap.optional(),
} as const;

/** `nhap/{id}`: one file being brought in. The id is the first half of `bam`, so the same file twice is one document. */
export const Nhap = z.strictObject({
  ...TEP_CHUNG,
  loai: LoaiNhap,
  keHoach: KeHoachId,
  diaBan: DiaBanNhap,
  /** Of a file of phiếu: what the phiếu say of their source. */
  nguon: z.enum(NGUON.codes).optional(),
});
export type Nhap = z.infer<typeof Nhap>;

/** One row of a file: its number there, and its cells by column key, as text. */
export const Dong = z.strictObject({
  so: z.int().min(1),
  o: z.record(z.string().max(40), z.string().max(CHU_MOI_O)),
  /** Why somebody decided to leave the row out. */
  boQua: z.string().transform(tidyText).pipe(z.string().min(1).max(300)).optional(),
});
export type Dong = z.infer<typeof Dong>;

/** One finding about a row, pinned to a column. */
export const LoiDong = z.strictObject({
  so: z.int().min(0),
  ma: z.string().regex(/^[A-Z]{1,4}\d{2}$/),
  truong: z.string().max(40),
});
export type LoiDong = z.infer<typeof LoiDong>;

/** What came of a chunk. `loi` lists every faulty row; `luuY` what was put right or should be looked at. */
export const KetQuaLo = z.strictObject({
  ...DemNhap.shape,
  loiDong: z.array(LoiDong),
  luuY: z.array(LoiDong),
  /** The record that each row stands in now, where a kind of file makes records that a person opens one by one. */
  hoSo: z.array(z.strictObject({ so: z.int().min(1), id: z.string().min(1).max(40) })).optional(),
});
export type KetQuaLo = z.infer<typeof KetQuaLo>;

/** `nhap/{id}/lo/{n}` as far as the machine needs it to be right; rows are judged one by one. */
export const Lo = z.strictObject({
  dong: z.array(z.unknown()).min(1).max(DONG_MOI_LO),
  trangThai: z.enum(TRANG_THAI_LO),
  /** Raised by one with every mending. */
  lan: z.int().min(1),
  boi: z.string().min(1).max(128),
  luc: ThoiDiem,
  ketQua: KetQuaLo.optional(),
});
export type Lo = z.infer<typeof Lo>;

export const nhapIdOf = (bam: string): string => bam.slice(0, 32);
/** Chunks sort by id as by number. */
export const loId = (n: number): string => String(n).padStart(4, '0');

const KHONG: KetQuaLo = { dat: 0, loi: 0, trung: 0, boQua: 0, loiDong: [], luuY: [] };

/** What a handler says of one row. */
export type KetQuaDong = {
  readonly ketQua: keyof DemNhap;
  readonly loiDong?: readonly LoiDong[];
  readonly luuY?: readonly LoiDong[];
  readonly hoSo?: NonNullable<KetQuaLo['hoSo']>[number];
};

export const sumKetQua = (rows: readonly KetQuaDong[]): KetQuaLo => ({
  ...KHONG,
  ...Object.fromEntries(
    (['dat', 'loi', 'trung', 'boQua'] as const).map((key) => [key, rows.filter((row) => row.ketQua === key).length]),
  ),
  loiDong: rows.flatMap((row) => row.loiDong ?? []),
  luuY: rows.flatMap((row) => row.luuY ?? []),
  ...(rows.some((row) => row.hoSo) && { hoSo: rows.flatMap((row) => row.hoSo ?? []) }),
});

export const sumDem = (parts: readonly DemNhap[]): DemNhap => {
  const total = (key: keyof DemNhap) => parts.reduce((sum, part) => sum + part[key], 0);
  return { dat: total('dat'), loi: total('loi'), trung: total('trung'), boQua: total('boQua') };
};

/** A whole chunk refused for one reason, pinned to its first rows' numbers where they can be told. */
export const refusedLo = (ma: string, rows: readonly unknown[]): KetQuaLo => {
  const so = (row: unknown): number => {
    const value = (row as { so?: unknown } | null)?.so;
    return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : 0;
  };
  const loiDong = (rows.length > 0 ? rows : [null]).map((row) => ({ so: so(row), ma, truong: 'tep' }));
  return { ...KHONG, loi: loiDong.length, loiDong };
};

/** Rows that can be read, and the findings about those that cannot. A decided-on row goes to neither handler nor faults. */
export const readDong = (rows: readonly unknown[]): { dong: Dong[]; khac: KetQuaDong[] } => {
  const dong: Dong[] = [];
  const khac: KetQuaDong[] = [];
  for (const row of rows) {
    const parsed = Dong.safeParse(row);
    if (!parsed.success) khac.push({ ketQua: 'loi', loiDong: refusedLo('NT01', [row]).loiDong });
    else if (parsed.data.boQua !== undefined) khac.push({ ketQua: 'boQua' });
    else dong.push(parsed.data);
  }
  return { dong, khac };
};
