import * as z from 'zod';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { chu } from '../shared/chu.ts';
import { Ngay, ThoiDiem } from '../shared/ngay.ts';
import { DICH_VU_NSDLD, LOAI_HINH_NSDLD, NGUON_VIEC, QUY_MO, VSIC_2018 } from './danh-muc-viec.ts';
import { KyKhaiBao } from './ky-khai-bao.ts';
import { LIEN_LAC } from './lien-lac.ts';
import { MAU_VIEC_ID } from './mau-viec-id.ts';

export const NsdldId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);

/** Tax code: 10 digits, three more for a branch (`0101234567-001`). */
const MaSoThue = z.string().regex(/^\d{10}(-\d{3})?$/);

/** A declared employer waits for the centre to confirm it; what is closed keeps its history. */
export const TRANG_THAI_NSDLD = ['choXacNhan', 'daXacNhan', 'tuChoi', 'ngung'] as const;
export type TrangThaiNsdld = (typeof TRANG_THAI_NSDLD)[number];

/** Status in the business register (HN-11, HP-06); `khongRo` keeps a wording we do not know, word for word, in `tinhTrangGhi`. */
export const TINH_TRANG_DKKD = ['moi', 'hoatDong', 'tamNgung', 'giaiThe', 'khongRo'] as const;
export type TinhTrangDkkd = (typeof TINH_TRANG_DKKD)[number];

/** `nsdld/{id}`: an employer (người sử dụng lao động), HP-02. A person who employs is `caNhan`; his number is apart, in `rieng/lienHe`. */
export const Nsdld = z
  .strictObject({
    mau: z.enum(MAU_VIEC_ID),
    ten: chu(200),
    /** 03/PLI, chủ thể. */
    chuThe: z.enum(['toChuc', 'caNhan']),
    loaiHinh: z.enum(LOAI_HINH_NSDLD.codes),
    maSoThue: MaSoThue.optional(),
    diaBan: DiaBanXa,
    diaChi: chu(300),
    kcn: chu(120).optional(),
    /** Main line of business, with the list it is coded by. */
    nganh: z.strictObject({ bo: z.literal('VSIC2018'), ma: z.enum(VSIC_2018.codes) }),
    sanPham: chu(200).optional(),
    /** Absent where nobody has said it yet: the business register does not. */
    quyMo: z.enum(QUY_MO.codes).optional(),
    /** Workers to be recruited in the next six months (03/PLI). */
    tuyen6Thang: z.int().min(0).max(100_000).optional(),
    /** First day of activity: the declaration is due 30 days later (HP-03). Absent where the register does not give it. */
    ngayBatDau: Ngay.optional(),
    dichVu: z.array(z.enum(DICH_VU_NSDLD.codes)).max(DICH_VU_NSDLD.codes.length).optional(),
    trangThai: z.enum(TRANG_THAI_NSDLD),
    /** Why it was refused or closed. */
    lyDo: chu(300).optional(),
    /** The record of the same employer that stands instead of this one, which is closed. */
    nhapVao: NsdldId.optional(),
    nguon: z.enum(NGUON_VIEC.codes),
    tinhTrangDkkd: z.enum(TINH_TRANG_DKKD).optional(),
    tinhTrangGhi: chu(100).optional(),
    /** Due day of the next report it owes; null while it owes none. Written by a function; the overdue list is ordered by it. */
    hanKhaiBao: Ngay.nullable(),
    /** Which one that is. */
    kyKhaiBao: KyKhaiBao.optional(),
    v: z.int().min(1),
    /** The account it belongs to; of the centre's own where the employer has none. */
    boi: z.string().min(1).max(128),
    suaBoi: z.string().min(1).max(128),
    luc: ThoiDiem,
  })
  .refine(({ chuThe, maSoThue }) => chuThe === 'caNhan' || maSoThue !== undefined, {
    error: 'nsdld.thieuMaSoThue',
    path: ['maSoThue'],
  })
  .refine(({ chuThe, loaiHinh }) => chuThe === 'toChuc' || loaiHinh === 'caNhan' || loaiHinh === 'hoKinhDoanh', {
    error: 'nsdld.saiLoaiHinh',
    path: ['loaiHinh'],
  });
export type Nsdld = z.infer<typeof Nsdld>;

/** Sources of a record somebody wrote: the employer himself or the centre. One from the business register alone names nobody who did. */
export const NGUON_DA_GHI = NGUON_VIEC.codes.filter((code) => code !== 'dkkd');

/** `nsdld/{id}/rieng/lienHe`: who answers for it and how he is reached; the employer himself and the centre. */
export const NsdldRieng = z.strictObject({
  diaBan: DiaBanXa,
  /** Of a person who employs (HP-02: "cá nhân phải có CMND/CCCD"). */
  soGiayTo: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  nguoiDaiDien: chu(100),
  chucVu: chu(100).optional(),
  ...LIEN_LAC,
  nhanSms: z.boolean().optional(),
  nhanEmail: z.boolean().optional(),
  khac: chu(200).optional(),
});
export type NsdldRieng = z.infer<typeof NsdldRieng>;
