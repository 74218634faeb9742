/** Wording of what is wrong with a row of a file of vacancies or of seekers (NV). */
export const PROBLEMS_NHAP_VIEC = {
  NV01: {
    thongBao: 'Nội dung không có trong các lựa chọn của mẫu.',
    cachSua: 'Ghi đúng chữ của một lựa chọn, như trong trang “Lựa chọn” của tệp mẫu; không ghi mã số.',
  },
  NV02: {
    thongBao: 'Không có mã số thuế hoặc số căn cước đúng của người sử dụng lao động.',
    cachSua: 'Ghi mã số thuế như trong giấy đăng ký; cá nhân thuê lao động thì ghi số căn cước 12 chữ số.',
  },
  NV03: {
    thongBao: 'Sổ của tỉnh chưa có người sử dụng lao động mang mã số này.',
    cachSua: 'Ghi hồ sơ ở trang “Người sử dụng lao động” rồi bấm “Xử lý lại”; nếu mã số ghi nhầm thì sửa ô này.',
  },
  NV04: {
    thongBao: 'Hồ sơ người sử dụng lao động mang mã số này chưa được xác nhận, hoặc đã ngừng.',
    cachSua: 'Mở hồ sơ ở trang “Người sử dụng lao động”, xác nhận rồi bấm “Xử lý lại”.',
  },
  NV05: {
    thongBao: 'Có hơn một hồ sơ người sử dụng lao động đã xác nhận mang mã số này.',
    cachSua: 'Mở trang “Người sử dụng lao động”, tìm theo mã số, ghi ngừng hồ sơ thừa rồi bấm “Xử lý lại”.',
  },
  NV06: {
    thongBao:
      'Người này không đồng ý lưu trữ thông tin, hoặc ô đồng ý còn trống; thông tin của dòng không được giữ lại.',
    cachSua:
      'Hỏi lại; người đó đồng ý thì ghi “Có” vào dòng này trong tệp rồi nhập tệp đã sửa, nếu không thì bỏ qua dòng. Hồ sơ đã có thì mở ra và đóng.',
  },
  NV07: { thongBao: 'Ô này không đọc được.', cachSua: 'Ghi “Có” hoặc “Không”.' },
  NV08: {
    thongBao: 'Cùng người tuyển, số hiệu hoặc công việc và nơi làm với dòng khác của tệp, nội dung khác.',
    cachSua: 'Hai việc khác nhau thì ghi số hiệu khác nhau; ghi thừa thì bỏ qua dòng này.',
  },
  NV09: {
    thongBao: 'Người này có ở dòng khác của tệp, nội dung khác.',
    cachSua: 'Giữ dòng đúng; bỏ qua dòng này, ghi lý do.',
  },
  NV10: {
    thongBao: 'Mức lương không đọc được.',
    cachSua: 'Ghi một mức của mẫu, số tiền bằng đồng hoặc triệu (7.000.000 - 9.000.000; 7-9 triệu), hoặc “Thỏa thuận”.',
  },
  NV11: {
    thongBao: 'Không nhận ra tỉnh, xã trong nơi làm việc.',
    cachSua:
      'Ghi tên xã, phường của tỉnh hoặc tên tỉnh, ví dụ: Phường Đoàn Kết, tỉnh Lai Châu; nhiều nơi cách nhau dấu ;.',
  },
  NV12: {
    thongBao: 'Kinh nghiệm làm việc không đọc được.',
    cachSua:
      'Mỗi nơi ghi: đơn vị | công việc | 03/2021 | 05/2023; còn đang làm thì bỏ phần cuối; các nơi cách nhau dấu ;.',
  },
  NV13: {
    thongBao: 'Số điện thoại bị mất số 0 ở đầu, máy đã thêm lại.',
    cachSua: 'Xem lại số điện thoại; nếu chưa đúng thì sửa trong hồ sơ.',
  },
  NV14: {
    thongBao: 'Nơi làm việc chỉ nhận ra đến tỉnh.',
    cachSua: 'Mở hồ sơ và chọn xã, phường nếu cần.',
  },
  NV15: {
    thongBao: 'Dòng không ghi nơi làm việc ưu tiên, máy ghi tỉnh của trung tâm.',
    cachSua: 'Hỏi lại người tìm việc; mở hồ sơ và sửa nếu muốn làm nơi khác.',
  },
  NV16: {
    thongBao: 'Tệp sửa mục mà hồ sơ đã được người khác sửa sau lần nhập trước; mục đó trong hồ sơ được giữ nguyên.',
    cachSua: 'Mở hồ sơ, xem mục đó và sửa nếu tệp mới đúng.',
  },
  NV17: {
    thongBao: 'Hồ sơ đã có thông tin của tệp nhập sau, dòng này không thay.',
    cachSua: 'Mở hồ sơ và sửa nếu dòng này mới đúng.',
  },
  NV18: {
    thongBao: 'Hồ sơ đã đóng, đã có việc hoặc trùng người nên không đổi theo tệp.',
    cachSua: 'Mở hồ sơ; nếu cần thì mở lại và sửa ở đó.',
  },
  NV19: {
    thongBao: 'Tên người sử dụng lao động trong tệp khác tên trong sổ.',
    cachSua: 'Xem lại mã số thuế; nếu đúng là đơn vị khác thì đóng việc vừa ghi và sửa tệp.',
  },
  NV20: {
    thongBao: 'Số người cần tuyển trong tệp ít hơn số đã tuyển; số trong hồ sơ được giữ nguyên.',
    cachSua: 'Hỏi lại người tuyển; mở việc và đóng nếu không tuyển nữa.',
  },
} as const;
