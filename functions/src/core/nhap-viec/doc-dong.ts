import type { DiaBanXa } from '../dia-ban/dia-ban.ts';
import { ghiCau, khoaCau } from '../ghi-do/bai-ghi.ts';
import { parseMaSoThue } from '../nguon-dn/ma-so-thue.ts';
import { foldNhan } from '../nhap/cot.ts';
import type { Dong, LoiDong } from '../nhap/nhap.ts';
import { parseCoKhong, parseNgay, parseSoGiayTo } from '../nhap/o.ts';
import type { DiaChi } from '../phieu/phieu.ts';
import { addDays, type Ngay } from '../shared/ngay.ts';
import type { BaiViec } from '../viec-lam/bai-viec.ts';
import { MAU_CUA } from '../viec-lam/cau-cua-mau.ts';
import { type BaiHopLe, kiemMau } from '../viec-lam/kiem-mau.ts';
import type { MauViecId } from '../viec-lam/mau-viec-id.ts';
import { NGAY_HIEU_LUC } from '../viec-lam/nguoi-tim-viec.ts';
import { CAU_TEP } from './cot.ts';
import { docLuong } from './luong.ts';
import { docDiaChi, type NoiTep } from './noi.ts';
import { docO } from './o.ts';

export type CanCuDoc = { readonly noi: NoiTep; readonly homNay: Ngay };

/** A row with what stands in its way; `noiDung` also where only its last day has passed, which takes nothing from one taken in before. */
export type DocDong<T> = {
  readonly loi: readonly LoiDong[];
  readonly luuY: readonly LoiDong[];
  readonly noiDung?: T;
};

type So = 'viec' | 'nguoi';
type DaDoc = { readonly bai: BaiViec; readonly loi: LoiDong[]; readonly luuY: LoiDong[] };

/** The cells of the form's questions as answers, told from those that cannot be read. */
const docCacO = (loai: So, { so, o }: Dong, noi: NoiTep): DaDoc => {
  const loi: LoiDong[] = [];
  const luuY: LoiDong[] = [];
  let bai: BaiViec = {};
  for (const cau of CAU_TEP[loai]) {
    if (cau.kind === 'luong') {
      const luong = docLuong(o);
      if (luong === 'sai') loi.push({ so, ma: 'NV10', truong: 'luong' });
      else bai = ghiCau(bai, cau, luong);
      continue;
    }
    const cell = o[cau.key]?.trim() ?? '';
    if (cell === '' || cau.kind === 'diaChi') continue;
    const { answer, ma, luuY: remark } = docO(cau, cell, noi);
    if (ma !== undefined) loi.push({ so, ma, truong: cau.key });
    else bai = ghiCau(bai, cau, answer);
    if (remark !== undefined) luuY.push({ so, ma: remark, truong: cau.key });
  }
  return { bai, loi, luuY };
};

/** Holds the answers to the check of the form that people fill in, beside what could not be read. */
const kiem = <L extends So>(loai: L, so: number, { bai, loi }: DaDoc, { noi, homNay }: CanCuDoc) => {
  const keys = new Map<string, string>(CAU_TEP[loai].map((cau) => [khoaCau(cau), cau.key]));
  const unread = new Set(loi.map(({ truong }) => truong));
  const on = (mau: MauViecId, day: Ngay) =>
    kiemMau<L>(bai, {}, { loai, mau, danhMuc: noi.danhMuc, tinh: noi.tinh, homNay: day });
  // A row may answer in the words of either family of forms: it is read as the one it fits best, the form in force first.
  const [first, ...others] = MAU_CUA[loai];
  const best = others
    .map((each) => ({ mau: each, found: on(each, homNay) }))
    .reduce((a, b) => (Object.keys(b.found.loi).length < Object.keys(a.found.loi).length ? b : a), {
      mau: first,
      found: on(first, homNay),
    });
  const { mau, found } = best;
  const more = Object.entries(found.loi)
    .map(([key, ma]): LoiDong => {
      const truong = keys.get(key) ?? key.slice(0, 40);
      // The address of a row is words: what is missing of it is the name of the commune.
      return ma === 'VL14' ? { so, ma: 'DN04', truong: 'xa' } : { so, ma, truong };
    })
    .filter(({ truong }) => !unread.has(truong));
  const all = [...loi, ...more];
  const isLate = all.length > 0 && all.every(({ ma }) => ma === 'VL22');
  const han = bai.viec?.hanTuyen ?? bai.nguoi?.hanHoSo;
  const data: BaiHopLe[L] | undefined = isLate && typeof han === 'string' ? on(mau, han).data : found.data;
  return { loi: all, ...(data !== undefined && (all.length === 0 || isLate) && { data }) };
};

