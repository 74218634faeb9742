import type { ChiTieu, PhanCong } from '@core/chi-tieu/chi-tieu.ts';
import { nhipPhanCong, type TienDoDonVi, tienDoOf } from '@core/chi-tieu/tien-do.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { O_CHI_TIEU } from '@core/rollup/contribution.ts';
import type { OSoLieu, Rollup } from '@core/rollup/rollup.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { compareVietnamese } from '@core/shared/van-ban.ts';

export type DongDonVi = {
  readonly ma: string;
  readonly ten: string;
  readonly tienDo: TienDoDonVi;
  /** Phiếu given to people, and how many people. */
  readonly daGiao: number;
  readonly soNguoi: number;
};

/** Phiếu short of what the plan wants by today; those without a number or a milestone are short of nothing. */
export const thieuHomNay = ({ canCo, xong }: TienDoDonVi): number => Math.max(0, (canCo ?? 0) - xong);

const byShortfall = (a: DongDonVi, b: DongDonVi): number =>
  thieuHomNay(b.tienDo) - thieuHomNay(a.tienDo) || compareVietnamese(a.ten, b.ten);

const rowOf = (
  plan: Pick<KeHoach, 'mocTienDo'>,
  { ma, ten, o }: { ma: string; ten: string; o: OSoLieu },
  homNay: Ngay,
  phanCong: readonly PhanCong[],
): DongDonVi => {
  const given = phanCong.filter(({ diaBan, rut }) => !rut && diaBan.thon === ma);
  return {
    ma,
    ten,
    tienDo: tienDoOf(plan, o, homNay),
    daGiao: given.reduce((sum, { so }) => sum + so, 0),
    soNguoi: given.length,
  };
};

/**
 * The thôn of a commune, who is most behind first: those its list names, with the cells of those that have any. A number
 * just registered counts at once, before the fold has brought it into the cells.
 */
export const rowsOfXa = (
  plan: Pick<KeHoach, 'mocTienDo'>,
  con: Rollup['con'],
  thon: readonly Pick<Rollup, 'ma' | 'o'>[],
  { chiTieu, phanCong }: { chiTieu: readonly ChiTieu[]; phanCong: readonly PhanCong[] },
  homNay: Ngay,
): DongDonVi[] => {
  const cells = new Map(thon.map(({ ma, o }) => [ma, o]));
  const registered = new Map(chiTieu.map(({ diaBan, so }) => [diaBan.thon, { [O_CHI_TIEU]: so }]));
  return Object.entries(con)
    .map(([ma, { ten, o }]) => {
      const now = { ...(cells.get(ma) ?? o), ...registered.get(ma) };
      return rowOf(plan, { ma, ten, o: now }, homNay, phanCong);
    })
    .sort(byShortfall);
};

/** Units below a district or province from its own counters, who is most behind first. */
export const rowsOfCon = (plan: Pick<KeHoach, 'mocTienDo'>, con: Rollup['con'], homNay: Ngay): DongDonVi[] =>
  Object.entries(con)
    .map(([ma, { ten, o }]) => rowOf(plan, { ma, ten, o }, homNay, []))
    .sort(byShortfall);

export type DongPhanCong<Doc extends PhanCong> = {
  readonly phanCong: Doc;
  readonly daGhi: number;
  readonly nhip: ReturnType<typeof nhipPhanCong>;
};

/** Assignments with what each person has collected there, the least done by its day first. */
export const rowsOfPhanCong = <Doc extends PhanCong>(
  phanCong: readonly Doc[],
  thon: readonly Pick<Rollup, 'ma' | 'o'>[],
  homNay: Ngay,
): DongPhanCong<Doc>[] => {
  const cells = new Map(thon.map(({ ma, o }) => [ma, o]));
  return phanCong
    .filter(({ rut }) => !rut)
    .map((each) => {
      const daGhi = cells.get(each.diaBan.thon)?.[`ng:${each.nguoi}:ghi`] ?? 0;
      return { phanCong: each, daGhi, nhip: nhipPhanCong(each, daGhi, homNay) };
    })
    .sort((a, b) => b.nhip.moiNgay - a.nhip.moiNgay || compareVietnamese(a.phanCong.ten, b.phanCong.ten));
};

/** "đã ghi 31/50, còn 12 ngày, cần 2 phiếu mỗi ngày" */
export const cauPhanCong = (
  so: number,
  daGhi: number,
  { conLai, soNgay, moiNgay }: ReturnType<typeof nhipPhanCong>,
) => {
  const done = `đã ghi ${daGhi}/${so}`;
  if (conLai === 0) return `${done}, đủ số được giao`;
  if (soNgay < 0) return `${done}, quá hạn ${-soNgay} ngày, còn thiếu ${conLai} phiếu`;
  return `${done}, ${soNgay === 0 ? 'hạn hôm nay' : `còn ${soNgay} ngày`}, cần ${moiNgay} phiếu mỗi ngày`;
};
