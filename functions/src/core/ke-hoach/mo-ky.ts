import * as z from 'zod';
import { DiaBanNhap } from '../nhap/nhap.ts';
import { KeHoachId, PhieuId } from '../phieu/phieu.ts';
import { ThoiDiem } from '../shared/ngay.ts';

const TRANG_THAI_MO_KY = ['cho', 'xong', 'khongCoNguoi', 'khacDanhMuc'] as const;

/**
 * `moKy/{ky}_{danhMuc}_{xa}`: a commune opens a round from the last one (KH-04): the people it collected then become its
 * roster now. The id says which round, so that a round is opened once.
 */
export const MoKy = z.strictObject({
  keHoach: KeHoachId,
  ky: z.string().max(40),
  /** The round the people come from. */
  tuKy: z.string().max(40),
  diaBan: DiaBanNhap.omit({ thon: true }),
  trangThai: z.enum(TRANG_THAI_MO_KY),
  boi: z.string().min(1).max(128),
  luc: ThoiDiem,
  /** The last phiếu of each chunk of the file, settled before the first is written: a run taken up later cuts it alike. */
  cuoiLo: z.array(PhieuId).optional(),
  /** The file the roster is taken in as. */
  nhap: z.string().max(60).optional(),
});
export type MoKy = z.infer<typeof MoKy>;

export const moKyId = ({ ky, diaBan }: Pick<MoKy, 'ky' | 'diaBan'>): string =>
  [ky, diaBan.danhMuc, diaBan.xa].join('_');

export const NHAN_TRANG_THAI_MO_KY: Readonly<Record<MoKy['trangThai'], string>> = {
  cho: 'Đang lập bảng kê từ kỳ trước',
  xong: 'Đã mở kỳ: người của kỳ trước đã vào bảng kê',
  khongCoNguoi: 'Kỳ trước không có phiếu nào đã duyệt ở xã này',
  khacDanhMuc: 'Kỳ trước dùng danh mục hành chính khác: lấy bảng kê từ công an xã',
};
