import { TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import { joinBaiLam, type PhieuRieng } from '@core/phieu/phieu.ts';
import { NHAN_TRANG_THAI } from '@core/phieu/workflow.ts';
import { compareHoTen, foldVietnamese } from '@core/shared/van-ban.ts';
import type { TrangTinh } from '../../data/bang-tinh.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { wordAnswer } from '../hang-cho/dong-tra-loi.ts';
import { nhanCau } from '../thu-thap/nhan-cau.ts';

/** A phiếu with who it is of; `rieng` is missing where it could not be read. */
export type PhieuXuat = { readonly phieu: PhieuDoc; readonly rieng: PhieuRieng | undefined; readonly thon: string };

const rowOf = ({ phieu, rieng, thon }: PhieuXuat, stt: number): string[] => {
  const bai = joinBaiLam(phieu, rieng ?? {});
  return [
    String(stt),
    thon,
    NHAN_TRANG_THAI[phieu.trangThai],
    ...TRUONG_MAU_03.map((truong) => wordAnswer(bai, truong)),
    phieu.id,
  ];
};

/** One sheet in the order and under the labels of the form, people by thôn and then by name, as on paper. */
export const trangXuat = (ten: string, list: readonly PhieuXuat[]): TrangTinh => ({
  ten,
  tieuDe: ['STT', 'Thôn, tổ dân phố', 'Trạng thái', ...TRUONG_MAU_03.map((truong) => nhanCau(truong)), 'Mã phiếu'],
  hang: list
    .toSorted(
      (a, b) =>
        a.thon.localeCompare(b.thon, 'vi', { numeric: true }) ||
        compareHoTen(a.rieng?.hoTen ?? '', b.rieng?.hoTen ?? ''),
    )
    .map((each, i) => rowOf(each, i + 1)),
});

/** `nhap-tin-phuong-doan-ket-2024-10-20`: the unit and the day, in letters every computer keeps. */
export const tenTepXuat = (tenXa: string, homNay: string): string =>
  `nhap-tin-${foldVietnamese(tenXa).replace(/[^a-z0-9]+/g, '-')}-${homNay}`;
