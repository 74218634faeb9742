import * as z from 'zod';
import { DanhMuc } from '../dia-ban/cap.ts';
import type { DiaBan } from '../dia-ban/dia-ban.ts';
import { KeHoachId, PhieuId } from '../phieu/phieu.ts';
import { ThoiDiem } from '../shared/ngay.ts';
import { tidyText } from '../shared/van-ban.ts';
import { KHOP_GIOI, KHOP_NGAY, KHOP_NOI, KHOP_SO, NHOM_KHOP, type SoKhop } from './so-khop.ts';
import { KHOP_TEN } from './ten-nguoi.ts';

export const TRANG_THAI_NGHI_TRUNG = ['cho', 'daQuyet', 'xong'] as const;

/** What a reviewer may say of a pair: one person, two people, a wrong number, or that a merge was wrong. */
export const LOAI_QUYET_DINH = ['gop', 'haiNguoi', 'saiSo', 'boGop'] as const;
export type LoaiQuyetDinh = (typeof LOAI_QUYET_DINH)[number];

/** A decision; `phieu` is the one that lives (`gop`) or that goes back to its collector (`saiSo`). */
export const QuyetDinhTrung = z.strictObject({
  loai: z.enum(LOAI_QUYET_DINH),
  phieu: PhieuId.optional(),
  lyDo: z.string().max(2000).transform(tidyText).pipe(z.string().min(1).max(500)),
  boi: z.string().min(1).max(128),
  luc: ThoiDiem,
});
export type QuyetDinhTrung = z.infer<typeof QuyetDinhTrung>;

/** What came of a decision; anything but `daApDung` changed no phiếu. */
export const MA_KET_QUA_TRUNG = ['daApDung', 'khongGopDuoc', 'khongTraDuoc', 'khongBoGopDuoc', 'phieuDaDung'] as const;
export type MaKetQuaTrung = (typeof MA_KET_QUA_TRUNG)[number];

/** `nghiTrung/{phieuId}_{phieuId}`: two phiếu that may be of one person. Codes and units only, nobody is named. */
export const NghiTrung = z.strictObject({
  keHoach: KeHoachId,
  /** The round both count in, by `kyThuOf`. */
  ky: z.string().max(40),
  phieu: z.tuple([PhieuId, PhieuId]),
  danhMuc: DanhMuc,
  /** The units of both, once each: whoever has one of them sees the pair. */
  xa: z.array(z.string()).min(1).max(2),
  thon: z.array(z.string()).min(1).max(2),
  nhom: z.enum(NHOM_KHOP),
  diem: z.int(),
  phan: z.strictObject({
    ten: z.enum(KHOP_TEN),
    ngaySinh: z.enum(KHOP_NGAY),
    gioiTinh: z.enum(KHOP_GIOI),
    soGiayTo: z.enum(KHOP_SO),
    noi: z.enum(KHOP_NOI),
  }),
  trangThai: z.enum(TRANG_THAI_NGHI_TRUNG),
  v: z.int().min(1),
  quyetDinh: QuyetDinhTrung.nullable(),
  ketQua: z.enum(MA_KET_QUA_TRUNG).nullable(),
  luc: ThoiDiem,
});
export type NghiTrung = z.infer<typeof NghiTrung>;

/** One id for a pair, whichever of the two was found first. */
export const idCapTrung = (a: string, b: string): string => [a, b].sort().join('_');

type Ben = { readonly id: string; readonly keHoach: string; readonly diaBan: DiaBan };

/** A pair as it is first written; the adapter adds the server's time. */
export const capTrungMoi = (a: Ben, b: Ben, ky: string, { nhom, diem, phan }: SoKhop) => {
  const [truoc, sau] = a.id < b.id ? [a, b] : [b, a];
  return {
    keHoach: truoc.keHoach,
    ky,
    phieu: [truoc.id, sau.id] as const,
    danhMuc: truoc.diaBan.danhMuc,
    xa: [...new Set([truoc.diaBan.xa, sau.diaBan.xa])],
    thon: [...new Set([truoc.diaBan.thon, sau.diaBan.thon])],
    nhom,
    diem,
    phan,
    trangThai: 'cho' as const,
    v: 1,
    quyetDinh: null,
    ketQua: null,
  };
};
export type CapTrungMoi = ReturnType<typeof capTrungMoi>;

export const NHAN_QUYET_DINH: Readonly<Record<LoaiQuyetDinh, string>> = {
  gop: 'Cùng một người',
  haiNguoi: 'Hai người khác nhau',
  saiSo: 'Ghi sai số giấy tờ',
  boGop: 'Bỏ gộp',
};

export const NHAN_KET_QUA_TRUNG: Readonly<Record<MaKetQuaTrung, string>> = {
  daApDung: 'Đã thực hiện',
  khongGopDuoc: 'Không gộp được: phiếu đã bàn giao hoặc đã nhập tin',
  khongTraDuoc: 'Không trả được: phiếu không còn ở thôn hoặc xã',
  khongBoGopDuoc: 'Không bỏ gộp được: phiếu chưa được gộp với phiếu kia',
  phieuDaDung: 'Không cần xét nữa: một phiếu đã hủy hoặc đã được thay',
};
