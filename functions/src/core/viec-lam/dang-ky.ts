import * as z from 'zod';
import { NguoiTimViec, NtvRieng } from './nguoi-tim-viec.ts';
import { Nsdld, NsdldRieng } from './nsdld.ts';

/** What the machine and the centre say of a record, not who registers himself. */
const NSDLD_CUA_MAY = {
  trangThai: true,
  lyDo: true,
  nhapVao: true,
  nguon: true,
  tinhTrangDkkd: true,
  tinhTrangGhi: true,
  hanKhaiBao: true,
  kyKhaiBao: true,
  v: true,
  boi: true,
  suaBoi: true,
  luc: true,
} as const;

/** An employer as people write one (HP-02): a person has a number, an organisation a tax code; only the register leaves size and start out. */
export const DangKyNsdld = z
  .strictObject({
    nsdld: z.strictObject(Nsdld.shape).omit(NSDLD_CUA_MAY).extend({
      quyMo: Nsdld.shape.quyMo.unwrap(),
      ngayBatDau: Nsdld.shape.ngayBatDau.unwrap(),
    }),
    lienHe: NsdldRieng.omit({ diaBan: true }),
  })
  .refine(({ nsdld }) => nsdld.chuThe === 'caNhan' || nsdld.maSoThue !== undefined, {
    error: 'nsdld.thieuMaSoThue',
    path: ['nsdld', 'maSoThue'],
  })
  .refine(({ nsdld }) => nsdld.chuThe === 'toChuc' || ['caNhan', 'hoKinhDoanh'].includes(nsdld.loaiHinh), {
    error: 'nsdld.saiLoaiHinh',
    path: ['nsdld', 'loaiHinh'],
  })
  .refine(({ nsdld, lienHe }) => nsdld.chuThe === 'toChuc' || lienHe.soGiayTo !== undefined, {
    error: 'nsdld.thieuSoGiayTo',
    path: ['lienHe', 'soGiayTo'],
  });
export type DangKyNsdld = z.infer<typeof DangKyNsdld>;

/** A seeker who registers himself (HN-08), with what he consents to. */
export const DangKyTimViec = z.strictObject({
  nguoi: NguoiTimViec.omit({
    thangSinh: true,
    trangThai: true,
    lyDo: true,
    nguon: true,
    phieu: true,
    dongY: true,
    v: true,
    boi: true,
    suaBoi: true,
    luc: true,
  }),
  dinhDanh: NtvRieng.omit({ diaBan: true, boi: true }),
  /** Keeping the record has to be agreed to, being referred may be. */
  dongY: z.strictObject({ luuTru: z.literal(true), gioiThieu: z.boolean() }),
});
export type DangKyTimViec = z.infer<typeof DangKyTimViec>;

/**
 * The one record of a user who registers himself, under an id that follows from his and says nothing of him; `hex`: SHA-256
 * of a text in hexadecimal digits.
 */
export const dangKyId = async (
  loai: 'nsdld' | 'nguoi',
  uid: string,
  hex: (text: string) => string | Promise<string>,
): Promise<string> => `dk-${(await hex(`${loai}|${uid}`)).slice(0, 32)}`;
