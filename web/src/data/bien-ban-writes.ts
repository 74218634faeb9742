import { type BienBan, chiaLo, type MaNgoaiLe } from '@core/bien-ban/bien-ban.ts';
import type { Ngay } from '@core/shared/ngay.ts';

/** The documents a client may write of a hand-over record, field by field as firestore.rules expects them. Pure. */
export type SignedBy<Now> = { readonly uid: string; readonly ten: string; readonly now: Now };

export type MoiBienBan = Pick<BienBan, 'keHoach' | 'chang' | 'cap' | 'ma' | 'diaBan'> & {
  readonly ngayLap: Ngay;
  readonly vanBan?: { readonly so: string; readonly ngay: Ngay };
  readonly noiLuu?: string;
  readonly phieu: readonly string[];
};

const MAX_TEN = 120;
const signature = <Now>({ uid, ten, now }: SignedBy<Now>) => ({ uid, ten: ten.slice(0, MAX_TEN), luc: now });

/** A proposed record and the parts of its list, for one commit. */
export const newBienBan = <Now>(moi: MoiBienBan, by: SignedBy<Now>) => {
  const { phieu, ...rest } = moi;
  const lo = chiaLo(phieu);
  return {
    bienBan: {
      ...rest,
      trangThai: 'deNghi',
      soPhieu: phieu.length,
      soLo: lo.length,
      giao: signature(by),
      loaiRa: {},
      ngoaiLe: {},
      ghiChu: {},
      khongChuyen: {},
      daChuyen: 0,
      giuKhoa: false,
      v: 1,
      luc: by.now,
    },
    lo: lo.map((part) => ({ phieu: part })),
  };
};

export type XacNhan = {
  readonly ngoaiLe: Readonly<Record<string, MaNgoaiLe>>;
  readonly ghiChu: Readonly<Record<string, string>>;
  readonly noiLuu?: string;
};

/** The receiver's confirmation of the version he has before him. */
export const confirmedBienBan = <Now>({ v }: Pick<BienBan, 'v'>, xacNhan: XacNhan, by: SignedBy<Now>) => ({
  trangThai: 'daXacNhan',
  nhan: signature(by),
  ...xacNhan,
  v: v + 1,
  luc: by.now,
});

export const withdrawnBienBan = <Now>({ v }: Pick<BienBan, 'v'>, now: Now) => ({
  trangThai: 'daRut',
  lyDoRut: 'nguoiGiao',
  v: v + 1,
  luc: now,
});
