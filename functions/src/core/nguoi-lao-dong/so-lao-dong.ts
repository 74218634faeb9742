import * as z from 'zod';
import { Cap, DanhMuc, MaDonVi } from '../dia-ban/cap.ts';
import { DiaBan } from '../dia-ban/dia-ban.ts';
import { NGUON } from '../forms/danh-muc-m03.ts';
import { BaiLam, KeHoachId, PhieuId } from '../phieu/phieu.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';
import { VAI_TRO } from '../tai-khoan/vai-tro.ts';
import { NldId } from './nld-id.ts';
import { truongThayDoi } from './thay-doi.ts';

/** `nguoiLaoDong/{id}`: sổ lao động điện tử (LC-13, TT 11/2022 Điều 13), compiled from phiếu the commune has approved. */
export const NguoiLaoDong = z.strictObject({
  diaBan: DiaBan,
  /** The phiếu it stands on now, and the version of it. */
  phieu: PhieuId,
  phieuV: z.int().min(1),
  keHoach: KeHoachId,
  bai: BaiLam,
  nguon: z.enum(NGUON.codes),
  /** The day the present state took effect. */
  ngay: Ngay,
  /** Later phiếu have greater ones: an older phiếu never overwrites what a newer one said. */
  thuTuPhieu: z.string().max(60),
  v: z.int().min(1),
  luc: ThoiDiem,
});
export type NguoiLaoDong = z.infer<typeof NguoiLaoDong>;

/** `nguoiLaoDong/{id}/lichSu/{v}`: what one phiếu changed; nothing where it says that nothing did. */
export const LichSuNld = z.strictObject({
  v: z.int().min(1),
  phieu: PhieuId,
  keHoach: KeHoachId,
  nguon: z.enum(NGUON.codes),
  ngay: Ngay,
  truong: z.array(z.string().max(40)).max(40),
  /** The answers before, of the fields that changed. */
  truoc: BaiLam,
  /** The book began anew here: what stood in it came from a phiếu that turned out to be another person's. */
  lapLai: z.literal(true).optional(),
  luc: ThoiDiem,
});
export type LichSuNld = z.infer<typeof LichSuNld>;

/** What the commune's officer does about the account a worker reads his book with. */
export const VIEC_TAI_KHOAN = ['capTaiKhoan', 'datLaiMatKhau', 'thuHoi'] as const;
export type ViecTaiKhoan = (typeof VIEC_TAI_KHOAN)[number];
export const NHAN_VIEC_TAI_KHOAN: Readonly<Record<ViecTaiKhoan, string>> = {
  capTaiKhoan: 'Cấp tài khoản xem sổ lao động',
  datLaiMatKhau: 'Cấp lại mật khẩu xem sổ lao động',
  thuHoi: 'Thu hồi tài khoản xem sổ lao động',
};

/** `nguoiLaoDong/{id}/truyCap/{id}`: an office opened the book or gave access to it; the worker reads these lines (Y26-05). */
export const TruyCapNld = z.strictObject({
  boi: z.string().max(128),
  vaiTro: z.array(z.enum(VAI_TRO)).min(1),
  cap: Cap,
  danhMuc: DanhMuc,
  ma: MaDonVi,
  mucDich: z.string().min(1).max(200),
  /** Of a line about the worker's account: the generation of it that this made. */
  the: z.int().min(1).optional(),
  luc: ThoiDiem,
});
export type TruyCapNld = z.infer<typeof TruyCapNld>;

export const TRANG_THAI_DE_NGHI = ['cho', 'daNhan', 'tuChoi'] as const;
export type TrangThaiDeNghi = (typeof TRANG_THAI_DE_NGHI)[number];
export const NHAN_TRANG_THAI_DE_NGHI: Readonly<Record<TrangThaiDeNghi, string>> = {
  cho: 'Chờ xã xem xét',
  daNhan: 'Xã đã nhận, đang cập nhật',
  tuChoi: 'Xã không nhận',
};

