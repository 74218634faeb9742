import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { COT_DEM_LAO_DONG, COT_DKKD } from '@core/nguon-dn/cot.ts';
import { readDongSo } from '@core/nguon-dn/dem-lao-dong.ts';
import { readDongDkkd, TINH_TRANG_NHAN } from '@core/nguon-dn/doc-dkkd.ts';
import type { Dong, LoiDong } from '@core/nhap/nhap.ts';
import type { LoaiNhapTinh } from '@core/nhap/nhap-tinh.ts';
import { LOAI_HINH_NSDLD, VSIC_2018 } from '@core/viec-lam/danh-muc-viec.ts';
import type { LoaiTep } from '../nhap/loai.ts';

/** A kind of file of a tỉnh; its rows are judged on screen by the functions the server uses. */
export type LoaiTepTinh = Omit<LoaiTep, 'xet'> & {
  readonly tuCoQuan: string;
  readonly xet: (dong: Dong, xa: readonly DonVi[]) => readonly LoiDong[];
};

const DEM_LAO_DONG = { cot: COT_DEM_LAO_DONG, luaChon: [], xet: (dong: Dong) => readDongSo(dong).loi } as const;

export const LOAI_TEP_TINH: Readonly<Record<LoaiNhapTinh, LoaiTepTinh>> = {
  dkkd: {
    nhan: 'Sổ đăng ký kinh doanh',
    tuCoQuan: 'Cơ quan đăng ký kinh doanh',
    moTa: 'Tên, mã số thuế, địa chỉ, ngành chính, người đại diện và tình trạng của doanh nghiệp, hộ kinh doanh.',
    tepMau: 'mau-so-dang-ky-kinh-doanh.xlsx',
    cot: COT_DKKD,
    luaChon: [
      { nhan: 'Tình trạng hoạt động', luaChon: TINH_TRANG_NHAN },
      {
        nhan: 'Loại hình',
        luaChon: LOAI_HINH_NSDLD.options.flatMap(([ma, nhan]) => (ma === 'caNhan' ? [] : [nhan])),
      },
      { nhan: 'Ngành, nghề kinh doanh chính', luaChon: VSIC_2018.options.map(([ma, nhan]) => `${ma} - ${nhan}`) },
    ],
    xet: (dong, xa) => readDongDkkd(dong, { xa }).loi,
  },
  bhxh: {
    nhan: 'Số lao động theo bảo hiểm xã hội',
    tuCoQuan: 'Bảo hiểm xã hội',
    moTa: 'Mã số thuế, số lao động tham gia bảo hiểm xã hội bắt buộc, số tăng, giảm của một tháng.',
    tepMau: 'mau-so-lao-dong-bhxh.xlsx',
    ...DEM_LAO_DONG,
  },
  thue: {
    nhan: 'Số lao động theo cơ quan thuế',
    tuCoQuan: 'Cơ quan thuế',
    moTa: 'Mã số thuế, số lao động được trả lương, số tăng, giảm của một tháng.',
    tepMau: 'mau-so-lao-dong-thue.xlsx',
    ...DEM_LAO_DONG,
  },
};
