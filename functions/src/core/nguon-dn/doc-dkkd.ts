import type { DonVi } from '../dia-ban/dia-ban.ts';
import { donViTheoTen } from '../dia-ban/theo-ten.ts';
import { foldNhan } from '../nhap/cot.ts';
import type { Dong, LoiDong } from '../nhap/nhap.ts';
import { parseNgay } from '../nhap/o.ts';
import { tidyText } from '../shared/van-ban.ts';
import { LOAI_HINH_NSDLD, VSIC_2018 } from '../viec-lam/danh-muc-viec.ts';
import { LIEN_LAC } from '../viec-lam/lien-lac.ts';
import type { NoiDungDkkd } from './dkkd.ts';
import { parseMaSoThue } from './ma-so-thue.ts';

type TinhTrang = NoiDungDkkd['tinhTrang'];
type Nganh = NoiDungDkkd['nganh'];
type LoaiHinh = NoiDungDkkd['loaiHinh'];

/** The four states of HN-11, by the words registers write them with. A word not among them is not guessed. */
const TINH_TRANG_GHI: Readonly<Record<TinhTrang, readonly string[]>> = {
  moi: ['moi', 'moi thanh lap', 'thanh lap moi', 'dang ky moi', 'doanh nghiep moi'],
  hoatDong: ['hoat dong', 'dang hoat dong', 'nnt dang hoat dong', 'con hoat dong', 'hoat dong tro lai'],
  tamNgung: ['tam ngung', 'tam ngung hoat dong', 'tam ngung kinh doanh', 'tam nghi', 'tam nghi kinh doanh'],
  giaiThe: [
    'giai the',
    'da giai the',
    'cham dut hoat dong',
    'da cham dut hoat dong',
    'da giai the pha san cham dut ton tai',
  ],
};
/** As the template and the messages word them. */
export const TINH_TRANG_NHAN: readonly string[] = [
  'Mới thành lập',
  'Đang hoạt động',
  'Tạm ngừng hoạt động',
  'Đã giải thể',
];

export const parseTinhTrang = (cell: string): TinhTrang | undefined => {
  const word = foldNhan(cell);
  return (Object.keys(TINH_TRANG_GHI) as TinhTrang[]).find((code) => TINH_TRANG_GHI[code].includes(word));
};

/** Divisions of each section of VSIC 2018 (QĐ 27/2018/QĐ-TTg), first and last. */
const PHAN_NGANH: Readonly<Record<Nganh, readonly [number, number]>> = {
  A: [1, 3],
  B: [5, 9],
  C: [10, 33],
  D: [35, 35],
  E: [36, 39],
  F: [41, 43],
  G: [45, 47],
  H: [49, 53],
  I: [55, 56],
  J: [58, 63],
  K: [64, 66],
  L: [68, 68],
  M: [69, 75],
  N: [77, 82],
  O: [84, 84],
  P: [85, 85],
  Q: [86, 88],
  R: [90, 93],
  S: [94, 96],
  T: [97, 98],
  U: [99, 99],
};

/** The section of a main line of business: by its code (4711, G4711, G) or by the section's own name. */
export const parseNganh = (cell: string): Nganh | undefined => {
  const text = cell.trim();
  const letter = /^([A-Ua-u])(?:\s*[.:)-]\s*|\s*\d{2,5}\b|$)/.exec(text)?.[1]?.toUpperCase();
  if (letter) return VSIC_2018.codes.find((code) => code === letter);
  const division = /(?:^|[\s(])(\d{2})\d{0,3}(?!\d)/.exec(text)?.[1];
  if (division !== undefined)
    return VSIC_2018.codes.find((code) => {
      const [first, last] = PHAN_NGANH[code];
      return Number(division) >= first && Number(division) <= last;
    });
  const name = foldNhan(text);
  return VSIC_2018.options.find(([, nhan]) => foldNhan(nhan) === name)?.[0];
};

/** Kind of employer by its column; else by what its name begins with. Undefined where neither tells. */
export const parseLoaiHinh = (cell: string | undefined, ten: string, laCaNhan: boolean): LoaiHinh | undefined => {
  if (laCaNhan) return 'hoKinhDoanh';
  const kind = foldNhan(cell ?? '');
  const exact = LOAI_HINH_NSDLD.options.find(([, nhan]) => foldNhan(nhan) === kind)?.[0];
  if (exact && exact !== 'caNhan') return exact;
  if (/nuoc ngoai|\bfdi\b/.test(kind)) return 'dnFdi';
  if (/nha nuoc/.test(kind)) return 'dnNhaNuoc';
  const both = ` ${foldNhan(ten)} ${kind} `;
  if (/ (hop tac xa|htx|lien hiep hop tac xa) /.test(both)) return 'hopTacXa';
  if (/ (ho kinh doanh|hkd) /.test(both)) return 'hoKinhDoanh';
  return /tnhh|co phan|tu nhan|hop danh|trach nhiem huu han/.test(kind) ? 'dnNgoaiNhaNuoc' : undefined;
};

