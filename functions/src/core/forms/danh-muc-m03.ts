import { codelist } from './codelist.ts';

/** Code lists of Mẫu số 03 (TT 11/2022/TT-BLĐTBXH). Labels are the form's wording; codes are the practice codes, in printed order. */
export const GIOI_TINH = codelist('gioiTinh', [
  ['1', 'Nam'],
  ['2', 'Nữ'],
]);
/** Câu 8, đánh dấu X: several may hold. */
export const UU_TIEN = codelist('uuTien', [
  ['1', 'Người khuyết tật'],
  ['2', 'Thuộc hộ nghèo'],
  ['3', 'Thuộc hộ cận nghèo'],
  ['4', 'Thuộc hộ bị thu hồi đất'],
  ['5', 'Thân nhân của người có công với cách mạng'],
  ['6', 'Dân tộc thiểu số'],
]);
/** Câu 9. */
export const GDPT = codelist('gdpt', [
  ['1', 'Chưa học xong Tiểu học'],
  ['2', 'Tốt nghiệp Tiểu học'],
  ['3', 'Tốt nghiệp THCS'],
  ['4', 'Tốt nghiệp THPT'],
]);
/** Câu 10. */
export const CMKT = codelist('cmkt', [
  ['1', 'Chưa qua đào tạo'],
  ['2', 'CNKT không có bằng'],
  ['3', 'Chứng chỉ nghề dưới 3 tháng'],
  ['4', 'Sơ cấp'],
  ['5', 'Trung cấp'],
  ['6', 'Cao đẳng'],
  ['7', 'Đại học'],
  ['8', 'Trên đại học'],
]);
/** Câu 11. */
export const HDKT = codelist('hdkt', [
  ['1', 'Người có việc làm'],
  ['2', 'Người thất nghiệp'],
  ['3', 'Không tham gia hoạt động kinh tế'],
]);
/** Câu 11, lý do. Codes 2 and 3 are swapped in another system: import by label. */
export const LY_DO_KHONG_THAM_GIA = codelist('lyDoKhongThamGia', [
  ['1', 'Đi học'],
  ['2', 'Hưu trí'],
  ['3', 'Nội trợ'],
  ['4', 'Khuyết tật'],
  ['5', 'Khác'],
]);
/** Câu 12.1. */
export const VI_THE = codelist('viThe', [
  ['1', 'Chủ cơ sở SXKD'],
  ['2', 'Tự làm'],
  ['3', 'Lao động gia đình'],
  ['4', 'Làm công ăn lương'],
  ['5', 'Xã viên HTX'],
]);
/** Câu 12.2, nghề cấp 1 (QĐ 34/2020/QĐ-TTg). The official code of the armed forces was not verified, so it carries none. */
export const NHOM_NGHE = codelist('nhomNghe', [
  ['1', 'Lãnh đạo, quản lý trong các ngành, các cấp và các đơn vị'],
  ['2', 'Nhà chuyên môn bậc cao'],
  ['3', 'Nhà chuyên môn bậc trung'],
  ['4', 'Nhân viên trợ lý văn phòng'],
  ['5', 'Nhân viên dịch vụ và bán hàng'],
  ['6', 'Lao động có kỹ năng trong nông nghiệp, lâm nghiệp, thủy sản'],
  ['7', 'Thợ thủ công và các nghề nghiệp có liên quan khác'],
  ['8', 'Thợ vận hành và lắp ráp máy móc, thiết bị'],
  ['9', 'Lao động giản đơn'],
  ['LLVT', 'Lực lượng vũ trang'],
]);
/** Câu 12.2.a. */
export const THAM_GIA_BHXH = codelist('thamGiaBhxh', [
  ['1', 'Có, bắt buộc'],
  ['2', 'Có, tự nguyện'],
  ['3', 'Không'],
]);
/** Câu 12.2.b. */
export const HDLD = codelist('hdld', [
  ['1', 'Có'],
  ['2', 'Không'],
]);
/** Câu 12.2.b, loại hợp đồng lao động. */
export const LOAI_HDLD = codelist('loaiHdld', [
  ['1', 'HĐLĐ xác định thời hạn'],
  ['2', 'HĐLĐ không xác định thời hạn'],
]);
/** Câu 12.3.a. */
export const LOAI_HINH = codelist('loaiHinh', [
  ['1', 'Hộ nông, lâm nghiệp, thủy sản'],
  ['2', 'Cá nhân làm tự do'],
  ['3', 'Cơ sở kinh doanh cá thể'],
  ['4', 'Hợp tác xã'],
  ['5', 'Doanh nghiệp Nhà nước'],
  ['6', 'Doanh nghiệp ngoài Nhà nước'],
  ['7', 'Doanh nghiệp FDI'],
  ['8', 'Khu vực nhà nước'],
  ['9', 'Đơn vị sự nghiệp ngoài nhà nước'],
  ['10', 'Khu vực nước ngoài'],
  ['11', 'Tổ chức đoàn thể khác'],
]);
/** Câu 13. */
export const THAT_NGHIEP = codelist('thatNghiep', [
  ['1', 'Chưa bao giờ làm việc'],
  ['2', 'Đã từng làm việc'],
]);
/** Câu 13.1. */
export const THOI_GIAN_THAT_NGHIEP = codelist('thoiGianThatNghiep', [
  ['1', 'Dưới 3 tháng'],
  ['2', 'Từ 3 tháng đến 1 năm'],
  ['3', 'Trên 1 năm'],
]);
/** Versions of the form that phiếu name in `mau` and plans in `mauPhieu`; their questions are in core/forms/phien-ban.ts. */
export const MAU_PHIEU = codelist('mauPhieu', [['TT11-2022/M03', 'Mẫu số 03, Thông tư 11/2022/TT-BLĐTBXH']]);
/** Where a record came from (LC-10, HP-01, HN-09). */
export const NGUON = codelist('nguon', [
  ['phongVan', 'Phỏng vấn tại hộ'],
  ['soHoa', 'Số hóa phiếu giấy, tệp'],
  ['thuTuc', 'Thủ tục hành chính'],
  ['deNghi', 'Đề nghị của cơ quan, tổ chức, cá nhân'],
  ['csdlKhac', 'Cơ sở dữ liệu khác'],
  ['tuKhai', 'Người lao động tự khai'],
]);
