import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { stampHan } from '@core/phieu/clock.ts';
import { type BaiLam, type BienDong, type LyDo, type Phieu, splitBaiLam } from '@core/phieu/phieu.ts';
import type { TrangThai, Transition } from '@core/phieu/workflow.ts';
import { type Ngay, ngayVN, type ThoiDiem } from '@core/shared/ngay.ts';

/**
 * The documents and updates a client may write, built field by field as firestore.rules expects them. Pure: `now` is
 * whatever stands for the server's time (the SDK's sentinel), the rest is passed in.
 */
export type Stamp<Now> = {
  readonly uid: string;
  readonly homNay: Ngay;
  readonly lucMay: string;
  readonly now: Now;
};

export type NewPhieu = {
  readonly keHoach: KeHoach;
  /** The version of the form it was begun in; the plan's own where left out. */
  readonly mau?: string;
  readonly diaBan: DiaBan;
  readonly bai: BaiLam & { ngayPhongVan: Ngay };
  readonly nguon: Phieu['nguon'];
  readonly xacNhan: readonly string[];
  readonly trangThai: 'nhap' | 'daNop';
  readonly thayCho?: string;
  readonly bienDong?: BienDong;
};

const riengOf = (bai: BaiLam, diaBan: DiaBan, boi: string) => ({ ...splitBaiLam(bai).dinhDanh, diaBan, boi });

const mocDays = (moc: Phieu['moc']): Partial<Record<TrangThai, Ngay>> =>
  Object.fromEntries(Object.entries(moc).map(([state, at]: [string, ThoiDiem]) => [state, ngayVN(at)]));

/** A phiếu written for the first time, and its identity document of the same batch. */
export const newPhieu = <Now>(input: NewPhieu, { uid, homNay, lucMay, now }: Stamp<Now>) => {
  const { phieu } = splitBaiLam(input.bai);
  const { trangThai, diaBan } = input;
  return {
    phieu: {
      keHoach: input.keHoach.id,
      mau: input.mau ?? input.keHoach.mauPhieu,
      diaBan,
      trangThai,
      tuTrangThai: null,
      v: 1,
      boi: uid,
      suaBoi: uid,
      nguon: input.nguon,
      ...(input.thayCho && { thayCho: input.thayCho }),
      ...(input.bienDong && { bienDong: input.bienDong }),
      ngayPhongVan: input.bai.ngayPhongVan,
      ...phieu,
      xacNhan: [...input.xacNhan],
      loi: [],
      lyDo: null,
      moc: { [trangThai]: now },
      ...stampHan(input.keHoach, { trangThai, moc: { [trangThai]: homNay }, han: {} }, homNay),
      luc: now,
      lucMay,
    },
    rieng: riengOf(input.bai, diaBan, uid),
  };
};

const nextVersion = <Now>(phieu: Pick<Phieu, 'trangThai' | 'v'>, { uid, lucMay, now }: Stamp<Now>) => ({
  tuTrangThai: phieu.trangThai,
  v: phieu.v + 1,
  suaBoi: uid,
  luc: now,
  lucMay,
});

/** The fields a transition changes, by path, and no others. */
export const movedPhieu = <Now>(
  phieu: Pick<Phieu, 'trangThai' | 'v' | 'moc' | 'han' | 'tra'>,
  row: Transition,
  keHoach: KeHoach,
  lyDo: LyDo | null,
  stamp: Stamp<Now>,
) => {
  if (row.from !== phieu.trangThai) throw new Error(`${row.action} starts at ${row.from}, not ${phieu.trangThai}`);
  if (row.needs?.includes('lyDo') && !lyDo) throw new Error(`${row.action} needs a reason`);
  const moc = { ...mocDays(phieu.moc), [row.to]: stamp.homNay };
  return {
    trangThai: row.to,
    ...nextVersion(phieu, stamp),
    lyDo,
    ...(row.action === 'return' && { tra: [...(phieu.tra ?? []), lyDo?.ma ?? 'KHAC'] }),
    ...(row.action === 'enter' && { nhapBoi: stamp.uid }),
    [`moc.${row.to}`]: stamp.now,
    ...stampHan(keHoach, { trangThai: row.to, moc, han: phieu.han }, stamp.homNay),
  };
};

/** New answers of the owner; absent ones are removed by `remove`, the SDK's delete sentinel. Identity is set whole. */
export const editedPhieu = <Now, Remove>(
  phieu: Pick<Phieu, 'trangThai' | 'v' | 'diaBan' | 'boi' | 'moc' | 'han' | 'tra'>,
  edit: {
    readonly bai: BaiLam & { ngayPhongVan: Ngay };
    readonly xacNhan: readonly string[];
    readonly bienDong?: BienDong;
  },
  submit: { readonly row: Transition; readonly keHoach: KeHoach } | null,
  stamp: Stamp<Now> & { readonly remove: Remove },
) => {
  const parts = splitBaiLam(edit.bai).phieu;
  return {
    phieu: {
      ...(submit ? movedPhieu(phieu, submit.row, submit.keHoach, null, stamp) : nextVersion(phieu, stamp)),
      ngayPhongVan: edit.bai.ngayPhongVan,
      gioiTinh: parts.gioiTinh ?? stamp.remove,
      thangSinh: parts.thangSinh ?? stamp.remove,
      traLoi: parts.traLoi,
      xacNhan: [...edit.xacNhan],
      ...(edit.bienDong && { bienDong: edit.bienDong }),
    },
    rieng: riengOf(edit.bai, phieu.diaBan, phieu.boi),
  };
};
