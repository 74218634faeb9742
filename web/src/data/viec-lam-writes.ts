import type { Ngay } from '@core/shared/ngay.ts';
import { hanBuoc, type KetNoi, type TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import type { NguoiTimViec, TrangThaiNtv } from '@core/viec-lam/nguoi-tim-viec.ts';
import type { TrangThaiViec, ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import type { NguoiViec } from './viec-lam-ai.ts';

/** Who writes and when; `now` is the server's time. */
export type Ky<T> = { readonly uid: string; readonly now: T };

/** What every version of a record carries. */
export const banMoi = <T>(v: number, { uid, now }: Ky<T>) => ({ v, suaBoi: uid, luc: now });

/**
 * State of a vacancy whose form is saved: the form takes no day that has passed and no number already filled, so that what
 * had run out or was full is open again. What an employer writes waits for the centre.
 */
export const trangThaiViecGhi = (vai: NguoiViec['vai'], cu?: TrangThaiViec): TrangThaiViec => {
  if (vai === 'doanhNghiep') return 'choDuyet';
  return cu === undefined || cu === 'hetHan' || cu === 'du' ? 'dangTuyen' : cu;
};

/** The same of a seeker. Of one that was somebody's second the number has been mended, so that it is judged again. */
export const trangThaiNguoiGhi = (cu?: TrangThaiNtv): TrangThaiNtv =>
  cu === undefined || cu === 'hetHan' || cu === 'trung' ? 'dangTim' : cu;

type CoId<T> = T & { readonly id: string };

/** A new referral of one seeker to one vacancy: proposed by the centre, or agreed to by the seeker who asks for it. `v`: more than one where it follows another. */
export const ketNoiMoi = <T>(
  trangThai: 'deXuat' | 'dongY',
  viec: CoId<Pick<ViecTimNguoi, 'nsdld' | 'tenCongViec' | 'tenNsdld' | 'diaBan'>>,
  nguoi: CoId<Pick<NguoiTimViec, 'diaBan'>>,
  homNay: Ngay,
  ky: Ky<T>,
  v = 1,
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
  hanXuLy: hanBuoc(trangThai, homNay),
  boi: ky.uid,
  ...banMoi(v, ky),
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
  hanXuLy: lyDo ? null : hanBuoc(den, homNay),
  ...banMoi(v + 1, ky),
});
