import {
  CMKT,
  GDPT,
  GIOI_TINH,
  HDKT,
  LOAI_HINH,
  LY_DO_KHONG_THAM_GIA,
  NHOM_NGHE,
  THAM_GIA_BHXH,
  THOI_GIAN_THAT_NGHIEP,
  VI_THE,
} from '../forms/danh-muc-m03.ts';
import { NHAN_TRANG_THAI, TRANG_THAI } from '../phieu/workflow.ts';
import type { OSoLieu } from '../rollup/rollup.ts';
import type { SoLieu } from './bao-cao.ts';

export type DongBang = { readonly nhan: string; readonly so: number; readonly trongDo?: boolean };
export type MucBang = { readonly tieuDe: string; readonly dong: readonly DongBang[] };

const TUOI = ['15-24', '25-34', '35-44', '45-54', '55-59', '60+'] as const;

type Section = { tieuDe: string; tienTo: string; muc: readonly (readonly [string, string])[] };

/** The figures of Mẫu 03 in the order of the form; every prefix is one of the cells of core/rollup. */
const SECTIONS: readonly Section[] = [
  { tieuDe: 'Giới tính', tienTo: 'gt', muc: GIOI_TINH.options },
  { tieuDe: 'Nhóm tuổi', tienTo: 'tuoi', muc: TUOI.map((nhom) => [nhom, nhom === '60+' ? 'Từ 60' : nhom] as const) },
  {
    tieuDe: 'Tuổi lao động',
    tienTo: 'tuoiLd',
    muc: [
      ['trong', 'Trong tuổi lao động'],
      ['tren', 'Trên tuổi lao động'],
    ],
  },
  { tieuDe: 'Trình độ giáo dục phổ thông', tienTo: 'gdpt', muc: GDPT.options },
  { tieuDe: 'Trình độ chuyên môn kỹ thuật', tienTo: 'cmkt', muc: CMKT.options },
  { tieuDe: 'Tình trạng tham gia hoạt động kinh tế', tienTo: 'hdkt', muc: HDKT.options },
  { tieuDe: 'Lý do không tham gia hoạt động kinh tế', tienTo: 'lyDo', muc: LY_DO_KHONG_THAM_GIA.options },
  { tieuDe: 'Vị thế việc làm', tienTo: 'viThe', muc: VI_THE.options },
  { tieuDe: 'Nghề', tienTo: 'nghe', muc: NHOM_NGHE.options },
  { tieuDe: 'Loại hình nơi làm việc', tienTo: 'loaiHinh', muc: LOAI_HINH.options },
  { tieuDe: 'Tham gia bảo hiểm xã hội', tienTo: 'bhxh', muc: THAM_GIA_BHXH.options },
  { tieuDe: 'Thời gian thất nghiệp', tienTo: 'tgtn', muc: THOI_GIAN_THAT_NGHIEP.options },
];

const cell = (o: OSoLieu, key: string): number => o[key] ?? 0;

/** A snapshot's figures as the printed report shows them; a section whose rows are all zero is left out. */
export const figuresTable = ({ o, trongKy, quaHan }: Pick<SoLieu, 'o' | 'trongKy' | 'quaHan'>): MucBang[] => {
  const tienDo: MucBang = {
    tieuDe: 'Tiến độ',
    dong: [
      { nhan: 'Tổng số phiếu', so: cell(o, 'tong') },
      { nhan: 'Đã thu', so: cell(o, 'daThu') },
      ...TRANG_THAI.filter((trangThai) => cell(o, `tt:${trangThai}`) !== 0).map((trangThai) => ({
        nhan: NHAN_TRANG_THAI[trangThai],
        so: cell(o, `tt:${trangThai}`),
        trongDo: true,
      })),
      { nhan: 'Nộp trong kỳ', so: trongKy.daNop },
      { nhan: 'Nhập tin trong kỳ', so: trongKy.daNhapTin },
      { nhan: 'Quá hạn chặng hiện tại', so: quaHan },
    ],
  };
  const noiDung = SECTIONS.map(({ tieuDe, tienTo, muc }) => ({
    tieuDe,
    dong: muc.map(([ma, nhan]) => ({ nhan, so: cell(o, `${tienTo}:${ma}`) })),
  }));
  return [tienDo, ...noiDung.filter(({ dong }) => dong.some(({ so }) => so !== 0))];
};
