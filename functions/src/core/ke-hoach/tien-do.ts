import { addDays, daysBetween, type Ngay } from '../shared/ngay.ts';
import type { KeHoach, MocTienDo, ThuocDo } from './ke-hoach.ts';

/** Work done out of work to do: phiếu collected (or entered) out of the phiếu registered or known from the roster. */
export type TienDo = { readonly xong: number; readonly tong: number };

const milestones = (plan: Pick<KeHoach, 'mocTienDo'>, thuocDo: ThuocDo): MocTienDo[] =>
  plan.mocTienDo.filter((moc) => moc.thuocDo === thuocDo).sort((a, b) => (a.ngay < b.ngay ? -1 : 1));

/**
 * Percent that should be done by the end of a day if the work of each milestone were spread evenly over its own days
 * (KH-05). Undefined where the plan sets no milestone for that measure.
 */
export const expectedShare = (plan: Pick<KeHoach, 'mocTienDo'>, ngay: Ngay, thuocDo: ThuocDo): number | undefined => {
  const rows = milestones(plan, thuocDo);
  if (rows.length === 0) return undefined;
  let share = 0;
  for (const moc of rows) {
    if (ngay >= moc.ngay) {
      share = moc.phanTram;
    } else if (ngay >= moc.tu) {
      const worked = daysBetween(moc.tu, ngay) + 1;
      return share + ((moc.phanTram - share) * worked) / (daysBetween(moc.tu, moc.ngay) + 1);
    }
  }
  return share;
};

export type NhipDo = {
  readonly moc: MocTienDo;
  readonly conLai: number;
  readonly soNgay: number;
  readonly moiNgay: number;
};

/** What the next milestone still asks for, counting today among the days left; undefined after the last one. */
export const paceNeeded = (
  plan: Pick<KeHoach, 'mocTienDo'>,
  ngay: Ngay,
  thuocDo: ThuocDo,
  { xong, tong }: TienDo,
): NhipDo | undefined => {
  const moc = milestones(plan, thuocDo).find((row) => row.ngay >= ngay);
  if (!moc) return undefined;
  const conLai = Math.max(0, Math.ceil((tong * moc.phanTram) / 100) - xong);
  const from = moc.tu > ngay ? moc.tu : ngay;
  const soNgay = daysBetween(from, moc.ngay) + 1;
  return { moc, conLai, soNgay, moiNgay: Math.ceil(conLai / soNgay) };
};

/** Behind the share the plan expects at the end of that day. */
export const isBehind = (
  plan: Pick<KeHoach, 'mocTienDo'>,
  ngay: Ngay,
  thuocDo: ThuocDo,
  { xong, tong }: TienDo,
): boolean => {
  const expected = expectedShare(plan, ngay, thuocDo);
  return expected !== undefined && tong > 0 && (xong / tong) * 100 < expected;
};

/**
 * The day the rest would be done at the mean pace of the last full days before `ngay`; null while nothing moves.
 * `theoNgay` holds what each day did, as the rollup's `nop:` and `nhap:` cells do.
 */
export const forecast = (
  { xong, tong }: TienDo,
  theoNgay: Readonly<Record<Ngay, number>>,
  ngay: Ngay,
  soNgayNhin = 14,
): { moiNgay: number; ngayXong: Ngay | null } => {
  let done = 0;
  for (let back = 1; back <= soNgayNhin; back++) done += theoNgay[addDays(ngay, -back)] ?? 0;
  const moiNgay = done / soNgayNhin;
  const conLai = Math.max(0, tong - xong);
  if (conLai === 0) return { moiNgay, ngayXong: ngay };
  return { moiNgay, ngayXong: moiNgay > 0 ? addDays(ngay, Math.ceil(conLai / moiNgay) - 1) : null };
};
