import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { DA_THU, findTransition, type TrangThai, type Transition } from '@core/phieu/workflow.ts';
import { addDays, type Ngay } from '@core/shared/ngay.ts';
import type { Random } from './random.ts';

export type Buoc = { readonly row: Transition; readonly ngay: Ngay };

const THU_TU = DA_THU.slice(0, DA_THU.indexOf('daNhapTin') + 1);

const CHI_NGHIEM_THU: readonly TrangThai[] = ['choNghiemThu', 'choXacNhan'];

/** How far phiếu have come on an ordinary day of the round. */
const DICH: Readonly<Partial<Record<TrangThai, number>>> = {
  choTongHop: 10,
  choKiemTra: 15,
  choBanGiao: 7,
  choNhapTin: 12,
  daNhapTin: 40,
};

/**
 * The moves a phiếu makes after the machine accepted it, each on a day, none later than `homNay`. Rows come from the
 * transition table, so a plan with acceptance passes through it and the others do not.
 */
export const planMoves = (random: Random, plan: KeHoach, ngayNop: Ngay, homNay: Ngay): readonly Buoc[] => {
  const dich = random.weighted(plan.nghiemThu ? { ...DICH, choNghiemThu: 6, choXacNhan: 4 } : DICH);
  const stages = THU_TU.filter((state) => plan.nghiemThu || !CHI_NGHIEM_THU.includes(state));
  const moves: Buoc[] = [];
  let from = stages[0] as TrangThai;
  let ngay = ngayNop;
  for (const to of stages.slice(1, stages.indexOf(dich) + 1)) {
    const row = findTransition(from, to, plan);
    if (!row) throw new Error(`Bảng quy trình không có bước ${from} → ${to} của ${plan.id}`);
    ngay = addDays(ngay, random.int(0, 5));
    if (ngay > homNay) break;
    moves.push({ row, ngay });
    from = to;
  }
  const returned = random.chance(0.03) ? findTransition(from, 'traLai', plan) : undefined;
  if (returned && ngay <= homNay) moves.push({ row: returned, ngay });
  return moves;
};
