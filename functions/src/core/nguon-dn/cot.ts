import type { Cot } from '../nhap/cot.ts';

const MA_SO_THUE: Cot = {
  key: 'maSoThue',
  nhan: 'Mã số thuế',
  goi: ['MST', 'Mã số doanh nghiệp', 'Mã doanh nghiệp', 'Mã số', 'Mã số DN', 'Mã số thuế đơn vị', 'Mã số HKD'],
  can: true,
};
const TEN: Cot = {
  key: 'ten',
  nhan: 'Tên doanh nghiệp',
  goi: ['Tên đơn vị', 'Tên tổ chức', 'Tên công ty', 'Tên người nộp thuế', 'Tên hộ kinh doanh', 'Tên'],
};

/** Columns of the business register (HN-11: name, code, address, main line, legal representative, status). */
export const COT_DKKD: readonly Cot[] = [
  { ...TEN, can: true },
  MA_SO_THUE,
  {
    key: 'diaChi',
    nhan: 'Địa chỉ trụ sở',
    goi: ['Địa chỉ', 'Trụ sở', 'Địa chỉ trụ sở chính', 'Địa chỉ kinh doanh'],
    can: true,
  },
  { key: 'xa', nhan: 'Xã, phường', goi: ['Xã', 'Xã/phường', 'Phường/xã', 'Mã xã', 'Xã, phường, thị trấn'] },
  {
    key: 'nganh',
    nhan: 'Ngành, nghề kinh doanh chính',
    goi: [
      'Ngành nghề chính',
      'Ngành chính',
      'Mã ngành',
      'Mã ngành chính',
      'Ngành nghề kinh doanh',
      'Ngành nghề',
      'Ngành',
    ],
    can: true,
  },
  {
    key: 'nguoiDaiDien',
    nhan: 'Người đại diện theo pháp luật',
    goi: ['Người đại diện', 'Đại diện pháp luật', 'Đại diện theo pháp luật', 'Chủ hộ kinh doanh', 'Đại diện'],
  },
  {
    key: 'tinhTrang',
    nhan: 'Tình trạng hoạt động',
    goi: ['Tình trạng', 'Trạng thái', 'Tình trạng pháp lý', 'Trạng thái hoạt động'],
    can: true,
  },
  {
    key: 'ngayBatDau',
    nhan: 'Ngày bắt đầu hoạt động',
    goi: ['Ngày thành lập', 'Ngày đăng ký', 'Ngày cấp', 'Ngày hoạt động', 'Ngày cấp giấy đăng ký'],
    ngay: true,
  },
  {
    key: 'maKhac',
    nhan: 'Mã khác của hộ kinh doanh',
    goi: [
      'Số định danh cá nhân',
      'Số định danh chủ hộ',
      'Số căn cước chủ hộ',
      'CCCD chủ hộ',
      'Số CCCD',
      'CCCD',
      'Mã số thuế cũ',
      'Mã số thuế trước đây',
    ],
  },
  { key: 'loaiHinh', nhan: 'Loại hình', goi: ['Loại hình doanh nghiệp', 'Loại hình kinh tế', 'Loại hình DN'] },
  { key: 'dienThoai', nhan: 'Điện thoại', goi: ['Số điện thoại', 'SĐT', 'Điện thoại liên hệ'] },
];

/** Columns of the counts of workers that insurance and tax share each month (HN-11). */
export const COT_DEM_LAO_DONG: readonly Cot[] = [
  MA_SO_THUE,
  TEN,
  {
    key: 'so',
    nhan: 'Số lao động',
    goi: ['Tổng số lao động', 'Số lao động tham gia', 'Số người', 'Số lao động đang đóng', 'Số LĐ', 'Lao động'],
    can: true,
  },
  { key: 'tang', nhan: 'Tăng', goi: ['Lao động tăng', 'Số tăng', 'Số lao động tăng', 'Tăng trong kỳ'] },
  { key: 'giam', nhan: 'Giảm', goi: ['Lao động giảm', 'Số giảm', 'Số lao động giảm', 'Giảm trong kỳ'] },
];