/** By its own column, else by the last part of the address that names one. */
export const xaOfDiaChi = (cell: string | undefined, diaChi: string, xa: readonly DonVi[]): DonVi | undefined => {
  if (cell !== undefined && cell.trim() !== '') return donViTheoTen(cell, xa);
  for (const part of diaChi.split(/[,;]|\s-\s/).toReversed()) {
    const found = part.trim() === '' ? undefined : donViTheoTen(part, xa);
    if (found) return found;
  }
  return undefined;
};

export type DocDkkd = {
  readonly noiDung?: NoiDungDkkd;
  /** Nobody's number is kept with the register's word; whoever calls first is. */
  readonly dienThoai?: string;
  readonly loi: readonly LoiDong[];
  readonly luuY: readonly LoiDong[];
};

/** Ten digits and twelve, in either order. */
const laHaiSo = (a: string, b: string): boolean => [a.length, b.length].toSorted((x, y) => x - y).join() === '10,12';

const text = (cell: string | undefined, max: number): string => tidyText(cell ?? '').slice(0, max);

/** Reads one row of the business register; `xa`: the communes of the tỉnh it is for. */
export const readDongDkkd = ({ so, o }: Dong, { xa }: { xa: readonly DonVi[] }): DocDkkd => {
  const loi: LoiDong[] = [];
  const luuY: LoiDong[] = [];
  const fault = (ma: string, truong: string) => void loi.push({ so, ma, truong });
  const remark = (ma: string, truong: string) => void luuY.push({ so, ma, truong });

  const ten = text(o.ten, 200);
  if (ten === '') fault('DN01', 'ten');
  const mst = parseMaSoThue(o.maSoThue ?? '');
  if (!mst) fault('DN02', 'maSoThue');
  else if (mst.themSo) remark('DN11', 'maSoThue');
  const diaChi = text(o.diaChi, 300);
  if (diaChi === '') fault('DN07', 'diaChi');
  const unit = xaOfDiaChi(o.xa, diaChi, xa);
  if (!unit) fault('DN04', 'xa');
  const nganh = parseNganh(o.nganh ?? '');
  if (!nganh) fault('DN05', 'nganh');
  const tinhTrang = parseTinhTrang(o.tinhTrang ?? '');
  if (!tinhTrang) fault('DN03', 'tinhTrang');
  const ngay = o.ngayBatDau === undefined ? undefined : parseNgay(o.ngayBatDau);
  if (ngay && ngay.loai !== 'ngay') fault('DN06', 'ngayBatDau');
  const loaiHinh = parseLoaiHinh(o.loaiHinh, ten, mst?.loai === 'caNhan');
  if (!loaiHinh) remark('DN12', 'loaiHinh');
  const khac = parseMaSoThue(o.maKhac ?? '')?.ma;
  const maKhac = loaiHinh === 'hoKinhDoanh' && khac !== undefined && mst && laHaiSo(khac, mst.ma) ? khac : undefined;
  if ((o.maKhac ?? '').trim() !== '' && maKhac === undefined) remark('DN19', 'maKhac');
  const phone = (o.dienThoai ?? '').replace(/[^\d]/g, '');
  const dienThoai = LIEN_LAC.dienThoai.safeParse(phone).data;
  if (phone !== '' && !dienThoai) remark('DN17', 'dienThoai');

  const { tinh, huyen, xa: maXa } = unit?.chuoi ?? {};
  if (loi.length > 0 || !mst || !unit || !tinh || !maXa || !nganh || !tinhTrang) return { loi, luuY };
  const nguoiDaiDien = text(o.nguoiDaiDien, 100);
  return {
    loi,
    luuY,
    ...(dienThoai !== undefined && { dienThoai }),
    noiDung: {
      ten,
      maSoThue: mst.ma,
      diaBan: { danhMuc: unit.danhMuc, tinh, ...(huyen !== undefined && { huyen }), xa: maXa },
      diaChi,
      nganh,
      nganhGhi: text(o.nganh, 300),
      loaiHinh: loaiHinh ?? 'dnNgoaiNhaNuoc',
      ...(nguoiDaiDien !== '' && { nguoiDaiDien }),
      tinhTrang,
      tinhTrangGhi: text(o.tinhTrang, 100),
      ...(ngay?.loai === 'ngay' && { ngayBatDau: ngay.ngay }),
      ...(maKhac !== undefined && { maKhac }),
    },
  };
};
