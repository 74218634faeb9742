import { CHI_SO_NGUYEN, chepGiayDangKy, GHI_DU_NGAY } from './shared/cau-loi.ts';

/** Wording of what is wrong with a row of the business register or of the counts of insurance and tax (DN). */
export const PROBLEMS_NGUON_DN = {
  DN01: { thongBao: 'Trống tên doanh nghiệp.', cachSua: 'Ghi tên như trong giấy đăng ký.' },
  DN02: {
    thongBao: 'Mã số thuế chưa đúng: 10 chữ số, chi nhánh thêm 3 chữ số, hộ kinh doanh 12 chữ số.',
    cachSua: chepGiayDangKy('0101234567, 0101234567-001 hoặc 012085001234'),
  },
  DN03: {
    thongBao: 'Không nhận ra tình trạng hoạt động.',
    cachSua: 'Ghi một trong bốn tình trạng: mới thành lập, đang hoạt động, tạm ngừng hoạt động, đã giải thể.',
  },
  DN04: {
    thongBao: 'Không nhận ra xã, phường của tỉnh trong địa chỉ.',
    cachSua: 'Ghi tên hoặc mã xã, phường vào cột “Xã, phường”.',
  },
  DN05: {
    thongBao: 'Không nhận ra ngành, nghề chính.',
    cachSua: 'Ghi mã ngành theo VSIC 2018 (ví dụ 4711 hoặc G), hoặc đúng tên ngành cấp 1.',
  },
  DN06: {
    thongBao: 'Ngày bắt đầu hoạt động không đọc được.',
    cachSua: `${GHI_DU_NGAY}, hoặc để trống.`,
  },
  DN07: { thongBao: 'Trống địa chỉ trụ sở.', cachSua: 'Ghi địa chỉ như trong giấy đăng ký.' },
  DN08: {
    thongBao: 'Mã số thuế này có ở dòng khác của tệp, nội dung khác.',
    cachSua: 'Giữ dòng đúng; bỏ qua dòng này, ghi lý do.',
  },
  DN09: {
    thongBao: 'Khác với hồ sơ người sử dụng lao động đã có; hồ sơ được giữ nguyên.',
    cachSua: 'Mở hồ sơ, xem hai bên và hỏi lại doanh nghiệp.',
  },
  DN10: {
    thongBao: 'Đã có thông tin của ngày sau, dòng này không thay.',
    cachSua: 'Xem lại ngày của tệp nếu thông tin trong tệp mới đúng là mới hơn.',
  },
  DN11: {
    thongBao: 'Mã số thuế bị mất số 0 ở đầu, máy đã thêm lại.',
    cachSua: 'Xem lại giấy đăng ký; nếu số thêm vào chưa đúng thì sửa trong hồ sơ.',
  },
  DN12: {
    thongBao: 'Tệp không ghi loại hình, máy tạm ghi doanh nghiệp ngoài nhà nước.',
    cachSua: 'Sửa loại hình trong hồ sơ nếu là doanh nghiệp nhà nước hoặc có vốn nước ngoài.',
  },
  DN13: { thongBao: 'Số lao động không đọc được.', cachSua: `${CHI_SO_NGUYEN}, ví dụ 125.` },
  DN14: {
    thongBao: 'Sổ của tỉnh chưa có người sử dụng lao động mang mã số thuế này.',
    cachSua: 'Nhập sổ đăng ký kinh doanh có đơn vị này rồi bấm “Xử lý lại”; nếu không thuộc tỉnh thì bỏ qua dòng.',
  },
  DN15: { thongBao: 'Số của kỳ này đã có và được thay bằng số mới hơn.', cachSua: 'Số trước được giữ lại bên cạnh.' },
  DN16: { thongBao: 'Số tăng hoặc giảm không đọc được.', cachSua: `${CHI_SO_NGUYEN}, hoặc để trống.` },
  DN17: {
    thongBao: 'Số điện thoại không đúng nên không lấy.',
    cachSua: 'Hỏi lại doanh nghiệp và ghi số đúng vào hồ sơ.',
  },
  DN19: {
    thongBao: 'Không dùng được mã khác của dòng này.',
    cachSua:
      'Chỉ ghi cho hộ kinh doanh: mã số thuế 10 chữ số thì ghi thêm số định danh 12 chữ số của chủ hộ, hoặc ngược lại.',
  },
  DN20: {
    thongBao: 'Hai mã của dòng này đang ở hai hồ sơ khác nhau.',
    cachSua: 'Mở hai hồ sơ, hỏi lại hộ kinh doanh rồi nhập làm một, hoặc ghi ngừng hồ sơ không dùng.',
  },
  DN18: { thongBao: 'Không thấy danh mục xã, phường của tỉnh này.', cachSua: 'Báo quản trị hệ thống.' },
} as const;
