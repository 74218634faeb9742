import type { KeHoach, ThuocDo } from '../ke-hoach/ke-hoach.ts';
import { expectedShare, forecast, isBehind, type NhipDo, paceNeeded, type TienDo } from '../ke-hoach/tien-do.ts';
import { O_CHI_TIEU } from '../rollup/contribution.ts';
import { byDay } from '../rollup/han.ts';
import type { OSoLieu } from '../rollup/rollup.ts';
import { daysBetween, type Ngay } from '../shared/ngay.ts';

/** What each measure counts in a rollup: how many are done, and the family of cells that says on which day. */
const O_THUOC_DO: Readonly<Record<ThuocDo, { readonly oDau: 'nop' | 'nhap'; dem(o: OSoLieu): number }>> = {
  daThu: { oDau: 'nop', dem: (o) => o.daThu ?? 0 },
  daNhapTin: {
    oDau: 'nhap',
    dem: (o) => (o['tt:daNhapTin'] ?? 0) + (o['tt:khop'] ?? 0) + (o['tt:lech'] ?? 0),
  },
};

/** The number of phiếu a unit has registered to collect (LC-11), where it has. */
export const targetOf = (o: OSoLieu): number | undefined => {
  const target = o[O_CHI_TIEU];
  return target !== undefined && target > 0 ? target : undefined;
};

/** Done out of to do; without a registered number the whole is the phiếu there are. */
export const workOf = (o: OSoLieu, thuocDo: ThuocDo): TienDo => ({
  xong: O_THUOC_DO[thuocDo].dem(o),
  tong: targetOf(o) ?? o.tong ?? 0,
});

/** What each day did, as `forecast` takes it. */
export const doneByDay = (o: OSoLieu, thuocDo: ThuocDo): Readonly<Record<Ngay, number>> =>
  Object.fromEntries(byDay(o, O_THUOC_DO[thuocDo].oDau));

export type TienDoDonVi = {
  readonly xong: number;
  /** The registered number; undefined where the unit has none. */
  readonly chiTieu: number | undefined;
  /** Phiếu that should be done by the end of today; undefined without a milestone or a registered number. */
  readonly canCo: number | undefined;
  readonly nhip: NhipDo | undefined;
  readonly duBao: { readonly moiNgay: number; readonly ngayXong: Ngay | null };
  readonly cham: boolean;
};

/** The measure of a plan's targets: what its milestones count first, collecting where it sets none. */
export const measureOf = (plan: Pick<KeHoach, 'mocTienDo'>): ThuocDo =>
  plan.mocTienDo.some(({ thuocDo }) => thuocDo === 'daThu') ? 'daThu' : (plan.mocTienDo[0]?.thuocDo ?? 'daThu');

/** One unit against its registered number and the milestones of its plan (LC-11, KH-05). */
export const tienDoOf = (
  plan: Pick<KeHoach, 'mocTienDo'>,
  o: OSoLieu,
  homNay: Ngay,
  thuocDo: ThuocDo = measureOf(plan),
): TienDoDonVi => {
  const work = workOf(o, thuocDo);
  const chiTieu = targetOf(o);
  const share = expectedShare(plan, homNay, thuocDo);
  return {
    xong: work.xong,
    chiTieu,
    canCo: share === undefined || chiTieu === undefined ? undefined : Math.ceil((chiTieu * share) / 100),
    nhip: paceNeeded(plan, homNay, thuocDo, work),
    duBao: forecast(work, doneByDay(o, thuocDo), homNay),
    cham: isBehind(plan, homNay, thuocDo, work),
  };
};

/** What an assignment still asks of its person, counting today among the days left; `soNgay` is negative once overdue. */
export const nhipPhanCong = (
  { so, han }: { readonly so: number; readonly han: Ngay },
  daGhi: number,
  homNay: Ngay,
): { readonly conLai: number; readonly soNgay: number; readonly moiNgay: number } => {
  const conLai = Math.max(0, so - daGhi);
  const soNgay = daysBetween(homNay, han);
  return { conLai, soNgay, moiNgay: Math.ceil(conLai / Math.max(1, soNgay + 1)) };
};
