import {
  type BoLoc,
  chuoiBam,
  coThe,
  doDay,
  dungBoLoc,
  isDay,
  newBoLoc,
  SO_BIT_DAU,
  themVao,
} from '@core/nguoi-lao-dong/loc-trung.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKhoa } from '../../functions/src/adapters/khoa-dinh-danh.ts';

/** 32 bytes in the place of a digest, many times faster to make. */
const bytes = (seed: number): Uint8Array => {
  const words = new Uint32Array(8);
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  for (let i = 0; i < words.length; i += 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    words[i] = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ (mixed >>> 14);
  }
  return new Uint8Array(words.buffer);
};
const nguoi = (i: number): Uint8Array => bytes(2 * i);
const nguoiGia = (soByte: number): Uint8Array => {
  const all = new Uint8Array(soByte);
  for (let i = 0; i < soByte / 32; i += 1) all.set(bytes(2 * i + 1), i * 32);
  return all;
};
const many = (from: number, count: number): Uint8Array[] => Array.from({ length: count }, (_, i) => nguoi(from + i));
/** Strangers stopped of so many asked. */
const stopped = (boLoc: BoLoc, of = 40_000): number =>
  many(1_000_000, of).filter((bam) => coThe(boLoc, bam)).length / of;

describe('the filter of a commune', () => {
  it('property: never says no of somebody who is in it, and the same person twice changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { maxLength: 60 }), (ids) => {
        const boLoc = newBoLoc(1 << 12);
        for (const i of ids) themVao(boLoc, nguoi(i));
        const before = boLoc.bit.slice();
        expect(ids.every((i) => coThe(boLoc, nguoi(i)))).toBe(true);
        expect(ids.some((i) => themVao(boLoc, nguoi(i)))).toBe(false);
        expect(boLoc.bit).toEqual(before);
      }),
    );
  });

  it.each([
    [0, 1 / 1_041],
    [5_000, 1 / 479],
    [10_000, 1 / 249],
    [20_000, 1 / 87],
  ])('of %i people stops about the strangers it was made to stop, in less than 100 kB', (count, expected) => {
    const boLoc = dungBoLoc(many(0, count), nguoiGia);
    expect(boLoc.soBit).toBe(SO_BIT_DAU);
    expect(Buffer.from(boLoc.bit).toString('base64').length).toBeLessThan(100_000);
    const share = stopped(boLoc);
    expect(share).toBeGreaterThan(expected * 0.6);
    expect(share).toBeLessThan(expected * 1.5);
  });

  it('on its first day hides few people among many that are not there', () => {
    const boLoc = dungBoLoc(many(0, 20), nguoiGia);
    const tried = [...many(0, 20), ...many(1_000_000, 100_000)];
    const hits = tried.filter((bam) => coThe(boLoc, bam)).length;
    expect(hits).toBeGreaterThan(20 * 4);
  });

  it('doubles when it is full, keeps everybody, and together with the one before it tells no more than a little', () => {
    const half = dungBoLoc(many(0, 24_000), nguoiGia);
    const full = dungBoLoc(many(0, 27_000), nguoiGia);
    expect([half.soBit, full.soBit]).toEqual([SO_BIT_DAU, SO_BIT_DAU * 2]);
    expect([isDay(half), isDay(full)]).toEqual([false, false]);
    expect(many(0, 27_000).every((bam) => coThe(full, bam))).toBe(true);
    const strangers = many(1_000_000, 40_000);
    const inBoth = strangers.filter((bam) => coThe(half, bam) && coThe(full, bam)).length / strangers.length;
    expect(inBoth).toBeGreaterThan(1 / 1_500);
  });

  it('is filled by made-up people as far as a real one would', () => {
    expect(doDay(dungBoLoc([], nguoiGia))).toBeCloseTo(0.42, 2);
  });

  it('refuses a digest that is none', () => {
    expect(() => coThe(newBoLoc(), new Uint8Array(20))).toThrow('locTrung.digest');
  });
});

describe('what is hashed', () => {
  it('is the number under the salt of the round; an old CMND or half a number is nobody', () => {
    expect(chuoiBam('k1_muoi', '012190004321')).toBe('k1_muoi:012190004321');
    for (const so of ['012345678', '01219000432', '', undefined]) expect(chuoiBam('k1_muoi', so)).toBeUndefined();
  });

  it('has made-up people that depend on the secret and nothing else', () => {
    const of = (secret: string, xa: string, soByte = 64) =>
      createKhoa(secret.repeat(32)).dongByteOf(['gia', xa], soByte);
    expect(of('a', '1')).toEqual(of('a', '1'));
    expect(of('a', '1', 96).subarray(0, 64)).toEqual(of('a', '1'));
    expect(of('a', '1')).not.toEqual(of('b', '1'));
    expect(of('a', '1')).not.toEqual(of('a', '2'));
  });
});