/** `deNghi/{id}`: a change the worker asks for (LC-10, LC-13). The commune takes it, which makes a phiếu, or says why not. */
export const DeNghi = z.strictObject({
  nld: NldId,
  /** Of the book at that time: whose officers see it. */
  diaBan: DiaBan,
  noiDung: chu(1000),
  ngayHieuLuc: Ngay,
  trangThai: z.enum(TRANG_THAI_DE_NGHI),
  boi: z.string().min(1).max(128),
  luc: ThoiDiem,
  /** The officer who decided, and when; the collector the phiếu goes to, or the reason against it. */
  xuLyBoi: z.string().min(1).max(128).optional(),
  xuLyLuc: ThoiDiem.optional(),
  giao: z.string().min(1).max(128).optional(),
  keHoach: KeHoachId.optional(),
  traLoi: chu(500).optional(),
  /** The placement it tells of, where the centre's register made it and not the worker (HN-10). */
  ketNoi: z.string().max(90).optional(),
  /** The phiếu it became, written by the function. */
  phieu: PhieuId.optional(),
});
export type DeNghi = z.infer<typeof DeNghi>;

/** What a phiếu says of its person for the book. */
export type PhieuChoSo = Omit<NguoiLaoDong, 'v' | 'luc'>;

export type CapNhatSo = { readonly so: Omit<NguoiLaoDong, 'luc'>; readonly lichSu: Omit<LichSuNld, 'luc'> };

const pick = (bai: BaiLam, truong: readonly (keyof BaiLam)[]): BaiLam =>
  Object.fromEntries(truong.filter((key) => bai[key] !== undefined).map((key) => [key, bai[key]]));

/** Nothing was there before. */
const TRANG_DAU = { truong: [], truoc: {} };

const newPage = (
  v: number,
  moi: PhieuChoSo,
  change: Pick<CapNhatSo['lichSu'], 'truong' | 'truoc' | 'lapLai'>,
): CapNhatSo => {
  const { phieu, keHoach, nguon, ngay } = moi;
  return { so: { ...moi, v }, lichSu: { v, phieu, keHoach, nguon, ngay, ...change } };
};

/** The book after a phiếu; undefined where it has that version already, or one that came later. */
export const capNhatSo = (so: NguoiLaoDong | undefined, phieu: PhieuChoSo): CapNhatSo | undefined => {
  if (!so) return newPage(1, phieu, TRANG_DAU);
  const isSame = so.phieu === phieu.phieu;
  if (isSame && so.phieuV >= phieu.phieuV) return undefined;
  if (!isSame && so.thuTuPhieu >= phieu.thuTuPhieu) return undefined;
  const truong = truongThayDoi(so.bai, phieu.bai);
  if (isSame && truong.length === 0) return undefined;
  return newPage(so.v + 1, phieu, { truong, truoc: pick(so.bai, truong) });
};

/** The book begun anew, where the phiếu it stood on is another person's: nothing of that is compared with or told. */
export const lapLaiSo = ({ v }: Pick<NguoiLaoDong, 'v'>, phieu: PhieuChoSo): CapNhatSo =>
  newPage(v + 1, phieu, { ...TRANG_DAU, lapLai: true });

/** What of a history, oldest first, is another person's: lines of his phiếu, and lines that tell what one of those said. */
export const dongNguoiKhac = <T extends Pick<LichSuNld, 'phieu'>>(
  lichSu: readonly T[],
  isCuaMinh: (phieu: string) => boolean,
): { readonly bo: readonly T[]; readonly lapLai: readonly T[] } => ({
  bo: lichSu.filter(({ phieu }) => !isCuaMinh(phieu)),
  lapLai: lichSu.filter(({ phieu }, i) => {
    const truoc = lichSu[i - 1];
    return isCuaMinh(phieu) && truoc !== undefined && !isCuaMinh(truoc.phieu);
  }),
});
