import * as z from 'zod';
import type { DanhMuc } from '../dia-ban/cap.ts';
import type { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { docCau, khoaCau } from '../ghi-do/bai-ghi.ts';
import type { DiaChi } from '../phieu/phieu.ts';
import type { Ngay } from '../shared/ngay.ts';
import { type BaiViec, kiemBai, type LoiViec } from './bai-viec.ts';
import { cauCua, type LoaiDien } from './cau-cua-mau.ts';
import { DangKyNsdld, DangKyTimViec } from './dang-ky.ts';
import { loiHan, type TruongHan } from './han-ho-so.ts';
import type { CauViec } from './mau-viec.ts';
import type { MauViecId } from './mau-viec-id.ts';
import { LienHe, ViecTimNguoi } from './viec-tim-nguoi.ts';

/** What people answer of a vacancy; whose it is and its state are said by the machine. */
const BaiViecTimNguoi = z.strictObject({
  viec: z.strictObject(ViecTimNguoi.shape).omit({
    nsdld: true,
    tenNsdld: true,
    loaiHinh: true,
    diaBan: true,
    daTuyen: true,
    trangThai: true,
    lyDo: true,
    nguon: true,
    v: true,
    boi: true,
    suaBoi: true,
    luc: true,
  }),
  lienHe: LienHe.omit({ diaBan: true, nsdld: true }),
});
const BaiNguoi = z.strictObject({ nguoi: DangKyTimViec.shape.nguoi, nguoiRieng: DangKyTimViec.shape.dinhDanh });

export type BaiHopLe = {
  viec: z.infer<typeof BaiViecTimNguoi>;
  nguoi: z.infer<typeof BaiNguoi>;
  nsdld: DangKyNsdld;
};
const SCHEMA: { readonly [L in LoaiDien]: z.ZodType<BaiHopLe[L]> } = {
  viec: BaiViecTimNguoi,
  nguoi: BaiNguoi,
  nsdld: DangKyNsdld,
};

/** Fields that a record cannot be without, whatever the form says of them. */
const CAN = new Set(
  Object.entries({
    viec: BaiViecTimNguoi.shape.viec.shape,
    lienHe: BaiViecTimNguoi.shape.lienHe.shape,
    nguoi: BaiNguoi.shape.nguoi.shape,
    nguoiRieng: BaiNguoi.shape.nguoiRieng.shape,
    nsdld: DangKyNsdld.shape.nsdld.shape,
    nsdldRieng: DangKyNsdld.shape.lienHe.shape,
  }).flatMap(([taiLieu, shape]) =>
    Object.entries(shape).flatMap(([truong, schema]) =>
      schema.safeParse(undefined).success ? [] : [`${taiLieu}.${truong}`],
    ),
  ),
);

/** 03/PLI asks of which kind an enterprise is; a person who employs is of none. */
const isOwnKind = ({ options = [] }: CauViec, bai: BaiViec): boolean =>
  bai.nsdld?.chuThe === 'caNhan' && options.every(([code]) => code !== 'caNhan');

/**
 * Whether a question has to be answered. What the form marks with an asterisk has to be, but nobody is made to tell what is
 * sensitive, and an employer has either a tax code or a number of his own.
 */
export const isBatBuoc = (cau: CauViec, bai: BaiViec): boolean => {
  if (cau.taiLieu === 'nsdld' && cau.truong === 'loaiHinh' && isOwnKind(cau, bai)) return false;
  if (cau.truong === 'maSoThue') return bai.nsdld?.chuThe !== 'caNhan';
  if (cau.taiLieu === 'nsdldRieng' && cau.truong === 'soGiayTo') return bai.nsdld?.chuThe === 'caNhan';
  const [first = ''] = cau.truong.split('.');
  if (CAN.has(`${cau.taiLieu}.${first}`)) return true;
  return cau.batBuoc === true && cau.nhayCam !== true && cau.trungTamGhi !== true;
};

/** Where somebody is kept: the xã of his address, without its huyện until the list has been asked. */
const noiOf = (danhMuc: DanhMuc, diaChi: DiaChi | undefined) =>
  diaChi?.tinh && diaChi.xa ? { danhMuc: diaChi.danhMuc ?? danhMuc, tinh: diaChi.tinh, xa: diaChi.xa } : undefined;

export type NoiKiem = {
  readonly loai: LoaiDien;
  readonly mau: MauViecId;
  readonly danhMuc: DanhMuc;
  readonly homNay: Ngay;
  /** The tỉnh whose centre keeps it; records of people elsewhere belong to theirs. */
  readonly tinh?: string;
  /** Where a record is kept that was written from an address in words only. */
  readonly noiCu?: DiaBanXa;
};

/** The answers as their schemas ask for them. */
const DUNG: Readonly<Record<LoaiDien, (bai: BaiViec, noi: Omit<NoiKiem, 'loai'>) => unknown>> = {
  viec: (bai, { mau }) => ({ viec: { ...bai.viec, mau }, lienHe: { ...bai.lienHe } }),
  nguoi: (bai, { mau, danhMuc, noiCu }) => {
    const { noiO, thuongTru } = (bai.nguoiRieng ?? {}) as { noiO?: DiaChi; thuongTru?: DiaChi };
    const diaBan = noiOf(danhMuc, noiO ?? thuongTru) ?? noiCu;
    return { nguoi: { ...bai.nguoi, mau, diaBan }, nguoiRieng: { ...bai.nguoiRieng } };
  },
  nsdld: (bai, { mau, danhMuc }) => {
    const { diaChi, nganh, ...said } = (bai.nsdld ?? {}) as { diaChi?: DiaChi; nganh?: object };
    const own = cauCua('nsdld', mau).some((cau) => cau.truong === 'loaiHinh' && isOwnKind(cau, bai));
    const rest = own ? { ...said, loaiHinh: 'caNhan' } : said;
    const diaBan = noiOf(danhMuc, diaChi);
    const coded = nganh && { nganh: { ...nganh, bo: 'VSIC2018' } };
    return {
      nsdld: { ...rest, ...coded, mau, diaBan, ...(diaChi?.chiTiet && { diaChi: diaChi.chiTiet }) },
      lienHe: { ...bai.nsdldRieng },
    };
  },
};

/** Names that a document or a field has on the form. */
const GOI: Readonly<Record<LoaiDien, Readonly<Record<string, string>>>> = {
  viec: {},
  nguoi: { 'nguoi.diaBan': 'nguoiRieng.thuongTru' },
  nsdld: { lienHe: 'nsdldRieng', 'nsdld.diaBan': 'nsdld.diaChi' },
};

/** The question that says in whose tỉnh a record is kept. */
const O_NOI: Readonly<Record<LoaiDien, Pick<CauViec, 'taiLieu' | 'truong'> | undefined>> = {
  viec: undefined,
  nguoi: { taiLieu: 'nguoiRieng', truong: 'thuongTru' },
  nsdld: { taiLieu: 'nsdld', truong: 'diaChi' },
};

/** An answer chosen on another version of the form, which this one does not offer. */
const isOffForm = ({ kind, options = [] }: CauViec, value: unknown): boolean =>
  (kind === 'chon' || kind === 'nhieu') &&
  [value].flat().some((code) => typeof code === 'string' && options.every(([each]) => each !== code));

/** Last days that must lie ahead when they are written, and not too far. */
const CON_HAN: Readonly<Record<string, TruongHan>> = { 'viec.hanTuyen': 'hanTuyen', 'nguoi.hanHoSo': 'hanHoSo' };

/** All that is wrong with a form, by question; and its answers once nothing is. */
export const kiemMau = <L extends LoaiDien>(
  bai: BaiViec,
  dangGo: Readonly<Record<string, string>>,
  ctx: NoiKiem & { readonly loai: L },
): { readonly loi: LoiViec; readonly data?: BaiHopLe[L] } => {
  const { loai, mau, homNay, tinh } = ctx;
  const cau = cauCua(loai, mau);
  const dung = DUNG[loai](bai, ctx);
  const { loi, data } = kiemBai<BaiHopLe[L]>(dung, SCHEMA[loai], cau, GOI[loai]);
  const more: Record<string, LoiViec[string]> = {};
  const noi = (dung as Record<string, { diaBan?: { tinh: string } } | undefined>)[loai]?.diaBan;
  const oNoi = O_NOI[loai];
  const ngoai = noi === undefined || (tinh !== undefined && noi.tinh !== tinh);
  const saiNoi = oNoi && docCau(bai, oNoi) !== undefined && ngoai ? { [khoaCau(oNoi)]: 'VL14' as const } : {};
  for (const each of cau) {
    const [key, value] = [khoaCau(each), docCau(bai, each)];
    if (value === undefined && isBatBuoc(each, bai)) more[key] ??= 'VL01';
    const han = CON_HAN[key];
    const saiHan = han && typeof value === 'string' ? loiHan(han, value, homNay) : undefined;
    if (saiHan) more[key] = saiHan;
    if (isOffForm(each, value) && !isOwnKind(each, bai)) more[key] = 'VL25';
    if (dangGo[key] !== undefined) more[key] = 'VL06';
  }
  const all = {
    ...more,
    ...loi,
    ...saiNoi,
    ...Object.fromEntries(Object.keys(dangGo).map((key) => [key, 'VL06' as const])),
  };
  return Object.keys(all).length === 0 && data !== undefined ? { loi: {}, data } : { loi: all };
};
