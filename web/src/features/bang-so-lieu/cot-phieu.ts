import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { GIOI_TINH, NGUON } from '@core/forms/danh-muc-m03.ts';
import { DAU_PHIEU, MAU_03, TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import { type BaiLam, DinhDanh, joinBaiLam, type TruongBaiLam } from '@core/phieu/phieu.ts';
import { NHAN_TRANG_THAI } from '@core/phieu/workflow.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import type { PhieuDoc } from '../../data/phieu-docs.ts';
import { wordAnswer } from '../hang-cho/dong-tra-loi.ts';
import { nhanCau } from '../thu-thap/nhan-cau.ts';
import { type CotXuat, oNgay, oThang } from '../xuat-tep/nguon-xuat.ts';
import type { TenDonVi } from '../xuat-tep/ten-don-vi-xuat.ts';

/** A phiếu with its answers as the form has them. */
type PhieuXuat = PhieuDoc & { readonly bai: BaiLam };
export const traLoiCua = (phieu: PhieuDoc): PhieuXuat => ({ ...phieu, bai: joinBaiLam(phieu, {}) });

/** Questions that say who somebody is: never in this file, as never on the list it is of. */
const isDinhDanh = (truong: TruongBaiLam): boolean => Object.hasOwn(DinhDanh.shape, truong);

const cotTraLoi: readonly CotXuat<PhieuXuat>[] = TRUONG_MAU_03.filter(
  (truong) => truong !== 'gioiTinh' && !isDinhDanh(truong),
).map((truong) => ({
  nhan: nhanCau(truong),
  o: ({ bai }) => (MAU_03[truong].kind === 'ngay' ? oNgay(bai[truong] as string | undefined) : wordAnswer(bai, truong)),
}));

/** The columns of a list of phiếu: where, how far, and the answers in the order and the words of the form. */
export const cotPhieu = (danhMuc: DanhMuc, ten: TenDonVi['ten']): readonly CotXuat<PhieuXuat>[] => [
  ...DAU_PHIEU[danhMuc].map(
    ([cap, nhan]): CotXuat<PhieuXuat> => ({
      nhan,
      rong: 24,
      o: ({ diaBan }) => ten(diaBan.danhMuc, diaBan[cap] ?? ''),
    }),
  ),
  { nhan: 'Bước', rong: 22, o: ({ trangThai }) => NHAN_TRANG_THAI[trangThai] },
  { nhan: 'Hạn xử lý', rong: 12, o: ({ hanXuLy }) => oNgay(hanXuLy) },
  { nhan: 'Ngày nộp', rong: 12, o: ({ moc }) => oNgay(moc.daNop && ngayVN(moc.daNop)) },
  { nhan: 'Số lần trả lại', o: ({ tra }) => tra?.length ?? 0 },
  { nhan: 'Nguồn', rong: 20, o: ({ nguon }) => NGUON.nhan(nguon) },
  { nhan: nhanCau('gioiTinh'), rong: 12, o: ({ gioiTinh }) => (gioiTinh ? GIOI_TINH.nhan(gioiTinh) : '') },
  { nhan: 'Tháng, năm sinh', rong: 12, o: ({ thangSinh }) => oThang(thangSinh) },
  ...cotTraLoi,
  { nhan: 'Mã phiếu', rong: 24, o: ({ id }) => id },
];
