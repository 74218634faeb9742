import { FieldValue } from 'firebase-admin/firestore';
import type { KeHoach } from '../../core/ke-hoach/ke-hoach.ts';
import { stampHan } from '../../core/phieu/clock.ts';
import { HE_THONG, withReturn } from '../../core/phieu/judge.ts';
import type { LyDo, Phieu } from '../../core/phieu/phieu.ts';
import type { TrangThai } from '../../core/phieu/workflow.ts';
import { type Ngay, ngayVN } from '../../core/shared/ngay.ts';

/** The fields of the next version, which the function writes: a row of the table, or the same state with values put right. */
export const nextVersion = (
  phieu: Phieu,
  to: TrangThai,
  keHoach: KeHoach,
  homNay: Ngay,
  lyDo: LyDo | null = null,
): Record<string, unknown> => {
  const entered = Object.entries(phieu.moc).map(([state, at]) => [state, ngayVN(at)]);
  const moc = { ...Object.fromEntries(entered), [to]: homNay };
  return {
    trangThai: to,
    tuTrangThai: phieu.trangThai,
    v: phieu.v + 1,
    suaBoi: HE_THONG,
    lyDo,
    ...(to === 'choKiemTra' && { tra: withReturn(phieu, lyDo?.ma ?? 'KHAC') }),
    ...(to !== phieu.trangThai && { [`moc.${to}`]: FieldValue.serverTimestamp() }),
    ...stampHan(keHoach, { trangThai: to, moc, han: phieu.han }, homNay),
    luc: FieldValue.serverTimestamp(),
    lucMay: '',
  };
};
