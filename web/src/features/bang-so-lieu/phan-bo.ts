import type { Codelist } from '@core/forms/codelist.ts';
import {
  CMKT,
  GDPT,
  GIOI_TINH,
  HDKT,
  HDLD,
  LOAI_HINH,
  LY_DO_KHONG_THAM_GIA,
  NHOM_NGHE,
  THAM_GIA_BHXH,
  THAT_NGHIEP,
  THOI_GIAN_THAT_NGHIEP,
  UU_TIEN,
  VI_THE,
} from '@core/forms/danh-muc-m03.ts';
import type { OSoLieu } from '@core/rollup/rollup.ts';
import { NHOM_TUOI } from '@core/rollup/working-age.ts';
import type { Bar } from '../../ui/charts/bar-table.tsx';

const TUOI_LAO_DONG = [
  ['trong', 'Trong độ tuổi lao động'],
  ['tren', 'Trên độ tuổi lao động'],
] as const;

const labelTuoi = (nhom: string): string =>
  nhom.endsWith('+') ? `${nhom.slice(0, -1)} tuổi trở lên` : `${nhom.replace('-', '–')} tuổi`;

type Options = readonly (readonly [code: string, nhan: string])[];

/** One distribution of a board: the cells `{oDau}:{code}` of the people collected, in the order of the form. */
export type PhanBo = {
  readonly id: string;
  readonly ten: string;
  readonly oDau: string;
  readonly options: Options;
  /** The cells split each bar by sex: `{oDau}:{code}:gt:{1|2}`. */
  readonly theoGioi?: boolean;
  /** The cell whose count the shares are of; absent: the sum of the bars. */
  readonly tren?: string;
};

const ofList = (ten: string, oDau: string, list: Codelist): PhanBo => ({
  id: list.id,
  ten,
  oDau,
  options: list.options,
});

/** The distributions every board shows (Mẫu 03, câu 3–13; HN-02: working age, statuses, qualification, occupation). */
export const PHAN_BO: readonly PhanBo[] = [
  { ...ofList('Tình trạng tham gia hoạt động kinh tế', 'hdkt', HDKT), theoGioi: true },
  ofList('Giới tính', 'gt', GIOI_TINH),
  { id: 'tuoi', ten: 'Nhóm tuổi', oDau: 'tuoi', options: NHOM_TUOI.map((nhom) => [nhom, labelTuoi(nhom)] as const) },
  { id: 'tuoiLaoDong', ten: 'Độ tuổi lao động', oDau: 'tuoiLd', options: TUOI_LAO_DONG },
  ofList('Trình độ giáo dục phổ thông', 'gdpt', GDPT),
  ofList('Trình độ chuyên môn kỹ thuật', 'cmkt', CMKT),
  ofList('Vị thế việc làm', 'viThe', VI_THE),
  ofList('Nghề (cấp 1)', 'nghe', NHOM_NGHE),
  ofList('Loại hình nơi làm việc', 'loaiHinh', LOAI_HINH),
  ofList('Tham gia bảo hiểm xã hội', 'bhxh', THAM_GIA_BHXH),
  ofList('Hợp đồng lao động', 'hdld', HDLD),
  ofList('Lý do không tham gia hoạt động kinh tế', 'lyDo', LY_DO_KHONG_THAM_GIA),
  ofList('Người thất nghiệp', 'tn', THAT_NGHIEP),
  ofList('Thời gian thất nghiệp', 'tgtn', THOI_GIAN_THAT_NGHIEP),
  { ...ofList('Đối tượng ưu tiên', 'ut', UU_TIEN), tren: 'daThu' },
];

const GIOI = [
  { code: '1', label: 'Nam', color: 'var(--chart-nam)' },
  { code: '2', label: 'Nữ', color: 'var(--chart-nu)' },
] as const;

export type PhanBoView = {
  readonly id: string;
  readonly ten: string;
  readonly tong: number;
  readonly bars: readonly Bar[];
};

/** The bars of one distribution, every option of the form kept, also those nobody ticked. */
export const viewPhanBo = (phanBo: PhanBo, o: OSoLieu): PhanBoView => {
  const bars = phanBo.options.map(([code, label]): Bar => {
    const value = o[`${phanBo.oDau}:${code}`] ?? 0;
    if (!phanBo.theoGioi) return { key: code, label, value };
    const parts = GIOI.map((g) => ({
      key: g.code,
      label: g.label,
      color: g.color,
      value: o[`${phanBo.oDau}:${code}:gt:${g.code}`] ?? 0,
    }));
    return { key: code, label, value, parts };
  });
  const tong = phanBo.tren === undefined ? bars.reduce((sum, b) => sum + b.value, 0) : (o[phanBo.tren] ?? 0);
  return { id: phanBo.id, ten: phanBo.ten, tong, bars };
};
