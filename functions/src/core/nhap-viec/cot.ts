import { type Cot, foldNhan } from '../nhap/cot.ts';
import type { LoaiNhapViec } from '../nhap/nhap-viec.ts';
import type { LoaiDien } from '../viec-lam/cau-cua-mau.ts';
import { type CauMoiMau, cauMoiMau } from '../viec-lam/cau-moi-mau.ts';
import { LOAI_LUONG } from '../viec-lam/danh-muc-viec.ts';
import { KHUNG_LUONG } from '../viec-lam/luong.ts';
import type { CauViec } from '../viec-lam/mau-viec.ts';

/** What each kind of file is written down as. */
export const LOAI_DIEN: Readonly<Record<LoaiNhapViec, Exclude<LoaiDien, 'nsdld'>>> = {
  viecTimNguoi: 'viec',
  nguoiTimViec: 'nguoi',
};

/** A question with the key of its column. */
export type CauTep = CauMoiMau & {
  readonly key: string;
  /** Codes of its options by their folded wording. */
  readonly maTheoTu: ReadonlyMap<string, string>;
};

/** The column of a question. Its document is named only where another document asks the same. */
const keyOf = ({ taiLieu, truong }: CauViec): string => (taiLieu === 'lienHe' ? `lienHe.${truong}` : truong);

const cauTep = (loai: Exclude<LoaiDien, 'nsdld'>): readonly CauTep[] =>
  cauMoiMau(loai).map((cau) => ({
    ...cau,
    key: keyOf(cau),
    maTheoTu: new Map(cau.options?.map(([code, nhan]) => [foldNhan(nhan), code])),
  }));
export const CAU_TEP = { viec: cauTep('viec'), nguoi: cauTep('nguoi') } as const;

/** Headings under which other offices keep the same answer. */
const GOI_KHAC: Readonly<Record<string, readonly string[]>> = {
  tenCongViec: ['Vị trí việc làm', 'Vị trí tuyển dụng', 'Vị trí cần tuyển', 'Công việc cần tìm', 'Chức danh'],
  moTa: ['Mô tả'],
  nhomNghe: ['Nhóm nghề', 'Nghề cấp 1'],
  gdpt: ['Trình độ giáo dục phổ thông', 'Trình độ văn hóa', 'Học vấn'],
  cmkt: ['Trình độ CMKT', 'Trình độ chuyên môn', 'Trình độ'],
  chuyenNganh: ['Chuyên ngành'],
  noiLam: ['Địa điểm làm việc', 'Nơi làm việc'],
  hopDong: ['Loại hợp đồng', 'Hợp đồng'],
  hinhThuc: ['Hình thức'],
  phucLoi: ['Phúc lợi', 'Chế độ'],
  soLuong: ['Số lượng', 'Số người cần tuyển', 'Chỉ tiêu', 'Nhu cầu tuyển dụng'],
  hanTuyen: ['Hạn tuyển', 'Hạn nộp hồ sơ', 'Hạn tuyển dụng'],
  hoTen: ['Họ tên', 'Họ, chữ đệm và tên'],
  soGiayTo: ['Số CCCD', 'CCCD', 'Số định danh cá nhân', 'Số căn cước', 'CMND'],
  soBhxh: ['Số BHXH', 'Mã BHXH'],
  ngaySinh: ['Ngày sinh', 'Năm sinh', 'Ngày tháng năm sinh'],
  gioiTinh: ['Giới'],
  thuongTru: ['Địa chỉ thường trú', 'Thường trú', 'Hộ khẩu thường trú'],
  noiO: ['Nơi ở', 'Chỗ ở hiện nay', 'Địa chỉ liên hệ'],
  dienThoai: ['Điện thoại', 'SĐT', 'Số ĐT'],
  email: ['Thư điện tử'],
  sanSangSau: ['Sẵn sàng làm việc sau', 'Có thể đi làm sau'],
  hanHoSo: ['Hiệu lực đến ngày', 'Hạn hồ sơ'],
  'lienHe.hoTen': ['Người liên hệ', 'Họ tên người liên hệ', 'Cán bộ tuyển dụng'],
  'lienHe.chucVu': ['Chức vụ người liên hệ'],
  'lienHe.dienThoai': ['Điện thoại liên hệ', 'Số điện thoại liên hệ', 'Số điện thoại', 'Điện thoại', 'SĐT'],
  'lienHe.email': ['Email liên hệ', 'Email', 'Thư điện tử'],
  'lienHe.khac': ['Hình thức liên hệ khác'],
};

const CAN = ['tenCongViec', 'hoTen', 'soGiayTo'];

