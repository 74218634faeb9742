import type { CauHoi } from '@core/forms/cau-hoi.ts';
import { MAU_03 } from '@core/forms/mau-03.ts';
import type { TruongBaiLam } from '@core/phieu/phieu.ts';

const isField = (truong: string): truong is TruongBaiLam => Object.hasOwn(MAU_03, truong);

/** Printed number of a question, without the parts that only order the columns of an export. */
const soCau = ({ cau }: CauHoi): string => {
  return /\.(x|lyDo|nhom|ma)$|^ky\./.test(cau) ? '' : cau;
};

/** "12.1. Vị thế việc làm": the printed number and label of a question. */
export const nhanCau = (truong: TruongBaiLam, cauHoi: CauHoi = MAU_03[truong]): string => {
  const { nhan, goi } = cauHoi;
  const so = soCau(cauHoi);
  if (so !== '') return `${so}. ${nhan}`;
  const label = truong === 'ngayPhongVan' || truong === 'danToc' || truong === 'lyDoKhongThamGia' ? goi : nhan;
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
};

/** The name of any place an error may be pinned to. */
export const nhanTruong = (truong: string): string =>
  isField(truong)
    ? nhanCau(truong)
    : truong === 'diaBan'
      ? 'Địa bàn'
      : truong === 'keHoach'
        ? 'Kế hoạch'
        : truong === 'namTruoc'
          ? 'Biến động so với kỳ trước'
          : 'Phiếu';

export const idOf = (truong: string): string => `cau-${truong}`;
