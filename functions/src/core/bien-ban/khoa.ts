import * as z from 'zod';
import { isInside } from '../dia-ban/dia-ban.ts';
import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { Phieu, PhieuId } from '../phieu/phieu.ts';
import type { ChangBanGiao } from '../phieu/workflow.ts';
import type { BienBan, MaLoaiRa } from './bien-ban.ts';
import { BAN_GIAO, capGiao, changCuaKeHoach, isDaGiao, trangThaiGiao } from './chang-ban-giao.ts';

/** Phiếu of one xã that may be locked at a time: what keeps the lock document under 1 MiB. */
export const MAX_KHOA = 20_000;

/**
 * `khoaBienBan/{keHoach}:{danhMuc}:{xa}`: which phiếu of a xã lie in which open record, and the last number of each unit,
 * leg and year. One document for all legs, so that one precondition proves that a phiếu is in at most one open record.
 */
export const KhoaBienBan = z.object({
  mo: z.record(z.string(), z.array(PhieuId)),
  so: z.record(z.string(), z.int()),
});
export type KhoaBienBan = z.infer<typeof KhoaBienBan>;
export const KHOA_TRONG: KhoaBienBan = { mo: {}, so: {} };

export const khoaId = ({ keHoach, diaBan }: Pick<BienBan, 'keHoach' | 'diaBan'>): string =>
  `${keHoach}:${diaBan.danhMuc}:${diaBan.xa}`;

/** Numbers run within unit, leg and calendar year. */
export const daySo = ({ ma, chang, ngayLap }: Pick<BienBan, 'ma' | 'chang' | 'ngayLap'>): string =>
  `${ma}:${chang}:${ngayLap.slice(0, 4)}`;

/** What a lock must know of a phiếu. */
export const PhieuDeGiao = Phieu.pick({
  keHoach: true,
  diaBan: true,
  trangThai: true,
  boi: true,
  bienBan: true,
  moc: true,
});
export type PhieuDeGiao = z.infer<typeof PhieuDeGiao>;

type Facts = {
  readonly id: string;
  readonly bienBan: BienBan;
  readonly plan: KeHoach;
  /** The list as proposed; one with gaps or doubles makes the record void. */
  readonly ids: readonly string[];
  readonly phieuOf: (id: string) => PhieuDeGiao | undefined;
  /** When an earlier record was confirmed. */
  readonly nhanLucOf: (bienBanId: string) => number | undefined;
  readonly khoa: KhoaBienBan;
};

export type Khoa =
  | { readonly duoc: false; readonly lyDoRut: 'khongConPhieu' | 'khongHopLe'; readonly loaiRa: BienBan['loaiRa'] }
  | {
      readonly duoc: true;
      readonly so: number;
      readonly danhSach: readonly string[];
      readonly loaiRa: BienBan['loaiRa'];
    };

/** A record fits its plan: a leg the plan has, given from the level it prescribes. */
export const isHopLe = ({ chang, cap, ma, diaBan, keHoach }: BienBan, plan: KeHoach): boolean =>
  plan.id === keHoach &&
  plan.danhMuc === diaBan.danhMuc &&
  changCuaKeHoach(plan).includes(chang) &&
  capGiao(chang, plan) === cap &&
  diaBan[cap] === ma;

const viSaoLoai = (
  phieu: PhieuDeGiao | undefined,
  { bienBan, plan, nhanLucOf }: Facts,
  chang: ChangBanGiao,
): MaLoaiRa | undefined => {
  if (!phieu) return 'khongCo';
  const unit = { danhMuc: bienBan.diaBan.danhMuc, cap: bienBan.cap, ma: bienBan.ma };
  if (phieu.keHoach !== bienBan.keHoach || !isInside(phieu.diaBan, unit)) return 'khacNoi';
  if (BAN_GIAO[chang].cuaMinh && phieu.boi !== bienBan.giao.uid) return 'khacNguoi';
  if (!trangThaiGiao(chang, plan).includes(phieu.trangThai)) return 'khacBuoc';
  const earlier = phieu.bienBan?.[chang];
  return earlier !== undefined && isDaGiao(phieu, chang, nhanLucOf(earlier)) ? 'daGiao' : undefined;
};

/** Which phiếu of a proposed record are locked under which number, and which are left out and why. */
export const planKhoa = (facts: Facts): Khoa => {
  const { id, bienBan, plan, khoa, ids } = facts;
  const isWhole = ids.length === bienBan.soPhieu && new Set(ids).size === ids.length;
  if (!isWhole || !isHopLe(bienBan, plan)) return { duoc: false, lyDoRut: 'khongHopLe', loaiRa: {} };
  const others = Object.entries(khoa.mo).flatMap(([record, list]) => (record === id ? [] : list));
  const taken = new Set(others);
  const loaiRa: BienBan['loaiRa'] = {};
  const danhSach: string[] = [];
  for (const phieuId of ids) {
    const why =
      viSaoLoai(facts.phieuOf(phieuId), facts, bienBan.chang) ??
      (taken.has(phieuId) ? 'bienBanKhac' : undefined) ??
      (taken.size + danhSach.length >= MAX_KHOA ? 'quaNhieu' : undefined);
    if (why) loaiRa[phieuId] = why;
    else danhSach.push(phieuId);
  }
  if (danhSach.length === 0) return { duoc: false, lyDoRut: 'khongConPhieu', loaiRa };
  return { duoc: true, so: (khoa.so[daySo(bienBan)] ?? 0) + 1, danhSach, loaiRa };
};
