import * as z from 'zod';
import { Cap, DanhMuc, MaDonVi } from '../dia-ban/cap.ts';
import { NguonThang, TruongDoiSoat } from '../doi-soat/truong.ts';
import { MAU_PHIEU } from '../forms/danh-muc-m03.ts';
import { CHANG, TRANG_THAI } from '../phieu/workflow.ts';
import { Ngay } from '../shared/ngay.ts';

/** A requirement row (`LC-04`) or a decision of ours (`QD-07`) that justifies a figure of a plan. */
const CanCu = z.string().regex(/^(LC|KH|SM|HP|HN|Y26)-\d{2}$|^QD-\d{4}$/);
export type CanCu = z.infer<typeof CanCu>;

const MocDongHo = z.discriminatedUnion('loai', [
  /** A fixed day: the start of the survey, its end. */
  z.strictObject({ loai: z.literal('ngay'), ngay: Ngay }),
  /** The day the phiếu last entered that state. */
  z.strictObject({ loai: z.literal('vaoTrangThai'), trangThai: z.enum(TRANG_THAI) }),
  /** The first day of the round that the day of the stamp falls in; outside every round the clock does not run. */
  z.strictObject({ loai: z.literal('dauVong') }),
]);

/** One stage and its clock, in calendar days as the plans count. `soNgay: null`: the plan sets no clock (SM-01). */
const ChangCuaKeHoach = z.strictObject({
  ma: z.enum(CHANG),
  soNgay: z.int().min(0).nullable(),
  tinhTu: MocDongHo.nullable(),
  /** A day the clock never runs past, where the plan closes the work on a date. */
  khongQua: Ngay.optional(),
  canCu: z.array(CanCu).min(1),
});

/** Kinds of office that owe reports. */
export const LOAI_CO_QUAN = [
  'toCongTac',
  'ubndXa',
  'congAnXa',
  'phongLaoDong',
  'ubndHuyen',
  'congAnHuyen',
  'soLaoDong',
  'congAnTinh',
  'ttdvvl',
  'soKeHoach',
  'bhxh',
  'thue',
  'nguoiSuDungLaoDong',
] as const;
export const LoaiCoQuan = z.enum(LOAI_CO_QUAN);
export type LoaiCoQuan = z.infer<typeof LoaiCoQuan>;

export const CHU_KY = ['thang', 'quy', 'nuaNam', 'nam'] as const;

/** Who reports how often, on which day, to whom. One row for one kind of office at one level. */
const LichBaoCao = z.strictObject({
  loaiCoQuan: LoaiCoQuan,
  /** The level of the units that have such an office; one report for each such unit of the plan. */
  cap: Cap,
  chuKy: z.enum(CHU_KY),
  /** Day of the month (of `thang` for half-yearly and yearly, of the first month after the quarter for `quy`). */
  ngay: z.int().min(1).max(28),
  /** Months for `nuaNam` and `nam`, e.g. [6] or [12]. */
  thang: z.array(z.int().min(1).max(12)).optional(),
  /** "trước ngày": due the day before; otherwise due on the day. */
  truocNgay: z.boolean(),
  guiDen: z.string(),
  canCu: z.array(CanCu).min(1),
});
export type LichBaoCao = z.infer<typeof LichBaoCao>;

export const VIEC_TRA_CONG = [
  'ghiPhieu',
  'tongHopThon',
  'kiemTraXa',
  'nhapTin',
  'tongHopXa',
  'tongHopHuyen',
  'tongHopTinh',
  'keHoachXa',
  'keHoachHuyen',
  'keHoachTinh',
] as const;

/** What a milestone counts: phiếu collected and judged good, or phiếu entered in the population database. */
const THUOC_DO = ['daThu', 'daNhapTin'] as const;
export type ThuocDo = (typeof THUOC_DO)[number];

const MocTienDo = z.strictObject({
  /** The period this share is to be worked off in. */
  tu: Ngay,
  ngay: Ngay,
  /** Share of all phiếu done by the end of `ngay`, counted from the beginning of the plan. */
  phanTram: z.number().min(0).max(100),
  thuocDo: z.enum(THUOC_DO),
  canCu: z.array(CanCu).min(1),
});
export type MocTienDo = z.infer<typeof MocTienDo>;

