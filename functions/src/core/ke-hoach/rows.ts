import type { Chang } from '../phieu/workflow.ts';
import type { CanCu, KeHoach, LichBaoCao } from './ke-hoach.ts';

type ChangRow = KeHoach['chang'][number];

/** Stages a plan names without giving them a clock. */
export const changKhongHan = (ma: readonly Chang[], canCu: CanCu): ChangRow[] =>
  ma.map((chang) => ({ ma: chang, soNgay: null, tinhTu: null, canCu: [canCu] }));

type Office = Pick<LichBaoCao, 'loaiCoQuan' | 'cap' | 'guiDen' | 'canCu'>;

/** An office that reports on a day of every month, and once a year. */
export const thangVaNam = (
  office: Office,
  ngayThang: number,
  [ngay, thang]: readonly [number, number],
): LichBaoCao[] => [
  { ...office, chuKy: 'thang', ngay: ngayThang, truocNgay: false },
  { ...office, chuKy: 'nam', ngay, thang: [thang], truocNgay: false },
];

/** NĐ 145/2020 art. 4.2 and the plans that follow it: half-yearly before 05/6, yearly before 05/12. */
export const nuaNamVaNam = (office: Office): LichBaoCao[] => [
  { ...office, chuKy: 'nuaNam', ngay: 5, thang: [6], truocNgay: true },
  { ...office, chuKy: 'nam', ngay: 5, thang: [12], truocNgay: true },
];

/** The calendar of a plan that prints none (QD-0004): monthly on the 28th, yearly on 15/12. */
export const lichMacDinh = (offices: readonly Omit<Office, 'canCu'>[]): LichBaoCao[] =>
  offices.flatMap((office) => thangVaNam({ ...office, canCu: ['QD-0004'] }, 28, [15, 12]));

type DoiSoat = NonNullable<KeHoach['doiSoat']>;

/**
 * Civil status is what the population database keeps (Luật Căn cước 2023, điều 9); where somebody lives now the interview
 * knows better. The insurance code and the ethnic group are looked at: neither is kept by both under one rule.
 */
export const doiSoatDanCu = (canCu: readonly CanCu[], khac: DoiSoat['truong'] = {}): DoiSoat => ({
  truong: {
    hoTen: 'csdl',
    ngaySinh: 'csdl',
    gioiTinh: 'csdl',
    soGiayTo: 'csdl',
    soBhxh: 'xem',
    thuongTru: 'csdl',
    noiO: 'phieu',
    danToc: 'xem',
    ...khac,
  },
  canCu: [...canCu],
});
