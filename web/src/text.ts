/** Words of the frame, shared by every page. One language by law; a typed object is the seam for another. */
export const TEXT = {
  app: 'Sổ Lao Động',
  boQua: 'Đến nội dung chính',
  diaBan: 'Địa bàn',
  keHoach: 'Kế hoạch',
  soLieuLuc: 'Số liệu lúc',
  dangXuat: 'Đăng xuất',
  thuLai: 'Thử lại',
  matMang: 'Không có mạng. Phiếu đang ghi vẫn được lưu trên máy này; danh sách có thể chưa mới nhất.',
  coBanMoi: 'Có bản mới của ứng dụng. Phiếu đang ghi đã lưu trên máy, cập nhật không làm mất.',
  capNhat: 'Cập nhật ngay',
  deSau: 'Để sau',
  khongCoTrang: 'Không có trang này',
  khongCoTrangGoiY: 'Đường dẫn có thể đã cũ hoặc gõ chưa đúng.',
  veTrangDau: 'Về trang đầu',
  thieuTrang: 'Chưa mở được trang này',
  thieuTrangGoiY:
    'Ứng dụng vừa có bản mới hoặc mạng chập chờn. Bấm Thử lại để tải lại trang; phiếu đang ghi vẫn còn trên máy.',
  thieuTrangMatMang:
    'Trang này chưa mở lần nào khi có mạng nên chưa có trên máy. Có mạng trở lại, trang tự mở. Phiếu đang ghi vẫn còn trên máy.',
  loiTrang: 'Trang gặp lỗi. Phiếu đang ghi vẫn còn trên máy.',
  dangMo: 'Đang mở…',
} as const;
