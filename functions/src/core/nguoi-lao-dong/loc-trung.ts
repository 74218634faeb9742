import * as z from 'zod';
import { DiaBanNhap } from '../nhap/nhap.ts';
import { parseCccd } from '../shared/giay-to.ts';
import { ThoiDiem } from '../shared/ngay.ts';

/**
 * A Bloom filter of the people a commune has a phiếu of in one round: a phone can ask it whether somebody may have one
 * already, and nobody can read out of it who has. Sizes and the argument are in docs/decisions/0013-loc-trung.md.
 */
export type BoLoc = { readonly soBit: number; readonly bit: Uint8Array };

/** A digest of 32 bytes names one place in each of its 8 words. */
const SO_VI_TRI = 8;
const BYTE_MOI_TU = 4;
const SO_BYTE_BAM = SO_VI_TRI * BYTE_MOI_TU;

/** Places of a new filter: 64 KiB. Powers of two, so that a larger filter agrees with the smaller one it replaces. */
export const SO_BIT_DAU = 2 ** 19;
const SO_BIT_NHIEU_NHAT = 2 ** 22;

/**
 * Made-up people put in first: with them 42 % of the places are taken before the first real one, so that trying numbers
 * finds mostly people who are not there, on the first day of a round as on the last.
 */
const soNguoiGia = (soBit: number): number => Math.round(soBit * 0.068);

/** Above this share of places taken too many strangers would be stopped at the door: a larger filter is made. */
const DAY_NHAT = 0.6;

export const newBoLoc = (soBit: number = SO_BIT_DAU): BoLoc => ({ soBit, bit: new Uint8Array(soBit / 8) });

const viTriCua = (bam: Uint8Array, soBit: number): readonly number[] => {
  if (bam.length !== SO_BYTE_BAM) throw new Error('locTrung.digest');
  const words = new DataView(bam.buffer, bam.byteOffset, bam.byteLength);
  const places: number[] = [];
  for (let at = 0; at < SO_BYTE_BAM; at += BYTE_MOI_TU) places.push(words.getUint32(at) % soBit);
  return places;
};

/** Adds to the filter in place; the same person twice changes nothing. Says whether anything did. */
export const themVao = ({ soBit, bit }: BoLoc, bam: Uint8Array): boolean => {
  let changed = false;
  for (const viTri of viTriCua(bam, soBit)) {
    const byte = viTri >> 3;
    const next = (bit[byte] ?? 0) | (1 << (viTri & 7));
    if (next !== bit[byte]) changed = true;
    bit[byte] = next;
  }
  return changed;
};

/** Whether the person may be in it. Never false for one who is. */
export const coThe = ({ soBit, bit }: BoLoc, bam: Uint8Array): boolean =>
  viTriCua(bam, soBit).every((viTri) => ((bit[viTri >> 3] ?? 0) & (1 << (viTri & 7))) !== 0);

const BITS = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);
/** Share of places taken. */
export const doDay = ({ soBit, bit }: BoLoc): number => bit.reduce((sum, byte) => sum + (BITS[byte] ?? 0), 0) / soBit;
export const isDay = (boLoc: BoLoc): boolean => doDay(boLoc) > DAY_NHAT;

/** The filter of these digests over those of made-up people (so many bytes, the same ones each time), as large as it has to be. */
export const dungBoLoc = (
  nguoi: readonly Uint8Array[],
  nguoiGia: (soByte: number) => Uint8Array,
  tuSoBit = SO_BIT_DAU,
): BoLoc => {
  const boLoc = newBoLoc(tuSoBit);
  const gia = nguoiGia(soNguoiGia(tuSoBit) * SO_BYTE_BAM);
  for (let at = 0; at < gia.length; at += SO_BYTE_BAM) themVao(boLoc, gia.subarray(at, at + SO_BYTE_BAM));
  for (const bam of nguoi) themVao(boLoc, bam);
  return isDay(boLoc) && tuSoBit < SO_BIT_NHIEU_NHAT ? dungBoLoc(nguoi, nguoiGia, tuSoBit * 2) : boLoc;
};

/** What is hashed for a person: only 12-digit numbers name one; an old CMND may belong to two. */
export const chuoiBam = (muoi: string, soGiayTo: string | undefined): string | undefined =>
  soGiayTo !== undefined && parseCccd(soGiayTo) ? `${muoi}:${soGiayTo}` : undefined;

/** `locTrung/{ky}:{danhMuc}:{xa}`: written by a function, read by those who collect in the commune. */
export const LocTrung = z.object({
  ky: z.string(),
  diaBan: DiaBanNhap.omit({ thon: true }),
  /** Another for each commune and round: one filter says nothing about the next. */
  muoi: z.string().min(32),
  soBit: z.int().positive(),
  /** Bytes of the filter in base64: both SDKs read text alike. */
  bit: z.string(),
  luc: ThoiDiem,
});
export type LocTrung = z.infer<typeof LocTrung>;

export const locTrungId = ({ ky, danhMuc, xa }: { ky: string; danhMuc: string; xa: string }): string =>
  `${ky}:${danhMuc}:${xa}`;
