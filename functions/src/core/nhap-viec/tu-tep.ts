import * as z from 'zod';
import { canonicalJson } from '../bao-cao/hash.ts';
import { DiaBanTinh } from '../nhap/nhap-tinh.ts';
import { ThoiDiem } from '../shared/ngay.ts';

/**
 * `viecTimNguoi/{id}/rieng/tep`, `nguoiTimViec/{id}/rieng/tep`: which row of which file a record was last taken from, with
 * a digest of each answer under the secret. The answers themselves stand in the record alone.
 */
export const TuTep = z.strictObject({
  diaBan: DiaBanTinh,
  nhap: z.string().min(1).max(40),
  so: z.int().min(1),
  /** When the file was opened: of two that differ the later one is believed. */
  moLuc: ThoiDiem,
  /** Of the whole row. */
  bam: z.string().max(64),
  truong: z.record(z.string().max(40), z.string().max(64)),
  luc: ThoiDiem,
});
export type TuTep = z.infer<typeof TuTep>;

/** Answers by name, of a record or of a row. */
export type TraLoiTep = Readonly<Record<string, unknown>>;

/** Working conditions are several questions in one field: each stands by itself, under the path that a change is written to. */
export const tachDieuKien = ({ dieuKien, ...rest }: TraLoiTep): TraLoiTep => ({
  ...rest,
  ...Object.fromEntries(Object.entries(dieuKien ?? {}).map(([key, value]) => [`dieuKien.${key}`, value])),
});

/** Digest of one answer: the same answer of the same question gives the same. */
export type Bam = (truong: string, noiDung: string) => string;

/** Digests of the answers that are there. */
export const bamCacTruong = (traLoi: TraLoiTep, bam: Bam): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(traLoi).flatMap(([truong, value]) =>
      value === undefined ? [] : [[truong, bam(truong, canonicalJson(value))] as const],
    ),
  );

export type SuaTheoTep = {
  /** The row's new answers that go into the record. */
  readonly dat: TraLoiTep;
  /** Answers that the row changed and that somebody had changed in the record before. */
  readonly giuLai: readonly string[];
};

/**
 * What a later row changes in a record: an answer that the file changed, as long as the record still says what the file
 * said before. Three values are compared, so that what a person changed stays without a mark that he did. An empty cell
 * says nothing and takes nothing away.
 */
export const suaTheoTep = (hienTai: TraLoiTep, cu: TuTep['truong'], moi: TraLoiTep, bam: Bam): SuaTheoTep => {
  const [now, next] = [bamCacTruong(hienTai, bam), bamCacTruong(moi, bam)];
  const changed = Object.keys(next).filter((key) => cu[key] !== next[key] && now[key] !== next[key]);
  const [open, kept] = [true, false].map((isOpen) => changed.filter((key) => (now[key] === cu[key]) === isOpen));
  return { dat: Object.fromEntries((open ?? []).map((key) => [key, moi[key]])), giuLai: kept ?? [] };
};
