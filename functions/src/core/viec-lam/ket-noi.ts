import * as z from 'zod';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { codelist } from '../forms/codelist.ts';
import { chu } from '../shared/chu.ts';
import { addDays, addMonths, Ngay, ThoiDiem } from '../shared/ngay.ts';
import type { VaiTro } from '../tai-khoan/vai-tro.ts';
import type { Buoc } from './buoc-ho-so.ts';
import { HO_SO_CHUNG } from './ho-so-viec.ts';
import { LIEN_LAC } from './lien-lac.ts';
import { NtvId } from './nguoi-tim-viec.ts';
import { NsdldId } from './nsdld.ts';
import { PhienId } from './phien-giao-dich.ts';
import { ViecId } from './viec-tim-nguoi.ts';

/**
 * States of a referral: proposed to the seeker, agreed by him, referred to the employer, interviewed, hired, and what ends
 * it. Contacts are shown from `gioiThieu` on, never before (Luật 91/2025/QH15 Điều 9).
 */
export const TRANG_THAI_KET_NOI = [
  'deXuat',
  'dongY',
  'gioiThieu',
  'phongVan',
  'nhanViec',
  'khongNhan',
  'tuChoi',
  'rut',
  'hetHan',
] as const;
export type TrangThaiKetNoi = (typeof TRANG_THAI_KET_NOI)[number];

export const LY_DO_KET_NOI = codelist('lyDoKetNoi', [
  ['luong', 'Không thỏa thuận được lương'],
  ['xaNha', 'Xa nhà'],
  ['kyNang', 'Chưa đủ kỹ năng, tay nghề'],
  ['kinhNghiem', 'Chưa đủ kinh nghiệm'],
  ['khongDen', 'Không đến phỏng vấn'],
  ['daCoViec', 'Người lao động đã có việc khác'],
  ['daDu', 'Đã tuyển đủ'],
  ['nsdldNgung', 'Người tuyển đã ngừng hoạt động'],
  ['dieuKien', 'Không hợp điều kiện làm việc'],
  ['khac', 'Lý do khác'],
]);

const HOI = ['trungTam', 'doanhNghiep', 'nguoiTimViec'] as const;

/** The only place that knows the order of a referral. The centre may write down what the others told it. */
export const BUOC_KET_NOI: readonly Buoc<TrangThaiKetNoi>[] = [
  { tu: null, den: 'deXuat', by: ['trungTam'] },
  { tu: null, den: 'dongY', by: ['nguoiTimViec'] },
  { tu: 'deXuat', den: 'dongY', by: ['nguoiTimViec', 'trungTam'] },
  { tu: 'dongY', den: 'gioiThieu', by: ['trungTam'] },
  { tu: 'gioiThieu', den: 'phongVan', by: ['trungTam', 'doanhNghiep'] },
  { tu: 'gioiThieu', den: 'nhanViec', by: ['trungTam', 'doanhNghiep'], quaHam: true },
  { tu: 'phongVan', den: 'nhanViec', by: ['trungTam', 'doanhNghiep'], quaHam: true },
  { tu: 'gioiThieu', den: 'khongNhan', by: ['trungTam', 'doanhNghiep'], needs: 'lyDo' },
  { tu: 'phongVan', den: 'khongNhan', by: ['trungTam', 'doanhNghiep'], needs: 'lyDo' },
  { tu: 'deXuat', den: 'tuChoi', by: ['nguoiTimViec', 'trungTam'], needs: 'lyDo' },
  { tu: 'dongY', den: 'rut', by: HOI, needs: 'lyDo' },
  { tu: 'gioiThieu', den: 'rut', by: HOI, needs: 'lyDo' },
  { tu: 'phongVan', den: 'rut', by: HOI, needs: 'lyDo' },
  { tu: 'deXuat', den: 'rut', by: [], needs: 'lyDo' },
  { tu: 'deXuat', den: 'hetHan', by: [] },
  { tu: 'dongY', den: 'hetHan', by: [] },
];

/** What ends a referral without a placement: afterwards the same two may be brought together anew. */
export const KET_NOI_XONG: readonly TrangThaiKetNoi[] = ['khongNhan', 'tuChoi', 'rut', 'hetHan'];
export const isKetNoiXong = (trangThai: TrangThaiKetNoi): boolean => KET_NOI_XONG.includes(trangThai);

/** Days somebody has for the next step of a referral, by the state it is in. */
const NGAY_XU_LY: Readonly<Partial<Record<TrangThaiKetNoi, number>>> = {
  deXuat: 7,
  dongY: 3,
  gioiThieu: 14,
  phongVan: 14,
};
export const hanBuoc = (den: TrangThaiKetNoi, homNay: Ngay): Ngay | null => {
  const days = NGAY_XU_LY[den];
  return days === undefined ? null : addDays(homNay, days);
};

/** States in which those who were referred may reach each other. */
export const DUOC_LIEN_HE: readonly TrangThaiKetNoi[] = ['gioiThieu', 'phongVan', 'nhanViec'];

/** Follow-ups of a placement: one, two and three months after the first day, or the end of a shorter contract (NĐ 23/2021, HN-10). */
const THANG_THEO_DOI = [1, 2, 3] as const;
export const TINH_TRANG_THEO_DOI = codelist('tinhTrangTheoDoi', [
  ['conLam', 'Còn làm việc'],
  ['nghi', 'Đã nghỉ việc'],
  ['chuyenViec', 'Chuyển sang nơi khác'],
  ['khongLienLac', 'Không liên lạc được'],
]);