/** A vacancy of a file (Mẫu 01 TT 11/2022, 03a/PLI), with whose it is and what tells it from his others. */
export type ViecTep = {
  readonly viec: BaiHopLe['viec']['viec'];
  readonly lienHe: BaiHopLe['viec']['lienHe'];
  /** Tax code, or number of a person who employs. */
  readonly maNsdld: string;
  readonly tenNsdld: string | undefined;
  /** The file's own number of the vacancy; without one its title, places and day. */
  readonly nhanDang: readonly string[];
};

const maNsdldOf = ({ so, o }: Dong, loi: LoiDong[], luuY: LoiDong[]): string | undefined => {
  const cell = o.maSoThue?.trim() ?? '';
  if (cell !== '') {
    const doc = parseMaSoThue(cell);
    if (!doc) loi.push({ so, ma: 'NV02', truong: 'maSoThue' });
    else if (doc.themSo) luuY.push({ so, ma: 'DN11', truong: 'maSoThue' });
    return doc?.ma;
  }
  const doc = parseSoGiayTo(o.soGiayTo ?? '');
  if (doc?.so.length !== 12) {
    loi.push({ so, ma: 'NV02', truong: o.soGiayTo === undefined ? 'maSoThue' : 'soGiayTo' });
    return undefined;
  }
  if (doc.themSo) luuY.push({ so, ma: 'NT06', truong: 'soGiayTo' });
  return doc.so;
};

export const readDongViec = (dong: Dong, canCu: CanCuDoc): DocDong<ViecTep> => {
  const { so, o } = dong;
  const doc = docCacO('viec', dong, canCu.noi);
  const maNsdld = maNsdldOf(dong, doc.loi, doc.luuY);
  const ngay = o.ngayGhi === undefined ? undefined : parseNgay(o.ngayGhi);
  if (ngay && ngay.loai !== 'ngay') doc.loi.push({ so, ma: 'VL06', truong: 'ngayGhi' });
  const { loi, data } = kiem('viec', so, doc, canCu);
  if (!data || maNsdld === undefined) return { loi, luuY: doc.luuY };
  const { viec, lienHe } = data;
  const soHieu = foldNhan(o.soHieu ?? '');
  const noi = viec.noiLam.map(({ tinh, xa = '', kcn = '' }) => `${tinh}:${xa}:${foldNhan(kcn)}`);
  const nhanDang =
    soHieu !== ''
      ? ['soHieu', soHieu]
      : ['viec', foldNhan(viec.tenCongViec), noi.join(','), ngay?.loai === 'ngay' ? ngay.ngay : ''];
  return { loi, luuY: doc.luuY, noiDung: { viec, lienHe, maNsdld, tenNsdld: o.ten, nhanDang } };
};

type BaiNguoi = BaiHopLe['nguoi']['nguoi'];
/** What no paper prints, or a row may leave out: nobody goes far who did not say so, a registration holds its usual time. */
const MAC_DINH = ['sanSangDiXa', 'hanHoSo', 'noiLam'] as const satisfies readonly (keyof BaiNguoi)[];
type MacDinh = Pick<BaiNguoi, (typeof MAC_DINH)[number]>;

/** A seeker of a file (Mẫu 02 TT 11/2022, 01 and 01a/PLI) who has consented. */
export type NguoiTep = {
  readonly nguoi: Omit<BaiNguoi, 'diaBan' | keyof MacDinh> & Partial<MacDinh> & { readonly diaBan: DiaBanXa };
  readonly dinhDanh: BaiHopLe['nguoi']['nguoiRieng'];
  /** Undefined where the row says nothing of it, which is no consent. */
  readonly gioiThieu: boolean | undefined;
  /** What a new record says where the row does not. */
  readonly macDinh: Partial<MacDinh>;
};

