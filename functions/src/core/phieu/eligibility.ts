import type { KeHoach } from '../ke-hoach/ke-hoach.ts';
import { ageOn } from '../shared/ngay.ts';
import type { BaiLam, TruongBaiLam } from './phieu.ts';

/** What last year's round holds of the person: nothing, the same as today, or something since changed (LC-01). */
export type NamTruoc = 'chuaThu' | 'khongDoi' | 'coDoi';

/** Reasons why somebody is not a subject of a plan. */
export const LY_DO_KHONG_THUOC_DIEN = ['DT01', 'DT02', 'DT03', 'DT04'] as const;
export type LyDoKhongThuocDien = (typeof LY_DO_KHONG_THUOC_DIEN)[number];

export type Eligibility = {
  /** True only once everything the plan asks about is answered and speaks for it. */
  readonly duDieuKien: boolean;
  /** Refused already, however little has been answered, when not empty. */
  readonly lyDo: readonly LyDoKhongThuocDien[];
  /** Answers the decision still waits for. */
  readonly conThieu: readonly TruongBaiLam[];
};

/**
 * Whether a person is a subject of a plan on the day of the interview. Differs by plan, as data (KH-01): everyone of 15
 * and over in Khánh Hòa, Hà Nội, Hải Phòng, Sơn Màu; in Lai Châu without LC-02's three groups.
 */
export const judgeEligibility = (bai: BaiLam, keHoach: KeHoach, namTruoc?: NamTruoc): Eligibility => {
  const { tuoiToiThieu, boKhongThamGia, boKhongThayDoi, boLucLuongVuTrang } = keHoach.doiTuong;
  const refusedBy: Readonly<Record<LyDoKhongThuocDien, boolean>> = {
    DT01:
      bai.ngaySinh !== undefined &&
      bai.ngayPhongVan !== undefined &&
      ageOn(bai.ngaySinh, bai.ngayPhongVan) < tuoiToiThieu,
    DT02: boKhongThamGia && bai.hdkt === '3',
    DT03: boKhongThayDoi && namTruoc === 'khongDoi',
    DT04: boLucLuongVuTrang && bai.hdkt === '1' && bai.nhomNghe === 'LLVT',
  };
  const needed: readonly TruongBaiLam[] = [
    'ngaySinh',
    ...(boKhongThamGia || boLucLuongVuTrang ? (['hdkt'] as const) : []),
    ...(boLucLuongVuTrang && bai.hdkt === '1' ? (['nhomNghe'] as const) : []),
    'ngayPhongVan',
  ];
  const lyDo = LY_DO_KHONG_THUOC_DIEN.filter((ma) => refusedBy[ma]);
  const conThieu = needed.filter((truong) => bai[truong] === undefined);
  return { duDieuKien: lyDo.length === 0 && conThieu.length === 0, lyDo, conThieu };
};
