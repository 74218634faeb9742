import { MAU_03, PHAN_MAU_03, TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import type { BaiLam, DiaChi, Loi, TruongBaiLam } from '@core/phieu/phieu.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { nhanCau } from '../thu-thap/nhan-cau.ts';

/** One question of the form with what stands there, in words that can be read, compared with paper, and copied. */
export type DongTraLoi = {
  readonly truong: TruongBaiLam;
  /** Printed number and label. */
  readonly nhan: string;
  /** Empty where nothing was written. */
  readonly giaTri: string;
  readonly loi: readonly Loi[];
};
export type PhanTraLoi = { readonly id: string; readonly ten: string; readonly dong: readonly DongTraLoi[] };

/** An answer as the form words it. */
export const wordAnswer = (bai: BaiLam, truong: TruongBaiLam): string => {
  const answer: unknown = bai[truong];
  if (answer === undefined || answer === null) return '';
  const cauHoi = MAU_03[truong];
  if (cauHoi.kind === 'diaChi') return (answer as DiaChi).chiTiet;
  if (cauHoi.kind === 'ngay') return formatNgay(String(answer));
  const label = (code: string) => cauHoi.options?.find(([c]) => c === code)?.[1] ?? code;
  return Array.isArray(answer) ? answer.map(label).join('; ') : label(String(answer));
};

/**
 * The questions in the order of the form, under its headings: those that were asked, those that were answered all the
 * same, and those a finding is pinned to. Without identity its own questions are left out, not shown as empty.
 */
export const viewTraLoi = (bai: BaiLam, loi: readonly Loi[], coDinhDanh: boolean): PhanTraLoi[] => {
  const rows = TRUONG_MAU_03.filter(
    (truong) => MAU_03[truong].asked(bai) || bai[truong] !== undefined || loi.some((l) => l.truong === truong),
  ).map((truong): DongTraLoi & { phan: string } => ({
    truong,
    nhan: nhanCau(truong),
    phan: MAU_03[truong].phan,
    giaTri: wordAnswer(bai, truong),
    loi: loi.filter((l) => l.truong === truong),
  }));
  const shown = coDinhDanh ? rows : rows.filter((row) => row.giaTri !== '' || !DINH_DANH.has(row.truong));
  return PHAN_MAU_03.map(([id, ten]) => ({ id, ten, dong: shown.filter((row) => row.phan === id) })).filter(
    ({ dong }) => dong.length > 0,
  );
};

const DINH_DANH: ReadonlySet<TruongBaiLam> = new Set([
  'hoTen',
  'ngaySinh',
  'soGiayTo',
  'soBhxh',
  'thuongTru',
  'noiO',
  'danToc',
  'nguoiCungCap',
]);

/** Findings that are pinned to no question of the form: shown above all questions. */
export const findingsElsewhere = (loi: readonly Loi[]): readonly Loi[] =>
  loi.filter((l) => !(TRUONG_MAU_03 as readonly string[]).includes(l.truong));
