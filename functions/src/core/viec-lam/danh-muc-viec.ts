import { codelist } from '../forms/codelist.ts';

/**
 * Code lists of the forms of supply and demand: Mẫu 01, 02 of TT 11/2022/TT-BLĐTBXH and 01, 01a, 03, 03a/PLI of NĐ
 * 23/2021/NĐ-CP. The forms print no codes and word the same thing differently, so the codes are ours and files come in by
 * label only. Where two families differ, the list holds what either can say, and each form offers its own part of it.
 */

/** Nine levels of Mẫu 01–02; 01/PLI and 03a/PLI have no `chungChiNghe`. */
export const CMKT_VIEC = codelist('cmktViec', [
  ['chuaQuaDaoTao', 'Chưa qua đào tạo'],
  ['cnktKhongBang', 'CNKT không bằng'],
  ['chungChiNghe', 'Chứng chỉ nghề dưới 3 tháng'],
  ['soCap', 'Sơ cấp'],
  ['trungCap', 'Trung cấp'],
  ['caoDang', 'Cao đẳng'],
  ['daiHoc', 'Đại học'],
  ['thacSi', 'Thạc sĩ'],
  ['tienSi', 'Tiến sĩ'],
]);

export const GDPT_VIEC = codelist('gdptViec', [
  ['chuaTieuHoc', 'Chưa tốt nghiệp Tiểu học'],
  ['tieuHoc', 'Tốt nghiệp Tiểu học'],
  ['thcs', 'Tốt nghiệp THCS'],
  ['thpt', 'Tốt nghiệp THPT'],
]);

/** Mẫu 01, mục 1. */
export const LOAI_HINH_NSDLD = codelist('loaiHinhNsdld', [
  ['dnNhaNuoc', 'Doanh nghiệp nhà nước'],
  ['dnNgoaiNhaNuoc', 'Doanh nghiệp ngoài nhà nước'],
  ['dnFdi', 'Doanh nghiệp có vốn đầu tư nước ngoài'],
  ['coQuan', 'Cơ quan, đơn vị nhà nước'],
  ['hopTacXa', 'Hợp tác xã'],
  ['hoKinhDoanh', 'Hộ kinh doanh'],
  ['caNhan', 'Cá nhân'],
]);

/** Kinds of enterprise a seeker may wish for (Mẫu 02, mục 4). */
export const LOAI_DOANH_NGHIEP = codelist('loaiDoanhNghiep', [
  ['nhaNuoc', 'Nhà nước'],
  ['ngoaiNhaNuoc', 'Ngoài nhà nước'],
  ['fdi', 'Có vốn đầu tư nước ngoài'],
]);

/** 03/PLI: nine sizes, by number of workers. */
export const QUY_MO = codelist('quyMo', [
  ['duoi10', 'Dưới 10 người'],
  ['tu10', '10–50 người'],
  ['tu51', '51–100 người'],
  ['tu101', '101–200 người'],
  ['tu201', '201–500 người'],
  ['tu501', '501–1.000 người'],
  ['tu1001', '1.001–3.000 người'],
  ['tu3001', '3.001–10.000 người'],
  ['tren10000', 'Trên 10.000 người'],
]);

/** VSIC 2018 cấp 1 (QĐ 27/2018/QĐ-TTg), as the forms print it. Keyed with its version: the same letter may mean something else in VSIC 2025. */
export const VSIC_2018 = codelist('vsic2018', [
  ['A', 'Nông nghiệp, lâm nghiệp và thủy sản'],
  ['B', 'Khai khoáng'],
  ['C', 'Công nghiệp chế biến, chế tạo'],
  ['D', 'Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí'],
  ['E', 'Cung cấp nước; hoạt động quản lý và xử lý rác thải, nước thải'],
  ['F', 'Xây dựng'],
  ['G', 'Bán buôn và bán lẻ; sửa chữa ô tô, mô tô, xe máy và xe có động cơ khác'],
  ['H', 'Vận tải kho bãi'],
  ['I', 'Dịch vụ lưu trú và ăn uống'],
  ['J', 'Thông tin và truyền thông'],
  ['K', 'Hoạt động tài chính, ngân hàng và bảo hiểm'],
  ['L', 'Hoạt động kinh doanh bất động sản'],
  ['M', 'Hoạt động chuyên môn, khoa học và công nghệ'],
  ['N', 'Hoạt động hành chính và dịch vụ hỗ trợ'],
  [
    'O',
    'Hoạt động của Đảng Cộng sản, tổ chức chính trị - xã hội, quản lý nhà nước, an ninh quốc phòng; bảo đảm xã hội bắt buộc',
  ],
  ['P', 'Giáo dục và đào tạo'],
  ['Q', 'Y tế và hoạt động trợ giúp xã hội'],
  ['R', 'Nghệ thuật, vui chơi và giải trí'],
  ['S', 'Hoạt động dịch vụ khác'],
  ['T', 'Hoạt động làm thuê các công việc trong các hộ gia đình'],
  ['U', 'Hoạt động của các tổ chức và cơ quan quốc tế'],
]);