/** The chain of a commune down from its tỉnh, as the list has it. */
const chuoiOf = (ma: string, { danhMuc, xa }: NoiTep): DiaBanXa | undefined => {
  const { tinh, huyen, xa: own } = xa.find((unit) => unit.ma === ma)?.chuoi ?? {};
  return tinh && own ? { danhMuc, tinh, ...(huyen !== undefined && { huyen }), xa: own } : undefined;
};

/** Where he lives: the commune of the column is that of his present dwelling, which is his permanent one unless the row says otherwise. */
const diaChiCua = (o: Dong['o'], noi: NoiTep): Pick<NguoiTep['dinhDanh'], 'noiO'> & { thuongTru?: DiaChi } => {
  const [thuongTru = '', noiO = ''] = [o.thuongTru?.trim(), o.noiO?.trim()];
  return {
    ...(thuongTru !== '' && { thuongTru: docDiaChi(thuongTru, noiO === '' ? o.xa : undefined, noi) }),
    ...(noiO !== '' && { noiO: docDiaChi(noiO, o.xa, noi) }),
  };
};

/** Whether he lets his registration be kept, in words of its own (Luật 91/2025/QH15 Điều 9). */
const isDongY = ({ o }: Dong): boolean => parseCoKhong(o.dongYLuuTru ?? '') === true;
/** A row as it may leave the office that has the file. */
export const guiDongNguoi = (dong: Dong): Dong => (isDongY(dong) ? dong : { so: dong.so, o: {} });

const dongYGioiThieuCua = ({ so, o }: Dong, loi: LoiDong[]): boolean | undefined => {
  const cell = o.dongYGioiThieu?.trim() ?? '';
  const answer = parseCoKhong(cell);
  if (cell !== '' && answer === undefined) loi.push({ so, ma: 'NV07', truong: 'dongYGioiThieu' });
  return answer;
};

/** Of a row without the first consent nothing is read. */
export const readDongNguoi = (dong: Dong, canCu: CanCuDoc): DocDong<NguoiTep> => {
  const { so, o } = dong;
  if (!isDongY(dong)) return { loi: [{ so, ma: 'NV06', truong: 'dongYLuuTru' }], luuY: [] };
  const { noi, homNay } = canCu;
  const doc = docCacO('nguoi', dong, noi);
  const gioiThieu = dongYGioiThieuCua(dong, doc.loi);
  const macDinh: MacDinh = {
    sanSangDiXa: false,
    hanHoSo: addDays(homNay, NGAY_HIEU_LUC),
    noiLam: [{ danhMuc: noi.danhMuc, tinh: noi.tinh }],
  };
  const ghi = doc.bai.nguoi ?? {};
  const bai = {
    ...doc.bai,
    nguoi: { ...macDinh, ...ghi },
    nguoiRieng: { ...doc.bai.nguoiRieng, ...diaChiCua(o, noi) },
  };
  const luuY = ghi.noiLam === undefined ? [...doc.luuY, { so, ma: 'NV15', truong: 'noiLam' }] : doc.luuY;
  const { loi, data } = kiem('nguoi', so, { ...doc, bai }, canCu);
  const diaBan = data && chuoiOf(data.nguoi.diaBan.xa, noi);
  if (!data || !diaBan) return { loi, luuY };
  const bo = MAC_DINH.filter((key) => ghi[key] === undefined);
  const nguoi = Object.fromEntries(Object.entries(data.nguoi).filter(([key]) => !bo.some((each) => each === key)));
  return {
    loi,
    luuY,
    noiDung: {
      nguoi: { ...nguoi, diaBan } as NguoiTep['nguoi'],
      dinhDanh: data.nguoiRieng,
      gioiThieu,
      macDinh: Object.fromEntries(bo.map((key) => [key, macDinh[key]])),
    },
  };
};