/** A day of every year, `MM-DD`. */
const NgayTrongNam = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** A plan (kế hoạch), stored at `keHoach/{keHoachId}`: everything that differs between two provinces or two years. */
export const KeHoach = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}-\d{4}$/),
  ten: z.string().min(1),
  tenNgan: z.string().min(1),
  coQuanBanHanh: z.string().min(1),
  nam: z.int().min(2020).max(2100),
  /** The law it stands on, as a record and a printed head cite it (Y26-05). */
  canCuPhapLy: z.array(z.string().min(1)).min(1),
  /** Its first and last day: reports fall due inside, and none outside. */
  hieuLuc: z.strictObject({ tu: Ngay, den: Ngay }),
  /** The list its units come from, and the unit that it covers. */
  danhMuc: DanhMuc,
  goc: z.strictObject({ cap: Cap, ma: MaDonVi }),
  /** Levels from that unit down, e.g. ['huyen', 'xa', 'thon']. */
  cap: z.array(Cap).min(2),
  mauPhieu: z.enum(MAU_PHIEU.codes),
  /** The days a phiếu may be dated, and be entered. */
  cuaSo: z.strictObject({ tu: Ngay, den: Ngay }),
  cuaSoNhapTin: z.strictObject({ tu: Ngay, den: Ngay }).optional(),
  /** Rounds with their own dates, earliest first (KH-05). */
  vong: z.array(z.strictObject({ tu: Ngay, den: Ngay, canCu: z.array(CanCu).min(1) })).optional(),
  /** The round that opens again every year from `tuNam` on (KH-04). */
  vongHangNam: z
    .strictObject({ tu: NgayTrongNam, den: NgayTrongNam, tuNam: z.int(), canCu: z.array(CanCu).min(1) })
    .optional(),
  doiTuong: z.strictObject({
    tuoiToiThieu: z.literal(15),
    /** LC-02: not economically active is not a subject. */
    boKhongThamGia: z.boolean(),
    /** LC-02: unchanged since last year is closed, not collected anew. */
    boKhongThayDoi: z.boolean(),
    /** LC-02: armed forces and police are not subjects. */
    boLucLuongVuTrang: z.boolean(),
    canCu: z.array(CanCu).min(1),
  }),
  /** LC-04: the collector is the village head himself. */
  dieuTraVienLaTruongThon: z.boolean(),
  nghiemThu: z.boolean(),
  chang: z.array(ChangCuaKeHoach).min(1),
  /** Milestones, earliest first for each measure (KH-05). */
  mocTienDo: z.array(MocTienDo),
  /** LC-11: the day by which communes register how many phiếu they will collect. */
  dangKyTruoc: Ngay.optional(),
  lichBaoCao: z.array(LichBaoCao),
  /** Names of offices as the plan prints them: they change with the ministries (Y26-02). */
  coQuan: z.partialRecord(LoaiCoQuan, z.string()),
  /** Unit prices in đồng; null until the province sets them: no plan prints an amount. */
  donGia: z.array(
    z.strictObject({
      viec: z.enum(VIEC_TRA_CONG),
      dong: z.int().min(0).nullable(),
      /** The provision the amount is to be set under, where the plan names one. */
      theo: z.string().min(1).optional(),
      canCu: z.array(CanCu).min(1),
    }),
  ),
  /** HP-03: days an employer has, from the start of its activity, to declare its use of labour. */
  khaiTrinhTrong: z.strictObject({ soNgay: z.int().min(1), canCu: z.array(CanCu).min(1) }).optional(),
  /** KH-07: which fields are compared with the population database, and whose value stands where they differ. */
  doiSoat: z
    .strictObject({ truong: z.partialRecord(TruongDoiSoat, NguonThang), canCu: z.array(CanCu).min(1) })
    .optional(),
  /** LC-08…LC-10: whether phiếu flow all year instead of in a round. */
  thuongXuyen: z.boolean(),
});
export type KeHoach = z.infer<typeof KeHoach>;
export type ChangCuaKeHoach = z.infer<typeof ChangCuaKeHoach>;