/** Pay takes three columns more: what it is counted by, and its bounds where the file has them apart. */
const COT_LUONG: readonly Cot[] = [
  { key: 'luong', nhan: 'Mức lương', goi: ['Lương', 'Thu nhập', 'Mức lương mong muốn', 'Tiền lương'] },
  { key: 'luongLoai', nhan: 'Tính lương theo', goi: ['Hình thức trả lương', 'Loại lương'] },
  { key: 'luongTu', nhan: 'Lương thấp nhất (đồng)', goi: ['Mức lương từ', 'Lương từ', 'Mức lương tối thiểu'] },
  { key: 'luongDen', nhan: 'Lương cao nhất (đồng)', goi: ['Mức lương đến', 'Lương đến', 'Mức lương tối đa'] },
];

const cotOf = (loai: 'viec' | 'nguoi'): readonly Cot[] =>
  CAU_TEP[loai].flatMap((cau): readonly Cot[] => {
    const { key, taiLieu, kind } = cau;
    if (kind === 'luong') return COT_LUONG;
    const ofOther = taiLieu === 'lienHe' ? [] : cau.nhanMoiMau;
    return [
      {
        key,
        nhan: taiLieu === 'lienHe' ? `Người liên hệ: ${cau.nhan}` : cau.nhan,
        goi: [...ofOther, ...(GOI_KHAC[key] ?? [])],
        ...(CAN.includes(key) && { can: true as const }),
        ...(kind === 'ngay' && { ngay: true as const }),
      },
    ];
  });

/** Whose vacancy a row is, and what tells it from his others. */
const COT_NGUOI_TUYEN: readonly Cot[] = [
  { key: 'soHieu', nhan: 'Số hiệu', goi: ['Số hiệu phiếu', 'Mã tin', 'Mã tin tuyển dụng', 'Số phiếu', 'Mã việc'] },
  {
    key: 'ten',
    nhan: 'Tên người sử dụng lao động',
    goi: [
      'Tên doanh nghiệp',
      'Tên doanh nghiệp/người tuyển dụng',
      'Tên đơn vị',
      'Tên công ty',
      'Doanh nghiệp',
      'Đơn vị',
    ],
  },
  {
    key: 'maSoThue',
    nhan: 'Mã số thuế',
    goi: ['Mã số đăng ký, mã số thuế', 'MST', 'Mã số doanh nghiệp', 'Mã doanh nghiệp', 'Mã số đăng ký'],
  },
  {
    key: 'soGiayTo',
    nhan: 'Số CMND/CCCD',
    goi: ['Số căn cước người thuê', 'Số CCCD', 'CCCD', 'Số định danh cá nhân'],
  },
  {
    key: 'ngayGhi',
    nhan: 'Ngày ghi phiếu',
    goi: ['Ngày đăng', 'Ngày đăng tin', 'Ngày đăng ký', 'Ngày lập phiếu'],
    ngay: true,
  },
];

/** Where he lives, and what he consents to (Luật 91/2025/QH15 Điều 9): without the first consent no row is taken in. */
const COT_NGUOI_TIM: readonly Cot[] = [
  { key: 'xa', nhan: 'Xã, phường nơi ở', goi: ['Xã, phường', 'Xã/phường', 'Phường/xã', 'Xã', 'Mã xã'] },
  {
    key: 'dongYLuuTru',
    nhan: 'Đồng ý lưu trữ thông tin',
    goi: ['Đồng ý lưu hồ sơ', 'Đồng ý lưu trữ', 'Đồng ý cho lưu thông tin'],
    can: true,
  },
  {
    key: 'dongYGioiThieu',
    nhan: 'Đồng ý giới thiệu',
    goi: ['Đồng ý cho giới thiệu', 'Đồng ý giới thiệu với người tuyển'],
  },
];

/** Columns of a file of vacancies and of one of seekers, by the labels of the forms. */
export const COT_NHAP_VIEC: Readonly<Record<LoaiNhapViec, readonly Cot[]>> = {
  viecTimNguoi: [...COT_NGUOI_TUYEN, ...cotOf('viec')],
  nguoiTimViec: [...cotOf('nguoi'), ...COT_NGUOI_TIM],
};

/** The wordings that the columns of choices take. */
export const luaChonCua = (
  loai: LoaiNhapViec,
): readonly { readonly nhan: string; readonly luaChon: readonly string[] }[] => {
  const cauHoi = CAU_TEP[LOAI_DIEN[loai]].flatMap(({ kind, options, nhan }) =>
    options && kind !== 'luong' ? [{ nhan, luaChon: options.map(([, own]) => own) }] : [],
  );
  return [
    ...cauHoi,
    { nhan: 'Mức lương', luaChon: [...KHUNG_LUONG.map(({ nhan }) => nhan), LOAI_LUONG.nhan('thoaThuan')] },
    { nhan: 'Tính lương theo', luaChon: LOAI_LUONG.options.map(([, nhan]) => nhan) },
  ];
};
