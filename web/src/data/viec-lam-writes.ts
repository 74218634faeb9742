import { addDays, type Ngay } from '@core/shared/ngay.ts';
import type { KetNoi, TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import type { NguoiTimViec } from '@core/viec-lam/nguoi-tim-viec.ts';
import type { ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';

/** Who writes and when; `now` is the server's time. */
export type Ky<T> = { readonly uid: string; readonly now: T };

/** What every version of a record carries. */
export const banMoi = <T>(v: number, { uid, now }: Ky<T>) => ({ v, suaBoi: uid, luc: now });

/** Days somebody has for the next step of a referral, by the state it is in. */
export const NGAY_XU_LY: Readonly<Partial<Record<TrangThaiKetNoi, number>>> = {
  deXuat: 7,
  dongY: 3,
  gioiThieu: 14,
  phongVan: 14,
};
const hanOf = (den: TrangThaiKetNoi, homNay: Ngay): Ngay | null => {
  const days = NGAY_XU_LY[den];
  return days === undefined ? null : addDays(homNay, days);
};

type CoId<T> = T & { readonly id: string };

/** A new referral of one seeker to one vacancy: proposed by the centre, or agreed to by the seeker who asks for it. */
export const ketNoiMoi = <T>(
  trangThai: 'deXuat' | 'dongY',
  viec: CoId<Pick<ViecTimNguoi, 'nsdld' | 'tenCongViec' | 'tenNsdld' | 'diaBan'>>,
  nguoi: CoId<Pick<NguoiTimViec, 'diaBan'>>,
  homNay: Ngay,
  ky: Ky<T>,
) => ({
  viec: viec.id,
  nguoi: nguoi.id,
  nsdld: viec.nsdld,
  tenCongViec: viec.tenCongViec,
  tenNsdld: viec.tenNsdld,
  diaBan: viec.diaBan,
  diaBanNguoi: nguoi.diaBan,
  trangThai,
  // Its score and reasons are written by a function from the two records.
  diem: 0,
  hop: [],
  thieu: [],
  lyDo: null,
  moc: { [trangThai]: ky.now },
  hanXuLy: hanOf(trangThai, homNay),
  boi: ky.uid,
  ...banMoi(1, ky),
});

export type LyDoKetNoi = NonNullable<KetNoi['lyDo']>;

/** The next state of a referral; a reason ends it. */
export const buocTiep = <T>(
  { v }: Pick<KetNoi, 'v'>,
  den: TrangThaiKetNoi,
  lyDo: LyDoKetNoi | null,
  homNay: Ngay,
  ky: Ky<T>,
) => ({
  trangThai: den,
  lyDo,
  [`moc.${den}`]: ky.now,
  hanXuLy: lyDo ? null : hanOf(den, homNay),
  ...banMoi(v + 1, ky),
});
