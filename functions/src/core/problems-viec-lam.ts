import { CHI_SO_NGUYEN, chepGiayDangKy, GHI_DU_NGAY } from './shared/cau-loi.ts';
import { HAN_XA_NHAT } from './viec-lam/han-ho-so.ts';

const honTong = (so: string) => ({
  thongBao: `${so} lớn hơn tổng số lao động.`,
  cachSua: 'Đếm lại một trong hai số.',
});
const khacTong = (phan: string) => ({
  thongBao: `Cộng các ${phan} không bằng tổng số lao động.`,
  cachSua: `Sửa số của từng ${phan} cho cộng lại bằng tổng số.`,
});

/** Wording of what goes wrong in records of supply and demand (VL). */
export const PROBLEMS_VIEC_LAM = {
  VL01: { thongBao: 'Mục này còn trống.', cachSua: 'Ghi hoặc chọn câu trả lời.' },
  VL02: {
    thongBao: 'Mã số thuế chưa đúng: phải đủ 10 chữ số, chi nhánh thêm dấu gạch nối và 3 chữ số.',
    cachSua: chepGiayDangKy('0101234567 hoặc 0101234567-001'),
  },
  VL03: { thongBao: 'Số căn cước phải đủ 12 chữ số.', cachSua: 'Chép lại từ thẻ căn cước.' },
  VL04: {
    thongBao: 'Số điện thoại chưa đúng: bắt đầu bằng số 0, có 10 hoặc 11 chữ số.',
    cachSua: 'Hỏi lại và ghi đủ các chữ số.',
  },
  VL05: { thongBao: 'Địa chỉ thư điện tử chưa đúng.', cachSua: 'Ghi dạng ten@tenmien.vn, không có dấu cách.' },
  VL06: { thongBao: 'Ngày chưa đủ hoặc không có thật.', cachSua: `${GHI_DU_NGAY}.` },
  VL07: { thongBao: 'Số này ngoài giới hạn cho phép.', cachSua: `Xem lại số đã ghi. ${CHI_SO_NGUYEN}.` },
  VL08: { thongBao: 'Nội dung quá dài.', cachSua: 'Viết gọn lại.' },
  VL09: {
    thongBao: 'Mức lương thấp nhất cao hơn mức cao nhất.',
    cachSua: 'Sửa một trong hai số, hoặc để trống mức cao nhất.',
  },
  VL10: {
    thongBao: 'Doanh nghiệp, tổ chức phải có mã số thuế.',
    cachSua: 'Ghi mã số thuế; nếu là người thuê lao động riêng thì chọn cá nhân.',
  },
  VL11: {
    thongBao: 'Cá nhân thuê lao động chỉ có loại hình cá nhân hoặc hộ kinh doanh.',
    cachSua: 'Sửa loại hình hoặc sửa chủ thể.',
  },
  VL12: {
    thongBao: 'Cá nhân thuê lao động phải có số căn cước 12 chữ số.',
    cachSua: 'Ghi số căn cước của người thuê.',
  },
  VL13: { thongBao: 'Nơi làm việc chưa có tỉnh, thành phố.', cachSua: 'Chọn tỉnh, hoặc bỏ dòng đó.' },
  VL14: {
    thongBao: 'Nơi này ngoài tỉnh của trung tâm, hoặc chưa chọn đến xã, phường.',
    cachSua: 'Chọn xã, phường trong tỉnh; người ở tỉnh khác đăng ký ở trung tâm tỉnh đó.',
  },
  VL15: { thongBao: 'Mã nghề chỉ gồm 1 đến 4 chữ số.', cachSua: 'Xem lại danh mục nghề nghiệp Việt Nam.' },
  VL16: { thongBao: 'Có dòng ghi chưa đủ.', cachSua: 'Ghi đủ các ô có dấu * của dòng đó, hoặc bỏ dòng.' },
  VL17: honTong('Số lao động nữ'),
  VL18: honTong('Số người trên 35 tuổi'),
  VL19: honTong('Số người tham gia bảo hiểm xã hội bắt buộc'),
  VL20: khacTong('vị trí việc làm'),
  VL21: khacTong('loại hợp đồng'),
  VL22: { thongBao: 'Ngày này đã qua.', cachSua: 'Ghi ngày từ hôm nay trở đi.' },
  VL23: {
    thongBao: 'Không cho lưu hồ sơ thì không đăng ký tìm việc được.',
    cachSua: 'Hỏi lại người tìm việc; chỉ đánh dấu khi người đó đồng ý.',
  },
  VL25: {
    thongBao: 'Mẫu phiếu đang chọn không có câu trả lời đã ghi ở mục này.',
    cachSua: 'Chọn lại một câu trả lời của mẫu này, hoặc đổi lại mẫu phiếu.',
  },
  VL27: {
    thongBao: `Hạn tuyển quá xa: nhiều nhất ${HAN_XA_NHAT.hanTuyen.thang} tháng kể từ hôm nay.`,
    cachSua: 'Ghi ngày gần hơn; đến hạn mà còn tuyển thì gia hạn.',
  },
  VL28: {
    thongBao: `Hồ sơ có hiệu lực quá lâu: nhiều nhất ${HAN_XA_NHAT.hanHoSo.thang} tháng kể từ hôm nay.`,
    cachSua: 'Ghi ngày gần hơn; đến hạn mà còn tìm việc thì gia hạn.',
  },
  VL31: {
    thongBao: 'Ngày này đã qua.',
    cachSua: 'Sửa lại ngày; nếu ghi lại phiên đã tổ chức thì đánh dấu ở dưới.',
  },
  VL32: { thongBao: 'Ngày này còn hơn một năm nữa mới tới.', cachSua: 'Xem lại năm đã ghi.' },
  VL41: {
    thongBao: 'Phiếu này chưa được xã nhận, hoặc vừa bị trả lại, thay, gộp, hủy.',
    cachSua: 'Mở lại phiếu để xem tình trạng; xã nhận phiếu xong mới lập được hồ sơ tìm việc.',
  },
  VL42: {
    thongBao: 'Theo phiếu, người này không phải người thất nghiệp (câu 11).',
    cachSua: 'Nếu người này đang tìm việc thật, trả phiếu để sửa câu 11 trước; hoặc chỉ họ tự đăng ký với trung tâm.',
  },
  VL43: {
    thongBao: 'Phiếu chưa đủ họ tên, ngày sinh, giới tính và số căn cước 12 chữ số.',
    cachSua: 'Trả phiếu để ghi đủ các câu 1 đến 4, rồi lập hồ sơ tìm việc.',
  },
  VL44: {
    thongBao: 'Người khác vừa lập hồ sơ tìm việc từ phiếu này.',
    cachSua: 'Tải lại trang để xem hồ sơ đó; không cần lập nữa.',
  },
  VL45: {
    thongBao: 'Nhân thân trên phiếu vừa được sửa.',
    cachSua: 'Tải lại trang để lấy nhân thân mới; những mục khác đã ghi còn giữ trên máy này.',
  },
} as const;
export type MaViecLam = keyof typeof PROBLEMS_VIEC_LAM;
