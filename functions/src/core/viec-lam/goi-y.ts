import * as z from 'zod';
import { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { chu } from '../shared/chu.ts';
import { addDays, Ngay, ThoiDiem } from '../shared/ngay.ts';
import type { NguoiDeKhop, ViecDeKhop } from './chi-muc.ts';
import { HO_SO_CHUNG } from './ho-so-viec.ts';
import { type CapKhop, DIEU_KIEN, GAN_DAT_NHIEU_NHAT, GOI_Y_NHIEU_NHAT, PHAN_DIEM, type PhanDiem } from './khop.ts';
import { NsdldId } from './nsdld.ts';

const Phan = z.strictObject(
  Object.fromEntries(Object.entries(PHAN_DIEM).map(([part, most]) => [part, z.int().min(0).max(most)])) as Record<
    PhanDiem,
    z.ZodInt
  >,
);

/** One of the other side, with the little a list shows of it: what is asked or offered, never who or how to reach him. */
export const CapGoiY = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
  diem: z.int().min(0).max(100),
  phan: Phan,
  thieu: z.array(z.enum(DIEU_KIEN)).max(1),
  tenCongViec: HO_SO_CHUNG.tenCongViec,
  tenNsdld: chu(200).optional(),
  noiLam: HO_SO_CHUNG.noiLam,
  luong: HO_SO_CHUNG.luong,
  gdpt: HO_SO_CHUNG.gdpt,
  cmkt: HO_SO_CHUNG.cmkt,
  kinhNghiem: HO_SO_CHUNG.kinhNghiem,
  hinhThuc: HO_SO_CHUNG.hinhThuc,
  khaNang: HO_SO_CHUNG.khaNang,
  /** Last day it is open; a list drops it afterwards by itself. */
  han: Ngay,
});
export type CapGoiY = z.infer<typeof CapGoiY>;

/** `goiYViec/{viecId}`, `goiYNguoi/{nguoiId}`: whom to propose (HP-07), worked out by functions from one version of the record. */
export const GoiY = z.strictObject({
  diaBan: DiaBanXa,
  /** Of a vacancy: whose it is. */
  nsdld: NsdldId.optional(),
  /** Whether the record still looks; once it does not, the lists are empty and stay for their version. */
  conTim: z.boolean(),
  /** Version of the record, and the day it was judged on. */
  v: z.int().min(0),
  ngay: Ngay,
  ngayDang: Ngay.optional(),
  tinhLuc: ThoiDiem,
  goiY: z.array(CapGoiY).max(GOI_Y_NHIEU_NHAT),
  ganDat: z.array(CapGoiY).max(GAN_DAT_NHIEU_NHAT),
  /** Ids of `goiY`, to be counted by. */
  kia: z.array(z.string()).max(GOI_Y_NHIEU_NHAT),
  /** Set while the record cannot be read. */
  cachLy: z.literal(true).optional(),
});
export type GoiY = z.infer<typeof GoiY>;

const chungOf = (cap: CapKhop, id: string, kia: ViecDeKhop | NguoiDeKhop): Omit<CapGoiY, 'han' | 'tenNsdld'> => ({
  id,
  diem: cap.diem,
  phan: { ...cap.phan },
  thieu: [...cap.thieu],
  tenCongViec: kia.tenCongViec,
  noiLam: kia.noiLam,
  luong: kia.luong,
  gdpt: kia.gdpt,
  cmkt: kia.cmkt,
  kinhNghiem: kia.kinhNghiem,
  ...(kia.hinhThuc && { hinhThuc: kia.hinhThuc }),
  ...(kia.khaNang && { khaNang: kia.khaNang }),
});

export const capViecOf = (cap: CapKhop, viec: ViecDeKhop): CapGoiY => ({
  ...chungOf(cap, cap.viec, viec),
  ...(viec.tenNsdld && { tenNsdld: viec.tenNsdld }),
  han: viec.hanTuyen,
});
export const capNguoiOf = (cap: CapKhop, nguoi: NguoiDeKhop): CapGoiY => ({
  ...chungOf(cap, cap.nguoi, nguoi),
  han: nguoi.hanHoSo,
});

/** Days after which a list is worked out anew even where nothing else asks for it: newness counts, and days go by. */
const CU_SAU_NGAY = 7;

type DeXemLai = Pick<GoiY, 'conTim' | 'v' | 'ngay' | 'goiY' | 'ganDat'>;

/** Why the list of a record that is open in version `v` has to be worked out anew; undefined where it may stay. */
export const viSaoTinhLai = (
  goiY: DeXemLai | undefined,
  v: number,
  homNay: Ngay,
  thoiTim: ReadonlySet<string>,
): 'chuaTinh' | 'cu' | 'daDong' | undefined => {
  if (!goiY?.conTim || goiY.v < v) return 'chuaTinh';
  if (goiY.ngay < addDays(homNay, -CU_SAU_NGAY)) return 'cu';
  const isGone = ({ id, han }: CapGoiY) => han < homNay || thoiTim.has(id);
  return goiY.goiY.some(isGone) || goiY.ganDat.some(isGone) ? 'daDong' : undefined;
};
