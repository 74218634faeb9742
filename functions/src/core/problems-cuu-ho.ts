const CAP_NHAT = 'Mở ứng dụng khi có mạng, bấm “Cập nhật ngay” rồi đưa tệp vào lại.';

/** Wording of what goes wrong with a rescue file (CH). */
export const PROBLEMS_CUU_HO = {
  CH01: {
    thongBao: 'Tệp này không phải tệp sao lưu phiếu của Sổ Lao Động.',
    cachSua: 'Chọn lại tệp có tên bắt đầu bằng “cuu-ho”.',
  },
  CH02: {
    thongBao: 'Tệp đã hỏng: nội dung thiếu hoặc bị đổi trên đường đi.',
    cachSua: 'Chép lại tệp từ nơi lưu đầu tiên, hoặc sao lưu lại trên máy cũ nếu còn mở được.',
  },
  CH03: {
    thongBao: 'Mật khẩu của tệp chưa đúng.',
    cachSua: 'Gõ lại mật khẩu đã đặt lúc sao lưu; chú ý chữ hoa, chữ thường và bộ gõ tiếng Việt.',
  },
  CH04: {
    thongBao: 'Tệp này là của tài khoản khác.',
    cachSua: 'Đăng nhập bằng tài khoản đã sao lưu rồi đưa tệp vào lại.',
  },
  CH05: {
    thongBao: 'Tệp được lập bằng bản ứng dụng mới hơn bản trên máy này.',
    cachSua: CAP_NHAT,
  },
  CH06: {
    thongBao: 'Máy đã hết chỗ lưu.',
    cachSua: 'Những gì đã ghi vẫn còn trên trang này: đừng đóng trang, sao lưu ra tệp hoặc gửi phiếu ngay.',
  },
  CH07: {
    thongBao: 'Trên máy đã có phiếu này nhưng bản ứng dụng đang mở không đọc được, nên chưa đưa tệp vào.',
    cachSua: CAP_NHAT,
  },
} as const;
