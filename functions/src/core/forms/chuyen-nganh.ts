/**
 * Groups of fields of training that provincial systems offer for câu 10.1. Suggestions only, without codes: the form
 * asks for the level-III name of QĐ 01/2017/QĐ-TTg, whose list is not published as data.
 */
export const CHUYEN_NGANH: readonly string[] = [
  'Khoa học giáo dục và đào tạo giáo viên',
  'Nghệ thuật',
  'Nhân văn',
  'Báo chí và thông tin',
  'Kinh doanh và quản lý',
  'Pháp luật',
  'Khoa học sự sống, sinh học',
  'Khoa học tự nhiên',
  'Toán và thống kê',
  'Máy tính và công nghệ thông tin',
  'Công nghệ kỹ thuật',
  'Kỹ thuật',
  'Sản xuất và chế biến',
  'Kiến trúc và xây dựng',
  'Xây dựng',
  'Nông, lâm nghiệp và thủy sản',
  'Thú y',
  'Sức khỏe',
  'Dịch vụ xã hội',
  'Du lịch, khách sạn, thể thao và dịch vụ cá nhân',
  'Dịch vụ vận tải',
  'Môi trường và bảo vệ môi trường',
  'An ninh, quốc phòng',
  'Khác',
];
