const xemLai = (cau: string): string => `Xem lại ${cau}; nếu đúng như vậy thì xác nhận.`;
const xemLaiThe = (cau: string): string => `Xem lại thẻ, sửa ${cau}; nếu thẻ đúng như vậy thì xác nhận.`;
const xoaHoacSua = (xoa: string, sua: string): string => `Xóa ${xoa}, hoặc sửa ${sua}.`;
const huyNeuDung = (cau: string): string => `Kiểm tra ${cau}; nếu đúng thì hủy phiếu với lý do này.`;
const GHI_THEO_MAU = 'Ghi lại theo đúng mẫu.';

/**
 * Wording of the checks of a phiếu. `{truong}` is replaced by the question. Ids are stored on phiếu (`loi`, `xacNhan`)
 * and counted in rollups, so they are never renamed or given a new meaning.
 * LOAI, CCCD: kinds of error of the provincial importers · BB: must not be empty · BN: skip rules · TEN, NG, BHXH:
 * names, days, insurance code · LG: answers that do not fit together · DT: not a subject of the plan · DB: place and plan ·
 * DL: shape of the data.
 */
export const PROBLEMS_PHIEU = {
  LOAI01: {
    thongBao: 'Trống {truong}.',
    cachSua: 'Hỏi và ghi {truong}; không có thông tin này thì phiếu không dùng được.',
  },
  LOAI02: {
    thongBao: 'Câu 11 ghi không tham gia hoạt động kinh tế nhưng {truong} vẫn có nội dung.',
    cachSua: xoaHoacSua('{truong}', 'lại câu 11'),
  },
  LOAI03: {
    thongBao: 'Câu 11 ghi người thất nghiệp nhưng {truong} vẫn có nội dung.',
    cachSua: xoaHoacSua('{truong}', 'lại câu 11'),
  },
  LOAI04: {
    thongBao: 'Trống tình trạng tham gia hoạt động kinh tế (câu 11).',
    cachSua: 'Chọn một trong ba tình trạng ở câu 11.',
  },

  CCCD01: {
    thongBao: 'Thiếu số CCCD/CMND (câu 4).',
    cachSua: 'Xem thẻ và ghi số CCCD; chưa có CCCD thì ghi số CMND.',
  },
  CCCD02: {
    thongBao: 'Số CCCD không đúng cấu trúc: phải đủ 12 chữ số, viết liền.',
    cachSua: 'Xem lại thẻ và ghi đủ 12 chữ số, không dấu cách, không dấu chấm.',
  },
  CCCD03: {
    thongBao: 'Số ghi ở câu 4 là số CMND 9 chữ số, từ 01/01/2025 không còn giá trị.',
    cachSua: 'Ghi số CCCD 12 chữ số; nếu thật sự chưa có thì xác nhận để cập nhật sau.',
  },
  CCCD04: {
    thongBao: 'Ba chữ số đầu của số CCCD không phải mã nơi đăng ký khai sinh trong nước.',
    cachSua: 'Xem lại thẻ; người đăng ký khai sinh ở nước ngoài thì xác nhận.',
  },
  CCCD05: {
    thongBao: 'Giới tính không khớp với chữ số thứ 4 của số CCCD.',
    cachSua: xemLaiThe('câu 3 hoặc câu 4'),
  },
  CCCD06: {
    thongBao: 'Năm sinh không khớp với số CCCD (chữ số thứ 4 đến thứ 6).',
    cachSua: xemLaiThe('câu 2 hoặc câu 4'),
  },
  BHXH01: {
    thongBao: 'Mã số BHXH không đúng cấu trúc: phải là 10 chữ số, hoặc số định danh cá nhân 12 chữ số.',
    cachSua: 'Xem lại thẻ BHYT hoặc sổ BHXH; không có thì để trống.',
  },
  BHXH02: {
    thongBao: 'Mã số BHXH 12 chữ số phải trùng với số CCCD ở câu 4.',
    cachSua: 'Sửa câu 4 hoặc câu 5 cho trùng nhau, hoặc để trống câu 5.',
  },
  BHXH03: {
    thongBao: 'Trước ngày 01/8/2025 mã số BHXH có 10 chữ số.',
    cachSua: 'Ghi lại 10 chữ số trên thẻ BHYT hoặc sổ BHXH, hoặc xác nhận nếu thẻ ghi như vậy.',
  },

  TEN01: { thongBao: '{truong} có chữ số.', cachSua: 'Ghi lại họ tên bằng chữ, như trên căn cước.' },
  TEN02: {
    thongBao: 'Họ và tên chỉ có một chữ.',
    cachSua: 'Ghi đủ họ, chữ đệm và tên; nếu giấy khai sinh chỉ có một chữ thì xác nhận.',
  },
  TEN03: {
    thongBao: 'Họ và tên có ký hiệu lạ.',
    cachSua: 'Xóa ký hiệu không có trong tên; nếu căn cước ghi như vậy thì xác nhận.',
  },

  NG01: { thongBao: 'Ngày sinh sau ngày hôm nay.', cachSua: 'Ghi lại ngày sinh ở câu 2.' },
  NG02: { thongBao: 'Ngày sinh trước năm 1900.', cachSua: 'Ghi lại năm sinh ở câu 2.' },
  NG03: {
    thongBao: 'Ngày ghi phiếu sau ngày hôm nay.',
    cachSua: 'Ghi lại ngày phỏng vấn; kiểm tra ngày giờ trên máy.',
  },
  NG04: {
    thongBao: 'Ngày ghi phiếu nằm ngoài thời gian thu thập của kế hoạch.',
    cachSua: 'Ghi lại ngày phỏng vấn, hoặc chọn đúng kế hoạch.',
  },
  NG05: { thongBao: 'Ngày sinh sau ngày ghi phiếu.', cachSua: 'Ghi lại ngày sinh ở câu 2, hoặc ngày ghi phiếu.' },
  NG06: {
    thongBao: 'Ngày bắt đầu thực hiện HĐLĐ sau ngày ghi phiếu.',
    cachSua: 'Xem lại hợp đồng và ghi ngày bắt đầu của hợp đồng đang thực hiện.',
  },
  NG07: {
    thongBao: 'Ngày bắt đầu thực hiện HĐLĐ khi chưa đủ 15 tuổi.',
    cachSua: 'Xem lại hợp đồng (câu 12.2.b) và ngày sinh (câu 2). Nếu đúng thì xác nhận.',
  },

  BB01: { thongBao: 'Chưa chọn giới tính (câu 3).', cachSua: 'Chọn Nam hoặc Nữ theo căn cước.' },
  BB02: {
    thongBao: 'Trống nơi đăng ký thường trú (câu 6).',
    cachSua: 'Ghi địa chỉ thường trú: số nhà, đường phố, thôn, xã, tỉnh.',
  },
  BB03: { thongBao: 'Đã đánh dấu Dân tộc thiểu số nhưng chưa ghi tên dân tộc (câu 8).', cachSua: 'Ghi tên dân tộc.' },
  BB04: { thongBao: 'Trống trình độ giáo dục phổ thông (câu 9).', cachSua: 'Chọn cấp học cao nhất đã tốt nghiệp.' },
  BB05: {
    thongBao: 'Trống trình độ chuyên môn kỹ thuật (câu 10).',
    cachSua: 'Chọn trình độ cao nhất; chưa học nghề thì chọn “Chưa qua đào tạo”.',
  },
  BB06: {
    thongBao: 'Câu 11 ghi không tham gia hoạt động kinh tế nhưng chưa chọn lý do.',
    cachSua: 'Chọn lý do ở câu 11.',
  },
  BB07: { thongBao: 'Trống vị thế việc làm (câu 12.1).', cachSua: 'Chọn một vị thế ở câu 12.1.' },
  BB08: { thongBao: 'Trống công việc cụ thể đang làm (câu 12.2).', cachSua: 'Ghi rõ việc đang làm.' },
  BB09: {
    thongBao: 'Chưa xếp công việc vào nhóm nghề (câu 12.2).',
    cachSua: 'Chọn nhóm nghề gần nhất; nếu không xếp được thì xác nhận.',
  },
  BB10: { thongBao: 'Trống câu tham gia BHXH (câu 12.2.a).', cachSua: 'Chọn Bắt buộc, Tự nguyện hoặc Không.' },
  BB11: {
    thongBao: 'Người làm công ăn lương chưa trả lời về hợp đồng lao động (câu 12.2.b).',
    cachSua: 'Chọn Có hoặc Không.',
  },
  BB12: { thongBao: 'Có HĐLĐ nhưng chưa chọn loại hợp đồng (câu 12.2.b).', cachSua: 'Chọn loại hợp đồng lao động.' },
  BB13: {
    thongBao: 'Có HĐLĐ nhưng chưa ghi ngày bắt đầu thực hiện (câu 12.2.b).',
    cachSua: 'Ghi ngày trên hợp đồng; nếu người lao động không nhớ thì xác nhận.',
  },
  BB14: {
    thongBao: 'Trống nơi làm việc (câu 12.3).',
    cachSua: 'Ghi tên cơ quan, doanh nghiệp, hộ hoặc chủ cơ sở.',
  },
  BB15: { thongBao: 'Trống loại hình nơi làm việc (câu 12.3.a).', cachSua: 'Chọn một loại hình.' },
  BB16: { thongBao: 'Trống địa chỉ nơi làm việc (câu 12.3.b).', cachSua: 'Ghi nơi trực tiếp làm việc.' },
  BB17: {
    thongBao: 'Người thất nghiệp chưa trả lời câu 13.',
    cachSua: 'Chọn “Chưa bao giờ làm việc” hoặc “Đã từng làm việc”.',
  },
  BB18: { thongBao: 'Trống thời gian thất nghiệp (câu 13.1).', cachSua: 'Chọn thời gian tính đến ngày phỏng vấn.' },
  BB19: { thongBao: 'Trống ngày ghi phiếu.', cachSua: 'Ghi ngày phỏng vấn ở cuối phiếu.' },
  BB20: {
    thongBao: 'Đã có bằng, chứng chỉ nhưng chưa ghi chuyên ngành đào tạo (câu 10.1).',
    cachSua: 'Ghi chuyên ngành trên bằng; nếu không rõ thì xác nhận.',
  },

  BN01: {
    thongBao: 'Đã ghi tên dân tộc nhưng chưa đánh dấu Dân tộc thiểu số (câu 8).',
    cachSua: 'Đánh dấu Dân tộc thiểu số, hoặc xóa tên dân tộc.',
  },
  BN02: {
    thongBao: 'Câu 10 ghi chưa qua đào tạo nhưng câu 10.1 vẫn có chuyên ngành.',
    cachSua: xoaHoacSua('chuyên ngành đào tạo', 'câu 10'),
  },
  BN03: {
    thongBao: 'Câu 11 không phải “Không tham gia hoạt động kinh tế” nhưng vẫn có lý do.',
    cachSua: xoaHoacSua('lý do', 'lại câu 11'),
  },
  BN04: {
    thongBao: 'Câu 11 ghi người có việc làm nhưng {truong} vẫn có nội dung.',
    cachSua: xoaHoacSua('{truong}', 'lại câu 11'),
  },
  BN05: {
    thongBao: 'Không có hợp đồng lao động nhưng {truong} vẫn có nội dung.',
    cachSua: 'Xóa {truong}, hoặc chọn “Có” ở câu 12.2.b.',
  },
  BN06: {
    thongBao: 'Câu 12.1 là “Tự làm” thì không ghi nơi làm việc (câu 12.3).',
    cachSua: xoaHoacSua('tên nơi làm việc', 'câu 12.1'),
  },

  LG01: {
    thongBao: 'Lý do ở câu 11 là khuyết tật nhưng câu 8 không đánh dấu Người khuyết tật.',
    cachSua: 'Đánh dấu Người khuyết tật ở câu 8, hoặc xác nhận nếu chưa có giấy xác nhận khuyết tật.',
  },
  LG02: {
    thongBao: 'Câu 8 đánh dấu cả hộ nghèo và hộ cận nghèo.',
    cachSua: 'Xem giấy chứng nhận của hộ và giữ lại một ô.',
  },
  LG03: {
    thongBao: 'Tên dân tộc không có trong danh mục 54 dân tộc.',
    cachSua: 'Chọn tên trong danh mục; nếu căn cước ghi như vậy thì xác nhận.',
  },
  LG04: {
    thongBao: 'Dân tộc Kinh không phải dân tộc thiểu số.',
    cachSua: 'Bỏ dấu Dân tộc thiểu số ở câu 8, hoặc ghi lại tên dân tộc.',
  },
  LG05: {
    thongBao: 'Trình độ cao đẳng trở lên nhưng chưa tốt nghiệp THPT.',
    cachSua: xemLai('câu 9 và câu 10'),
  },
  LG06: {
    thongBao: 'Chưa đủ 18 tuổi nhưng ghi trình độ cao đẳng trở lên.',
    cachSua: xemLai('câu 2 và câu 10'),
  },
  LG07: {
    thongBao: 'Chưa đủ 45 tuổi nhưng lý do không tham gia là hưu trí.',
    cachSua: xemLai('câu 2 và lý do ở câu 11'),
  },
  LG08: {
    thongBao: 'Chưa đủ 18 tuổi nhưng làm việc ở khu vực nhà nước.',
    cachSua: xemLai('câu 2 và câu 12.3.a'),
  },
  LG09: {
    thongBao: 'Xã viên HTX nhưng loại hình nơi làm việc không phải hợp tác xã.',
    cachSua: xemLai('câu 12.1 và câu 12.3.a'),
  },
  LG10: {
    thongBao: 'Người tự làm hoặc lao động gia đình nhưng có hợp đồng lao động.',
    cachSua: xemLai('câu 12.1 và câu 12.2.b'),
  },
  LG11: {
    thongBao: 'Chưa đủ 16 tuổi nhưng đã thất nghiệp trên 1 năm.',
    cachSua: xemLai('câu 2 và câu 13.1'),
  },
  LG12: {
    thongBao: 'Nơi ở hiện tại (câu 7) trùng với nơi đăng ký thường trú (câu 6).',
    cachSua: 'Để trống câu 7; nếu là hai nơi khác nhau thì ghi rõ hơn.',
  },
  LG13: {
    thongBao: 'Người tự làm nhưng loại hình nơi làm việc là hợp tác xã, doanh nghiệp hoặc cơ quan.',
    cachSua: xemLai('câu 12.1 và câu 12.3.a'),
  },
  LG14: {
    thongBao: 'Mã nghề cấp 3 không thuộc nhóm nghề đã chọn (chữ số đầu phải trùng).',
    cachSua: xemLai('mã nghề và nhóm nghề ở câu 12.2'),
  },
  LG15: { thongBao: 'Câu 8 ghi một đối tượng hai lần.', cachSua: 'Giữ lại mỗi đối tượng một lần.' },

  DT01: {
    thongBao: 'Chưa đủ 15 tuổi vào ngày ghi phiếu nên không thuộc đối tượng thu thập.',
    cachSua: 'Kiểm tra ngày sinh; nếu đúng thì hủy phiếu, thu thập khi đủ 15 tuổi.',
  },
  DT02: {
    thongBao: 'Kế hoạch này không thu thập người không tham gia hoạt động kinh tế.',
    cachSua: huyNeuDung('câu 11'),
  },
  DT03: {
    thongBao: 'Thông tin không thay đổi so với năm trước nên không thu thập lại.',
    cachSua: 'Đóng với kết quả “Không thay đổi”, không ghi phiếu mới.',
  },
  DT04: {
    thongBao: 'Kế hoạch này không thu thập người làm việc trong lực lượng vũ trang, công an nhân dân.',
    cachSua: huyNeuDung('nhóm nghề ở câu 12.2'),
  },

  DB01: {
    thongBao: 'Không có kế hoạch này trong hệ thống.',
    cachSua: 'Chọn lại kế hoạch; nếu vẫn lỗi, báo quản trị hệ thống.',
  },
  DB02: {
    thongBao: 'Địa bàn ghi theo danh mục hành chính khác với kế hoạch.',
    cachSua: 'Chọn lại địa bàn trong danh mục của kế hoạch.',
  },
  DB03: {
    thongBao: 'Địa bàn không thuộc phạm vi của kế hoạch.',
    cachSua: 'Chọn đúng địa bàn, hoặc chọn đúng kế hoạch.',
  },
  DB04: {
    thongBao: 'Địa bàn không có trong danh mục hành chính.',
    cachSua: 'Chọn lại thôn, xã; nếu thiếu đơn vị, báo quản trị hệ thống bổ sung danh mục.',
  },
  DB05: {
    thongBao: 'Mã đơn vị hành chính ở {truong} không rõ thuộc danh mục nào.',
    cachSua: 'Chọn lại tỉnh, xã từ danh mục.',
  },

  DL01: { thongBao: 'Nội dung không phải là một phiếu.', cachSua: 'Kiểm tra tệp hoặc phần mềm đã gửi.' },
  DL02: { thongBao: '{truong}: nội dung quá dài.', cachSua: 'Ghi ngắn lại.' },
  DL03: { thongBao: '{truong}: mã không có trong danh mục.', cachSua: 'Chọn một giá trị trong danh mục của mẫu.' },
  DL04: { thongBao: '{truong}: ngày không có thật hoặc sai dạng.', cachSua: 'Ghi đủ ngày, tháng, năm.' },
  DL05: { thongBao: 'Trường không có trên phiếu.', cachSua: 'Bỏ cột hoặc trường này.' },
  DL06: { thongBao: '{truong}: sai kiểu dữ liệu.', cachSua: GHI_THEO_MAU },
  DL07: { thongBao: '{truong}: sai dạng.', cachSua: GHI_THEO_MAU },
  DL08: {
    thongBao: '{truong}: chưa ghi phần chi tiết.',
    cachSua: 'Ghi số nhà, đường phố, xóm hoặc thôn.',
  },
} as const;
