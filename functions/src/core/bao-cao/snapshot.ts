import type { KeHoach, LichBaoCao } from '../ke-hoach/ke-hoach.ts';
import type { OSoLieu, Rollup } from '../rollup/rollup.ts';
import type { Ngay } from '../shared/ngay.ts';
import { BanChot, type SoLieu } from './bao-cao.ts';
import { coQuanId } from './calendar.ts';
import { canonicalJson, sha256Hex } from './hash.ts';
import { daysOfKy, hanNopOf, type Ky } from './ky.ts';
import { freezeViecLam, isCuaTrungTam, QUY_TAC_VIEC_LAM } from './viec-lam.ts';

/** How the figures are made; a new value with every change of `freezeFigures`, so that an old hash can be explained. */
const QUY_TAC = 'BC-1';

const THEO_NGAY = /^(nop|nhap|han):(\d{4}-\d{2}-\d{2})$/;

const sumDays = (o: OSoLieu, kind: string, holds: (ngay: Ngay) => boolean): number =>
  Object.entries(o).reduce((sum, [cell, n]) => {
    const [, loai, ngay] = THEO_NGAY.exec(cell) ?? [];
    return loai === kind && ngay !== undefined && holds(ngay) ? sum + n : sum;
  }, 0);

const withoutDays = (o: OSoLieu): OSoLieu =>
  Object.fromEntries(Object.entries(o).filter(([cell, n]) => n !== 0 && !THEO_NGAY.test(cell)));

/** Cells kept per day grow with the plan, so a snapshot sums those of its own days and leaves the rest to the rollup. */
export const freezeFigures = (
  rollup: Pick<Rollup, 'o' | 'con'> | undefined,
  days: { tu: Ngay; den: Ngay; hanNop: Ngay },
): SoLieu => {
  const o = rollup?.o ?? {};
  const within = (ngay: Ngay) => days.tu <= ngay && ngay <= days.den;
  return {
    o: withoutDays(o),
    trongKy: { daNop: sumDays(o, 'nop', within), daNhapTin: sumDays(o, 'nhap', within) },
    quaHan: sumDays(o, 'han', (ngay) => ngay < days.hanNop),
    con: Object.fromEntries(
      Object.entries(rollup?.con ?? {}).map(([ma, unit]) => [ma, { ten: unit.ten, o: withoutDays(unit.o) }]),
    ),
  };
};

/** A rollup as it stood at `docLuc`, read for a report whose figures freeze at `chotLuc`. */
export type Reading = {
  readonly rollup: Pick<Rollup, 'o' | 'con'> | undefined;
  readonly chotLuc: Date;
  readonly docLuc: Date;
};

/** The frozen part of a report and its hash, chained to the period before. */
export const takeBanChot = async (
  plan: KeHoach,
  lich: LichBaoCao,
  request: { ma: string; ky: Ky; lan: number },
  { rollup, chotLuc, docLuc }: Reading,
  bamTruoc: string | null,
): Promise<BanChot & { bam: string }> => {
  const hanNop = hanNopOf(lich, request.ky);
  const days = daysOfKy(lich, request.ky, plan.hieuLuc.tu);
  const banChot: BanChot = {
    keHoach: plan.id,
    coQuan: coQuanId(lich.loaiCoQuan, request.ma),
    loaiCoQuan: lich.loaiCoQuan,
    cap: lich.cap,
    ma: request.ma,
    danhMuc: plan.danhMuc,
    chuKy: lich.chuKy,
    ky: request.ky,
    lan: request.lan,
    ...days,
    hanNop,
    chotLuc: chotLuc.toISOString(),
    docLuc: docLuc.toISOString(),
    quyTac: isCuaTrungTam(lich) ? QUY_TAC_VIEC_LAM : QUY_TAC,
    soLieu: isCuaTrungTam(lich) ? freezeViecLam(rollup, request.ky) : freezeFigures(rollup, { ...days, hanNop }),
    bamTruoc,
  };
  return { ...banChot, bam: await bamOf(banChot) };
};

export const bamOf = (banChot: BanChot): Promise<string> => sha256Hex(canonicalJson(banChot));

/** Whether a stored report still is what was frozen: its own figures, and the chain where the one before is at hand. */
export const verifyBaoCao = async (
  baoCao: BanChot & { bam: string },
  before?: { bam: string },
): Promise<'dung' | 'saiSoLieu' | 'saiChuoi'> => {
  const { bam, ...rest } = baoCao;
  if ((await bamOf(BanChot.strip().parse(rest))) !== bam) return 'saiSoLieu';
  return before && before.bam !== baoCao.bamTruoc ? 'saiChuoi' : 'dung';
};

/** What changed since the cutoff, cell by cell ("+12 từ khi chốt"); cells kept per day and zeros left out. */
export const driftSince = (soLieu: Pick<SoLieu, 'o'>, rollup: Pick<Rollup, 'o'> | undefined): OSoLieu => {
  const now = withoutDays(rollup?.o ?? {});
  const cells = new Set([...Object.keys(soLieu.o), ...Object.keys(now)]);
  return Object.fromEntries(
    [...cells]
      .sort()
      .map((cell) => [cell, (now[cell] ?? 0) - (soLieu.o[cell] ?? 0)] as const)
      .filter(([, n]) => n !== 0),
  );
};
