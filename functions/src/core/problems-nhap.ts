/** Wording of what is wrong with a row or a file being brought in (NT), and of the roster (BK). */
export const PROBLEMS_NHAP = {
  NT01: {
    thongBao: 'Dòng không đúng cấu trúc nên chưa đọc được.',
    cachSua: 'Sửa dòng trên màn hình; nếu không được, sửa trong tệp rồi nhập lại tệp.',
  },
  NT02: {
    thongBao: 'Phần tệp chứa dòng này xử lý không thành công.',
    cachSua: 'Bấm “Xử lý lại”; nếu vẫn vậy, báo quản trị hệ thống tên tệp và số dòng.',
  },
  NT03: { thongBao: 'Trống {truong}.', cachSua: 'Ghi {truong} vào dòng này.' },
  NT04: {
    thongBao: 'Ngày ở {truong} không đọc được.',
    cachSua: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/03/1985.',
  },
  NT05: {
    thongBao: '{truong} chỉ có năm hoặc tháng, không đủ ngày.',
    cachSua: 'Ghi đủ ngày, tháng, năm như trên căn cước hoặc giấy khai sinh.',
  },
  NT06: {
    thongBao: 'Số CCCD bị mất số 0 ở đầu, máy đã thêm lại cho đủ 12 chữ số.',
    cachSua: 'Xem lại thẻ; nếu số thêm vào chưa đúng thì sửa dòng này.',
  },
  NT07: {
    thongBao: 'Nội dung ở {truong} không có trong các lựa chọn của mẫu.',
    cachSua: 'Ghi đúng chữ của một lựa chọn, như trong trang “Lựa chọn” của tệp mẫu.',
  },
  NT08: {
    thongBao: 'Không nhận ra thôn, tổ dân phố của dòng này.',
    cachSua: 'Ghi đúng tên hoặc mã thôn, tổ dân phố của xã.',
  },
  NT09: {
    thongBao: 'Kế hoạch của tệp không có hoặc không thuộc địa bàn này.',
    cachSua: 'Chọn lại kế hoạch rồi nhập lại tệp.',
  },
  NT10: {
    thongBao: 'Giới tính không đọc được.',
    cachSua: 'Ghi “Nam” hoặc “Nữ”.',
  },
  BK01: {
    thongBao: 'Cùng một người với một dòng khác của bảng kê xã.',
    cachSua: 'Xem hai dòng; người này chỉ thu một phiếu, ở dòng đầu.',
  },
  BK02: {
    thongBao: 'Người này có cả trong bảng kê của xã khác.',
    cachSua: 'Hỏi công an hai xã xem người này đang cư trú ở đâu.',
  },
  BK03: {
    thongBao: 'Chưa rõ thôn, tổ dân phố.',
    cachSua: 'Mở bảng kê, mục “Chưa rõ thôn”, xếp người này về thôn.',
  },
  BK04: {
    thongBao: 'Dòng không có số CCCD nên máy không tự ghép được với phiếu.',
    cachSua: 'Ghi số CCCD nếu có; nếu không, sau khi thu phiếu thì ghi nhận đã thu trên bảng kê.',
  },
  BK05: {
    thongBao: 'Người này đã có trong bảng kê, thông tin khác với dòng này.',
    cachSua: 'Thông tin đã có được giữ nguyên; nếu dòng này mới đúng thì sửa trên bảng kê.',
  },
} as const;
