/** Wording of what goes wrong around a phiếu: versions (WF), outbox (HG), duplicates (TR). */
export const PROBLEMS_HE_THONG = {
  WF04: {
    thongBao: 'Phiếu đã được người khác sửa sau khi được mở.',
    cachSua: 'So sánh hai bản, chọn nội dung đúng ở từng câu rồi lưu lại.',
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
  TR02: {
    thongBao: 'Có thể đã có phiếu ở xã trong kỳ này.',
    cachSua: 'Hỏi xã trước khi ghi. Nếu chưa có phiếu thì xác nhận và ghi tiếp.',
  },
  TR03: {
    thongBao: 'Số này đã ghi ở một phiếu khác trên máy này trong kỳ.',
    cachSua: 'Mở phiếu đó ở Phiếu của tôi để ghi tiếp; nếu là người khác, xem lại số trên thẻ.',
  },
} as const;
