import { doneByDay, targetOf, workOf } from '@core/chi-tieu/tien-do.ts';
import type { KeHoach, ThuocDo } from '@core/ke-hoach/ke-hoach.ts';
import { expectedShare, forecast, isBehind, paceNeeded } from '@core/ke-hoach/tien-do.ts';
import type { OSoLieu } from '@core/rollup/rollup.ts';
import { formatNgay, type Ngay } from '@core/shared/ngay.ts';
import { formatSo } from '../../ui/format.ts';

const TEN: Readonly<Record<ThuocDo, string>> = { daThu: 'Thu thập', daNhapTin: 'Nhập tin' };

export type NhipDoView = {
  readonly key: ThuocDo;
  readonly ten: string;
  readonly xong: number;
  readonly tong: number;
  readonly cham: boolean;
  readonly cau: readonly string[];
};

/**
 * Work against the milestones of the plan (KH-05, LC-11): how far, what a day asks for, where the present pace leads.
 * Without a registered target the whole is the phiếu there are, and the sentence says so.
 */
export const viewNhipDo = (
  plan: Pick<KeHoach, 'mocTienDo'>,
  o: OSoLieu,
  homNay: Ngay,
): { readonly coChiTieu: boolean; readonly dong: readonly NhipDoView[] } => {
  const target = targetOf(o);
  const measures = [...new Set(plan.mocTienDo.map((moc) => moc.thuocDo))];
  const dong = measures.map((key): NhipDoView => {
    const work = workOf(o, key);
    const { tong } = work;
    const expected = expectedShare(plan, homNay, key);
    const pace = paceNeeded(plan, homNay, key, work);
    const ahead = forecast(work, doneByDay(o, key), homNay);
    const cau = [
      expected !== undefined && `Đến hôm nay kế hoạch cần ${formatSo(Math.round(expected * 10) / 10)}%`,
      pace &&
        pace.conLai > 0 &&
        `còn ${formatSo(pace.conLai)} phiếu để đạt ${formatSo(pace.moc.phanTram)}% ngày ${formatNgay(pace.moc.ngay)}, mỗi ngày ${formatSo(pace.moiNgay)} phiếu`,
      work.xong < tong &&
        ahead.moiNgay > 0 &&
        ahead.ngayXong !== null &&
        `theo đà 14 ngày qua (${formatSo(Math.round(ahead.moiNgay * 10) / 10)} phiếu/ngày) xong ngày ${formatNgay(ahead.ngayXong)}`,
      work.xong < tong && ahead.moiNgay === 0 && '14 ngày qua không có phiếu nào',
    ].filter((text) => typeof text === 'string');
    return { key, ten: TEN[key], ...work, cham: isBehind(plan, homNay, key, work), cau };
  });
  return { coChiTieu: target !== undefined, dong };
};
