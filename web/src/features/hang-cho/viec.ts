import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Phieu } from '@core/phieu/phieu.ts';
import {
  allowedTransitions,
  type ChangBanGiao,
  isWriters,
  NHAN_ACTION,
  type TrangThai,
  type Transition,
} from '@core/phieu/workflow.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import type { IconName } from '../../ui/icon.tsx';

/** One tab of a desk: the phiếu that stand in one state. */
export type Buoc = {
  readonly trangThai: TrangThai;
  readonly nhan: string;
  readonly icon: IconName;
  readonly trong: string;
  /** Nothing is done here any more: the last ones first, to look back. */
  readonly daXong?: boolean;
  /** Phiếu leave this step by a hand-over record of that leg. */
  readonly giao?: ChangBanGiao;
};

/** What the account may do with a phiếu in that state, off the transition table. */
export type Viec = { readonly tien: Transition | undefined; readonly traLai: Transition | undefined };

export const viecOf = (trangThai: TrangThai, vaiTro: readonly VaiTro[], keHoach: Pick<KeHoach, 'nghiemThu'>): Viec => {
  const rows = allowedTransitions(trangThai, vaiTro, keHoach).filter((row) => !isWriters(row));
  return {
    tien: rows.find((row) => row.action !== 'return'),
    traLai: rows.find((row) => row.action === 'return'),
  };
};

/** Who gets returned phiếu: what the police send back goes to the officer first (LC-07), what came from a file to its xã. */
export const noiNhanLai = (row: Transition, list: readonly Pick<Phieu, 'tuTep'>[]): string => {
  if (row.to === 'choKiemTra') return 'cán bộ xã';
  const tuTep = list.filter((phieu) => phieu.tuTep !== undefined).length;
  if (tuTep === 0) return 'điều tra viên';
  return tuTep === list.length ? 'nơi nhập tệp ở xã' : 'điều tra viên, hoặc nơi nhập tệp ở xã';
};

export const labelOf = (row: Transition): string => NHAN_ACTION[row.action];