export const CHUC_VU = codelist('chucVu', [
  ['nhanVien', 'Nhân viên'],
  ['quanLy', 'Quản lý'],
  ['lanhDao', 'Lãnh đạo'],
  ['khac', 'Khác'],
]);

/** In order: more never means less. "Không yêu cầu" of a vacancy, "Không có" of a seeker. */
export const KINH_NGHIEM = codelist('kinhNghiem', [
  ['khong', 'Không yêu cầu, không có'],
  ['duoi1', 'Dưới 1 năm'],
  ['tu1', 'Từ 1 đến 2 năm'],
  ['tu2', 'Từ 2 đến 5 năm'],
  ['tren5', 'Trên 5 năm'],
]);

/** `xacDinh` as Mẫu 02 says it; Mẫu 01, 01a and 03a/PLI split it; `muaVu` is on Mẫu 02 only. */
export const HOP_DONG_VIEC = codelist('hopDongViec', [
  ['khongXacDinh', 'Không xác định thời hạn'],
  ['xacDinh', 'Xác định thời hạn'],
  ['duoi12', 'Xác định thời hạn dưới 12 tháng'],
  ['tu12den36', 'Xác định thời hạn từ 12 đến 36 tháng'],
  ['muaVu', 'Theo mùa vụ hoặc công việc nhất định'],
]);

export const KHA_NANG = codelist('khaNang', [
  ['lamCa', 'Làm ca'],
  ['congTac', 'Đi công tác'],
  ['bietPhai', 'Đi biệt phái'],
]);
export const HINH_THUC_LAM = codelist('hinhThucLam', [
  ['toanThoiGian', 'Toàn thời gian'],
  ['banThoiGian', 'Bán thời gian'],
]);
export const MUC_DICH_LAM = codelist('mucDichLam', [
  ['lauDai', 'Làm việc lâu dài'],
  ['tamThoi', 'Làm việc tạm thời'],
  ['lamThem', 'Làm thêm'],
]);

/** How pay is told. Monthly bands of the forms become bounds in đồng (`core/viec-lam/luong.ts`). */
export const LOAI_LUONG = codelist('loaiLuong', [
  ['thang', 'Lương tháng'],
  ['ngay', 'Lương ngày'],
  ['gio', 'Lương giờ'],
  ['thoaThuan', 'Thỏa thuận khi phỏng vấn'],
  ['hoaHong', 'Hoa hồng theo doanh thu, sản phẩm'],
]);

export const PHUC_LOI = codelist('phucLoi', [
  ['an1', 'Hỗ trợ ăn 1 bữa'],
  ['an2', 'Hỗ trợ ăn 2 bữa'],
  ['an3', 'Hỗ trợ ăn 3 bữa'],
  ['anTien', 'Hỗ trợ ăn bằng tiền'],
  ['khongAn', 'Không hỗ trợ ăn'],
  ['baoHiem', 'Đóng BHXH, BHYT, BHTN'],
  ['nhanTho', 'Bảo hiểm nhân thọ'],
  ['thoiViec', 'Trợ cấp thôi việc'],
  ['nhaTre', 'Nhà trẻ'],
  ['xeDuaDon', 'Xe đưa đón'],
  ['diLai', 'Hỗ trợ đi lại'],
  ['kyTucXa', 'Ký túc xá'],
  ['nhaO', 'Hỗ trợ nhà ở'],
  ['daoTao', 'Đào tạo'],
  ['chuyenNkt', 'Lối đi, thiết bị cho người khuyết tật'],
  ['thangTien', 'Cơ hội thăng tiến'],
  ['khac', 'Khác'],
]);

export const KY_NANG_MEM = codelist('kyNangMem', [
  ['giaoTiep', 'Giao tiếp'],
  ['thuyetTrinh', 'Thuyết trình'],
  ['quanLyThoiGian', 'Quản lý thời gian'],
  ['quanLyNhanSu', 'Quản lý nhân sự'],
  ['tongHop', 'Tổng hợp, báo cáo'],
  ['thichUng', 'Thích ứng'],
  ['lamViecNhom', 'Làm việc nhóm'],
  ['docLap', 'Làm việc độc lập'],
  ['apLuc', 'Chịu được áp lực công việc'],
  ['giamSat', 'Theo dõi giám sát'],
  ['phanBien', 'Tư duy phản biện'],
  ['khac', 'Khác'],
]);

