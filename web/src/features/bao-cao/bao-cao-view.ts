import type { SoLieu } from '@core/bao-cao/bao-cao.ts';
import { driftSince } from '@core/bao-cao/snapshot.ts';
import { NHAN_TRANG_THAI } from '@core/phieu/workflow.ts';
import type { OSoLieu, Rollup } from '@core/rollup/rollup.ts';
import { TRANG_THAI_TREN_BANG } from '../bang-so-lieu/so-lieu.ts';

export type DongSo = {
  readonly nhan: string;
  readonly value: number;
  /** How the same figure has moved since the cutoff; undefined where it is not followed or the rollup is not at hand. */
  readonly tuLucChot: number | undefined;
};

/** The figures of a report as rows: what was frozen, and beside it what has changed since. */
export const reportRows = (soLieu: SoLieu, now: Pick<Rollup, 'o'> | undefined): DongSo[] => {
  const drift = now && driftSince(soLieu, now);
  const cell = (nhan: string, o: string): DongSo => ({
    nhan,
    value: soLieu.o[o] ?? 0,
    tuLucChot: drift && (drift[o] ?? 0),
  });
  const frozen = (nhan: string, value: number): DongSo => ({ nhan, value, tuLucChot: undefined });
  return [
    cell('Tổng số phiếu', 'tong'),
    cell('Phiếu đã thu (qua kiểm tra của máy)', 'daThu'),
    frozen('Phiếu nộp trong kỳ', soLieu.trongKy.daNop),
    frozen('Phiếu nhập tin trong kỳ', soLieu.trongKy.daNhapTin),
    frozen('Phiếu quá hạn lúc chốt', soLieu.quaHan),
    ...TRANG_THAI_TREN_BANG.map((t) => cell(NHAN_TRANG_THAI[t], `tt:${t}`)),
  ];
};

/** One word for all that moved: how many more people are collected now than at the cutoff. */
export const driftOf = (soLieu: SoLieu, now: { readonly o: OSoLieu }): { daThu: number; cells: number } => {
  const drift = driftSince(soLieu, now);
  return { daThu: drift.daThu ?? 0, cells: Object.keys(drift).length };
};

/** A hash short enough to read out and compare. */
export const shortHash = (bam: string): string => `${bam.slice(0, 8)} ${bam.slice(8, 16)}`;
