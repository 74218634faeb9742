import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { roundOn } from '../ke-hoach/vong.ts';
import { addDays, daysBetween, type Ngay } from '../shared/ngay.ts';
import { CHANG_OF, type Chang, type TrangThai } from './workflow.ts';

type Han = Readonly<Partial<Record<Chang, Ngay>>>;

export type PhieuClock = {
  readonly trangThai: TrangThai;
  /** The day in Viet Nam the phiếu last entered each state; the present state may still be missing. */
  readonly moc: Readonly<Partial<Record<TrangThai, Ngay>>>;
  readonly han: Han;
};

type Moc = NonNullable<KeHoach['chang'][number]['tinhTu']>;

const anchorDay = (plan: KeHoach, moc: Moc, phieu: PhieuClock, today: Ngay): Ngay | undefined => {
  switch (moc.loai) {
    case 'ngay':
      return moc.ngay;
    case 'dauVong':
      return roundOn(plan, today)?.tu;
    case 'vaoTrangThai':
      return phieu.moc[moc.trangThai] ?? (moc.trangThai === phieu.trangThai ? today : undefined);
  }
};

const dueDay = (plan: KeHoach, chang: Chang, phieu: PhieuClock, today: Ngay): Ngay | undefined => {
  const row = plan.chang.find(({ ma }) => ma === chang);
  if (!row?.tinhTu || row.soNgay === null) return undefined;
  const anchor = anchorDay(plan, row.tinhTu, phieu, today);
  if (anchor === undefined) return undefined;
  const due = addDays(anchor, row.soNgay);
  return row.khongQua !== undefined && row.khongQua < due ? row.khongQua : due;
};

/**
 * The due days of a phiếu that has just entered its state. The clock counts calendar days and the day of the anchor is
 * day 0, so five days from 31/8 end on 05/9. A due day once given stays, however often the stage is entered again.
 */
export const stampHan = (
  plan: KeHoach,
  phieu: PhieuClock,
  today: Ngay,
): { han: Partial<Record<Chang, Ngay>>; hanXuLy: Ngay | null } => {
  const chang = CHANG_OF[phieu.trangThai];
  if (chang === null) return { han: { ...phieu.han }, hanXuLy: null };
  const due = phieu.han[chang] ?? dueDay(plan, chang, phieu, today);
  return { han: { ...phieu.han, ...(due !== undefined && { [chang]: due }) }, hanXuLy: due ?? null };
};

/** Calendar days left; 0 on the due day itself, negative once overdue, null where no clock runs. */
export const daysLeft = (hanXuLy: Ngay | null, today: Ngay): number | null =>
  hanXuLy === null ? null : daysBetween(today, hanXuLy);

export const describeHan = (hanXuLy: Ngay | null, today: Ngay): string => {
  const left = daysLeft(hanXuLy, today);
  if (left === null) return 'không tính hạn';
  if (left === 0) return 'hôm nay';
  return left > 0 ? `còn ${left} ngày` : `quá hạn ${-left} ngày`;
};