export const MUC_THAO = codelist('mucThao', [
  ['tot', 'Tốt'],
  ['kha', 'Khá'],
  ['trungBinh', 'Trung bình'],
]);

/** Working conditions (Mẫu 02, mục 4): seven groups, at most one answer in each. */
export const DIEU_KIEN_LAM = {
  noiLam: codelist('noiLam', [
    ['trongNha', 'Trong nhà'],
    ['ngoaiTroi', 'Ngoài trời'],
    ['honHop', 'Hỗn hợp'],
  ]),
  trongLuong: codelist('trongLuong', [
    ['duoi5', 'Dưới 5 kg'],
    ['tu5', '5–20 kg'],
    ['tren20', 'Trên 20 kg'],
  ]),
  diLaiDung: codelist('diLaiDung', [
    ['khong', 'Hầu như không'],
    ['trungBinh', 'Trung bình'],
    ['nhieu', 'Nhiều'],
  ]),
  ngheNoi: codelist('ngheNoi', [
    ['khongCan', 'Không cần thiết'],
    ['coBan', 'Nghe nói cơ bản'],
    ['quanTrong', 'Quan trọng'],
  ]),
  thiLuc: codelist('thiLuc', [
    ['binhThuong', 'Bình thường'],
    ['chiTietNho', 'Nhìn được vật, chi tiết nhỏ'],
  ]),
  thaoTacTay: codelist('thaoTacTay', [
    ['lon', 'Vật lớn'],
    ['nho', 'Vật nhỏ'],
    ['ratNho', 'Vật rất nhỏ'],
  ]),
  dungHaiTay: codelist('dungHaiTay', [
    ['canHai', 'Cần 2 tay'],
    ['doiKhi', 'Đôi khi cần 2 tay'],
    ['motTay', 'Chỉ cần 1 tay'],
    ['trai', 'Tay trái'],
    ['phai', 'Tay phải'],
  ]),
} as const;

export const HINH_THUC_TUYEN = codelist('hinhThucTuyen', [
  ['trucTiep', 'Trực tiếp'],
  ['dienThoai', 'Qua điện thoại'],
  ['trucTuyen', 'Phỏng vấn trực tuyến'],
  ['nopCv', 'Nộp CV'],
]);

/** Groups an employer gives preference to (Mẫu 01, mục 2; 03a/PLI). Shown to people; never part of a score. */
export const UU_TIEN_TUYEN = codelist('uuTienTuyen', [
  ['khuyetTat', 'Người khuyết tật'],
  ['xuatNgu', 'Bộ đội xuất ngũ'],
  ['hoNgheo', 'Người thuộc hộ nghèo, cận nghèo'],
  ['danTocThieuSo', 'Người dân tộc thiểu số'],
  ['khac', 'Khác'],
]);

/** What an employer wishes of the centre for one vacancy (03a/PLI). */
export const MONG_MUON_VIEC = codelist('mongMuonViec', [
  ['tuVan', 'Tư vấn'],
  ['gioiThieu', 'Giới thiệu việc làm'],
  ['cungUng', 'Cung ứng lao động'],
]);

/** Services asked of the centre (01/PLI mục I.4, 03/PLI). */
export const DICH_VU_NGUOI = codelist('dichVuNguoi', [
  ['chinhSach', 'Tư vấn chính sách, pháp luật về lao động'],
  ['viecLam', 'Tư vấn việc làm'],
  ['daoTao', 'Tư vấn đào tạo, kỹ năng nghề'],
  ['timViec', 'Đăng ký tìm việc làm'],
  ['khac', 'Khác'],
]);
export const DICH_VU_NSDLD = codelist('dichVuNsdld', [
  ['chinhSach', 'Tư vấn chính sách, pháp luật về lao động'],
  ['quanTri', 'Tư vấn tuyển lao động, quản trị nguồn nhân lực'],
  ['suDung', 'Tư vấn sử dụng lao động'],
  ['gioiThieu', 'Giới thiệu, cung ứng lao động'],
  ['khac', 'Khác'],
]);

/** Where a record of supply or demand came from (HP-05, HN-08, HN-09). */
export const NGUON_VIEC = codelist('nguonViec', [
  ['tuKhai', 'Tự đăng ký trực tuyến'],
  ['trungTam', 'Trung tâm dịch vụ việc làm ghi'],
  ['phieuGiay', 'Số hóa phiếu giấy'],
  ['tep', 'Nhập từ tệp'],
  ['phieuNld', 'Từ phiếu thông tin người lao động'],
  ['dkkd', 'Cơ sở dữ liệu đăng ký doanh nghiệp'],
]);