export const TheoDoi = z.strictObject({
  /** 1, 2 or 3; `0` stands for the end of a contract shorter than that. */
  lan: z.int().min(0).max(3),
  han: Ngay,
  tinhTrang: z.enum(TINH_TRANG_THEO_DOI.codes).optional(),
  ghiLuc: ThoiDiem.optional(),
  ghiBoi: z.string().max(128).optional(),
  ghiChu: chu(300).optional(),
});
export type TheoDoi = z.infer<typeof TheoDoi>;

/** A first day of work further off than a year is a slip of the year, and would fall out of every report and follow-up. */
export const isNgayVao = (ngayVao: Ngay, homNay: Ngay): boolean =>
  ngayVao >= addMonths(homNay, -12) && ngayVao <= addMonths(homNay, 12);

/** The placement that a referral ended in. */
export const NhanViec = z.strictObject({
  ngayVao: Ngay,
  /** Months of the contract; absent where it is without term. */
  soThang: z.int().min(1).max(36).optional(),
  luongThang: z.int().min(0).max(1_000_000_000).optional(),
  /** Of the vacancy on that day: what placements are counted by. */
  nhomNghe: HO_SO_CHUNG.nhomNghe,
  cmkt: HO_SO_CHUNG.cmkt,
  theoDoi: z.array(TheoDoi).min(1).max(3),
});
export type NhanViec = z.infer<typeof NhanViec>;

/** The follow-ups a placement owes: at one, two and three months, and no later than the end of its contract. */
export const lichTheoDoi = (ngayVao: Ngay, soThang?: number): TheoDoi[] => {
  const isShort = soThang !== undefined && soThang < THANG_THEO_DOI.length;
  const whole = THANG_THEO_DOI.filter((thang) => !isShort || thang < soThang);
  return [
    ...whole.map((lan) => ({ lan, han: addMonths(ngayVao, lan) })),
    ...(isShort ? [{ lan: 0, han: addMonths(ngayVao, soThang) }] : []),
  ];
};

/** When the next follow-up is due: of the first that nobody has written; none once the person has left. */
export const hanTheoDoi = ({ theoDoi }: Pick<NhanViec, 'theoDoi'>): Ngay | null => {
  const isGone = theoDoi.some(({ tinhTrang }) => tinhTrang === 'nghi' || tinhTrang === 'chuyenViec');
  return isGone ? null : (theoDoi.find(({ tinhTrang }) => tinhTrang === undefined)?.han ?? null);
};

/** A placement that was written down by mistake and taken back (the last one): from when it was said to be, and why. */
export const HuyNhan = z.strictObject({
  ngayVao: Ngay,
  lyDo: chu(300),
  /** Version of the referral that took it back. */
  v: z.int().min(2),
  boi: z.string().min(1).max(128),
});

/**
 * `ketNoi/{viec}:{nguoi}`: one vacancy and one seeker, the referral that counts now. One that ended before it is kept word for
 * word as `ketNoi/{viec}:{nguoi}:{v}`, under the version it ended with, and takes no step any more.
 */
export const KetNoi = z.strictObject({
  viec: ViecId,
  nguoi: NtvId,
  nsdld: NsdldId,
  tenCongViec: chu(200),
  tenNsdld: chu(200),
  /** Of the employer and of the seeker: the centres of both keep it. */
  diaBan: DiaBanXa,
  diaBanNguoi: DiaBanXa,
  trangThai: z.enum(TRANG_THAI_KET_NOI),
  diem: z.int().min(0).max(100),
  /** Ids of reasons and of what is missing, worded in `core/viec-lam/khop-noi-dung.ts`. */
  hop: z.array(z.string().max(40)).max(12),
  thieu: z.array(z.string().max(40)).max(12),
  lyDo: z.strictObject({ ma: z.enum(LY_DO_KET_NOI.codes), ghiChu: chu(300).optional() }).nullable(),
  /** When each state was entered, by the server's clock. */
  moc: z.partialRecord(z.enum(TRANG_THAI_KET_NOI), ThoiDiem),
  /** Job fair it was made at, by the centre that holds the fair and keeps the seeker. */
  phien: PhienId.optional(),
  nhanViec: NhanViec.optional(),
  huyNhan: HuyNhan.optional(),
  /** Due day of the next thing somebody has to do: answer, interview, follow-up. Lists are ordered by it. */
  hanXuLy: Ngay.nullable(),
  v: z.int().min(1),
  boi: z.string().min(1).max(128),
  suaBoi: z.string().min(1).max(128),
  luc: ThoiDiem,
});
export type KetNoi = z.infer<typeof KetNoi>;

/** `ketNoi/{id}/rieng/nguoi`: how the employer reaches the person referred to him, and no more of who that is. */
export const LienHeNguoi = z.strictObject({
  nsdld: NsdldId,
  hoTen: chu(100),
  ...LIEN_LAC,
});
export type LienHeNguoi = z.infer<typeof LienHeNguoi>;

/** Where a placement that was none goes back to: no step, a correction, by the centre alone. */
export const truocNhanViec = ({ moc }: Pick<KetNoi, 'moc'>): TrangThaiKetNoi =>
  moc.phongVan ? 'phongVan' : 'gioiThieu';

/** Whether that row of the table exists, for one of these roles. */
export const mayTake = (tu: TrangThaiKetNoi, den: TrangThaiKetNoi, vaiTro: readonly VaiTro[]): boolean =>
  BUOC_KET_NOI.some((buoc) => buoc.tu === tu && buoc.den === den && buoc.by.some((one) => vaiTro.includes(one)));

export const ketNoiId = (viec: string, nguoi: string): string => `${viec}:${nguoi}`;
/** Where a referral is kept once another of the same two has followed it. */
export const ketNoiTruocId = ({ viec, nguoi, v }: Pick<KetNoi, 'viec' | 'nguoi' | 'v'>): string =>
  `${ketNoiId(viec, nguoi)}:${v}`;
