/** Wording of what goes wrong around a phiếu: workflow (WF), access (PQ), processing (HT), outbox (HG), duplicates (TR), reports (BC). */
export const PROBLEMS_HE_THONG = {
  WF01: {
    thongBao: 'Không được chuyển phiếu sang trạng thái này.',
    cachSua: 'Tải lại phiếu để xem trạng thái hiện tại và các việc được làm.',
  },
  WF02: {
    thongBao: 'Chưa ghi lý do.',
    cachSua: 'Ghi rõ lý do và chọn câu cần sửa trước khi trả lại hoặc hủy phiếu.',
  },
  WF03: {
    thongBao: 'Chỉ điều tra viên đã ghi phiếu mới được làm việc này.',
    cachSua: 'Đề nghị điều tra viên ghi phiếu thực hiện.',
  },
  WF04: {
    thongBao: 'Phiếu đã được người khác sửa sau khi được mở.',
    cachSua: 'So sánh hai bản, chọn nội dung đúng ở từng câu rồi lưu lại.',
  },
  PQ01: {
    thongBao: 'Phiếu không thuộc địa bàn được phân công.',
    cachSua: 'Kiểm tra địa bàn của tài khoản; nếu phân công sai, báo quản trị hệ thống.',
  },
  PQ02: {
    thongBao: 'Tài khoản đã bị khóa hoặc thay đổi phạm vi.',
    cachSua: 'Đăng nhập lại; nếu vẫn không được, báo quản trị hệ thống.',
  },
  HT01: {
    thongBao: 'Phiếu thiếu phần định danh (câu 1 đến câu 7).',
    cachSua: 'Mở phiếu trên máy đã ghi và nộp lại cả phiếu.',
  },
  HT02: {
    thongBao: 'Phiếu không đúng cấu trúc nên được để riêng, không tính vào số liệu.',
    cachSua: 'Quản trị hệ thống xem phiếu để riêng, sửa và đưa vào xử lý lại.',
  },
  HT03: {
    thongBao: 'Phần định danh không khớp với phiếu (khác địa bàn, người ghi hoặc tháng sinh).',
    cachSua: 'Mở phiếu, lưu và nộp lại cả phiếu.',
  },
  HT04: {
    thongBao: 'Phiếu đã xử lý nhiều lần không thành công.',
    cachSua: 'Quản trị hệ thống xem nguyên nhân rồi cho xử lý lại.',
  },
  HG01: {
    thongBao: 'Máy chủ không nhận phiếu này: ngoài địa bàn được phân công, hoặc tài khoản vừa bị khóa hay đổi phạm vi.',
    cachSua: 'Hỏi người quản trị, rồi gửi lại; phiếu vẫn còn nguyên trên máy này.',
  },
  HG02: {
    thongBao: 'Phiếu trên máy này không đúng cấu trúc nên không gửi được.',
    cachSua: 'Lấy phiếu về bản đang ghi, xem lại từng câu rồi nộp lại.',
  },
  HG03: {
    thongBao: 'Máy chủ đã nhận phiếu hơn 24 giờ mà chưa kiểm tra xong.',
    cachSua: 'Báo người quản trị; bản trên máy này được giữ đến khi có kết quả.',
  },
  TR01: {
    thongBao: 'Số CCCD này đã có trên một phiếu khác đang có hiệu lực.',
    cachSua: 'Mở phiếu đã có để cập nhật, hoặc kiểm tra lại số CCCD.',
  },
  TR02: {
    thongBao: 'Có thể đã có phiếu ở xã trong kỳ này.',
    cachSua: 'Hỏi xã trước khi ghi. Nếu chưa có phiếu thì xác nhận và ghi tiếp.',
  },
  TR03: {
    thongBao: 'Số này đã ghi ở một phiếu khác trên máy này trong kỳ.',
    cachSua: 'Mở phiếu đó ở Phiếu của tôi để ghi tiếp; nếu là người khác, xem lại số trên thẻ.',
  },
  BC01: {
    thongBao: 'Báo cáo của kỳ này đã chốt, số liệu không thay đổi được.',
    cachSua: 'Muốn lập lại, mở lần báo cáo mới và ghi lý do.',
  },
} as const;
