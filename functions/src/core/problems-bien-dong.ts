/** Wording of what a change phiếu says against the round before (BD) and of likely duplicates and their review (TR). */
export const PROBLEMS_BIEN_DONG = {
  BD01: {
    thongBao: 'Không tìm thấy phiếu của kỳ trước để so sánh.',
    cachSua: 'Kiểm tra số CCCD; nếu người này chưa từng được thu thập thì ghi phiếu mới, không ghi biến động.',
  },
  BD02: {
    thongBao: 'Phiếu ghi không thay đổi nhưng {truong} khác với kỳ trước.',
    cachSua: 'Chọn "Có thay đổi" và ghi ngày thay đổi, hoặc ghi lại {truong} như kỳ trước.',
  },
  BD03: {
    thongBao: 'Phiếu ghi có thay đổi nhưng chưa ghi ngày thay đổi có hiệu lực.',
    cachSua: 'Hỏi và ghi ngày bắt đầu có thay đổi.',
  },
  BD04: {
    thongBao: 'Ngày thay đổi có hiệu lực sau ngày ghi phiếu.',
    cachSua: 'Ghi lại ngày thay đổi; chưa xảy ra thì chưa ghi phiếu biến động.',
  },
  BD05: {
    thongBao: 'Ngày thay đổi có hiệu lực trước ngày phỏng vấn của kỳ trước.',
    cachSua: 'Ghi lại ngày thay đổi; nếu phiếu kỳ trước ghi sai thì báo công chức xã đính chính.',
  },
} as const;
